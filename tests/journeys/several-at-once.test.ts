import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { passMinutes } from "./harness/pass-time.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForFile } from "./harness/stage.js";

const stage = stageForFile({ now: "2026-03-04T10:30:00Z" });

/** Priya is clerk; Pete owes A1 to A4 and A6 with Sarah, and Sarah alone owes A5. All were told a while ago. */
async function peteLeaves() {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Pete Horne", "Jason Hartley", "Sarah Jones", "Warren Carter"] as const),
  );
  const [priya, pete, jason, sarah, warren] = members;
  const say = (text: string, who = priya) => teams.say(who, home, text);
  await say("action: Pete to check the alarm by 13 March");
  await say("action: Pete to write to the landlord by 16 March");
  await say("action: Pete to ask for two quotes by 18 March");
  await say("action: Pete to count the keys by 20 March");
  await say("action: Sarah to thank the caretaker by 20 March");
  await say("action: Sarah, Pete: walk round the building (25 March)");
  await passMinutes(bot, 20);
  return { teams, priya, pete, jason, sarah, warren, home, say };
}

test("all of Pete's go to Jason: shown first, done by one press, and what has changed meanwhile is named with its reason", async () => {
  const { teams, priya, pete, jason, sarah, home, say } = await peteLeaves();
  const checked = await say("give all of Pete's to Jason");
  expect(title(checked)).toBe("5 actions to hand over");
  expect(words(checked)).toContain("Nothing has changed yet. Accept does it to all of these.");
  expect(words(checked)).toContain("Pete Horne → Jason Hartley");
  expect(numbers(checked)).toEqual(["A1", "A2", "A3", "A4", "A6"]);
  expect(numbers(await say("outstanding for Pete"))).toEqual(["A1", "A2", "A3", "A4", "A6"]);

  // Before Accept is pressed Pete finishes one of them, and another is given to Sarah.
  expect(title(await say("done 2 - posted this morning", pete))).toBe("A2 is done");
  expect(title(await say("give 3 to Sarah"))).toBe("A3 has a new owner");
  const card = reply(checked);
  const done = await teams.press(priya, card, "Accept");
  expect(title(done)).toBe("3 actions are handed over");
  expect(numbers(done)).toEqual(["A1", "A4", "A6"]);
  const left = words(done).split("Stay as they are\n")[1] ?? "";
  expect(left).toMatch(/^A2 it is (?:done|discharged) already\nA3 it is Sarah Jones's\n/);

  // The new owner is told once of all of it, and by whose press it was said again nothing changes.
  const again = await teams.post(done.sent);
  const renewed = await teams.post({ ...done.sent, id: teams.newInvokeId() });
  expect([again.status, renewed.status]).toEqual([200, 200]);
  await stage.bot.clock();
  expect(teams.messagesTo(jason).map((note) => title(note))).toEqual(["New for you: 3 actions"]);
  expect(numbers(newest(teams, jason))).toEqual(["A1", "A4", "A6"]);
  expect(numbers(await say("outstanding for Pete"))).toEqual([]);
  expect(words(await say("4"))).toContain("Jason Hartley, in replacement of Pete Horne");
  expect(words(await say("6"))).toMatch(/Sarah Jones and Jason Hartley/);

  // One word takes all of it back, and nothing else.
  const undone = await say("undo");
  expect(title(undone)).toBe("3 changes undone");
  expect(words(undone)).toMatch(/A1.*A4.*A6/);
  expect(numbers(await say("outstanding for Pete"))).toEqual(["A1", "A4", "A6"]);
  expect(numbers(await say("outstanding for Jason"))).toEqual([]);
  expect(words(await say("3"))).toContain("Sarah Jones · due");
  await stage.bot.clock();
  expect(words(newest(teams, jason))).toContain("somebody else's now");
  expect(numbers(await teams.say(sarah, teams.personal(sarah), "mine"))).toEqual(["A3", "A5", "A6"]);
  expect(title(await teams.say(priya, home, "undo"))).toBe("Nothing to undo");
});

test("whoever may not hand over asks for it, each action by itself, and nothing changes before that is granted", async () => {
  const { teams, priya, pete, jason, warren, say } = await peteLeaves();
  const others = await say("give all of Pete's to Jason", warren);
  expect(title(others)).toBe("Nothing was changed");
  expect(words(others)).toContain("only the clerk or the chair may");
  expect(buttonsOn(others)).toEqual([]);

  const own = await say("give all mine to Jason", pete);
  expect(title(own)).toBe("5 actions to hand over");
  const asked = await teams.press(pete, reply(own), "Accept");
  expect(title(asked)).toBe("More time or another owner asked for 5 actions");
  await stage.bot.clock();
  expect(teams.messagesTo(jason)).toEqual([]);
  expect(title(await teams.say(priya, teams.personal(priya), "requests"))).toBe("5 requests to answer");
  expect(title(await say("grant 4"))).toBe("A4 has a new owner");
  expect(numbers(await say("outstanding for Jason"))).toEqual(["A4"]);
});

test("several by their numbers are checked and done at once, whatever the words, and each says why it was not", async () => {
  const { teams, priya, pete, home, say } = await peteLeaves();
  const checked = await say("discharge 1, 4, 5 and 9");
  expect(title(checked)).toBe("3 actions to discharge");
  expect(numbers(checked)).toEqual(["A1", "A4", "A5"]);
  expect(words(checked)).toContain("A9 there is no action of this number");
  expect(title(await say("outstanding"))).toBe("6 outstanding actions");
  expect(title(await teams.press(priya, reply(checked), "Accept"))).toBe("3 actions are discharged");
  expect(numbers(await say("outstanding"))).toEqual(["A2", "A3", "A6"]);

  const range = await say("1-3 done");
  expect([title(range), numbers(range)]).toEqual(["2 actions to mark done", ["A2", "A3"]]);
  expect(words(range)).toMatch(/A1 it is (?:done|discharged) already/);
  // What another has pressed is the presser's own deed: Pete owns these and may; he can take it back.
  expect(title(await teams.press(pete, reply(range), "Accept"))).toBe("2 actions are done");
  expect(title(await teams.say(pete, home, "undo"))).toBe("2 changes undone");
  expect(numbers(await say("outstanding"))).toEqual(["A2", "A3", "A6"]);

  const moved = await say("2 and 3 due 27 March because of the strike");
  expect(title(moved)).toBe("2 actions to move");
  await teams.press(priya, reply(moved), "Accept");
  expect(words(await say("outstanding"))).toMatch(/A2[^\n]*\/ due Fri 27 March[\s\S]*A3[^\n]*\/ due Fri 27 March/);
  expect(words(await say("show 3"))).toContain("the strike");
});

test("what all owe is each one's own: twelve who press Done at one moment are all recorded, and the last of them closes it", async () => {
  const { teams, bot } = stage;
  const names = [
    "Priya Nathwani",
    ...Array.from({ length: 12 }, (_, at) => `${"ABCDEFGHIJKL".charAt(at)}my Lane${at}`),
  ];
  const [clerk, ...others] = names.map((name) => teams.person({ name }));
  if (clerk === undefined) throw new Error("There is a clerk.");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [clerk, ...others] });
  await setUpBoard(teams, clerk, home, "Estuary Board");
  const logged = reply(await teams.say(clerk, home, "action: all to read the strategy by 13 March"));
  await bot.clock();
  const presses = await Promise.all(others.slice(1).map((person) => teams.press(person, logged, "Done")));
  expect(presses.map((press) => title(press))).toEqual(presses.map(() => "Your part of A1 is done"));
  const waiting = await teams.say(clerk, home, "outstanding");
  expect(numbers(waiting)).toEqual(["A1"]);
  for (const person of others) {
    const mine = numbers(await teams.say(person, teams.personal(person), "mine"));
    expect([person.name, mine]).toEqual([person.name, person === others[0] ? ["A1"] : []]);
  }
  const [last = clerk] = others;
  expect(title(await teams.press(last, logged, "Done"))).toBe("Your part of A1 is done");
  expect(title(await teams.press(clerk, logged, "Done"))).toBe("A1 is done");
  expect(title(await teams.say(clerk, home, "outstanding"))).toBe("Nothing outstanding");
});

