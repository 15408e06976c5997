import { expect, test } from "vitest";
import type { Channel, Person } from "../fakes/teams/world.js";
import { people } from "./harness/people.js";
import { numbers, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-16T09:30:00Z" });

/** What arrives on a morning: a card's title and the actions on it, by reader. */
type Arrivals = Readonly<Record<string, readonly [title: string, ...actions: string[]]>>;

/** Six people, eight actions, one meeting. */
async function boardAtWork() {
  const { teams, bot } = stage;
  const members = people(
    teams,
    ...(["Priya Nathwani", "Sarah Jones", "Warren Carter", "Elin Hughes", "Joe Bright", "Tom Okafor"] as const),
  );
  const [priya, sarah, warren, elin, joe, tom] = members;
  const home = teams.channel({ name: "Board", team: "Estuary", members });
  const { say } = teams;
  await setUpBoard(teams, priya, home, "Estuary Children's Partnership");
  await say(priya, home, "meeting 26 March 2pm, Guildhall");

  await say(priya, home, "action: Sarah to circulate the draft plan by 18 March");
  await say(priya, home, "action: Warren to book the youth centre by 20 March");
  await say(priya, home, "action: Elin to ask the inspectorate for its dates by 25 March");
  await say(priya, home, "action: Joe to bring the figures on late visits by 27 March");
  await say(priya, home, "action: Tom to draft the letter to the two trusts by 30 March");
  await teams.until(() => [sarah, warren, elin, joe, tom].every((owner) => teams.messagesTo(owner).length === 1));
  await bot.clock();
  await say(priya, home, "action: Sarah to write to both head teachers by Wednesday");
  await say(priya, home, "action: Warren to write up the budget note by next meeting");
  await say(priya, home, "action: Tom to compare the three offers by 31/03");
  await bot.clock();
  return { priya, sarah, warren, elin, joe, tom, home };
}

test("a board's first fortnight: everybody hears of theirs on the right mornings, and never more than once", async () => {
  const { teams, bot } = stage;
  const { priya, sarah, warren, elin, joe, tom, home } = await boardAtWork();
  const owners = [sarah, warren, elin, joe, tom];
  const notices = () => [...owners, priya].reduce((sum, person) => sum + teams.messagesTo(person).length, 0);
  const inHome = teams.messagesTo(home).length;

  // What was assigned within a quarter of an hour is one note to each, with what followed added to it.
  expect(owners.map((owner) => teams.messagesTo(owner).map((note) => title(note)))).toEqual([
    ["New for you: 2 actions"],
    ["New for you: 2 actions"],
    ["New for you: A3"],
    ["New for you: A4"],
    ["New for you: 2 actions"],
  ]);
  const listed = await teams.say(priya, home, "outstanding");
  expect(title(listed)).toBe("8 outstanding actions");
  expect(numbers(listed)).toEqual(["A1", "A6", "A2", "A3", "A7", "A4", "A5", "A8"]);

  let delivered = 0;
  /** A second before nine nothing has come; at nine exactly what is expected has, to nobody more than one card. */
  const morning = async (at: string, expected: Arrivals): Promise<void> => {
    const nine = new Date(at);
    const before = new Map([...owners, priya, home].map((to) => [to.name, teams.messagesTo(to).length]));
    const early = await bot.clock(new Date(nine.getTime() - 1000).toISOString());
    const { deliveries } = await bot.clock(nine.toISOString());
    const arrived = [...owners, priya, home].flatMap((to) => {
      const fresh = teams.messagesTo(to).slice(before.get(to.name));
      return fresh.map((card) => [to.name, [title(card), ...numbers(card)]] as const);
    });
    expect({ at, early: early.deliveries, deliveries, arrived: Object.fromEntries(arrived) }).toEqual({
      at,
      early: 0,
      deliveries: Object.keys(expected).length,
      arrived: expected,
    });
    expect(arrived).toHaveLength(deliveries);
    delivered += deliveries;
  };

  await morning("2026-03-17T09:00:00Z", { "Sarah Jones": ["2 due soon", "A1", "A6"] });

  await morning("2026-03-18T09:00:00Z", {
    "Sarah Jones": ["2 due today", "A1", "A6"],
    "Elin Hughes": ["1 due soon", "A3"],
  });
  const today = newest(sarah);
  await teams.press(sarah, today, "Open A1");
  const done = await teams.press(sarah, today, "Done");
  expect(title(done)).toBe("1 due today");
  expect(words(done)).toContain("done today at 09:00");

  // Overdue the working day after; the agenda five working days before the meeting, with what is still outstanding, and to each owner
  // what they still owe.
  await morning("2026-03-19T09:00:00Z", {
    "Sarah Jones": ["1 overdue", "A6"],
    "Warren Carter": ["2 due soon", "A2", "A7"],
    "Elin Hughes": ["1 for Thu 26 March", "A3"],
    "Joe Bright": ["1 for Thu 26 March", "A4"],
    "Tom Okafor": ["2 for Thu 26 March", "A5", "A8"],
    Board: ["Agenda, Thu 26 March"],
  });
  expect(words(newest(home))).toContain("Matters arising 1 overdue of 7 outstanding");
  expect(words(newest(home))).toContain("14:00 · Guildhall");

  // One moved: its owner is told at once, and the old day is never spoken of again.
  const moved = await teams.say(priya, home, "3 due 30 March");
  expect(title(moved)).toBe("A3 is due Mon 30 March");
  await teams.until(() => title(newest(elin)) === "Another day: A3");
  await bot.clock();

  await morning("2026-03-20T09:00:00Z", {
    "Warren Carter": ["1 due today", "A2"],
    "Joe Bright": ["1 due soon", "A4"],
  });
  await morning("2026-03-21T09:00:00Z", {});
  await morning("2026-03-22T09:00:00Z", {});
  await morning("2026-03-23T09:00:00Z", {
    "Warren Carter": ["1 overdue", "A2"],
    "Elin Hughes": ["1 due soon", "A3"],
    "Tom Okafor": ["1 due soon", "A5"],
    Board: ["2 overdue, 2 due this week", "A6", "A2", "A7", "A4"],
  });
  await morning("2026-03-24T09:00:00Z", { "Tom Okafor": ["1 due soon", "A8"] });
  expect(title(await teams.say(priya, home, "done 7 - it was read out on Monday"))).toBe("A7 is done");
  // The day before they meet: what changed since the agenda.
  await morning("2026-03-25T09:00:00Z", {
    "Elin Hughes": ["1 for Thu 26 March", "A3"],
    Board: ["Tomorrow: 2 changes since the agenda", "A7", "A3"],
  });
  await morning("2026-03-26T09:00:00Z", { "Sarah Jones": ["1 overdue", "A6"], "Joe Bright": ["1 due soon", "A4"] });
  await morning("2026-03-27T09:00:00Z", {
    "Joe Bright": ["1 due today", "A4"],
    "Elin Hughes": ["1 due soon", "A3"],
    "Tom Okafor": ["1 due soon", "A5"],
  });

  // The clocks go forward on Sunday: nine in London is eight in Greenwich from now on.
  await morning("2026-03-28T09:00:00Z", {});
  await morning("2026-03-29T08:00:00Z", {});
  await morning("2026-03-30T08:00:00Z", {
    "Warren Carter": ["1 overdue", "A2"],
    "Elin Hughes": ["1 due today", "A3"],
    "Joe Bright": ["1 overdue", "A4"],
    "Tom Okafor": ["1 due today, 1 due soon", "A5", "A8"],
    Board: ["3 overdue, 3 due this week", "A6", "A2", "A4", "A3", "A5", "A8"],
  });
  await morning("2026-03-31T08:00:00Z", {
    "Elin Hughes": ["1 overdue", "A3"],
    "Tom Okafor": ["1 overdue, 1 due today", "A5", "A8"],
  });

  const left = await teams.say(priya, home, "outstanding");
  expect(title(left)).toBe("6 outstanding actions");
  expect(numbers(left)).toEqual(["A6", "A2", "A4", "A3", "A5", "A8"]);

  // Every message is accounted for: five notes, one of another day, and what the mornings delivered.
  expect(delivered).toBe(30);
  const toTheHome = ["agenda", "weekly", "eve", "weekly"].length;
  expect(notices() + toTheHome).toBe(5 + 1 + delivered);
  expect(teams.messagesTo(priya)).toEqual([]);
  // In the home: the answers to what was said there, the one agenda, what changed after it, and two Mondays.
  expect(teams.messagesTo(home)).toHaveLength(inHome + 1 + 1 + 1 + 1 + toTheHome);

  function newest(of: Person | Channel) {
    const card = teams.messagesTo(of).at(-1);
    if (card === undefined) throw new Error(`${of.name} has had nothing.`);
    return card;
  }
}, 60_000);
