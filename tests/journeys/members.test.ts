import { expect, test } from "vitest";
import { findButton } from "../fakes/teams/card-buttons.js";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { buttonsOn, cardIn, title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

/** Priya's board with Sarah and Sam; what she says there first is said in turn. */
async function board(...lines: readonly string[]) {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Sam Okoro");
  const [priya, sarah, sam] = members;
  for (const line of lines) await teams.say(priya, home, line);
  await bot.clock();
  const own = (person: Person, text: string) => teams.say(person, teams.personal(person), text);
  /** How many messages somebody has had in their own chat, answers among them. */
  const had = (person: Person) => teams.messagesTo(person).length;
  return { home, priya, sarah, sam, own, had };
}

test("who leaves is off the roster at once, and one press hands over what they owe", async () => {
  const { teams } = stage;
  const { priya, sarah, own } = await board(
    "action: Sarah to circulate the plan by 6 March",
    "action: Sarah, Sam: book the hall by 10 March",
  );
  const gone = await own(priya, "Sarah has left the board");
  expect(words(gone)).toMatch(/Sarah Jones is off the roster[\s\S]*2 actions are theirs still[\s\S]*A1[\s\S]*A2/);
  expect(words(gone)).toContain("give all of Sarah Jones's to …");
  expect(words(await own(sarah, "outstanding"))).toContain("no board");
  const handed = await teams.press(priya, reply(gone), "Hand over", { "Who takes them?": "Sam Okoro" });
  expect(words(handed)).toMatch(/A1[\s\S]*Sam Okoro/);
  expect(words(await own(priya, "outstanding for Sam"))).toMatch(/A1[\s\S]*A2/);
});

test("what a leaver owes can be given away by words too, and one press takes the leaving back", async () => {
  const { teams } = stage;
  const { priya, own } = await board("action: Sarah to circulate the plan by 6 March");
  const gone = await own(priya, "remove Sarah");
  expect(words(await own(priya, "give all of Sarah Jones's to Sam"))).toMatch(/A1[\s\S]*circulate the plan/i);
  expect(words(await teams.press(priya, reply(gone), "Back on the roster"))).toContain(
    "Sarah Jones is a member again.",
  );
  expect(words(await own(priya, "members"))).toMatch(/3 people on the board[\s\S]*Sarah Jones/);
});

test("of a leaver removed in the home, what is closed is shown in the clerk's own chat, and never said to be nothing", async () => {
  const { teams } = stage;
  const { home, priya, had } = await board(
    "action: Sarah to interview the carer by 6 March",
    "make 1 closed part",
    "action: Sam to book the hall by 10 March",
  );
  const before = had(priya);
  const gone = await teams.say(priya, home, "remove Sarah");
  expect(words(gone)).toContain("What they owe is in our own chat");
  expect(words(gone)).not.toMatch(/A1|carer|owe nothing/);
  await teams.until(() => had(priya) > before);
  const shown = newest(teams, priya);
  expect(words(shown)).toMatch(/1 action is theirs still[\s\S]*A1/);
  expect(words(await teams.press(priya, shown, "Hand over", { "Who takes them?": "Sam Okoro" }))).toContain("A1");
});

test("Remove and Back do nothing when they are pressed again after they were undone", async () => {
  const { teams } = stage;
  const { priya, own } = await board();
  /** A button as it stands now, pressed on a screen that is not drawn anew. */
  const kept = (turn: Parameters<typeof reply>[0], which: string) => {
    const message = reply(turn);
    const { id, verb, data } = findButton(cardIn(message), which).action;
    return async () => words(await teams.pressMadeUp(priya, message, { id, verb, data }));
  };
  const back = kept(await own(priya, "remove Sarah"), "Back on the roster");
  expect(await back()).toContain("Sarah Jones is a member again.");
  await own(priya, "remove Sarah");
  expect(await back()).not.toContain("again.");
  expect(title(await own(priya, "members"))).toBe("2 people on the board");
  const remove = kept(await own(priya, "who is Sam"), "Remove");
  expect(await remove()).toContain("Sam Okoro is off the roster");
  await own(priya, "add Sam Okoro");
  expect(await remove()).toContain("Sam Okoro is on the roster.");
  expect(words(await own(priya, "members"))).toContain("Sam Okoro");
});

test("the last clerk stays until there is another", async () => {
  const { priya, own } = await board();
  expect(words(await own(priya, "remove Priya"))).toMatch(/The board needs a clerk[\s\S]*make .* clerk/);
  expect(words(await own(priya, "I have left the board"))).toContain("The board needs a clerk");
});

test("who says that they leave is asked, leaves, and the clerk hears what they owed", async () => {
  const { teams } = stage;
  const { priya, sarah, own, had } = await board("action: Sarah to circulate the plan by 6 March");
  const asked = await own(sarah, "take me off the board");
  expect([title(asked), ...buttonsOn(asked)]).toEqual(["Leave the board?", "Leave the board", "Leave it"]);
  const before = had(priya);
  expect(title(await teams.press(sarah, reply(asked), "Leave the board"))).toBe("You are off the board");
  await teams.until(() => had(priya) > before);
  expect(words(newest(teams, priya))).toMatch(/Sarah Jones has left the board by their own word[\s\S]*A1/);
});

test("nobody but chair and clerk takes anybody off", async () => {
  const { sarah, own, priya } = await board();
  expect(words(await own(sarah, "remove Sam"))).toContain("Priya Nathwani");
  expect(title(await own(priya, "members"))).toBe("3 people on the board");
});

test("who is removed from the team is off the roster with all rights, and the clerk is told once", async () => {
  const { teams } = stage;
  const { home, priya, sarah, own, had } = await board("action: Sarah to circulate the plan by 6 March");
  const before = had(priya);
  await teams.membersRemoved(home, [sarah]);
  expect(had(priya)).toBe(before + 1);
  const told = newest(teams, priya);
  expect(words(told)).toMatch(/Sarah Jones has left the board's home in Teams[\s\S]*A1 circulate the plan/i);
  expect(words(await own(sarah, "done 1"))).toContain("no board");
  await teams.membersRemoved(home, [sarah]);
  expect(had(priya)).toBe(before + 1);
  expect(words(await teams.press(priya, told, "Back on the roster"))).toContain("a member again");
  expect(title(await own(sarah, "done 1"))).toContain("A1");
});

test("where the last clerk leaves through Teams, the home hears who may take over, and whoever does is shown what is owed", async () => {
  const { teams } = stage;
  const { home, priya, sarah, sam, own, had } = await board(
    "action: Priya to circulate the plan by 6 March",
    "action: Priya to interview the carer by 10 March",
    "make 2 closed part",
  );
  await teams.membersRemoved(home, [priya]);
  expect(words(newest(teams, home))).toMatch(
    /The board has no clerk now[\s\S]*Any member may say “take over as clerk”/,
  );
  expect(words(await own(sam, "remove Sarah"))).toContain(
    "There is no clerk: any member may say “take over as clerk”.",
  );
  const before = had(sarah);
  const took = await teams.say(sarah, home, "take over as clerk");
  expect(words(took)).toContain("Who left still owes 2 actions.");
  expect(words(took)).not.toContain("A2");
  await teams.until(() => had(sarah) > before);
  const shown = newest(teams, sarah);
  expect(words(shown)).toMatch(/Priya Nathwani has left the board\.[\s\S]*A1[\s\S]*A2/);
  const handed = await teams.press(sarah, shown, "Hand over", { "Who takes them?": "Sam Okoro" });
  expect(words(handed)).toMatch(/A1[\s\S]*A2/);
});

test("the chair hears in their own chat that they may take over", async () => {
  const { teams } = stage;
  const { home, priya, sarah, sam, own } = await board("Sarah is chair");
  await teams.membersRemoved(home, [priya]);
  expect(words(newest(teams, sarah))).toContain("as its chair you may say “take over as clerk”");
  expect(words(newest(teams, home))).toContain("The chair may say “take over as clerk”.");
  expect(words(await own(sam, "remove Priya"))).toContain("Sarah Jones");
});

test("of an archived board people still leave, and nobody is told", async () => {
  const { teams } = stage;
  const { home, priya, sarah, own, had } = await board("action: Sarah to circulate the plan by 6 March");
  await teams.press(priya, reply(await teams.say(priya, home, "archive this committee")), "Archive");
  const [told, said] = [had(priya), teams.messagesTo(home).length];
  await teams.membersRemoved(home, [sarah]);
  expect([had(priya), teams.messagesTo(home).length]).toEqual([told, said]);
  expect(words(await own(priya, "members"))).toMatch(/2 people on the board/);
});

test("who has come to the home is offered for the roster, and who stood there by name only is the same person", async () => {
  const { teams } = stage;
  const { home, priya, own } = await board("add Pete Horner, PH, Unit Manager, South Police");
  const [pete, zoe] = ["Pete Horner", "Zoe Lamb"].map((name) => teams.person({ name })) as [Person, Person];
  await teams.membersAdded(home, [pete, zoe]);
  const members = await own(priya, "members");
  expect(words(members)).toContain("2 people here are not on the roster.");
  const offered = await teams.press(priya, reply(members), "Add people");
  expect(words(offered)).toContain("2 people are not on the roster");
  const added = await teams.press(priya, reply(members), "Add", {
    "Tick who is to be on the board": ["Pete Horner (on the roster by name already, South Police)", "Zoe Lamb"],
    "As what?": "Advisers",
  });
  expect(words(added)).toMatch(/Pete Horner was there by name, and has their account now[\s\S]*Zoe Lamb/);
  const now = words(await own(priya, "members"));
  expect(now).toMatch(/5 people on the board[\s\S]*Pete Horner[\s\S]*PH[\s\S]*1 adviser[\s\S]*Zoe Lamb/);
  expect(words(await own(pete, "who am I"))).toContain("South Police");
});

test("somebody by name is linked to an account that is mentioned, and facts are written down", async () => {
  const { teams } = stage;
  const { home, priya, own } = await board(
    "add Pete Horner, South Police",
    "action: Police to send the figures by 6 March",
  );
  const peter = teams.person({ name: "Peter H" });
  await teams.membersAdded(home, [peter]);
  const linked = await teams.say(priya, home, "Pete Horner is @Peter H", { mentions: [peter] });
  expect(words(linked)).toContain("Their account is known now");
  await own(priya, "SYP is South Police");
  // Short for one agency, it is no name of another.
  expect(words(await own(priya, "SYP is Leeds Council"))).toMatch(
    /SYP means South Police here[\s\S]*Nothing was changed/,
  );
  expect(words(await own(peter, "mine"))).toContain("A1");
  await own(priya, "rename South Police to South Yorkshire Police");
  expect(words(await own(peter, "mine"))).toContain("A1");
  expect(words(await own(priya, "Pete's initials are PJH"))).toContain("PJH");
  expect(words(await own(priya, "agencies"))).toMatch(/South Yorkshire Police[\s\S]*1 member[\s\S]*SYP/);
});