test("a press that comes again moves nothing twice, whatever has changed in between, and nobody else's press moves it once more", async () => {
  const { teams, priya, pete, home, say } = await peteLeaves();
  await say("Warren is chair");
  const dues = async () => words(await say("outstanding")).match(/due [A-Z][a-z]{2} \d+ \w+/g);
  const checked = await say("push 1-3 back a fortnight");
  expect(words(checked)).toContain("later by a fortnight");
  const done = await teams.press(priya, reply(checked), "Accept");
  expect(title(done)).toBe("3 actions are moved");
  const moved = await dues();
  expect(moved?.join()).toContain("Fri 27 March");
  expect(title(await say("update 1: rang them", pete))).toBe("A1 has a new note");

  const again = await teams.post({ ...done.sent, id: teams.newInvokeId() });
  expect(JSON.stringify(again.body)).toContain("3 actions are moved");
  expect(await dues()).toEqual(moved);
  const late = await teams.press(pete, reply(checked), "Accept");
  expect(title(late)).toBe("Nothing was changed");
  expect(words(late)).toContain("A1 it has changed since this was shown");
  expect(await dues()).toEqual(moved);
  expect(title(await teams.say(priya, home, "undo"))).toMatch(/changes undone|Nothing was undone/);
});

test("“mine” are theirs who said it, whoever presses Accept, and a co-owner keeps their share", async () => {
  const { teams, priya, pete, say } = await peteLeaves();
  const checked = await say("give all mine to Jason", pete);
  expect(words(checked)).toContain("Pete Horne → Jason Hartley");
  expect(title(await teams.press(priya, reply(checked), "Accept"))).toBe("5 actions are handed over");
  expect(numbers(await say("outstanding for Jason"))).toEqual(["A1", "A2", "A3", "A4", "A6"]);
  expect(words(await say("6"))).toMatch(/Sarah Jones and Jason Hartley/);
});
