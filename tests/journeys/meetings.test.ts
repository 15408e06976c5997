import { expect, test } from "vitest";
import { people } from "./harness/people.js";
import { numbers, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

async function boardWithMeeting(planned = "meeting 19 March 2pm, Guildhall") {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  const say = (text: string) => teams.say(priya, home, text);
  expect(title(await say(planned))).toMatch(/^The board meets/);
  await say("action: Sarah to circulate the plan by next meeting");
  await bot.clock();
  const agendas = () => teams.messagesTo(home).filter((message) => message.activity.replyToId === undefined);
  return { priya, sarah, home, say, agendas };
}

test("what is due at the next meeting follows it when it is moved, and its owner is told", async () => {
  const { teams, bot } = stage;
  const { say, sarah } = await boardWithMeeting();
  expect(words(await say("1"))).toContain("next meeting, Thu 19 March");
  const moved = await say("move the meeting to 26 March");
  expect(words(moved)).toContain("The meeting is now Thu 26 March");
  expect(words(moved)).toContain("It was Thu 19 March. 1 due day moves with it.");
  await bot.clock();
  const story = words(await say("1"));
  expect(story).toContain("next meeting, Thu 26 March");
  expect(story).toContain("Moved once");
  expect(words(await say("next meeting"))).toMatch(/Thu 26 March[\s\S]*14:00 · Guildhall/);
  expect(words(teams.messagesTo(sarah).at(-1) ?? { card: undefined })).toContain("Thu 26 March");

  // It is due on the meeting's new day, and on the old one nothing is said.
  await bot.clock("2026-03-19T09:00:00Z");
  expect(teams.messagesTo(sarah).filter((card) => title(card) === "1 due today")).toEqual([]);
  await bot.clock("2026-03-26T09:00:00Z");
  expect(title(teams.messagesTo(sarah).at(-1) ?? { card: undefined })).toBe("1 due today");
});

test("a cancelled meeting leaves its days waiting, until another is planned", async () => {
  const { bot } = stage;
  const { say } = await boardWithMeeting();
  const cancelled = await say("cancel the meeting");
  expect(words(cancelled)).toContain("The meeting of Thu 19 March is cancelled");
  expect(words(cancelled)).toContain("1 due day waits until another meeting is planned.");
  await bot.clock();
  expect(words(await say("1"))).toContain("next meeting, no date yet");
  expect(title(await say("agenda"))).toBe("No meeting is planned");
  await say("meeting 2 April");
  await bot.clock();
  expect(words(await say("1"))).toContain("next meeting, Thu 2 April");
});

test("the agenda is posted five working days before, follows the meeting by being edited, and is posted again of the new day", async () => {
  const { teams, bot } = stage;
  const { say, home } = await boardWithMeeting();
  const answered = teams.messagesTo(home).length;
  expect((await bot.clock("2026-03-12T08:59:59Z")).deliveries).toBe(0);
  // Beside the agenda Sarah's own morning: her action is due in a week.
  expect((await bot.clock("2026-03-12T09:00:00Z")).deliveries).toBe(2);
  const agenda = teams.messagesTo(home)[answered];
  if (agenda === undefined) throw new Error("The agenda was posted.");
  expect(words(agenda).split("\n").slice(0, 3)).toEqual([
    "Agenda, Thu 19 March",
    "Estuary Board · 14:00 · Guildhall",
    "In 7 days · 8 items · papers by Thu 12 March",
  ]);
  expect(words(agenda)).toContain("5 Matters arising 1 outstanding");

  await say("move the meeting to 24 March 10am");
  await bot.clock();
  expect(title(agenda)).toBe("Moved to Tue 24 March");
  expect(words(agenda)).toContain("10:00");
  const posted = teams.messagesTo(home).length;
  await bot.clock("2026-03-17T08:59:59Z");
  expect(teams.messagesTo(home)).toHaveLength(posted);
  await bot.clock("2026-03-17T09:00:00Z");
  expect(
    teams
      .messagesTo(home)
      .slice(posted)
      .map((card) => title(card)),
  ).toEqual(["Agenda, Tue 24 March"]);

  await say("cancel the meeting");
  await bot.clock();
  expect(title(agenda)).toBe("Cancelled: Tue 24 March");
  expect(words(agenda)).toContain("This meeting is cancelled.");
});

test("a meeting planned when its agenda would have been due already has it the next working morning", async () => {
  const { teams, bot } = stage;
  const { home, say } = await boardWithMeeting("meeting 9 March");
  const posted = teams.messagesTo(home).length;
  await bot.clock("2026-03-05T09:00:00Z");
  expect(teams.messagesTo(home)).toHaveLength(posted + 1);
  expect(title(teams.messagesTo(home).at(-1) ?? { card: undefined })).toBe("Agenda, Mon 9 March");
  expect(numbers(await say("outstanding"))).toEqual(["A1"]);
});

test("Easter is no working time: the agenda goes out five working days before, holidays left out", async () => {
  const { teams, bot } = stage;
  const { home } = await boardWithMeeting("meeting 8 April");
  const posted = teams.messagesTo(home).length;
  // Good Friday is 3 April, Easter Monday 6 April: 7, 2 and 1 April, 31 and 30 March come before it.
  await bot.clock("2026-03-27T09:00:00Z");
  expect(teams.messagesTo(home)).toHaveLength(posted);
  await bot.clock("2026-03-30T07:59:59Z");
  expect(teams.messagesTo(home)).toHaveLength(posted);
  await bot.clock("2026-03-30T08:00:00Z");
  expect(teams.messagesTo(home)).toHaveLength(posted + 1);
});

test("only the clerk or the chair plans, moves and cancels meetings; everybody may ask when they are", async () => {
  const { teams } = stage;
  const { sarah, home } = await boardWithMeeting();
  for (const text of ["meeting 2 April", "move the meeting to 26 March", "cancel the meeting"]) {
    expect([text, words(await teams.say(sarah, home, text))]).toEqual([
      text,
      "Nothing was changed\nOnly the clerk or the chair changes meetings, agendas and decisions. Ask Priya Nathwani.",
    ]);
  }
  expect(title(await teams.say(sarah, home, "when do we meet"))).toBe("Next meeting Thu 19 March");
  expect(title(await teams.say(sarah, home, "agenda"))).toBe("Agenda, Thu 19 March");
});
