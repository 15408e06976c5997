import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { giveRole } from "./harness/in-the-database.js";
import { newest } from "./harness/newest.js";
import { people } from "./harness/people.js";
import { title, words } from "./harness/read-card.js";
import { reply } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

/** What only those may read who may read the closed part. */
const secret = /interview|carer/;

async function aPrivateHome() {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Warren Carter");
  const [priya, sarah, warren] = members;
  const logged = await teams.say(priya, home, "action: Sarah to interview the carer by 6 March");
  await teams.say(priya, home, "1 is exempt");
  await bot.clock();
  await giveRole(bot, warren, teams.tenantId, "adviser");
  const asked = await teams.say(priya, home, "make this home private");
  expect(title(asked)).toBe("Make this home private?");
  expect(words(asked)).toMatch(/3 people are here[\s\S]*Advisers[^:]*: Warren Carter/);
  expect(words(asked)).toMatch(/posted before[\s\S]*delete/);
  expect(title(await teams.press(sarah, reply(asked), "Make it private"))).toBe("Nothing was changed");
  expect(words(await teams.say(priya, home, "outstanding"))).not.toMatch(secret);
  expect(title(await teams.press(priya, reply(asked), "Make it private"))).toBe("This home is private now");
  return { teams, bot, home, priya, sarah, warren, logged };
}

test("whoever is in a private home reads the closed part there, on lists and on what is posted, until it is private no more", async () => {
  const { teams, bot, home, priya, sarah, logged } = await aPrivateHome();
  expect(words(await teams.say(sarah, home, "outstanding"))).toMatch(secret);
  expect(words(await teams.say(sarah, home, "show 1"))).toMatch(secret);
  await teams.say(sarah, home, "update 1: a day was found");
  await bot.clock();
  // A card that is drawn anew.
  await teams.until(() => secret.test(words(reply(logged))));
  await bot.clock("2026-03-09T09:30:00Z");
  expect(title(newest(teams, home))).toBe("1 overdue");
  expect(words(newest(teams, home))).toMatch(secret);

  // Elsewhere it stays closed: in another board's home, and to whoever is on no board.
  expect(words(await teams.say(priya, home, "this home is not private any more"))).toContain("personal chats only");
  const weekly = newest(teams, home);
  await teams.say(priya, home, "update 1: another day was found");
  await bot.clock();
  await teams.until(() => !secret.test(words(reply(logged))));
  expect(words(await teams.say(sarah, home, "outstanding"))).not.toMatch(secret);
  expect(words(await teams.say(sarah, home, "show 1"))).not.toMatch(secret);
  expect(weekly.card).toBeDefined();
  await bot.clock("2026-03-16T09:30:00Z");
  expect(title(newest(teams, home))).toBe("1 overdue");
  expect(words(newest(teams, home))).not.toMatch(secret);
});

test("somebody who joins and isn't on the roster ends it at once, and the home hears why", async () => {
  const { teams, home, sarah } = await aPrivateHome();
  const [pat] = people(teams, "Pat Quinn");
  await teams.say(pat, teams.personal(pat), "hello");
  await teams.membersAdded(home, [pat]);
  await teams.until(() => title(newest(teams, home)) === "This home is no longer private");
  expect(words(newest(teams, home))).toContain("Pat Quinn is here and isn't on the roster");
  expect(words(await teams.say(sarah, home, "outstanding"))).not.toMatch(secret);
});

test("somebody whose coming was told to nobody ends it by their first word, and reads nothing of it", async () => {
  const { teams, home, sarah } = await aPrivateHome();
  const [pat] = people(teams, "Pat Quinn");
  expect(words(await teams.say(pat, home, "outstanding"))).not.toMatch(secret);
  const told = teams.messagesTo(home).find((card) => title(card) === "This home is no longer private");
  expect(words(told ?? { card: undefined })).toContain("Pat Quinn is here and isn't on the roster");
  expect(words(await teams.say(sarah, home, "outstanding"))).not.toMatch(secret);
});

