import { expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import { people } from "./harness/people.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

async function aBoard() {
  const { teams } = stage;
  const [priya, sarah, warren] = people(teams, "Priya Nathwani", "Sarah Jones", "Warren Carter");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, warren] });
  const setUp = reply(await setUpBoard(teams, priya, home, "Estuary Board"));
  return { priya, sarah, warren, home, setUp, say: (text: string, who = priya) => teams.say(who, home, text) };
}

test("what was changed of a board and its roster is one history, the newest first, with who and when", async () => {
  const { teams } = stage;
  const { priya, setUp, say } = await aBoard();
  await say("chase overdue every 3 days");
  await say("call this board Harbour Trust");
  await say("sign-off on");
  const [roster] = inputs(cardIn(setUp));
  const keep = (roster?.choices ?? []).filter((choice) => !choice.title.startsWith("Warren"));
  await teams.press(priya, setUp, "Save", { [roster?.label ?? ""]: keep.map(({ value }) => value) });

  const own = teams.personal(priya);
  const lines = words(await teams.say(priya, own, "board history")).split("\n");
  expect(lines.slice(0, 2)).toEqual(["History of the board", "Harbour Trust"]);
  expect(lines.filter((line) => !line.startsWith("Wed 4 March, 09:3")).slice(2, 8)).toEqual([
    "Warren Carter left the board (unticked by Priya Nathwani)",
    "Priya Nathwani set sign-off to on (was off)",
    "Priya Nathwani set the name to “Harbour Trust” (was “Estuary Board”)",
    "Priya Nathwani set overdue reminders to every 3 days (was every 7 days)",
    "Priya Nathwani set the board up",
    "Priya Nathwani joined as clerk (at set-up)",
  ]);
  // What was set to what it is already is no change.
  await say("sign-off on");
  expect(words(await teams.say(priya, own, "board history")).split("\n")).toEqual(lines);
});

test("it is for clerk and chair, and reached from the settings", async () => {
  const { teams } = stage;
  const { priya, sarah, say } = await aBoard();
  expect(words(await say("who changed the settings?", sarah))).toContain(
    "What was changed of the board is for the clerk and the chair. Ask Priya Nathwani.",
  );
  const elsewhere = await say("board history");
  expect(title(elsewhere)).toBe("That is for our own chat");
  expect(words(elsewhere)).toMatch(/Say it there: board history$/);
  expect(words(elsewhere)).not.toContain("Warren");
  const settings = reply(await say("settings"));
  const refused = await teams.press(sarah, settings, "History");
  expect(words(refused)).toContain("What was changed of the board is for the clerk and the chair.");
  const shown = await teams.press(priya, settings, "History");
  expect(title(shown)).toBe("History of the board");
  expect(title(await teams.press(priya, settings, "Settings"))).toBe("Reminders go out at 09:00");
});

test("a long one has pages of fifteen", async () => {
  const { teams } = stage;
  const { priya, say } = await aBoard();
  for (const days of [2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15]) await say(`chase overdue every ${days} days`);
  const card = reply(await teams.say(priya, teams.personal(priya), "board history"));
  expect(words(card)).toContain("1 to 15 of 17");
  const second = await teams.press(priya, card, "More");
  expect(words(second)).toContain("16 to 17 of 17");
  expect(buttonsOn(second)).toEqual(["Earlier", "Settings"]);
});

test("what is somebody's own is not read out in the home", async () => {
  const { say } = await aBoard();
  expect(title(await say("my settings"))).toBe("That is for our own chat");
});
