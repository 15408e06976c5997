import { expect, test } from "vitest";
import { calendarLines, saidIn } from "../documents/calendar-lines.js";
import { everyElement } from "../fakes/teams/card-text.js";
import type { Message } from "../fakes/teams/kept-messages.js";
import { aBoard } from "./harness/a-board.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

/** A board whose meeting is today at ten, with three actions that were agreed at it: two of Sarah's, one of Joe's, and a closed one of Sarah's. */
async function aMeetingToday() {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Joe Finch");
  const [priya, sarah, joe] = members;
  const own = teams.personal(priya);
  await teams.say(priya, home, "meeting 4 March 9am, Guildhall");
  for (const text of [
    "action: Sarah to circulate the plan by 20 March",
    "action: Sarah to ring the school by 27 March",
    "action: Joe to book the hall by 20 March",
  ])
    await teams.say(priya, home, text);
  for (const number of [1, 2, 3]) await teams.say(priya, home, `${number} came from item 3 of the March meeting`);
  await bot.clock();
  const told = (person: typeof sarah) => teams.messagesTo(person).map((card) => title(card));
  return { home, priya, sarah, joe, own, told };
}

test("a meeting is ended in the home: its summary stands there, and each owner of several has a card, once", async () => {
  const { teams, bot } = stage;
  const { home, priya, sarah, joe, own, told } = await aMeetingToday();
  const ended = await teams.say(priya, home, "the meeting is over");
  expect(title(ended)).toBe("3 actions");
  expect(words(ended)).toContain("When does the board meet next?");
  expect(buttonsOn(ended)).toEqual(["Plan a meeting", "Draft minutes", "Outstanding"]);
  await bot.clock();
  expect(told(sarah).filter((one) => one === "From today's meeting: 2 for you")).toHaveLength(1);
  expect(told(joe).filter((one) => one.startsWith("From"))).toEqual([]);

  // Ended again, in her own chat, it is told nobody again.
  const inHome = teams.messagesTo(home).length;
  expect(words(await teams.say(priya, own, "end"))).toContain("ended before");
  await bot.clock();
  expect(teams.messagesTo(home)).toHaveLength(inHome);
  expect(told(sarah).filter((one) => one.startsWith("From"))).toHaveLength(1);

  // What Sarah was told is proof.
  expect(words(await teams.say(priya, own, "proof 1"))).toContain("after the meeting");
});

test("ended in one's own chat, the home hears of it once, without the closed part", async () => {
  const { teams, bot } = stage;
  const { home, priya, own } = await aMeetingToday();
  await teams.say(priya, own, "make 2 closed part");
  const inHome = teams.messagesTo(home).length;
  const ended = await teams.say(priya, own, "end the meeting");
  expect(words(ended)).toMatch(/Ring the school\n.*Sarah Jones · closed part/);
  expect(words(ended).match(/closed part/g)).toHaveLength(1);
  await bot.clock();
  const heard = teams.messagesTo(home).slice(inHome);
  expect(heard.map((card) => title(card))).toEqual(["3 actions"]);
  expect(words(heard[0] ?? { card: undefined })).toContain("1 closed action");
  expect(words(heard[0] ?? { card: undefined })).not.toContain("school");
});

test("nobody but chair and clerk ends a meeting or reads its draft minutes", async () => {
  const { teams } = stage;
  const { home, sarah, priya } = await aMeetingToday();
  expect(title(await teams.say(sarah, home, "end"))).not.toBe("3 actions");
  expect(title(await teams.say(sarah, teams.personal(sarah), "draft minutes"))).not.toMatch(/^Draft minutes/);
  expect(title(await teams.say(priya, home, "draft minutes"))).not.toMatch(/^Draft minutes/);
});

test("draft minutes come as a card and as a file, and hold the closed part only where it is asked for", async () => {
  const { teams, bot } = stage;
  const { priya, own } = await aMeetingToday();
  await teams.say(priya, own, "make 2 closed part");
  await teams.say(priya, own, "end");
  const open = await teams.say(priya, own, "draft minutes");
  expect(title(open)).toBe("Draft minutes, Wed 4 March");
  expect(words(open)).toContain("1 closed entry is left out.");
  await bot.clock();
  const text = await fileIn(teams.messagesTo(priya).at(-1));
  expect(text).toContain("Action: Sarah Jones to circulate the plan, by Fri 20 March 2026 (A1)");
  expect(text).not.toContain("ring the school");
  await teams.say(priya, own, "draft minutes with the closed part");
  await bot.clock();
  expect(await fileIn(teams.messagesTo(priya).at(-1))).toMatch(
    /CLOSED PART \(not for publication\)[\s\S]*Sarah Jones to ring the school/,
  );
});

test("a meeting's calendar file keeps its id when it is moved, and is newer", async () => {
  const { teams } = stage;
  const { home, sarah, priya } = await aMeetingToday();
  await teams.say(priya, home, "meeting 19 March 2pm, Guildhall");
  const own = teams.personal(sarah);
  const fetched = async (said: string) => calendarLines(Buffer.from(await fileIn(await teams.say(sarah, own, said))));
  const before = await fetched("calendar file for 19 March");
  expect([saidIn(before, "DTSTART"), saidIn(before, "LOCATION")]).toEqual(["20260319T140000Z", "Guildhall"]);
  await teams.say(priya, home, "move the meeting on 19 March to 1 April");
  const after = await fetched("calendar file for 1 April");
  expect(saidIn(after, "UID")).toBe(saidIn(before, "UID"));
  expect(Number(saidIn(after, "SEQUENCE"))).toBeGreaterThan(Number(saidIn(before, "SEQUENCE")));
  expect(saidIn(after, "DTSTART")).toBe("20260401T130000Z");
  const elsewhere = await teams.say(sarah, home, "calendar file");
  expect(title(elsewhere)).toBe("Files come in our own chat");
  expect(words(elsewhere)).toContain("I can give files to one person only, not to a shared place.");
  expect(words(elsewhere)).not.toContain("outcomes");
});

/** The text of the file that a card leads to. */
async function fileIn(message: Pick<Message, "card"> | { card: undefined } | undefined): Promise<string> {
  if (message?.card === undefined) throw new Error("no card came");
  const [url] = [...everyElement(cardIn(message as Message))].flatMap(({ type, url: link }) =>
    type === "Action.OpenUrl" ? [String(link)] : [],
  );
  const file = await fetch(url ?? "");
  expect(file.status).toBe(200);
  return file.text();
}

test("a meeting that nobody started is not ended before its hour, unless it is said to be", async () => {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya] = members;
  await teams.say(priya, home, "meeting 4 March 2pm, Guildhall");
  const asked = await teams.say(priya, home, "end");
  expect(title(asked)).toBe("The meeting has not begun");
  expect(words(asked)).toContain("It is planned for today at 14:00, so nothing was ended.");
  expect(buttonsOn(asked)).toEqual(["Start", "End it all the same"]);
  expect(title(await teams.press(priya, reply(asked), "Start"))).toBe("The meeting has begun");
  expect(title(await teams.say(priya, home, "end"))).not.toBe("The meeting has not begun");
});

test("of a meeting that nobody led from item to item it is asked what became of its programme", async () => {
  const { teams } = stage;
  const { priya, own } = await aMeetingToday();
  await teams.say(priya, own, "add to programme: Ferry timetable, 4 March");
  const ended = await teams.say(priya, own, "end the meeting");
  expect(words(ended)).toContain("1 item of the programme: was it taken?");
  expect(buttonsOn(ended)).toContain("Programme");
  expect(words(await teams.press(priya, reply(ended), "Programme"))).toContain("Was for");
});
