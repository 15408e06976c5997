import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { CardElement } from "../fakes/teams/activity.js";
import { inputs } from "../fakes/teams/card-inputs.js";
import { people } from "./harness/people.js";
import { buttonsOn, title, words } from "./harness/read-card.js";
import { type RunningBot, startBot } from "./harness/running-bot.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";
import type { StagedBot } from "./harness/staged-bot.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

/** What people see of a card while somebody else changes what it shows (issue 3: an edit takes away what is being typed). */
async function aBoard() {
  const { teams } = stage;
  const [priya, warren, elin] = people(teams, "Priya Nathwani", "Warren Carter", "Elin Hughes");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, warren, elin] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  return { teams, priya, warren, elin, home };
}

/** Warren has logged A1 and moved its day: two cards of his show it, the first of them drawn anew by now. */
async function twoCardsOfOneAction() {
  const board = await aBoard();
  const { teams, warren, home } = board;
  const logged = reply(await teams.say(warren, home, "action: Elin to ask for the figures by 12 March"));
  const moved = reply(await teams.say(warren, home, "1 due 13 March"));
  await teams.until(() => logged.edits === 1);
  return { ...board, logged, moved };
}

/** The board's time, some minutes on from now. */
async function minutesOn(minutes: number, bot: StagedBot = stage.bot): Promise<string> {
  const { now } = await bot.clock();
  return new Date(new Date(now).getTime() + minutes * 60_000).toISOString();
}

const values = (card: CardElement | undefined) => (card === undefined ? [] : inputs(card).map(({ value }) => value));
const newWords = { "What is to be done": "ask the council for the figures" };

test("what one saves leaves another's words in the same card, and ten minutes later it says what is true", async () => {
  const { teams, priya, warren, logged, moved } = await twoCardsOfOneAction();
  const before = moved.edits;
  await teams.press(warren, logged, "Edit");
  await teams.press(priya, logged, "Edit");
  const soon = await minutesOn(9);
  await teams.press(warren, logged, "Save", newWords);
  // Of the two cards the one that was pressed comes first.
  await teams.until(() => moved.edits === before + 1);
  await stage.bot.clock(soon);

  expect(logged.edits).toBe(1);
  expect(values(teams.viewOf(priya, logged))).toContain("Ask for the figures");
  await stage.bot.clock(await minutesOn(1.5));
  expect(logged.edits).toBe(2);
  for (const person of [priya, warren]) {
    expect(words({ card: teams.viewOf(person, logged) })).toContain("ask the council for the figures");
  }
  // The other card had nobody typing in it, and was drawn once.
  expect(moved.edits).toBe(before + 1);
});

test("when the last form is left, everybody has the card as it is, without waiting", async () => {
  const { teams, priya, warren, elin, home, logged, moved } = await twoCardsOfOneAction();
  await teams.press(priya, logged, "Edit");
  await teams.press(elin, logged, "Note");
  const before = moved.edits;
  await teams.say(warren, home, "1 due 16 March");
  await teams.until(() => moved.edits === before + 1);
  expect(buttonsOn(await teams.press(priya, logged, "Back"))).not.toContain("Save");
  await stage.bot.clock();
  expect(logged.edits).toBe(1);
  expect(buttonsOn({ card: teams.viewOf(elin, logged) })).toContain("Save");
  await teams.press(elin, logged, "Back");
  await teams.until(() => logged.edits === 2);
  expect(words(logged)).toContain("Mon 16 March");
});

test("a note in the personal chat waits likewise for whoever picks a day in it", async () => {
  const { teams, priya, warren, home } = await aBoard();
  const logged = reply(await teams.say(warren, home, "action: Priya to book the hall by 12 March"));
  await teams.until(() => teams.messagesTo(priya).length === 1);
  const [note] = teams.messagesTo(priya);
  if (note === undefined) throw new Error("no note");
  await stage.bot.clock();
  const drawn = note.edits;
  for (const button of ["Change date", "Pick a date"]) await teams.press(priya, note, button);
  await teams.say(warren, home, "1 due 13 March");
  await teams.until(() => logged.edits === 1);
  await stage.bot.clock(await minutesOn(9));
  expect(note.edits).toBe(drawn);
  expect(values(teams.viewOf(priya, note))).toEqual(["2026-03-12"]);

  const again = await teams.press(priya, note, "Save", { "Due day": "2026-03-19" });
  expect([title(again), values(again.card)]).toEqual(["A1 changed while you wrote", ["2026-03-19"]]);
  // The form that came back is another ten minutes.
  await stage.bot.clock(await minutesOn(9));
  expect([note.edits, values(teams.viewOf(priya, note))]).toEqual([drawn, ["2026-03-19"]]);
  await stage.bot.clock(await minutesOn(1.5));
  expect(note.edits).toBe(drawn + 1);
  expect(words({ card: teams.viewOf(priya, note) })).toContain("due Fri 13 March");
});

test("what waits is drawn all the same when the process was killed meanwhile", async () => {
  const folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const start = async (now?: string): Promise<RunningBot> => {
    const bot = await startBot({ folder, ...(now === undefined ? {} : { now }) });
    onTestFinished(() => bot.end());
    stage.teams.bot = bot.url;
    return bot;
  };
  const killed = await start("2026-03-04T09:30:00Z");
  const { teams, priya, warren, home, logged, moved } = await twoCardsOfOneAction();
  await teams.press(priya, logged, "Edit");
  const drawn = moved.edits;
  await teams.say(warren, home, "1 due 16 March");
  await teams.until(() => moved.edits === drawn + 1);
  await killed.clock();
  await killed.kill();

  const again = await start();
  await again.clock(await minutesOn(8, again));
  expect([logged.edits, buttonsOn({ card: teams.viewOf(priya, logged) })]).toEqual([1, ["Save", "Back", "Withdraw"]]);
  await again.clock(await minutesOn(2.5, again));
  expect(logged.edits).toBe(2);
  expect(words({ card: teams.viewOf(priya, logged) })).toContain("Mon 16 March");
});
