import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { title, words } from "./harness/read-card.js";
import { lookBack } from "./harness/stage.js";
import { startStagedBot } from "./harness/staged-bot.js";

test("stopped while an agenda is put together, it goes on as it was, and nothing said or pressed before is done twice", async () => {
  const folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  const first = await startStagedBot({ folder, now: "2026-03-04T09:30:00Z" });
  const teams = await startFakeTeams({ bot: first.url });
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya, sarah] = members;
  const says = (text: string) => teams.say(priya, home, text);
  await says("meeting 17 March 10am, Town Hall");
  const added = await says("add item for decision: Roads");
  await teams.say(sarah, home, "suggest item: School visits");
  await teams.until(() => teams.messagesTo(priya).some((card) => title(card) === "S1: an item is suggested"));
  await first.stop();

  const again = await startStagedBot({ folder });
  teams.bot = again.url;
  try {
    expect((await teams.post(added.sent)).replies).toEqual([]);
    expect(title(await teams.press(priya, newest(teams, priya), "Accept"))).toBe("Item 7 is on the agenda");
    expect(title(await says("move item 7 before 6"))).toBe("Item 7 is item 6 now");
    const agenda = words(await says("agenda"));
    expect(agenda).toMatch(/6.School visits[\s\S]*7.Roads/);
    expect(agenda.match(/Roads/g)).toHaveLength(1);
    lookBack({ teams, bot: again });
  } finally {
    await again.end();
    await first.end();
    await teams.close();
    await rm(folder, { recursive: true, force: true });
  }
});