test("somebody whose coming was told to nobody, and who says nothing, ends it before Monday's card is posted", async () => {
  const { teams, bot, home } = await aPrivateHome();
  home.members.push(...people(teams, "Pat Quinn"));
  await bot.clock("2026-03-09T09:30:00Z");
  const posted = teams.messagesTo(home).slice(-2);
  expect(posted.map((card) => title(card)).sort()).toEqual(["1 overdue", "This home is no longer private"]);
  expect(posted.map((card) => words(card)).join("\n")).not.toMatch(secret);
  expect(posted.map((card) => words(card)).join("\n")).toContain("Pat Quinn");
});

test("an observer whose role came about unseen ends it by a press, and reads nothing of it", async () => {
  const { teams, bot, home, priya, warren } = await aPrivateHome();
  const list = await teams.say(priya, home, "outstanding");
  expect(words(list)).toMatch(secret);
  await giveRole(bot, warren, teams.tenantId, "observer");
  expect(words(await teams.press(warren, reply(list), "Agenda"))).not.toMatch(secret);
  expect(words(newest(teams, home))).toContain("Warren Carter is here and is an observer");
  expect(words(await teams.say(priya, home, "outstanding"))).not.toMatch(secret);
});

test("it ends while the app is away, and chair and clerk hear that it has", async () => {
  const { teams, home, priya, sarah } = await aPrivateHome();
  await teams.uninstall(home);
  await teams.until(() => title(newest(teams, priya)) === "A board has no home any more");
  expect(words(newest(teams, priya))).toContain("is not private any more");
  await teams.install(home);
  expect(words(await teams.say(sarah, home, "outstanding"))).not.toMatch(secret);
});

test("when it ends the cards that stand in it are drawn without the closed part, and it is said what is not", async () => {
  const { teams, bot, home, priya, logged } = await aPrivateHome();
  await teams.say(priya, home, "update 1: a day was found");
  await bot.clock();
  await teams.until(() => secret.test(words(reply(logged))));
  const [pat] = people(teams, "Pat Quinn");
  await teams.membersAdded(home, [pat]);
  await teams.until(() => !secret.test(words(reply(logged))));
  await teams.until(() => title(newest(teams, home)) === "This home is no longer private");
  // Teams names nobody who comes: their name is looked up.
  expect(words(newest(teams, home))).toContain("Pat Quinn is here and isn't on the roster");
  expect(words(newest(teams, home))).toMatch(/posted before[\s\S]*delete/);
});

test("somebody who asks to be forgotten ends it, as they may still be in it, and the home hears that it is so", async () => {
  const { teams, home, sarah, priya } = await aPrivateHome();
  const asked = await teams.say(sarah, teams.personal(sarah), "forget me");
  await teams.press(sarah, reply(asked), "Forget me");
  await teams.until(() => teams.messagesTo(home).some((card) => title(card) === "This home is no longer private"));
  expect(words(await teams.say(priya, home, "outstanding"))).not.toMatch(secret);
});

test("moving ends it, and the new home shows nothing of the closed part", async () => {
  const { teams, bot, home, priya, sarah, warren } = await aPrivateHome();
  const chat = teams.groupChat({ name: "New", members: [priya, sarah, warren] });
  const asked = await teams.say(priya, chat, "move EB here");
  expect(words(asked)).toContain("private now");
  await teams.press(priya, reply(asked), "Move it here");
  expect(words(await teams.say(sarah, chat, "outstanding"))).not.toMatch(secret);
  await bot.clock("2026-03-09T09:30:00Z");
  expect(title(newest(teams, chat))).toBe("1 overdue");
  expect(words(newest(teams, chat))).not.toMatch(secret);
  expect(title(newest(teams, home))).toBe("The board has moved");
});

test("a home with somebody who may not read the closed part is refused, and they are named", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones", "Sam Lee");
  const [priya, , sam] = members;
  expect(title(await teams.say(priya, teams.personal(priya), "make this home private"))).toBe(
    "Say it in the board's home",
  );
  await giveRole(bot, sam, teams.tenantId, "observer");
  const strangers = people(teams, "Pat Quinn", ...Array.from({ length: 11 }, (_, at) => `Visitor ${at + 1}`));
  await teams.membersAdded(home, strangers);
  const refused = await teams.say(priya, home, "declare this channel private");
  expect(title(refused)).toBe("This home can't be private yet");
  expect(words(refused)).toMatch(/Not on the roster: Pat Quinn, [\s\S]* and 2 more/);
  expect(words(refused)).toMatch(/Observers[^:]*: Sam Lee/);
});
