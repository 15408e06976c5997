import { expect, test } from "vitest";
import { isJson } from "../fakes/teams/activity.js";
import type { Turn } from "../fakes/teams/driver.js";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:30:00Z" });

/** What only the closed part may hear: task, owner, note and reasons of A1. */
const secrets = /interview|carer|allegation|Nkechi|Obi|grandmother|late from the lab|strategy meetings/i;

/** What can be read of what was sent, without to whom: whoever has just written is named there. */
function readable(sent: unknown): string {
  const activity = isJson(sent) && isJson(sent.activity) ? sent.activity : isJson(sent) ? sent : {};
  const { text, summary, attachments } = activity;
  return JSON.stringify([text, summary, attachments]);
}

/** A1 has just been moved to the closed part, in the channel; A2 stays in the open part. */
async function aBoardWithAClosedItem() {
  const { teams } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Nkechi Obi", "Joe Bright", "Warren Carter", "Sam Lee"] as const),
  );
  const [priya, nkechi, joe, warren, sam] = members;
  const say = (text: string, who: Person) => teams.say(who, teams.personal(who), text);
  expect(title(await teams.say(priya, home, "add Sam Lee, observer"))).toBe("The roster says more now");
  expect(title(await teams.say(priya, home, "add Warren Carter, adviser"))).toBe("The roster says more now");
  await teams.say(priya, home, "action: Nkechi to interview the carer about the allegation by 13 March");
  await teams.say(priya, home, "action: Joe to book the hall by 13 March");
  await stage.bot.clock();
  const exempt = await teams.say(priya, home, "1 is exempt");
  expect(title(exempt)).toBe("A1 is in the closed part now");
  expect(words(exempt)).not.toMatch(secrets);
  await stage.bot.clock();
  return { teams, priya, nkechi, joe, warren, sam, home, say };
}

test("what is exempt is a number and a day wherever others read along, and whole to members in their own chats", async () => {
  const { teams, priya, nkechi, joe, warren, sam, home, say } = await aBoardWithAClosedItem();
  // What stood in the channel before has been drawn anew.
  for (const message of teams.messagesTo(home).slice(1)) expect(words(message)).not.toMatch(secrets);
  const since = teams.log.length;
  const answers: Turn[] = [];
  const inHome = async (text: string, who = priya) => {
    const turn = await teams.say(who, home, text);
    answers.push(turn);
    return turn;
  };

  // Its owner works on it in her own chat.
  expect(title(await say("update 1: the grandmother was seen on Monday", nkechi))).toBe("A1 has a new note");
  expect(title(await say("1 at risk because the results are late from the lab", nkechi))).toBe("A1 is rated at risk");
  await say("extend 1 to 20 March because two strategy meetings fell out", nkechi);
  await teams.until(() => teams.messagesTo(priya).some((card) => title(card) === "More time asked for A1"));
  const asked = teams.messagesTo(priya).find((card) => title(card) === "More time asked for A1");
  expect(words(asked ?? newest(teams, priya))).toMatch(
    /Nkechi Obi asks for Fri 20 March[\s\S]*two strategy meetings fell out/,
  );
  await teams.press(priya, asked ?? newest(teams, priya), "Grant");

  // In the channel everything that names it says number and day.
  for (const text of ["1", "show 1", "history 1", "status", "requests", "drafts", "agenda", "overdue", "at risk"])
    await inHome(text);
  const listed = await inHome("outstanding", nkechi);
  expect(words(listed)).toMatch(/A1 closed item \/ due Fri 20 March/);
  expect(title(await inHome("1"))).toBe("A1, due Fri 20 March");
  for (const text of ["due in March", "outstanding since 1 March", "discharge 1 and 2", "1 and 2 due 27 March"])
    await inHome(text);
  for (const who of [nkechi, joe]) for (const text of ["done 1", "1 due 27 March", "undo 1"]) await inHome(text, who);
  for (const text of ["reopen 1", "withdraw 1", "make 1 closed part", "undo 1", "give 1 to Joe", "undo"])
    await inHome(text);
  for (const turn of answers)
    expect(turn.replies.flatMap(({ posts }) => posts.map(readable)).join()).not.toMatch(secrets);
  const pressed = await teams.press(joe, reply(listed), "Open A2");
  expect(JSON.stringify(pressed.body)).not.toMatch(secrets);
  await stage.bot.clock();
  const sent = teams.log.slice(since).filter(({ target }) => target === home);
  expect(sent.length).toBeGreaterThan(20);
  for (const { body } of sent) expect(readable(body)).not.toMatch(secrets);

  // An observer and an adviser read no more than that in their own chats either.
  for (const who of [sam, warren]) {
    for (const text of ["1", "history 1", "outstanding", "due in March"]) {
      const seen = words(await say(text, who));
      expect([who.name, text, seen]).toEqual([who.name, text, expect.not.stringMatching(secrets)]);
    }
    expect(buttonsOn(await say("1", who))).toEqual([]);
  }
  expect(words(await say("done 1", sam))).toContain("Observers read and change nothing.");
});

