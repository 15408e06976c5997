import { expect, test } from "vitest";
import type { Message } from "../fakes/teams/kept-messages.js";
import { people } from "./harness/people.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

/** A board whose Joe has taken the app away; what its home is told unasked is what begins a thread there. */
async function aHome() {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const joe = teams.person({ name: "Joe Bright", reach: "BotNotInConversationRoster" });
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah, joe] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string) => teams.say(priya, home, text);
  const unasked = () => teams.messagesTo(home).filter(({ activity }) => activity.replyToId === undefined);
  const before = unasked().length;
  const told = () => unasked().slice(before);
  const newest = () => {
    const card = told().at(-1);
    if (card === undefined) throw new Error("The home has been told nothing.");
    return card;
  };
  return { priya, sarah, joe, home, say, told, newest, titles: () => told().map((card) => title(card)), bot };
}

test("on Monday the home hears what is overdue and due that week, and a row opens for whoever presses it", async () => {
  const { say, bot, priya, titles, newest } = await aHome();
  await say("action: Sarah to circulate the plan by 6 March");
  await say("action: Sarah to write to the school by 13 March");
  await say("action: Sarah to thank the caretaker by 27 March");
  await bot.clock("2026-03-09T08:59:59Z");
  expect(titles()).toEqual([]);
  await bot.clock("2026-03-09T09:00:00Z");
  expect(titles()).toEqual(["1 overdue, 1 due this week"]);
  expect(numbers(newest())).toEqual(["A1", "A2"]);
  const opened = await stage.teams.press(priya, newest(), "Open A1");
  expect(buttonsOn(opened)).toContain("Done");
  expect(numbers(opened)).toEqual(["A1", "A2"]);
  expect(title(await stage.teams.press(priya, newest(), "Outstanding"))).toBe("3 outstanding actions");
  await bot.clock("2026-03-13T12:00:00Z");
  expect(titles()).toHaveLength(1);
});

test("the day before a meeting the home hears what changed since its agenda", async () => {
  const { say, bot, priya, titles, newest } = await aHome();
  await say("meeting 16 March 10am, Guildhall");
  await say("action: Sarah to circulate the plan by 27 March");
  await say("action: Sarah to write to the school by 27 March");
  await say("action: Sarah to settle the complaint by 27 March");
  await say("make 3 closed part");
  await bot.clock("2026-03-10T12:00:00Z");
  expect(titles().at(-1)).toBe("Agenda, Mon 16 March");
  await say("done 1");
  await say("2 due 10 April");
  await say("3 due 10 April");
  await say("done 2");
  await say("undo");
  await say("action: Sarah to ring the auditor by 20 March");
  // The meeting is on a Monday: its eve is the Friday.
  await bot.clock("2026-03-13T09:00:00Z");
  expect(titles().at(-1)).toBe("Meeting Mon 16 March: 4 changes since the agenda");
  expect(words(newest()).split("\n").slice(1)).toEqual([
    "Estuary Board · 10:00 · Guildhall",
    "3 outstanding, none overdue",
    "A1 Circulate the plan / done Tue 10 March · Sarah Jones",
    "A4 Ring the auditor / new, due Fri 20 March · Sarah Jones",
    "A2 Write to the school / moved to Fri 10 April from Fri 27 March · Sarah Jones",
    "A3 closed item / moved to Fri 10 April from Fri 27 March",
    "The agenda came Mon 9 March.",
  ]);
  expect(title(await stage.teams.press(priya, newest(), "Agenda"))).toBe("Agenda, Mon 16 March");
  const eve = newest();
  await say("discharge 4");
  await bot.clock();
  // A photograph: it says what was so when it was posted.
  expect(words(eve)).toContain("4 changes since the agenda");
  expect(eve.edits).toBe(0);
});

