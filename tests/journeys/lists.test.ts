import { expect, test } from "vitest";
import { aBoard } from "./harness/a-board.js";
import { onRecord } from "./harness/in-the-database.js";
import { buttonsOn, numbers, title, words } from "./harness/read-card.js";
import { readPages } from "./harness/read-pages.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-02T10:00:00Z" });

/** Two actions of before the March meeting, seventeen of after it; it is 8 April now. */
async function aBoardInApril() {
  const { teams, bot } = stage;
  const { home, members } = await aBoard(
    teams,
    ...(["Priya Nathwani", "Jason Harwood", "Kevin Stone", "Dawn Peat", "Sarah Jones"] as const),
  );
  const [priya, jason, , , sarah] = members;
  const say = (text: string, who = priya) => teams.say(who, home, text);
  await say("add Jason Harwood, South Moor Police");
  await say("add Kevin Stone, South Moor Police");
  await say("add Dawn Peat, South Moor Fire and Rescue");
  await say("meeting 10 March 2pm");
  await say("action: Jason to check the alarm by 6 March");
  await say("action: Dawn to test the hoses by 6 March");
  await bot.clock("2026-03-10T16:00:00Z");
  await say("action: Jason to send the patrol plan by 20 March");
  await say("action: Jason to mend the gate by 30 April");
  await say("action: Kevin to count the cones by 24 March");
  await say("action: Dawn to check the hydrants by 20 March");
  await say("action: Police to send the figures by 31 March");
  for (let number = 1; number <= 12; number += 1) await say(`action: Sarah to visit school ${number} by ${number} May`);
  await bot.clock("2026-04-08T10:00:00Z");
  return { teams, priya, jason, sarah, home, say };
}

test("filters combine in the words people use, and say which they are", async () => {
  const { say, jason } = await aBoardInApril();
  const found = async (text: string, who?: typeof jason) => {
    const list = await say(text, who);
    return [title(list), numbers(list)];
  };
  const police = await say("overdue for Police since the March meeting");
  expect([title(police), numbers(police)]).toEqual(["3 overdue", ["A3", "A5", "A7"]]);
  expect(words(police)).toMatch(/for South Moor Police[^\n]*agreed since Tue 10 March/);
  expect(await found("overdue for Police")).toEqual(["4 overdue", ["A1", "A3", "A5", "A7"]]);
  expect(await found("Jason's overdue actions")).toEqual(["3 overdue", ["A1", "A3", "A7"]]);
  expect(await found("outstanding for fire")).toEqual(["2 outstanding actions", ["A2", "A6"]]);
  expect(await found("what does Kevin owe")).toEqual(["2 outstanding actions", ["A5", "A7"]]);
  expect(await found("mine", jason)).toEqual(["Yours: 4 outstanding", ["A1", "A3", "A7", "A4"]]);
  expect(await found("mine due this month", jason)).toEqual(["Yours: 1 outstanding", ["A4"]]);
  expect(await found("outstanding for Police due in March")).toEqual([
    "4 outstanding actions",
    ["A1", "A3", "A5", "A7"],
  ]);
  expect((await found("due in May"))[0]).toBe("12 outstanding actions");
  await say("4 at risk because the welder is ill");
  expect(await found("at risk for Police")).toEqual(
    ["1 outstanding actions", ["A4"]].map((part) => (part === "1 outstanding actions" ? "1 outstanding action" : part)),
  );
  expect(await found("at risk for fire")).toEqual(["Nothing outstanding", []]);
  // Whoever or whatever is not known is asked about or said so, and never left out of the question.
  expect(title(await say("overdue for the lifeboats"))).toBe("Who is meant?");
  expect(title(await say("overdue since the January meeting"))).toBe("I don't know that meeting");
});

test("the count in a title is that of all its pages, said or pressed", async () => {
  const { teams, priya, sarah, home, say } = await aBoardInApril();
  for (const [text, count] of [
    ["outstanding", 19],
    ["overdue", 6],
    ["outstanding since the March meeting", 17],
    ["due in May", 12],
    ["outstanding for Sarah", 12],
    ["overdue for Police since the March meeting", 3],
  ] as const) {
    const list = await say(text);
    const all = await readPages(teams, priya, reply(list));
    expect([text, Number(/\d+/.exec(title(list))?.[0]), all.length, new Set(all).size]).toEqual([
      text,
      count,
      count,
      count,
    ]);
  }

  // Pressed: the same filters go on, and back again.
  const list = reply(await teams.say(sarah, home, "outstanding since the March meeting"));
  const second = await teams.press(sarah, list, "More");
  expect(words(second)).toContain("11 to 17 of 17");
  expect(numbers(second)).toHaveLength(7);
  const overdue = await teams.press(sarah, list, "Overdue");
  expect([title(overdue), numbers(overdue)]).toEqual(["4 overdue", ["A3", "A6", "A5", "A7"]]);
  const mine = await teams.press(sarah, list, "Mine");
  expect(title(mine)).toBe("Yours: 12 outstanding");
  expect(words(mine)).toContain("for Sarah Jones");
  expect(numbers(await teams.press(sarah, list, "More"))).toEqual(["A18", "A19"]);
  expect(numbers(await teams.press(sarah, list, "Earlier"))).toHaveLength(10);
  expect(title(await teams.press(sarah, list, "Outstanding"))).toBe("19 outstanding actions");
});

test("sixty people who press one list at the same moment are all answered, and nothing at all is written", async () => {
  const { teams, bot } = stage;
  const sixty = Array.from({ length: 60 }, (_, at) =>
    teams.person({ name: `Person ${String.fromCharCode(65 + (at % 26))}${at} Lane` }),
  );
  const [clerk] = sixty;
  if (clerk === undefined) throw new Error("There are sixty.");
  const home = teams.channel({ name: "Assembly", team: "Estuary", members: sixty });
  await setUpBoard(teams, clerk, home, "Estuary Assembly");
  for (let number = 1; number <= 12; number += 1)
    await teams.say(clerk, home, `action: me to visit school ${number} by ${number + 10} March`);
  const list = reply(await teams.say(clerk, home, "outstanding"));
  await bot.clock();
  const before = await onRecord(bot);
  const pages = await Promise.all(sixty.map((person) => teams.press(person, list, "More")));
  for (const page of pages) expect([page.status, numbers(page)]).toEqual([200, ["A11", "A12"]]);
  const opened = await Promise.all(sixty.map((person) => teams.press(person, list, "Open A12")));
  for (const [at, card] of opened.entries()) {
    expect(words(card)).toContain("Visit school 12");
    // Each sees what they may do themselves.
    expect(buttonsOn(card).includes("Done")).toBe(at === 0);
  }
  expect(await onRecord(bot)).toEqual(before);
}, 120_000);
