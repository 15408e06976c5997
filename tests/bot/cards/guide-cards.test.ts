import { describe, expect, it } from "vitest";
import type { GuideView } from "../../../src/bot/cards/committees/guide-view.js";
import { presentGuide } from "../../../src/bot/cards/committees/present-guide.js";
import { presentGuideStep } from "../../../src/bot/cards/committees/present-guide-step.js";
import { policySentence } from "../../../src/bot/cards/words/guide.js";
import { guideSteps } from "../../../src/domain/committees/guide-step.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { aWorld, now } from "./a-world.js";
import { brokenRules, elementsOf } from "./card-rules.js";
import { rosterOf } from "./roster-of.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const { board } = aWorld();
const crowded = (count: number): GuideView => ({
  board,
  roster: rosterOf(count),
  open: guideSteps,
  unreachable: rosterOf(count).map(({ name }) => ({ name, reason: "not-installed" as const })),
  untried: 0,
});

describe("the guide's cards", () => {
  it.each([1, 60, 300, 900])("keep the rules of cards with %i people", (count) => {
    const view = crowded(count);
    const cards = [
      presentGuide(view, { mayChange: true }),
      ...guideSteps.map((step) => presentGuideStep(view, step, { drawnAt: now })),
    ];
    for (const card of cards) {
      expect(brokenRules(card)).toEqual([]);
      expect(JSON.stringify(card.card).length).toBeLessThan(25 * 1024);
    }
  });

  it("each lead to another step, back to all of them, and to what moves this one on", () => {
    const first = Object.fromEntries(
      guideSteps.map((step) => [step, titlesOf(presentGuideStep(crowded(5), step, { drawnAt: now }))]),
    );
    for (const step of guideSteps) expect(first[step]).toEqual(expect.arrayContaining(["Leave it", "Back"]));
    for (const step of ["name", "days", "sign-off", "chair", "meeting"] as const) expect(first[step]?.[0]).toBe("Save");
    expect(first.roster).toEqual([
      "That's right",
      "Paste an attendance list",
      "Leave it",
      "Back",
      "…Add people",
      "…Untick people",
    ]);
    expect(first.reminders).toEqual(["That's right", "Change", "Leave it", "Back"]);
    expect(first.reach).toEqual(["That's right", "Try again", "Leave it", "Back"]);
  });

  it("offer no ticks for a chair where not all would fit, and say how else", () => {
    const card = presentGuideStep(crowded(900), "chair", { drawnAt: now });
    expect(elementsOf(card).some(({ type }) => type.startsWith("Input."))).toBe(false);
    expect(wordsOf(card)).toContain("Say “Sarah is chair” to name one.");
  });

  it("name twelve whom Teams gives no way to, and count the rest", () => {
    const words = wordsOf(presentGuideStep(crowded(20), "reach", { drawnAt: now }));
    expect(words).toContain("20 of 20 can't be reached yet.");
    expect(words).toContain("and 8 more");
  });
});

describe("the policy in a sentence", () => {
  it("says who hears when", () => {
    expect(policySentence(usualPolicy)).toBe(
      "Owners hear at once, 7 days before, the working day before, on the day and every 7 days when overdue; chair and clerk after 14 days overdue and then every 14 days; the home 5 working days before a meeting and on Mondays.",
    );
  });

  it("says who hears nothing", () => {
    const nothing = { assigned: false, aheadDays: 0, eve: false, due: false, overdueEvery: 0, escalateAfter: 0 };
    expect(policySentence({ ...usualPolicy, ...nothing, meetingDays: 0, weekly: false })).toBe(
      "Owners hear nothing; chair and clerk hear nothing of what is long overdue; the home hears nothing.",
    );
  });
});
