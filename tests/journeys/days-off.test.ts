import { describe, expect, test } from "vitest";
import { aToldBoard } from "./harness/a-told-board.js";
import { numbers, title, words } from "./harness/read-card.js";
import { type Stage, stageForEachTest } from "./harness/stage.js";

/** Two boards of one tenant, the second in Scotland; on each somebody owes A1 by this day. */
async function twoNations(stage: Stage, due: string) {
  const english = await aToldBoard(
    stage,
    ["Priya Nathwani", "Sarah Jones"],
    `action: Sarah to send the figures by ${due}`,
  );
  const scottish = await aToldBoard(
    stage,
    ["Kirsty Lyall", "Hamish Kerr"],
    "we are in Scotland",
    `action: Hamish to send the figures by ${due}`,
  );
  const [, sarah] = english.members;
  const [, hamish] = scottish.members;
  /** What both hear until then, since they were last asked. */
  const heard = { sarah: english.had(sarah), hamish: scottish.had(hamish) };
  return async (until: string) => {
    await stage.bot.clock(until);
    const cards = { sarah: english.since(sarah, heard.sarah), hamish: scottish.since(hamish, heard.hamish) };
    heard.sarah += cards.sarah.length;
    heard.hamish += cards.hamish.length;
    return { sarah: cards.sarah.map((card) => title(card)), hamish: cards.hamish.map((card) => title(card)) };
  };
}

describe("at the beginning of January", () => {
  const stage = stageForEachTest({ now: "2025-12-31T10:00:00Z" });

  test("Scotland keeps the second as well, and says overdue on Monday what was due then", async () => {
    const hear = await twoNations(stage, "2 January 2026");
    expect(await hear("2026-01-01T18:00:00Z")).toEqual({ sarah: [], hamish: [] });
    expect(await hear("2026-01-02T18:00:00Z")).toEqual({ sarah: ["1 due today"], hamish: [] });
    expect(await hear("2026-01-05T18:00:00Z")).toEqual({ sarah: ["1 overdue"], hamish: ["1 overdue"] });
  }, 60_000);
});

describe("at Easter", () => {
  const stage = stageForEachTest({ now: "2026-04-01T10:00:00Z" });

  test("England keeps the Monday, and Scotland does not; both keep Good Friday", async () => {
    const hear = await twoNations(stage, "6 April");
    expect(await hear("2026-04-02T18:00:00Z")).toEqual({ sarah: ["1 due soon"], hamish: ["1 due soon"] });
    expect(await hear("2026-04-05T18:00:00Z")).toEqual({ sarah: [], hamish: [] });
    expect(await hear("2026-04-06T18:00:00Z")).toEqual({ sarah: [], hamish: ["1 due today"] });
    expect(await hear("2026-04-07T18:00:00Z")).toEqual({ sarah: ["1 overdue"], hamish: ["1 overdue"] });
  }, 60_000);
});

describe("in the last days of November", () => {
  const stage = stageForEachTest({ now: "2026-11-26T10:00:00Z" });

  test("Scotland keeps St Andrew's Day, and hears of it on the working day before", async () => {
    const hear = await twoNations(stage, "30 November");
    expect(await hear("2026-11-27T18:00:00Z")).toEqual({ sarah: ["1 due soon"], hamish: ["1 due soon"] });
    expect(await hear("2026-11-30T18:00:00Z")).toEqual({ sarah: ["1 due today"], hamish: [] });
    expect(await hear("2026-12-01T18:00:00Z")).toEqual({ sarah: ["1 overdue"], hamish: ["1 overdue"] });
  }, 60_000);
});

describe("in a recess, and far away", () => {
  const stage = stageForEachTest({ now: "2026-03-04T10:00:00Z" });

  test("nobody is reminded in the recess, and whoever is in Auckland hears at nine there", async () => {
    const { bot } = stage;
    const { members, had, since, say } = await aToldBoard(
      stage,
      ["Priya Nathwani", "Sarah Jones", "Joe Bright"],
      "recess 9 March to 13 March",
      "action: Sarah, Joe: circulate the plan by 10 March",
    );
    const [, sarah, joe] = members;
    expect(words(await say(joe, "remind me at 9 in Auckland"))).toMatch(
      /^Your mornings come at 09:00 now\n[\s\S]*Auckland/,
    );
    const before = [had(sarah), had(joe)] as const;
    // Friday the 6th is the last working day before. Nine o'clock in Auckland comes eleven hours after nine here, while it is Friday here.
    await bot.clock("2026-03-06T19:59:59Z");
    expect(since(sarah, before[0]).map((card) => title(card))).toEqual(["1 due soon"]);
    expect(had(joe)).toBe(before[1]);
    await bot.clock("2026-03-06T20:00:00Z");
    expect(since(joe, before[1]).map((card) => title(card))).toEqual(["1 due soon"]);
    const quiet = [had(sarah), had(joe)] as const;
    await bot.clock("2026-03-16T08:59:59Z");
    expect([had(sarah), had(joe)]).toEqual(quiet);
    await bot.clock("2026-03-16T20:00:00Z");
    expect(since(sarah, quiet[0]).map((card) => [title(card), ...numbers(card)])).toEqual([["1 overdue", "A1"]]);
    expect(since(joe, quiet[1]).map((card) => [title(card), ...numbers(card)])).toEqual([["1 overdue", "A1"]]);
  }, 60_000);
});
