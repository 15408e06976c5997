import { expect, test } from "vitest";
import { inputs } from "../fakes/teams/card-inputs.js";
import { everyElement } from "../fakes/teams/card-text.js";
import { aToldBoard } from "./harness/a-told-board.js";
import { buttonsOn, cardIn, numbers, title, words } from "./harness/read-card.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

test("what an owner without an account has due is the clerk's to pass on, with the words for it, and goes into the proof", async () => {
  const { teams, bot } = stage;
  const { members, newest, since, had, say } = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones"],
    "add Pete Horner, PH, Public Protection Unit Manager, South Yorkshire Police",
    "action: PH to arrange the review by 6 March",
    "action: PH to write up the findings by 27 March",
    "action: me to book the hall by 6 March",
  );
  const [priya, sarah] = members;
  const before = had(priya);
  await bot.clock("2026-03-05T18:00:00Z");
  expect(since(priya, before).map((card) => [title(card), ...numbers(card)])).toEqual([["1 due soon", "A3"]]);
  await bot.clock("2026-03-06T09:00:00Z");
  const card = newest(priya);
  expect([title(card), ...numbers(card)]).toEqual(["1 due today, 1 to pass on", "A3", "A1"]);
  expect(words(card)).toMatch(
    /As clerk: please pass on[\s\S]*A1 Arrange the review[\s\S]*Pete Horner: not on Teams\. Please pass it on\./,
  );

  const opened = await teams.press(priya, card, "Open A1");
  expect(inputs(cardIn(opened)).map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "To pass on: Estuary Board, A1: Arrange the review. It is due Fri 6 March. Please let me know how it stands.",
  ]);
  expect(buttonsOn(opened)).toContain("Passed on");
  const passed = await teams.press(priya, card, "Passed on");
  expect(words(passed)).toMatch(/A1[\s\S]*Pete Horner[^\n]*passed on Fri 6 March/);
  expect(buttonsOn(passed)).not.toContain("Passed on");
  await bot.clock();
  expect(words(card)).toMatch(/Pete Horner: passed on Fri 6 March/);
  expect(words(await say(priya, "history 1"))).toContain("Fri 6 March passed on to Pete Horner · Priya Nathwani");
  const proof = await say(priya, "proof 1");
  expect(words(proof)).toContain("Fri 6 March, 09:00 passed on by Priya Nathwani · to Pete Horner");
  expect(words(proof)).toContain("Fri 6 March, 09:00 pass on to clerk you · accepted by Teams");
  expect(title(await say(sarah, "proof 1"))).toBe("A1: no notices to you");

  // As a file it has a line for each, and one of the hand that passed it on.
  const exported = await say(priya, "proof 1 csv");
  const [link = ""] = [...everyElement(cardIn(exported))].flatMap(({ type, url }) =>
    type === "Action.OpenUrl" ? [String(url)] : [],
  );
  const lines = (await (await fetch(link)).text()).trim().split(/\r?\n/);
  expect(lines.map((line) => line.split(",").slice(0, 5))).toEqual([
    ["committee", "action", "to", "agency", "kind"],
    ["Estuary Board", "A1", "Pete Horner", "South Yorkshire Police", "passed on"],
    ["Estuary Board", "A1", "Priya Nathwani", "", "pass on to clerk"],
  ]);
  expect(words(await say(sarah, "proof 1 csv"))).not.toContain("Pete");

  // It is said again after seven days, not before, and not once it is done.
  const told = had(priya);
  await bot.clock("2026-03-12T18:00:00Z");
  expect(since(priya, told).flatMap((one) => numbers(one))).toEqual(["A3"]);
  await bot.clock("2026-03-13T09:00:00Z");
  const second = newest(priya);
  expect([title(second), ...numbers(second)]).toEqual(["1 to pass on", "A1"]);
  expect(words(await say(priya, "told Pete about 1"))).toContain("Pete Horner was told");
  await bot.clock();
  expect(words(second)).toContain("Pete Horner: passed on Fri 13 March");
  expect(title(await say(priya, "done 1"))).toBe("A1 is done");
  const over = had(priya);
  await bot.clock("2026-03-23T09:00:00Z");
  expect(since(priya, over).flatMap((one) => numbers(one))).toEqual(["A3", "A3"]);
}, 60_000);