test("where the clerk wants it, the home is told the number and day of what an owner could not be told", async () => {
  const { say, bot, joe, home, titles, newest } = await aHome();
  await say("action: Joe to count the boats by 6 March");
  await bot.clock("2026-03-06T12:00:00Z");
  expect(titles()).toEqual([]);
  await say("tell the home who could not be reached");
  await bot.clock("2026-03-09T12:00:00Z");
  expect(titles()).toEqual(["1 overdue", "1 action whose owner I can't reach"]);
  expect(words(newest())).toContain("A1 was due Fri 6 March");
  expect(words(newest())).not.toContain("boats");
  const text = "<at>Joe Bright</at>";
  expect(cardIn(newest()).msteams).toEqual({
    entities: [{ type: "mention", text, mentioned: { id: joe.id, name: "Joe Bright" } }],
  });
  await bot.clock("2026-03-13T12:00:00Z");
  expect(titles()).toHaveLength(2);
  await bot.clock("2026-03-16T12:00:00Z");
  expect(titles().slice(2).sort()).toEqual(["1 action whose owner I can't reach", "1 overdue"]);
  expect(stage.teams.messagesTo(home).length).toBeGreaterThan(0);
});

test.each(["channel", "group chat"] as const)(
  "a meeting moved and cancelled in the clerk's own chat: its cards in the %s say so, and its new day is announced",
  async (kind) => {
    const { teams, bot } = stage;
    const members = people(teams, "Priya Nathwani", "Sarah Jones");
    const [priya] = members;
    const home =
      kind === "channel"
        ? teams.channel({ name: "Board", team: "Estuary", members })
        : teams.groupChat({ name: "Board", members });
    await setUpBoard(teams, priya, home, "Estuary Board");
    const say = (text: string) => teams.say(priya, teams.personal(priya), text);
    await say("no weekly");
    const before = teams.messagesTo(home).length;
    const cards = () => teams.messagesTo(home).slice(before);
    const titles = () => cards().map((card) => title(card));
    const puts = () => teams.log.filter(({ method }) => method === "PUT").length;
    await say("meeting 17 March 10am");
    await bot.clock("2026-03-10T12:00:00Z");
    expect(titles()).toEqual(["Agenda, Tue 17 March"]);
    const [first] = cards() as [Message];

    await bot.clock("2026-03-11T10:00:00Z");
    const unmoved = puts();
    await say("move the meeting to 19 March");
    await bot.clock();
    expect([titles(), puts()]).toEqual([["Moved to Thu 19 March"], unmoved + 1]);
    expect(words(first)).toContain("In 8 days · 8 items · papers by Thu 12 March · was Tue 17 March");
    expect(buttonsOn(first)).toEqual(["Outstanding", "Mine", "Matters arising", "Calendar file", "Suggest an item"]);

    await bot.clock("2026-03-12T08:59:59Z");
    expect(titles()).toHaveLength(1);
    await bot.clock("2026-03-12T09:00:00Z");
    expect(titles()).toEqual(["Moved to Thu 19 March", "Agenda, Thu 19 March"]);

    // Back on a day that was announced: nothing new, each card says how it is.
    await say("move the meeting to 17 March");
    await bot.clock("2026-03-13T12:00:00Z");
    expect(titles()).toEqual(["Agenda, Tue 17 March", "Moved to Tue 17 March"]);
    await say("cancel the meeting");
    await bot.clock("2026-03-20T12:00:00Z");
    expect(titles()).toEqual(["Cancelled: Tue 17 March", "Cancelled: Tue 17 March"]);
  },
);

test("a meeting moved after its agenda has the day before its new day an eve, of what changed since its newest agenda", async () => {
  const { say, bot, titles } = await aHome();
  await say("no weekly");
  await say("action: Sarah to circulate the plan by 10 April");
  await say("meeting 17 March 10am");
  await bot.clock("2026-03-11T10:00:00Z");
  await say("1 due 17 April");
  await say("move the meeting to 19 March");
  await bot.clock("2026-03-12T10:00:00Z");
  await say("action: Sarah to ring the auditor by 10 April");
  await bot.clock("2026-03-18T10:00:00Z");
  expect(titles().slice(-3)).toEqual([
    "Moved to Thu 19 March",
    "Agenda, Thu 19 March",
    "Tomorrow: 1 change since the agenda",
  ]);
});
