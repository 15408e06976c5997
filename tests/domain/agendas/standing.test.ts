import { describe, expect, test } from "vitest";
import { changeStanding, findStanding } from "../../../src/domain/agendas/change-standing.js";
import { readStandingLines } from "../../../src/domain/agendas/read-standing-lines.js";
import { usualStandingItems } from "../../../src/domain/agendas/standing-items.js";
import { standingKindOf, withOwnKinds } from "../../../src/domain/agendas/standing-kind.js";

describe("an item that most boards take is known by its words", () => {
  test.each([
    ["To consider whether press and public should be excluded", "exclusion"],
    ["Exclusion of the press and public", "exclusion"],
    ["Items of urgency", "urgent"],
    ["Any other urgent business", "other-business"],
    ["AOB", "other-business"],
    ["Apologies", "apologies"],
    ["Declarations of interest", "declarations"],
    ["Questions from members of the public and the press", "questions"],
    ["Communications", "communications"],
    ["Minutes of the previous meeting", "minutes"],
    ["Matters arising from the minutes", "matters-arising"],
    ["Work programme 2016/17", "work-programme"],
    ["Date and time of the next meeting", "next-meeting"],
    ["Chair's update", "own-chair-s-update"],
    ["???", "own-item"],
  ])("%s", (title, kind) => {
    expect(standingKindOf(title)).toBe(kind);
  });

  test("each kind occurs once, so that each can be told from the others", () => {
    const kinds = withOwnKinds(
      ["Minutes", "Minutes of the panel", "Tea", "Tea"].map((title) => ({ title, place: "begin" as const })),
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(["minutes", "own-minutes-of-the-panel", "own-tea", "own-tea-2"]);
  });

  test("the usual ones are what their words say", () => {
    for (const { kind, title } of usualStandingItems) expect(standingKindOf(title)).toBe(kind);
  });
});

describe("the list is read a line for each item", () => {
  test("with what it is for and how long it takes", () => {
    expect(readStandingLines("1. Apologies\n\nMinutes | for decision | 5 min", "- AOB | 10")).toEqual({
      kind: "read",
      items: [
        { kind: "apologies", title: "Apologies", place: "begin" },
        { kind: "minutes", title: "Minutes", place: "begin", takes: "decision", minutes: 5 },
        { kind: "other-business", title: "AOB", place: "end", minutes: 10 },
      ],
    });
  });

  test("and a line that can't be read is named", () => {
    expect(readStandingLines("Apologies | soon", "")).toEqual({ kind: "unread", line: "Apologies | soon" });
    expect(readStandingLines(" \n", "")).toEqual({ kind: "none" });
    expect(readStandingLines("Tea\n".repeat(31), "")).toEqual({ kind: "too-many" });
  });
});

describe("one is added or removed", () => {
  const tea = { title: "Tea" };
  const titlesOf = (items: ReturnType<typeof changeStanding>) =>
    typeof items === "string" ? items : items.map(({ title }) => title);

  test("beside another that is named by its words, in its place", () => {
    const then = changeStanding(usualStandingItems, {
      change: "add",
      item: tea,
      at: { beside: "declarations", is: "after" },
    });
    expect(titlesOf(then).indexOf("Tea")).toBe(3);
    expect(typeof then === "string" ? then : then[3]).toEqual({ kind: "own-tea", title: "Tea", place: "begin" });
    expect(
      changeStanding(usualStandingItems, { change: "add", item: tea, at: { beside: "supper", is: "after" } }),
    ).toBe("no-such-item");
  });

  test("among the first or the last, and once however often it is said", () => {
    const ends = changeStanding(usualStandingItems, { change: "add", item: tea, at: { place: "end" } });
    expect(titlesOf(ends).at(-1)).toBe("Tea");
    if (typeof ends === "string") throw new Error(ends);
    expect(changeStanding(ends, { change: "add", item: { title: "tea" }, at: { place: "begin" } })).toBe(ends);
    const begins = changeStanding(usualStandingItems, { change: "add", item: tea, at: { place: "begin" } });
    expect(titlesOf(begins).indexOf("Tea")).toBe(5);
  });

  test("by its title, its kind, or words of it; the last one stays", () => {
    for (const title of ["Any other business", "AOB", "other business"])
      expect(findStanding(usualStandingItems, title)?.kind).toBe("other-business");
    expect(changeStanding(usualStandingItems, { change: "remove", title: "supper" })).toEqual(usualStandingItems);
    expect(changeStanding(usualStandingItems.slice(0, 1), { change: "remove", title: "exclusion" })).toBe("none-left");
    expect(changeStanding([], { change: "usual" })).toBe(usualStandingItems);
  });
});
