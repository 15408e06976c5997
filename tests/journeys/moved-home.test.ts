import { expect, test } from "vitest";
import type { Person } from "../fakes/teams/world.js";
import { aBoard } from "./harness/a-board.js";
import { newest } from "./harness/newest.js";
import { people } from "./harness/people.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

test("a board moves to another place with all it has, and what is due that morning is posted there once", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya, sarah] = members;
  const [pat] = people(teams, "Pat Quinn");
  const chat = teams.groupChat({ name: "Estuary", members: [priya, sarah, pat] });
  const logged = await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await teams.say(priya, home, "meeting 12 March");
  await bot.clock();

  // Who runs it is offered it; who does not is not.
  expect(buttonsOn(await teams.say(sarah, chat, "status"))).toEqual(["Set up", "What is this?"]);
  const offer = await teams.say(priya, chat, "status");
  expect(buttonsOn(offer)).toEqual(["Set up", "Move a board here", "What is this?"]);
  expect(words(offer)).not.toMatch(/\bEB\b|Estuary Board/);
  expect(title(await teams.press(priya, reply(offer), "Move a board here"))).toBe("Move the board here?");
  expect(title(await teams.press(sarah, reply(offer), "Move a board here"))).toBe(
    "You run no board that could move here",
  );
  expect(title(await teams.say(sarah, chat, "move EB here"))).toBe("Nothing was changed");
  const unknown = await teams.say(priya, chat, "move Nobody's Board here");
  expect(title(unknown)).toBe("I don't know that committee");
  // Others read it: what somebody is on elsewhere is told in their own chat only.
  expect(words(unknown)).not.toContain("EB");
  expect(words(await teams.say(priya, teams.personal(priya), "move EB here"))).toContain("move EB here");
  const asked = await teams.say(priya, chat, "this is the new home of Estuary Board");
  expect(title(asked)).toBe("Move the board here?");
  expect(words(asked)).toMatch(/lives in a channel now[\s\S]*this chat[\s\S]*not on the roster: Pat Quinn/i);
  expect(title(await teams.press(sarah, reply(asked), "Move it here"))).toBe("Nothing was changed");

  const moved = await teams.press(priya, reply(asked), "Move it here");
  expect(title(moved)).toBe("The board lives here now");
  expect(JSON.stringify((await teams.post({ ...moved.sent, id: teams.newInvokeId() })).body)).toContain(
    "The board lives here now",
  );
  await teams.until(() => title(newest(teams, home)) === "The board has moved");
  expect(words(newest(teams, home))).toContain("By Priya Nathwani");

  // In the old place nobody stands to it any more.
  expect(title(await teams.say(priya, home, "outstanding"))).toBe("No board here yet");
  expect(title(await teams.press(sarah, reply(logged), "Done"))).toBe("This button is out of date");
  expect(numbers(await teams.say(sarah, chat, "outstanding"))).toEqual(["A1"]);

  const [old, now] = [teams.posts(home).length, teams.messagesTo(chat).length];
  await bot.clock("2026-03-05T12:00:00Z");
  expect(teams.posts(home)).toHaveLength(old);
  expect(
    teams
      .messagesTo(chat)
      .slice(now)
      .map((card) => title(card)),
  ).toEqual(["Agenda, Thu 12 March"]);
  await bot.clock("2026-03-09T09:30:00Z");
  expect(title(newest(teams, chat))).toBe("1 overdue");
  expect(teams.posts(home)).toHaveLength(old);
});

test("an agenda that was posted before the move is posted once where the board lives now, and the old one stays as it was", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya] = members;
  const chat = teams.groupChat({ name: "Estuary", members: [...members] });
  await teams.say(priya, home, "meeting 12 March");
  await bot.clock("2026-03-05T12:00:00Z");
  const posted = newest(teams, home);
  expect(title(posted)).toBe("Agenda, Thu 12 March");
  await teams.press(priya, reply(await teams.say(priya, chat, "move EB here")), "Move it here");
  await teams.say(priya, chat, "action: Sarah to circulate the secret plan by 6 March");
  await bot.clock("2026-03-06T12:00:00Z");
  const agendas = () => teams.messagesTo(chat).filter((card) => title(card) === "Agenda, Thu 12 March");
  expect(agendas()).toHaveLength(1);
  await bot.clock("2026-03-09T12:00:00Z");
  expect(agendas()).toHaveLength(1);
  const edits = posted.edits;
  await teams.say(priya, chat, "move the meeting to 13 March");
  await bot.clock("2026-03-10T12:00:00Z");
  expect(posted.edits).toBe(edits);
  expect(words(posted)).not.toContain("13 March");
});

test("two boards can't share a home, and of two moves to one place the second is told what lives there", async () => {
  const { teams } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya] = members;
  const trust = teams.groupChat({ name: "Trust", members: [...members] });
  await setUpBoard(teams, priya, trust, "Harbour Trust");
  const taken = await teams.say(priya, home, "move Harbour Trust here");
  expect(title(taken)).toBe("Another board lives here");
  expect(words(taken)).toContain("Estuary Board");
  expect(title(await teams.say(priya, home, "move EB here"))).toBe("It lives here already");

  const free = teams.groupChat({ name: "Free", members: [...members] });
  const offer = await teams.say(priya, free, "hello");
  expect(buttonsOn(offer)).toEqual(["Set up", "Move a board here", "What is this?"]);
  const which = await teams.say(priya, free, "move the board here");
  expect(buttonsOn(which)).toEqual(["Move a board here"]);
  expect(buttonsOn(await teams.press(priya, reply(which), "Move a board here"))).toEqual([
    "Move EB here",
    "Move HT here",
  ]);
  const both = [await teams.say(priya, free, "move EB here"), await teams.say(priya, free, "move HT here")];
  const pressed = await Promise.all(both.map((asked) => teams.press(priya, reply(asked), "Move it here")));
  expect(pressed.map((answer) => title(answer)).sort()).toEqual([
    "Another board lives here",
    "The board lives here now",
  ]);
});

test("chair and clerk hear once that the home is gone, and the place once that it is back", async () => {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(teams, "Priya Nathwani", "Sarah Jones");
  const [priya, sarah] = members;
  await teams.say(priya, teams.personal(priya), "hello");
  const titled = (who: Person, said: string) =>
    teams.messagesTo(who).filter((message) => message.card !== undefined && title(message) === said);
  const told = () => titled(priya, "A board has no home any more");
  await teams.uninstall(home);
  await bot.clock();
  expect(told().map((card) => words(card))).toEqual([expect.stringContaining("move EB here")]);
  expect(titled(sarah, "A board has no home any more")).toEqual([]);

  await teams.install(home);
  const back = () => teams.messagesTo(home).filter((card) => title(card) === "I am here again");
  await teams.until(() => back().length > 0);
  expect(back()).toHaveLength(1);
  expect(told()).toHaveLength(1);

  // Gone again, it moves.
  await teams.uninstall(home);
  const chat = teams.groupChat({ name: "New", members: [...members] });
  const asked = await teams.say(priya, chat, "move EB here");
  await teams.press(priya, reply(asked), "Move it here");
  await teams.say(priya, chat, "action: Sarah to circulate the plan by 5 March");
  await teams.until(() => teams.messagesTo(sarah).some((card) => title(card) === "New for you: A1"));
});
