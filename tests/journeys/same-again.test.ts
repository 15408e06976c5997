import { beforeEach, expect, test } from "vitest";
import type { Channel, Person } from "../fakes/teams/world.js";
import { people } from "./harness/people.js";
import { pressDoneUndoDone } from "./harness/press-done-undo-done.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

let priya: Person;
let sarah: Person;
let home: Channel;

beforeEach(async () => {
  const { teams } = stage;
  [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
});

const say = (text: string, fields: Record<string, unknown> = {}) => stage.teams.say(priya, home, text, fields);
const outstanding = async () => numbers(await say("outstanding"));

test("the same message three times in a row is one action with one number and one answer", async () => {
  const { teams } = stage;
  const first = await say("action: Sarah to circulate the plan by 13 March");
  const again = [await teams.post(first.sent), await teams.post(first.sent)];
  expect(again.map(({ status, replies }) => [status, replies.length])).toEqual([
    [200, 0],
    [200, 0],
  ]);
  expect(title(await say("action: Sarah to write to the school by 13 March"))).toBe("A2 logged");
  expect(await outstanding()).toEqual(["A1", "A2"]);
  await teams.until(() => teams.messagesTo(sarah).length > 0);
  await stage.bot.clock();
  expect(teams.posts(sarah).length).toBeLessThanOrEqual(2);
});

test("the same message three times at once is one action with one number and one answer", async () => {
  const { teams } = stage;
  const id = teams.newId();
  const text = "action: Sarah to circulate the plan by 13 March";
  const before = teams.messagesTo(home).length;
  const turns = await Promise.all([say(text, { id }), say(text, { id }), say(text, { id })]);
  expect(turns.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(teams.messagesTo(home)).toHaveLength(before + 1);
  expect(await outstanding()).toEqual(["A1"]);
  expect(title(await say("action: Sarah to write to the school by 13 March"))).toBe("A2 logged");
});

test("twenty different messages at once are twenty actions with twenty numbers", async () => {
  const { teams } = stage;
  const chats = Array.from({ length: 20 }, (_, at) => `action: Sarah to visit school number ${at + 1} by 13 March`);
  const turns = await Promise.all(chats.map((text) => say(text)));
  const logged = turns.map((turn) => /A(\d+) logged/.exec(title({ card: cardIn(reply(turn)) }))?.[1]);
  expect(new Set(logged).size).toBe(20);
  expect(title(await say("outstanding"))).toBe("20 outstanding actions");
  expect(teams.messagesTo(home).filter((message) => title(message).endsWith("logged")).length).toBeLessThanOrEqual(20);
});

test("a second set up at the same moment makes one board", async () => {
  const { teams } = stage;
  const chat = teams.groupChat({ name: "Trust", members: [priya, sarah] });
  const turns = await Promise.all([
    teams.say(priya, chat, "set up Harbour Trust"),
    teams.say(sarah, chat, "set up Harbour Trust"),
    teams.say(priya, chat, "set up Harbour Trust"),
  ]);
  expect(turns.every(({ status }) => status === 200)).toBe(true);
  expect(numbers(await teams.say(priya, chat, "outstanding"))).toEqual([]);
  const again = await teams.say(priya, chat, "set up");
  expect(words(again)).toContain("Harbour Trust has 2 members here.");
});

test("Done, Undo, Done on the card of a logged action are three presses, and their repeats none", async () => {
  const logged = await say("action: Sarah to circulate the plan by 13 March");
  await pressDoneUndoDone(stage.teams, { by: priya, on: reply(logged), home });
});

test("Done, Undo, Done on a row of a list", async () => {
  await say("action: Sarah to circulate the plan by 13 March");
  await pressDoneUndoDone(stage.teams, { by: priya, on: reply(await say("outstanding")), row: "Open A1", home });
});

test("Done, Undo, Done on the note that told its owner", async () => {
  const { teams } = stage;
  await say("action: Sarah to circulate the plan by 13 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await stage.bot.clock();
  const [note] = teams.messagesTo(sarah);
  if (note === undefined) throw new Error("There is a note.");
  await pressDoneUndoDone(teams, { by: sarah, on: note, home });
});

test("what is pressed on one card is soon true on every other", async () => {
  const { teams, bot } = stage;
  const logged = await say("action: Sarah to circulate the plan by 13 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await bot.clock();
  const [note] = teams.messagesTo(sarah);
  if (note === undefined) throw new Error("There is a note.");
  const titles = () => [title(reply(logged)), title(note)];

  await teams.press(sarah, note, "Done");
  await teams.until(() => titles()[0] === "A1 is done");
  await bot.clock();
  expect(titles()).toEqual(["A1 is done", "A1 is done"]);

  await teams.press(sarah, note, "Undo");
  await bot.clock();
  await teams.until(() => titles()[0] === "A1, due Fri 13 March");
  expect(titles()[1]).toBe("New for you: A1");

  const moved = await say("1 due 20 March");
  await bot.clock();
  await teams.until(() => titles()[0] === "A1, due Fri 20 March");
  expect(words(moved)).toContain("A1 is due Fri 20 March");
  expect(words(note)).toContain("due Fri 20 March");
});

test("an undone log is withdrawn on its owner's note, and its number is not used again", async () => {
  const { teams, bot } = stage;
  const logged = await say("action: Sarah to circulate the plan by 13 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await bot.clock();
  const undone = await teams.press(priya, reply(logged), "Undo");
  expect(words(undone)).toMatch(/A1 withdrawn[\s\S]*Logged in error/);
  await bot.clock();
  const [note] = teams.messagesTo(sarah);
  expect(words(note ?? { card: undefined })).toMatch(/withdrawn[\s\S]*logged in error/i);
  expect(title(await say("action: Sarah to write to the school by 13 March"))).toBe("A2 logged");
  expect(await outstanding()).toEqual(["A2"]);
});

test("only an owner or the clerk marks an action done; anybody else is told whose it is", async () => {
  const { teams } = stage;
  const [warren] = people(teams, "Warren Carter");
  const chat = teams.groupChat({ name: "Trust", members: [priya, sarah, warren] });
  await setUpBoard(teams, priya, chat, "Harbour Trust");
  await teams.say(priya, chat, "action: Sarah to count the boats by 13 March");
  const refused = await teams.say(warren, chat, "done 1");
  expect(words(refused)).toBe(
    "A1 stays open\nIts owner is Sarah Jones; only the owner, the clerk or the chair can mark it done. You can tell them what you know.",
  );
  const list = await teams.say(warren, chat, "outstanding");
  const opened = await teams.press(warren, reply(list), "Open A1");
  expect(buttonsOn(opened)).not.toContain("Done");
  expect(title(await teams.say(sarah, chat, "done 1 - all eleven"))).toBe("A1 is done");
});

test("Change date offers its four choices, and each does what it says", async () => {
  const { teams } = stage;
  await say("meeting 26 March");
  const card = reply(await say("action: Sarah to circulate the plan"));
  expect(buttonsOn(card)).toEqual(["Next meeting", "In a week", "Pick a date", "No date", "Edit", "Undo"]);
  const week = await teams.press(priya, card, "In a week");
  expect(title(week)).toBe("A1 is due Wed 11 March");
  for (const [choice, due] of [
    ["Next meeting", "due next meeting"],
    ["No date", "ongoing"],
  ] as const) {
    await teams.press(priya, card, "Change date");
    expect([choice, words(await teams.press(priya, card, choice))]).toEqual([choice, expect.stringContaining(due)]);
  }
  await teams.press(priya, card, "Change date");
  await teams.press(priya, card, "Pick a date");
  const picked = await teams.press(priya, card, "Save", { "Due day": "2026-03-20" });
  expect(title(picked)).toBe("A1 is due Fri 20 March");
});
