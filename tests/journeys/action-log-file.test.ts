import { expect, test } from "vitest";
import { everyElement } from "../fakes/teams/card-text.js";
import { aBoard } from "./harness/a-board.js";
import { type Carrier, cardIn, title, words } from "./harness/read-card.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-02T10:00:00Z" });

test("the action log goes out with the papers, and nothing of the closed part to whoever may not have it", async () => {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Kirsty Lyall", "Sarah Jones", "Jo Finch");
  const [kirsty, sarah, jo] = members;
  await teams.say(kirsty, home, "action: Sarah to send the tide tables by 6 March");
  await teams.say(kirsty, home, "action: Jo to answer the claim by 20 March");
  await teams.say(kirsty, home, "make 2 closed part");
  await teams.say(sarah, home, "update 1: asked twice");
  await teams.say(kirsty, home, "action: =SUM(A1) stands in the budget, Sarah to mend it");
  await teams.say(kirsty, home, "done 3");

  // Not in the channel.
  const elsewhere = await teams.say(kirsty, home, "action log as csv");
  expect(title(elsewhere)).toBe("Files come in our own chat");
  expect(words(elsewhere)).toContain("action log as csv");

  const offered = await teams.say(kirsty, teams.personal(kirsty), "appendix");
  expect(title(offered)).toBe("The file is ready");
  const file = await fetch(linkOf(offered));
  expect(file.headers.get("content-type")).toContain("wordprocessingml");
  expect(file.headers.get("content-disposition")).toContain("EB-action-log-2026-03-02.docx");
  expect(new TextDecoder("latin1").decode(await file.arrayBuffer()).slice(0, 2)).toBe("PK");

  const open = await csvOf(await teams.say(kirsty, teams.personal(kirsty), "action log as csv"));
  expect(open).toContain(
    "A1,,2026-03-02,Sarah Jones,Send the tide tables,2026-03-06,Open,,,,Mon 2 March 2026: asked twice",
  );
  expect(open).not.toMatch(/A2|claim/);
  expect(open).not.toMatch(/^=|,=/m);
  const whole = await csvOf(await teams.say(kirsty, teams.personal(kirsty), "action log as csv with the closed part"));
  expect(whole).toContain("Answer the claim (closed part)");
  expect(
    await csvOf(await teams.say(kirsty, teams.personal(kirsty), "appendix for Jo as csv with the closed part")),
  ).toMatch(/claim/);
  // A member reads the closed part too; of an objective that no plan has there is no log.
  expect(await csvOf(await teams.say(jo, teams.personal(jo), "action log for Sarah as csv"))).toContain("tide tables");
  expect(JSON.stringify(await teams.say(jo, teams.personal(jo), "appendix for objective 7.1"))).toContain(
    "No plan of this board has that.",
  );
});

const linkOf = (offered: Carrier): string =>
  [...everyElement(cardIn(offered))].flatMap(({ type, url }) => (type === "Action.OpenUrl" ? [String(url)] : []))[0] ??
  "";

const csvOf = async (offered: Carrier): Promise<string> => (await fetch(linkOf(offered))).text();