test("clerk, members and its owner read it whole, and whoever may opens it again", async () => {
  const { teams, priya, nkechi, joe, home, say } = await aBoardWithAClosedItem();
  await say("update 1: the grandmother was seen on Monday", nkechi);
  for (const who of [priya, joe, nkechi]) {
    const story = words(await say("show 1", who));
    expect(story).toContain("Interview the carer about the allegation");
    expect(story).toContain("the grandmother was seen on Monday");
    expect(story).toContain("closed part");
    expect(words(await say("outstanding", who))).toContain("Interview the carer");
  }
  expect(words(await say("make 1 open", joe))).toMatch(/Only the clerk or the chair can move it to the other part/);
  expect(title(await say("make 1 open", priya))).toBe("A1 is in the open part now");
  expect(words(await teams.say(joe, home, "1"))).toContain("Interview the carer about the allegation");
  expect(words(await teams.say(joe, home, "history 1"))).toContain("moved to the closed part");
});

test("said to be exempt as it is logged, it is never heard in the channel at all", async () => {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Nkechi Obi", "Joe Bright");
  const [priya, nkechi, joe] = members;
  const since = teams.log.length;
  const logged = await teams.say(
    priya,
    teams.personal(priya),
    "action: Nkechi to interview the carer about the allegation by 6 March (closed part)",
  );
  expect(title(logged)).toBe("A1 logged");
  expect(words(logged)).toContain("closed part");
  await teams.say(priya, teams.personal(priya), "meeting 11 March 2pm");
  for (const text of ["outstanding", "1", "status", "agenda"]) await teams.say(joe, home, text);
  await stage.bot.clock("2026-03-11T12:00:00Z");
  expect(teams.messagesTo(nkechi).map((card) => title(card))).toEqual([
    "New for you: A1",
    "1 due soon",
    "1 due today",
    "1 overdue",
    // Logged after the agenda went out.
    "1 for Wed 11 March",
  ]);
  const sent = teams.log.slice(since).filter(({ target }) => target === home);
  expect(sent.length).toBeGreaterThan(4);
  for (const { body } of sent) expect(readable(body)).not.toMatch(secrets);
});

test("whose a closed item is can't be found out in a shared place by asking for somebody's list", async () => {
  const { teams, joe, nkechi, home } = await aBoardWithAClosedItem();
  for (const text of ["outstanding for Nkechi", "Nkechi's actions", "what does Nkechi owe"])
    expect([text, numbers(await teams.say(joe, home, text))]).toEqual([text, []]);
  expect(numbers(await teams.say(nkechi, home, "mine"))).toEqual([]);
  expect(numbers(await teams.say(nkechi, teams.personal(nkechi), "mine"))).toEqual(["A1"]);
});
