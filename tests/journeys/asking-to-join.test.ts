import { expect, test } from "vitest";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { onRecord } from "./harness/in-the-database.js";
import { newest } from "./harness/newest.js";
import { people } from "./harness/people.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

/** Priya's board with Sarah and Tom, an observer; Pat is in its channel and on no roster. */
async function board() {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Tom Ashe");
  const [priya, sarah, tom] = members;
  const [pat] = people(teams, "Pat Quinn");
  await teams.say(priya, home, "Tom is an observer");
  return { teams, home, priya, sarah, tom, pat };
}

/** Waits until somebody's newest message, in their own chat, has this title. */
async function has(person: Person, said: string): Promise<void> {
  const { teams } = stage;
  await teams.until(() => {
    const message = teams.messagesTo(person).at(-1);
    return message?.card !== undefined && title(message) === said;
  });
}

/** The roles of everybody on the roster, by first name. */
async function roles(): Promise<Record<string, string>> {
  const { members = [] } = await onRecord(stage.bot);
  const mine = (members as { name: string; role: string; tenant: string; leftAt?: Date }[]).filter(
    ({ tenant, leftAt }) => tenant === stage.teams.tenantId && leftAt === undefined,
  );
  return Object.fromEntries(mine.map(({ name, role }) => [name.split(" ")[0] ?? name, role]));
}

test("somebody here asks by a button, the clerk is asked in their own chat and answers, and the asker hears it", async () => {
  const { teams, home, priya, pat } = await board();
  await teams.say(pat, teams.personal(pat), "hello");
  const refused = await teams.say(pat, home, "action: Sarah to book the hall by 12 March");
  expect(title(refused)).toBe("You are not on this board");
  expect(buttonsOn(refused)).toEqual(["Ask the clerk to add me", "What is this?"]);
  const asked = await teams.press(pat, reply(refused), "Ask the clerk to add me");
  expect(words(asked)).toMatch(/Your request is kept[\s\S]*Priya Nathwani is asked to put you on the roster/);
  await has(priya, "Somebody asks to be added");
  const card = newest(teams, priya);
  expect(words(card)).toMatch(/Pat Quinn asks to be put on the roster[\s\S]*Asked Wed 4 March/);
  expect(buttonsOn(card)).toEqual(["As member", "As adviser", "As observer", "Not now"]);
  expect(words(await teams.press(priya, card, "As adviser"))).toMatch(
    /Added to the roster[\s\S]*Pat Quinn is on the roster as an adviser/,
  );
  await has(pat, "You are on the roster");
  expect((await roles()).Pat).toBe("adviser");
  expect(title(await teams.say(pat, home, "action: Sarah to book the hall by 12 March"))).toBe("A1 logged");
});

test("what is typed asks likewise; asking again says since when, and whoever is on the roster hears that they are", async () => {
  const { teams, home, priya, sarah, tom, pat } = await board();
  expect(title(await teams.say(pat, home, "ask the clerk to add me"))).toBe("Your request is kept");
  const again = await teams.say(pat, home, "can I join?");
  expect(words(again)).toContain("You asked on Wed 4 March, and it waits for an answer. Speak to Priya Nathwani.");
  expect(words(await teams.say(sarah, home, "add me"))).toMatch(/You are on this board already[\s\S]*You are a member/);
  expect(words(await teams.say(tom, home, "add me"))).toContain("You are an observer");
  const { committees = [] } = await onRecord(stage.bot);
  const mine = committees.filter((one) => (one as { tenant: string }).tenant === teams.tenantId);
  expect(mine).toEqual([expect.objectContaining({ joinRequests: [expect.objectContaining({ name: "Pat Quinn" })] })]);
  expect(priya).toBeDefined();
});

test("a clerk sees all who wait, answers the first, and goes on to the next", async () => {
  const { teams, home, priya, pat } = await board();
  const [kim] = people(teams, "Kim Doyle");
  await teams.say(pat, home, "add me");
  await has(priya, "Somebody asks to be added");
  await teams.say(kim, home, "add me");
  await teams.until(() => teams.messagesTo(priya).length === 2);
  const own = teams.personal(priya);
  expect(words(await teams.say(priya, own, "briefing"))).toContain("2 ask to be added");
  const members = await teams.say(priya, own, "members");
  expect(words(members)).toContain("2 ask to be added");
  expect(title(await teams.press(priya, reply(members), "Who asks"))).toBe("2 people ask to be added");
  const list = await teams.say(priya, own, "who asked to join");
  expect(words(list)).toMatch(
    /2 people ask to be added[\s\S]*The first of them is Pat Quinn[\s\S]*Also waiting: Kim Doyle/,
  );
  const answered = await teams.press(priya, reply(list), "Not now");
  expect(words(answered)).toContain("Not added for now");
  const next = await teams.press(priya, reply(list), "Who else");
  expect(words(next)).toMatch(/1 person asks to be added[\s\S]*Kim Doyle/);
  await teams.press(priya, reply(list), "As member");
  expect(await roles()).toMatchObject({ Kim: "member" });
  expect(await roles()).not.toHaveProperty("Pat");
  expect(title(await teams.say(priya, own, "requests to join"))).toBe("Nobody asks to be added");
  expect(title(await teams.say(pat, home, "add me"))).toBe("Your request is kept");
});

