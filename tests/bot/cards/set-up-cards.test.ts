import { describe, expect, it } from "vitest";
import { presentSetUp } from "../../../src/bot/cards/committees/present-set-up.js";
import { aWorld, now } from "./a-world.js";
import { brokenRules, elementsOf } from "./card-rules.js";
import { rosterOf } from "./roster-of.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const { harbour, roster, someone } = aWorld();
const clerk = someone("m_ines");
const plain = { committee: harbour, roster, clerk, news: "set-up" as const, reach: { kind: "trying" as const } };
const ticks = (rendered: ReturnType<typeof presentSetUp>) =>
  elementsOf(rendered).find(({ type }) => type === "Input.ChoiceSet");

describe("the set-up's card", () => {
  it("says where the board lives and who its clerk is, and has everybody ticked", () => {
    const rendered = presentSetUp(plain);
    expect(wordsOf(rendered)).toContain("Harbour Wellbeing Board lives in this channel. Ines Barrow is its clerk.");
    expect(String(ticks(rendered)?.value).split(",").sort()).toEqual(roster.map(({ id }) => id).sort());
    expect(titlesOf(rendered)).toEqual(["Save", "Guide me"]);
  });

  it("leaves whoever has left unticked, so that they can be ticked again", () => {
    const left = roster.map((member) => (member.id === "m_joel" ? { ...member, leftAt: now } : member));
    const rendered = presentSetUp({ ...plain, roster: left, news: "saved" });
    expect(String(ticks(rendered)?.value)).not.toContain("m_joel");
    expect(JSON.stringify(ticks(rendered)?.choices)).toContain("m_joel");
  });

  it("names who can't be reached, why, and what helps", () => {
    const unreachable = [{ name: "Gwilym Pugh", reason: "not-installed" as const }];
    const words = wordsOf(presentSetUp({ ...plain, reach: { kind: "known", unreachable, untried: 0 } }));
    expect(words).toContain("1 of 7 can't be reached yet Gwilym Pugh (has not added the app).");
    expect(words).toContain("Ask them to add the app, or unblock it, and write to me once");
    expect(words).toContain("Until then the clerk hears what falls due for them");
    expect(wordsOf(presentSetUp(plain))).not.toContain("can't be reached");
  });

  it.each([1, 2, 60, 300])(
    "keeps the rules of cards with %i people, none of whom can be reached, and offers the guide",
    (count) => {
      const crowd = rosterOf(count);
      const unreachable = crowd.map(({ name }) => ({ name, reason: "not-installed" as const }));
      const rendered = presentSetUp({ ...plain, roster: crowd, reach: { kind: "known", unreachable, untried: 0 } });
      expect(brokenRules(rendered)).toEqual([]);
      expect(JSON.stringify(rendered.card).length).toBeLessThan(25 * 1024);
      expect(wordsOf(rendered)).toContain("Guide me leads through the rest step by step");
      expect(titlesOf(rendered)).toContain("Guide me");
    },
  );

  it("is a list to be opened where there are many", () => {
    expect(ticks(presentSetUp({ ...plain, roster: rosterOf(60) }))?.style).toBe("expanded");
    expect(ticks(presentSetUp({ ...plain, roster: rosterOf(61) }))?.style).toBe("compact");
  });

  it("offers no unticking where not all would fit: Save would remove the others", () => {
    const rendered = presentSetUp({ ...plain, roster: rosterOf(900) });
    expect(brokenRules(rendered)).toEqual([]);
    expect(ticks(rendered)).toBeUndefined();
    expect(titlesOf(rendered)).toEqual(["Guide me"]);
  });
});
