import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { hasLeft, onRecord } from "./harness/in-the-database.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T09:30:00Z" });

/** Priya's board, of which she is clerk, with Kirsty, Christine and Tom. */
async function board() {
  const { home, members } = await aBoard(stage.teams, "Priya Nathwani", "Kirsty Bright", "Christine Moore", "Tom Ashe");
  const [priya, kirsty, christine, tom] = members;
  return { teams: stage.teams, home, priya, kirsty, christine, tom };
}

/** Everybody's role, by first name, as the history of the database holds it. */
async function roles(): Promise<Record<string, string>> {
  const { members = [] } = await onRecord(stage.bot);
  const mine = (members as { name: string; role: string; tenant: string }[]).filter(
    ({ tenant }) => tenant === stage.teams.tenantId,
  );
  return Object.fromEntries(mine.map(({ name, role }) => [name.split(" ")[0] ?? name, role]));
}

test("said in the home, a new chair and what they may do is one answer there, and nobody is told besides", async () => {
  const { teams, home, priya, christine } = await board();
  const before = teams.messagesTo(christine).length;
  const turn = await teams.say(priya, home, "Christine is the chair now");
  expect(words(turn)).toMatch(
    /^The board has a new chair\nEstuary Board\nChristine Moore is now chair, before that a member\.\nThe chair runs the board/,
  );
  expect(teams.messagesTo(home)).toHaveLength(2);
  expect(teams.messagesTo(christine)).toHaveLength(before);
  expect((await roles()).Christine).toBe("chair");
  expect(words(await teams.say(christine, home, "Christine is chair"))).toContain("You are chair already.");
});

test("said elsewhere, the home and whoever it concerns are told, each once", async () => {
  const { teams, home, priya, kirsty, tom } = await board();
  const before = [teams.messagesTo(home).length, teams.messagesTo(kirsty).length, teams.messagesTo(tom).length];
  await teams.say(priya, teams.personal(priya), "make Kirsty clerk");
  await teams.until(() => teams.messagesTo(kirsty).length === (before[1] ?? 0) + 1);
  expect(words(newest(teams, home))).toMatch(
    /The board has a new clerk[\s\S]*Kirsty Bright is now clerk, before that a member[\s\S]*Priya Nathwani made that change/,
  );
  expect(words(newest(teams, kirsty))).toMatch(/^You are clerk now\nEstuary Board\nThe clerk runs the board/);
  // No chair or clerk comes or goes: the home hears nothing.
  await teams.say(priya, teams.personal(priya), "Tom is an observer");
  await teams.until(() => teams.messagesTo(tom).length === (before[2] ?? 0) + 1);
  expect(title(newest(teams, tom))).toBe("You are an observer now");
  expect(teams.messagesTo(home)).toHaveLength((before[0] ?? 0) + 1);
});

test("several at once, by name, initials and mention; a vice-chair is a chair called so", async () => {
  const { teams, home, priya, kirsty, christine } = await board();
  expect(words(await teams.say(priya, home, "make Tom and Kirsty advisers"))).toMatch(
    /The roles are changed[\s\S]*Tom Ashe is now an adviser[\s\S]*Kirsty Bright is now an adviser/,
  );
  await teams.say(priya, home, "CM is vice chair");
  await teams.say(priya, home, "make @Kirsty Bright an observer", { mentions: [kirsty] });
  expect(await roles()).toEqual({ Priya: "clerk", Kirsty: "observer", Christine: "chair", Tom: "adviser" });
  expect(words(await teams.say(christine, home, "Kirsty is no longer an observer"))).toContain(
    "Kirsty Bright is now a member, before that an observer.",
  );
  expect(words(await teams.say(christine, home, "Tom is no longer clerk"))).toContain(
    "Tom Ashe is not clerk, but an adviser.",
  );
});

test("an owner who becomes observer still owes, and their board hears how much", async () => {
  const { teams, home, priya } = await board();
  await teams.say(priya, home, "action: Tom to book the hall by 12 March");
  const turn = await teams.say(priya, home, "Tom is an observer");
  expect(words(turn)).toContain("Tom Ashe still owes 1 action");
});

test("somebody without an account may be clerk, and it is said that they can't act; the last who can stays", async () => {
  const { teams, home, priya } = await board();
  await teams.say(priya, home, "add Sue Cassin");
  expect(words(await teams.say(priya, home, "Sue is clerk"))).toContain(
    "Sue Cassin has no Teams account here, and so can't run anything yet.",
  );
  const refused = await teams.say(priya, home, "step down as clerk");
  expect(words(refused)).toMatch(/The board needs a clerk[\s\S]*only clerk who can act[\s\S]*hand over to/);
  expect(title(await teams.say(priya, home, "hand over to Sue"))).toBe("It needs a Teams account");
  expect((await roles()).Priya).toBe("clerk");
});

test("members and observers change nobody's role", async () => {
  const { teams, home, priya, kirsty, tom } = await board();
  await teams.say(priya, home, "Tom is an observer");
  const before = await roles();
  expect(words(await teams.say(kirsty, home, "Kirsty is chair"))).toContain("Only the clerk or the chair");
  expect(title(await teams.say(tom, home, "make Tom clerk"))).toBe("Nothing was changed");
  expect(words(await teams.say(tom, home, "step down"))).toContain("You are an observer already");
  expect(title(await teams.say(kirsty, home, "hand over to Tom"))).toBe("Nothing was changed");
  expect(await roles()).toEqual(before);
});

