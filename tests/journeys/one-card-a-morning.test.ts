import { expect, test } from "vitest";
import { newest } from "./harness/newest.js";
import { people } from "./harness/people.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-02T10:00:00Z" });

/** The most that a card may weigh. */
const mostBytes = 25 * 1024;

test("three committees come in one card a morning, under a head for each duty, and what does not fit is counted and told", async () => {
  const { teams, bot } = stage;
  const [sarah, priya, olu] = people(teams, "Sarah Jones", "Priya Nathwani", "Olu Bankole");
  const estuary = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  const harbour = teams.groupChat({ name: "Trust", members: [sarah, olu] });
  const moor = teams.channel({ name: "Forum", team: "Moorland", members: [olu, sarah] });
  await setUpBoard(teams, priya, estuary, "Estuary Board");
  await setUpBoard(teams, sarah, harbour, "Harbour Trust");
  await setUpBoard(teams, olu, moor, "Moorland Forum");
  await teams.say(priya, estuary, "action: Sarah to circulate the plan by 20 March");
  await teams.say(sarah, harbour, "add Pete Horner, PH, Public Protection Unit Manager, South Yorkshire Police");
  await teams.say(sarah, harbour, "action: Olu to count the boats by 6 March");
  await teams.say(sarah, harbour, "action: PH to arrange the review by 20 March");
  await teams.say(olu, moor, "action: Sarah to mend the fence by 20 March");
  await teams.say(olu, moor, "action: Sarah to walk the bounds by 24 April");
  await teams.say(olu, moor, "meeting 27 March 7pm, Village hall");
  await bot.clock("2026-03-20T08:59:59Z");
  const before = teams.messagesTo(sarah).length;
  await bot.clock("2026-03-20T18:00:00Z");
  expect(teams.messagesTo(sarah).slice(before)).toHaveLength(1);
  const card = newest(teams, sarah);
  expect([title(card), ...numbers(card)]).toEqual([
    "2 due today, 1 for Fri 27 March",
    "EB A1",
    "MF A1",
    "MF A2",
    "HT A1",
    "HT A2",
  ]);
  expect(words(card)).toMatch(
    /Your morning, Fri 20 March · 3 committees[\s\S]*EB A1[\s\S]*MF A1[\s\S]*For the meeting on Fri 27 March\nMF A2[\s\S]*As clerk: overdue for long\nHT A1[\s\S]*As clerk: please pass on\nHT A2/,
  );
  expect(buttonsOn(await teams.press(sarah, card, "Open MF A1"))).toEqual(
    expect.arrayContaining(["Done", "Need more time", "Note", "Snooze"]),
  );

  // Done there, and nowhere else: the numbers are each committee's own.
  expect(words(await teams.press(sarah, card, "Done"))).toMatch(/MF A1[^\n]*done today/);
  expect(numbers(await teams.say(olu, moor, "outstanding"))).toEqual(["A2"]);
  expect(numbers(await teams.say(priya, estuary, "outstanding"))).toEqual(["A1"]);

  // Twenty-five more on one day.
  for (let number = 1; number <= 25; number++) {
    const of = `${"an undertaking with a good many words in it, so that it weighs something, ".repeat(3)}number ${number}`;
    await teams.say(olu, moor, `action: Sarah to see to ${of} by 25 March`);
  }
  await bot.clock("2026-03-24T18:00:00Z");
  const held = teams.messagesTo(sarah).length;
  await bot.clock("2026-03-25T09:00:00Z");
  expect(teams.messagesTo(sarah)).toHaveLength(held + 1);
  const full = newest(teams, sarah);
  expect(title(full)).toBe("25 due today");
  expect(numbers(full)).toHaveLength(10);
  expect(words(full)).toMatch(/And 15 more: say “mine” for all of them\./);
  expect(JSON.stringify(cardIn(full)).length).toBeLessThan(mostBytes);
  await bot.clock("2026-03-25T18:00:00Z");
  expect(teams.messagesTo(sarah)).toHaveLength(held + 1);
  const toSarah = words(await teams.say(priya, estuary, "proof Sarah"));
  expect(toSarah).toContain("Fri 20 March, 09:00 A1 due on the day · accepted by Teams");
  expect(toSarah).not.toMatch(/Moorland|fence|boats/);
  expect(words(await teams.say(olu, moor, "proof 20"))).toContain(
    "Wed 25 March, 09:00 due on the day Sarah Jones · accepted by Teams · counted behind “and more”",
  );
}, 60_000);
