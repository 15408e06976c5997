import { describe, expect, it } from "vitest";
import { presentRefusal, type Refusal } from "../../../src/bot/cards/talk/present-refusal.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld, now, today } from "./a-world.js";
import { brokenRules } from "./card-rules.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const { items, board, reads, someone } = aWorld();
const of = { item: items.moved, board, reader: reads("channel", someone("m_joe")) };
const clerks = ["Ines Barrow"];

/** One of every kind, so that a new kind has to be looked at here. */
const refusals: { [Kind in Refusal["kind"]]: Extract<Refusal, { kind: Kind }> } = {
  "not-owner": { kind: "not-owner", ...of },
  "not-clerk": { kind: "not-clerk", deed: "edit", ...of },
  "not-open": { kind: "not-open", state: { kind: "discharged", at: now, by: "m_sarah" }, ...of },
  "no-change": { kind: "no-change", ...of },
  "undo-too-late": { kind: "undo-too-late", ...of },
  "nothing-to-undo": { kind: "nothing-to-undo" },
  "day-passed": { kind: "day-passed", on: day("2026-03-04"), today, of: "meeting" },
  "day-unreadable": { kind: "day-unreadable", of: "action", why: "impossible" },
  "unknown-number": { kind: "unknown-number", name: "A99", board },
  "unknown-reference": { kind: "unknown-reference", reference: "3 of 4 December 2014" },
  "unknown-committee": { kind: "unknown-committee", code: "XYZ" },
  incomplete: { kind: "incomplete", missing: "task", example: "action: Sarah to circulate the plan by 5 March" },
  "too-long": { kind: "too-long", limit: 4000 },
  "nothing-said": { kind: "nothing-said" },
  observer: { kind: "observer", board, clerks },
  "clerk-only": { kind: "clerk-only", of: "meetings", board, clerks: [] },
  "no-meeting": { kind: "no-meeting", board },
  "meeting-exists": { kind: "meeting-exists", on: day("2026-03-17"), board },
  "set-up-here": { kind: "set-up-here", bot: "Matters Arising" },
  "roster-unread": { kind: "roster-unread" },
  "stale-press": { kind: "stale-press" },
};

describe("a refusal", () => {
  it.each(Object.values(refusals).map((refusal) => [refusal.kind, refusal] as const))(
    "%s keeps the rules of cards",
    (_kind, refusal) => {
      expect(brokenRules(presentRefusal(refusal))).toEqual([]);
    },
  );

  it.each([
    [
      "not-owner",
      "A31 stays open\nOnly its owner, Sarah Kent, the clerk or the chair can mark it done. You can tell them what you know.",
    ],
    [
      "not-open",
      "A31 is done already\nAn action that is closed isn't changed any more. Log a new one if there is more to do.",
    ],
    ["day-passed", "That day has passed\nWed 4 March has passed, so no meeting was saved. Give a day from today on."],
    [
      "unknown-number",
      "There is no A99 here\nNo action has this number. Say “outstanding” to see those that are open.",
    ],
    ["clerk-only", "Nothing was changed\nOnly the clerk or the chair plans meetings. Ask the clerk."],
  ] as const)("%s says what is true, why, and what to do instead", (kind, words) => {
    expect(wordsOf(presentRefusal(refusals[kind]))).toBe(words);
  });

  it("names no owner of a closed item in a shared place", () => {
    const closed = presentRefusal({ kind: "not-owner", ...of, item: items.closed });
    expect(JSON.stringify(closed)).not.toContain("Sarah");
  });

  it("names an unknown number of a committee whose code has a number itself", () => {
    expect(wordsOf(presentRefusal({ kind: "unknown-number", name: "SCB2 A99" }))).toMatch(
      /^There is no SCB2 A99 here\n/,
    );
  });

  it("takes nothing typed into its title", () => {
    expect(wordsOf(presentRefusal({ kind: "unknown-number", name: "**A99** [x](y)" }))).toMatch(
      /^There is no such action here\n/,
    );
  });

  it("offers what one may do where the time to undo has passed", () => {
    expect(
      titlesOf(presentRefusal({ ...refusals["undo-too-late"], reader: reads("channel", someone("m_ines")) })),
    ).toEqual(["Done", "Change date", "Edit"]);
    expect(titlesOf(presentRefusal(refusals["not-owner"]))).toEqual(["Mine"]);
  });
});
