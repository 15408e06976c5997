import { afterEach, beforeEach, expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import { everyElement } from "../fakes/teams/card-text.js";
import type { Turn } from "../fakes/teams/driver.js";
import { type FakeDrive, startFakeDrive } from "../fakes/teams/fake-drive.js";
import type { Person } from "../fakes/teams/world.js";
import { people } from "./harness/people.js";
import { cardIn, title } from "./harness/read-card.js";
import { read } from "./harness/read-paper.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-01-05T10:00:00Z" });

let drive: FakeDrive;
beforeEach(async () => {
  drive = await startFakeDrive();
});
afterEach(() => drive.close());

/** A board that has worked since January, with actions of every kind; its clerk is the first. */
async function aBoardAtWork() {
  const { teams, bot } = stage;
  const members = people(teams, "Kirsty Lyall", "Sarah Jones", "Jo Finch", "Warren Carter");
  const [kirsty, sarah, jo, warren] = members;
  const home = teams.channel({ name: "Board", team: "Harbour", members });
  await setUpBoard(teams, kirsty, home, "Harbour Board");
  const say = async (text: string, by: Person = kirsty) => {
    const turn = await teams.say(by, home, text);
    if (turn.card === undefined) throw new Error(`There is no card in the answer to "${text}".`);
    return turn;
  };
  await say("add Ann Ash, AA, Inspector, Police");
  await say("sign-off on");
  await say("meeting 12 January 10am Town Hall");
  await say("meeting 20 April 10am Town Hall");
  // At the first meeting.
  await bot.clock("2026-01-12T10:30:00Z");
  await say("action: Sarah, Jo to ask for the tide tables by 6 February");
  await say("action: all to read the draft plan by 20 March");
  await say("action: Police to count the parked cars by 27 February");
  await say("action: Warren to arrange the visits by next meeting – action 4");
  await say("action: Jo to keep the list of moorings, ongoing");
  await say("action: Jo to look for old photographs");
  await say("action: Sarah to answer the claim by 13 March");
  await say("make 7 closed part");
  await say("action: Warren to order the flags by 30 January");
  await say("action: Sarah to mend the ladder by 13 February");
  await say("action: Jo to write to the school by 20 February");
  await bot.clock("2026-02-03T10:00:00Z");
  await say("update 1: asked twice, awaiting reply", sarah);
  await say("update 8: no flags in that blue to be had", warren);
  await say("push 3 back to 6 March");
  await bot.clock("2026-02-20T10:00:00Z");
  await say("update 1: promised for March", jo);
  await say("push 3 back to 10 April");
  await say("9 at risk because the steel is late", sarah);
  await say("done 8: they came after all", warren);
  await say("done 10: letter sent", jo);
  // At the second meeting.
  await say("meeting 2 March 10am Town Hall");
  await bot.clock("2026-03-02T10:30:00Z");
  await say("discharge 10");
  await say("action: Warren to paint the railings by 17 April");
  await say("action: Kirsty to book the hall by 2 April");
  await bot.clock("2026-03-04T10:00:00Z");
  await say("done 12: booked", kirsty);
  await say("discharge 12");
  return { teams, home, say, kirsty, chat: teams.personal(kirsty) };
}

type Chat = Awaited<ReturnType<typeof aBoardAtWork>>;

const linkOf = (turn: Turn): string =>
  [...everyElement(cardIn(turn))].flatMap(({ type, url }) => (type === "Action.OpenUrl" ? [String(url)] : []))[0] ?? "";

/** A file that the bot offers for these words in the clerk's own chat. */
async function fileOf({ teams, kirsty, chat }: Pick<Chat, "teams" | "kirsty" | "chat">, text: string) {
  const response = await fetch(linkOf(await teams.say(kirsty, chat, text)));
  const name = /filename="?([^";]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "";
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const rowsOf = ({ bytes }: { bytes: Uint8Array }): string[] => new TextDecoder().decode(bytes).trim().split("\r\n");

const asks = ["appendix with the closed part", "action log as csv with the closed part"];

/** Reads a file into a board, puts those whom it names on the roster, and accepts it all. */
async function readInto(
  board: Pick<Chat, "teams" | "kirsty">,
  into: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
) {
  const { teams, kirsty } = board;
  const url = drive.holds(`/${encodeURIComponent(name)}`, { bytes });
  return read(teams, await teams.sendFiles(kirsty, `import for ${into}`, [{ name, url }]));
}

test("the log of a board is nothing new to that board, and gives an empty one the same log", {
  timeout: 90_000,
}, async () => {
  const board = await aBoardAtWork();
  const { teams, kirsty } = board;
  const before = rowsOf(await fileOf(board, "action log as csv with the closed part"));
  expect(before).toHaveLength(13);
  for (const [at, asked] of asks.entries()) {
    const file = await fileOf(board, `${at === 0 ? "" : "HB "}${asked}`);
    const again = await readInto(board, "Harbour Board", file);
    expect(title(again), asked).toBe("Nothing new: all 12 are on record");

    const name = ["Pier Board", "Quay Board"][at] ?? "";
    const home = teams.channel({ name, team: "Harbour", members: [kirsty] });
    await setUpBoard(teams, kirsty, home, name);
    await teams.say(kirsty, home, "sign-off on");
    const check = await readInto(board, name, file);
    expect(title(check), asked).toBe("10 to answer, 2 ready");
    const police = inputs(cardIn(check)).findIndex(({ label }) => label.includes("Owner of row 3"));
    await teams.press(kirsty, check, "Add them all", { [`ask${police}`]: "The agency Police" });
    expect(title(await teams.press(kirsty, check, "Accept")), asked).toBe("12 actions logged");
    // Not even the numbers differ. "A10" of another board's log is not taken for a number in this board's own minutes.
    const after = await fileOf(board, `${["PB", "QB"][at]} action log as csv with the closed part`);
    expect(rowsOf(after), asked).toEqual(before);
    expect(title(await teams.say(kirsty, home, "show A10")), asked).toContain("A10");
  }
});