test("whoever stands on the roster by name alone is that member, as what the clerk says", async () => {
  const { teams, home, priya, pat } = await board();
  await teams.say(priya, home, "add Pat Quinn, PQ, Press Officer, Police");
  await teams.say(priya, home, "action: Pat to book the hall by 12 March");
  await teams.say(pat, home, "add me");
  await has(priya, "Somebody asks to be added");
  const card = newest(teams, priya);
  expect(words(card)).toContain("Pat Quinn stands on the roster without a Teams account");
  expect(words(await teams.press(priya, card, "As adviser"))).toContain("stood there without an account as a member");
  expect(title(await teams.say(pat, home, "done 1"))).toBe("A1 is done");
  const { members = [] } = await onRecord(stage.bot);
  const pats = (members as { name: string; tenant: string; initials?: string }[]).filter(
    ({ name, tenant }) => name === "Pat Quinn" && tenant === teams.tenantId,
  );
  expect(pats).toEqual([expect.objectContaining({ initials: "PQ", role: "adviser" })]);
});

test("two clerks at once: the first decides, and the second hears what became of it", async () => {
  const { teams, home, priya, sarah, pat } = await board();
  await teams.say(priya, home, "Sarah is clerk");
  await teams.say(pat, home, "add me");
  await has(sarah, "Somebody asks to be added");
  const [one, other] = [newest(teams, priya), newest(teams, sarah)];
  await teams.press(priya, one, "As observer");
  expect(words(await teams.press(sarah, other, "As member"))).toMatch(/On the roster already[\s\S]*as an observer/);
  expect((await roles()).Pat).toBe("observer");
});

test("a made-up press by an observer, by somebody here or from another tenant adds nobody", async () => {
  const { teams, home, priya, tom, pat } = await board();
  await teams.say(pat, home, "add me");
  await has(priya, "Somebody asks to be added");
  const card = newest(teams, priya);
  const data = JSON.stringify(cardIn(card)).match(/"verb":"join\.answer","data":(\{[^}]*\})/)?.[1] ?? "{}";
  const press = { type: "Action.Execute", verb: "join.answer", data: { ...JSON.parse(data), as: "member" } };
  expect(press.data).toHaveProperty("person");
  const before = await roles();
  const inHome = reply(await teams.say(tom, home, "status"));
  expect(title(await teams.pressMadeUp(tom, inHome, press))).toBe("Nothing was changed");
  expect(title(await teams.pressMadeUp(pat, inHome, press))).toBe("You are not on this board");
  const hand = { type: "Action.Execute", verb: "clerk.hand", data: { committee: press.data.committee, to: "m_tom" } };
  expect(title(await teams.pressMadeUp(tom, inHome, hand))).toBe("Nothing was changed");
  const stranger = await aBoard(teams, "Olu Bankole");
  const theirs = reply(await teams.say(stranger.members[0], stranger.home, "status"));
  expect(title(await teams.pressMadeUp(stranger.members[0], theirs, press))).toBe("This button is out of date");
  expect(await roles()).toMatchObject(before);
  expect(await roles()).not.toHaveProperty("Pat");
});

test("an observer who would discharge something lets the clerk know instead, once a day", async () => {
  const { teams, home, priya, tom } = await board();
  await teams.say(priya, home, "action: Sarah to book the hall by 12 March");
  const refused = await teams.say(tom, home, "discharge 1");
  expect(words(refused)).toContain(
    "Observers read and change nothing. Ask Priya Nathwani, or let me tell them about A1.",
  );
  expect(buttonsOn(refused)).toEqual(["Tell Priya"]);
  const told = await teams.press(tom, reply(refused), "Tell Priya");
  expect(words(told)).toMatch(/I have told them[\s\S]*Priya Nathwani has it from me now/);
  await has(priya, "Word of A1");
  expect(words(newest(teams, priya))).toContain("Tom Ashe says that A1 looks finished.");
  expect(title(await teams.press(priya, newest(teams, priya), "Show"))).toContain("A1");
  const count = teams.messagesTo(priya).length;
  const second = reply(await teams.say(tom, home, "done 1"));
  expect(title(await teams.press(tom, second, "Tell Priya"))).toBe("They know about A1");
  expect(teams.messagesTo(priya)).toHaveLength(count);
});

test("a member who is not its owner lets the owner know; nobody learns whose a closed item is", async () => {
  const { teams, home, priya, sarah, tom } = await board();
  await teams.say(priya, home, "Tom is a member");
  await teams.say(priya, home, "action: Sarah to book the hall by 12 March");
  const refused = await teams.say(tom, home, "done 1");
  expect(buttonsOn(refused)).toEqual(["Tell the owner", "Mine"]);
  await teams.press(tom, reply(refused), "Tell the owner");
  await has(sarah, "Word of A1");
  await teams.say(priya, home, "make 1 closed part");
  expect(buttonsOn(await teams.say(tom, home, "done 1"))).toEqual(["Mine"]);
  await teams.say(priya, home, "Tom is an observer");
  const observer = await teams.say(tom, home, "done 1");
  await teams.press(tom, reply(observer), "Tell Priya");
  await has(priya, "Word of A1");
  expect(words(newest(teams, priya))).toContain("Tom Ashe has something to tell you about A1.");
});

test("where the clerk can't be reached the request waits, and it is said whom to speak to", async () => {
  const { teams, home, priya, tom, pat } = await board();
  await teams.say(priya, home, "action: Sarah to book the hall by 12 March");
  await teams.uninstall(priya);
  expect(words(await teams.say(pat, home, "add me"))).toContain("Priya Nathwani can't be reached by me just now");
  const refused = reply(await teams.say(tom, home, "done 1"));
  expect(words(await teams.press(tom, refused, "Tell Priya"))).toMatch(
    /I can't reach them[\s\S]*speak to them yourself/,
  );
  await teams.install(priya);
  expect(words(await teams.say(priya, home, "who asked to join"))).not.toContain("Pat Quinn");
  expect(words(await teams.say(priya, teams.personal(priya), "who asked to join"))).toContain("Pat Quinn");
});