test("the clerkship is handed over once it was asked, and pressing again says the same", async () => {
  const { teams, home, priya, kirsty } = await board();
  const own = teams.personal(priya);
  const asked = await teams.say(priya, own, "hand over to Kirsty");
  expect(title(asked)).toBe("Hand over the clerkship?");
  expect(buttonsOn(asked)).toEqual(["Hand over", "Leave it"]);
  expect((await roles()).Kirsty).toBe("member");
  const pressed = await teams.press(priya, reply(asked), "Hand over");
  expect(words(pressed)).toContain("Kirsty Bright is clerk now, and you are a member.");
  expect(await roles()).toMatchObject({ Priya: "member", Kirsty: "clerk" });
  await teams.until(() => title(newest(teams, home)) === "The roles are changed");
  expect(title(newest(teams, kirsty))).toBe("You are clerk now");
  const repeated = await teams.post(pressed.sent);
  expect(JSON.stringify(repeated.body)).toContain("The clerkship is handed over");
  expect(await roles()).toMatchObject({ Priya: "member", Kirsty: "clerk" });
});

test("a chair who hands over stays chair, and a pressed button of somebody who is no clerk any more does nothing", async () => {
  const { teams, home, priya, christine, tom } = await board();
  await teams.say(priya, home, "Christine is chair");
  const asked = reply(await teams.say(priya, home, "hand over to Tom"));
  const second = reply(await teams.say(christine, home, "hand over to Kirsty"));
  expect(words(await teams.press(christine, second, "Hand over"))).toContain("you are still chair");
  await teams.say(christine, home, "Priya is no longer clerk");
  expect(words(await teams.press(priya, asked, "Hand over"))).toContain("Only the clerk or the chair");
  expect(words(await teams.press(tom, asked, "Hand over"))).toContain("Only the clerk or the chair");
  expect(await roles()).toEqual({ Priya: "member", Kirsty: "clerk", Christine: "chair", Tom: "member" });
});

test("where there is a clerk nobody takes over; where there is none the chair does, and the home is told", async () => {
  const { teams, home, priya, kirsty, christine, tom } = await board();
  const refused = await teams.say(kirsty, home, "take over as clerk");
  expect(words(refused)).toMatch(
    /The board has a clerk[\s\S]*Priya Nathwani is its clerk\. They say “hand over to Kirsty/,
  );
  expect(title(await teams.say(priya, home, "I'll be clerk"))).toBe("You are clerk already");
  await teams.say(priya, home, "Christine is chair");
  await teams.say(priya, home, "add Sue Cassin");
  await teams.say(priya, home, "Sue is clerk");
  await hasLeft(stage.bot, priya, teams.tenantId);
  expect(words(await teams.say(tom, home, "take over"))).toMatch(/The chair comes first[\s\S]*Christine Moore may/);
  const took = await teams.say(christine, teams.personal(christine), "I am the clerk now");
  expect(words(took)).toMatch(/You are clerk now[\s\S]*Nobody is its chair now/);
  await teams.until(() => title(newest(teams, home)) === "The board has a new clerk");
  expect(words(newest(teams, home))).toContain("Christine Moore is clerk now, as the board had none who could act.");
});

test("two who take over at once: one is clerk, and the other hears who", async () => {
  const { teams, home, priya, kirsty, tom } = await board();
  await hasLeft(stage.bot, priya, teams.tenantId);
  const turns = await Promise.all([teams.say(kirsty, home, "take over"), teams.say(tom, home, "take over")]);
  const clerks = Object.entries(await roles()).filter(([name, role]) => role === "clerk" && name !== "Priya");
  expect(clerks).toHaveLength(1);
  const said = [...turns.map((turn) => title(turn))].sort();
  expect(said).toEqual(["The board has a clerk", "You are clerk now"]);
});

test("a home that is private is that no more when an observer is in it", async () => {
  const { teams, home, priya, tom } = await board();
  const declarePrivate = async () => {
    const asked = reply(await teams.say(priya, home, "make this home private"));
    expect(title(await teams.press(priya, asked, "Make it private"))).toBe("This home is private now");
  };
  await declarePrivate();
  expect(words(await teams.say(priya, home, "Tom is an observer"))).toContain("no longer shows in the board's home");
  await teams.say(priya, home, "Tom is a member");
  await declarePrivate();
  await teams.say(priya, teams.personal(priya), "Tom is an observer");
  await teams.until(() => title(newest(teams, home)) === "This home is no longer private");
  await teams.say(priya, home, "Tom is a member");
  await declarePrivate();
  const logged = await teams.say(priya, home, "action: Kirsty to interview the carer");
  await teams.say(priya, home, "1 is exempt");
  expect(title(logged)).toContain("logged");
  await teams.say(priya, home, "add Tom Ashe, observer");
  await teams.until(() => title(newest(teams, home)) === "This home is no longer private");
  expect(words(await teams.say(tom, home, "outstanding"))).not.toMatch(/interview|carer/);
});

test("a code that is none of theirs is answered with their own, and no other", async () => {
  const { teams, priya } = await board();
  await aBoard(teams, "Olu Bankole", "Mair Griffiths");
  const turn = await teams.say(priya, teams.personal(priya), "show XYZ A1");
  expect(words(turn)).toMatch(/on no committee called XYZ\. Yours is [A-Z\d]+\./);
});
