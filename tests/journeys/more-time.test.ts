import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findButton } from "../fakes/teams/card-buttons.js";
import type { Message } from "../fakes/teams/kept-messages.js";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { makeChair } from "./harness/in-the-database.js";
import { newest } from "./harness/newest.js";
import { passMinutes } from "./harness/pass-time.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { type RunningBot, startBot } from "./harness/running-bot.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";
import type { StagedBot } from "./harness/staged-bot.js";

const stage = stageForFile({ now: "2026-03-04T10:30:00Z" });

/** Priya is clerk and Christine chair; Sarah owes A1, due Fri 13 March, and was told of it a while ago. */
async function sarahOwes(bot: StagedBot = stage.bot) {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Christine Moore", "Sarah Jones", "Joe Bright");
  const [priya, christine, sarah, joe] = members;
  await makeChair(bot, christine, teams.tenantId);
  await teams.say(priya, home, "action: Sarah to send the figures by 13 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await passMinutes(bot, 20);
  const say = (who: Person, text: string) => teams.say(who, teams.personal(who), text);
  return { teams, priya, christine, sarah, joe, home, say };
}

/** The cards by which chair and clerk were asked the last time. */
async function askedCards(count: number, ...who: readonly Person[]): Promise<readonly Message[]> {
  const { teams } = stage;
  await teams.until(() => who.every((person) => teams.messagesTo(person).length === count));
  return who.map((person) => newest(teams, person));
}

/** Waits until a message of this title stands in somebody's own chat. */
const hears = (who: Person, heading: string): Promise<void> =>
  stage.teams.until(() => stage.teams.messagesTo(who).some((message) => title(message) === heading));

/** What the history says of requests, newest first. */
async function requestsOf({ say, priya }: Awaited<ReturnType<typeof sarahOwes>>): Promise<readonly string[]> {
  const lines = words(await say(priya, "history 1")).split("\n");
  return lines.flatMap((line) => /(?:asked for|granted|declined) \p{L}{3} \d+ \p{L}+/u.exec(line) ?? []);
}

test("more time is asked in words, granted by one press, and both who asked and the other who was asked see it", async () => {
  const board = await sarahOwes();
  const { teams, priya, christine, sarah, say } = board;
  const asked = await say(sarah, "extend 1 to 20 March because the data is late");
  expect(title(asked)).toBe("More time asked for A1");
  expect(words(asked)).toContain(
    "I've asked Christine Moore and Priya Nathwani for Fri 20 March instead of Fri 13 March. You'll hear from me when they answer.",
  );
  const [hers = newest(teams, priya), theirs = hers] = await askedCards(1, priya, christine);
  for (const [card, other] of [
    [hers, "Christine Moore"],
    [theirs, "Priya Nathwani"],
  ] as const) {
    expect(title(card)).toBe("More time asked for A1");
    expect(words(card)).toContain(`${other} is asked too; whoever answers first decides`);
    expect(words(card)).toContain("Sarah Jones asks for Fri 20 March instead of Fri 13 March.");
    expect(words(card)).toContain("the data is late");
    expect(words(card)).toContain("It would be the first move.");
  }
  // Until it is answered the day stays, and the list of requests holds it.
  expect(words(await say(priya, "1"))).toContain("due Fri 13 March");
  const requests = await say(priya, "requests");
  expect([title(requests), numbers(requests)]).toEqual(["1 request to answer", ["A1"]]);

  const granted = await teams.press(priya, hers, "Grant");
  expect(title(granted)).toBe("A1 is due Fri 20 March");
  expect(words(granted)).toContain("It was due Fri 13 March; this is its first move.");
  await teams.until(() => theirs.edits > 0);
  expect(words(theirs)).toMatch(/Priya Nathwani granted it today at \d\d:\d\d/);
  expect(buttonsOn(theirs)).toEqual([]);
  await teams.until(() => teams.messagesTo(sarah).length === 3);
  const told = newest(teams, sarah);
  expect(title(told)).toBe("More time granted: A1");
  expect(words(told)).toContain("Fri 20 March");

  // The first day is not lost: counted and shown, with its reason.
  const story = words(await say(sarah, "show 1"));
  expect(story).toContain("Moved once");
  expect(story).toContain("Fri 13 March → Fri 20 March the data is late · by Priya Nathwani");
  expect(await requestsOf(board)).toEqual(["granted Fri 20 March", "asked for Fri 20 March"]);
  expect(title(await say(priya, "requests"))).toBe("No requests to answer");
});

test("asked by button, declined with a reason, asked again, and given another day by Pick a date", async () => {
  const board = await sarahOwes();
  const { teams, priya, christine, sarah, say } = board;
  const card = reply(await say(sarah, "1"));
  expect(buttonsOn(card)).not.toContain("Change date");
  await teams.press(sarah, card, "Need more time");
  const asked = await teams.press(sarah, card, "Ask for more time", {
    "New day": "2026-03-27",
    "Why more time is needed": "two schools have not answered",
  });
  expect(title(asked)).toBe("More time asked for A1");
  const [hers, theirs] = await askedCards(1, priya, christine);
  if (hers === undefined || theirs === undefined) throw new Error("Both are asked.");

  await teams.press(christine, theirs, "Decline");
  const declined = await teams.press(christine, theirs, "Decline", {
    "Why not (its owner reads it)": "the inspectors come on the 16th",
  });
  expect(title(declined)).toBe("More time declined for A1");
  expect(words(declined)).toContain("It stays due Fri 13 March.");
  await teams.until(() => hers.edits > 0);
  expect(words(hers)).toMatch(/Christine Moore declined it today at \d\d:\d\d/);
  expect(words(hers)).toContain("the inspectors come on the 16th");
  await hears(sarah, "More time declined for A1");
  expect(words(newest(teams, sarah))).toContain("Christine Moore declined it: “the inspectors come on the 16th”");
  expect(words(await say(sarah, "1"))).toContain("due Fri 13 March");

  await passMinutes(stage.bot, 20);
  expect(title(await say(sarah, "push 1 back a week, one school has answered now"))).toBe("More time asked for A1");
  const [again] = await askedCards(2, priya, christine);
  if (again === undefined) throw new Error("Priya is asked again.");
  expect(words(again)).toContain("Sarah Jones asks for Fri 20 March");
  await teams.press(priya, again, "Pick a date");
  const other = await teams.press(priya, again, "Save", { "Due day": "2026-03-17" });
  expect(title(other)).toBe("A1 is due Tue 17 March");
  expect(words(other)).toContain("Sarah Jones asked for Fri 20 March. Tue 17 March was given.");
  await teams.until(() => /Tue 17 March/.test(words(newest(teams, sarah))));
  const seen = newest(teams, christine);
  await teams.until(() => /Priya Nathwani granted it/.test(words(seen)));

  // A third time, and it is said how often it has moved.
  await passMinutes(stage.bot, 20);
  await say(sarah, "extend 1 to 24 March: the last school is away");
  const [third] = await askedCards(3, priya, christine);
  expect(words(third ?? again)).toContain("It would be the second move. First due Fri 13 March.");
  expect(title(await say(priya, "grant 1"))).toBe("A1 is due Tue 24 March");
  expect(words(await say(priya, "show 1"))).toContain("Moved twice");
  const listed = await teams.say(priya, teams.personal(priya), "outstanding");
  const opened = await teams.press(priya, reply(listed), "Open A1");
  expect(words(opened)).toContain("Moved twice, first due Fri 13 March.");
  expect(await requestsOf(board)).toEqual([
    "granted Tue 24 March",
    "asked for Tue 24 March",
    "granted Tue 17 March",
    "asked for Fri 20 March",
    "declined Fri 27 March",
    "asked for Fri 27 March",
  ]);
});

test("of two who answer at once one decides, and the other is told how it was answered", async () => {
  const board = await sarahOwes();
  const { teams, priya, christine, sarah, say } = board;
  await say(sarah, "extend 1 to 20 March because the data is late");
  const [hers, theirs] = await askedCards(1, priya, christine);
  if (hers === undefined || theirs === undefined) throw new Error("Both are asked.");
  const { action } = findButton(cardIn(theirs), "Grant");
  const answers = await Promise.all([teams.press(priya, hers, "Grant"), teams.press(christine, theirs, "Grant")]);
  for (const answer of answers) expect(words(answer)).toMatch(/granted Fri 20 March at|this is its first move/);
  expect(await requestsOf(board)).toEqual(["granted Fri 20 March", "asked for Fri 20 March"]);

  // Who still has the old card before them is told, in words as well.
  const late = await teams.pressMadeUp(christine, theirs, { id: action.id, verb: action.verb, data: action.data });
  expect(words(late)).toMatch(/Priya Nathwani granted|Christine Moore granted/);
  const typed = await say(christine, "decline 1: too late");
  expect(title(typed)).toBe("Nothing is asked for A1");
  expect(words(typed)).toMatch(/(?:Priya Nathwani|Christine Moore) granted Fri 20 March at \d\d:\d\d\./);
  expect(words(await say(sarah, "1"))).toContain("due Fri 20 March");

  // Who asked is told once of it.
  await stage.bot.clock();
  expect(teams.messagesTo(sarah).filter((note) => title(note) === "More time granted: A1")).toHaveLength(1);
});

test("only clerk and chair answer, only an owner asks, and an owner may ask for somebody else too", async () => {
  const board = await sarahOwes();
  const { teams, priya, sarah, joe, say } = board;
  expect(words(await say(joe, "extend 1 to 20 March"))).toMatch(/Only the clerk or the chair can give it another day/);
  expect(teams.messagesTo(priya)).toEqual([]);
  await say(sarah, "extend 1 to 20 March");
  expect(words(await say(sarah, "grant 1"))).toMatch(/Only the clerk or the chair/);
  expect(words(await say(joe, "grant 1"))).toMatch(/Only the clerk or the chair/);

  // A newer wish takes the place of the one before it.
  expect(title(await say(sarah, "give 1 to Joe because he has the figures"))).toBe("Another owner asked for A1");
  await hears(priya, "Another owner asked for A1");
  expect(words(newest(teams, priya))).toContain("Sarah Jones asks to give it to Joe Bright.");
  const given = await teams.press(priya, newest(teams, priya), "Grant");
  expect(title(given)).toBe("A1 has another owner");
  await hears(joe, "New for you: A1");
  expect(numbers(await say(joe, "mine"))).toEqual(["A1"]);
  expect(numbers(await say(sarah, "mine"))).toEqual([]);
});

test("the same press again, also after the process was killed under it, is one answer and one effect", async () => {
  const folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const start = async (now?: string): Promise<RunningBot> => {
    const bot = await startBot({ folder, ...(now === undefined ? {} : { now }) });
    onTestFinished(() => bot.end());
    stage.teams.bot = bot.url;
    return bot;
  };
  const first = await start("2026-03-04T10:30:00Z");
  const board = await sarahOwes(first);
  const { teams, priya, christine, sarah, say } = board;
  await say(sarah, "extend 1 to 20 March because the data is late");
  const [hers] = await askedCards(1, priya, christine);
  if (hers === undefined) throw new Error("Priya is asked.");

  const pressing = teams.press(priya, hers, "Grant");
  await first.kill();
  const { sent } = await pressing;
  const second = await start();
  const answers = [
    await teams.post(sent),
    await teams.post(sent),
    await teams.post({ ...sent, id: teams.newInvokeId() }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  for (const { body } of answers) expect(JSON.stringify(body)).toContain("A1 is due Fri 20 March");
  await second.clock();
  expect(await requestsOf(board)).toEqual(["granted Fri 20 March", "asked for Fri 20 March"]);
  expect(words(await say(sarah, "show 1"))).toContain("Moved once");
  expect(teams.messagesTo(sarah).filter((note) => title(note) === "More time granted: A1")).toHaveLength(1);
}, 60_000);
