import { describe, expect, it } from "vitest";
import { gap } from "../../../src/bot/cards/runs.js";
import { aWorld } from "./a-world.js";
import { brokenRules } from "./card-rules.js";
import { arisingCards } from "./sample-arising-cards.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const cards = arisingCards(aWorld());
const card = (name: string) => {
  const rendered = cards[name];
  if (rendered === undefined) throw new Error(`no card ${name}`);
  return rendered;
};
const words = (name: string) => wordsOf(card(name));

describe("matters arising", () => {
  it("are listed as they are until the papers go out, and who may sends them", () => {
    expect(words("arising")).toContain("Matters arising, 24 items");
    expect(words("arising")).toContain("as at Thu 5 March, 10:42");
    expect(words("arising")).toContain("carried 2 meetings");
    expect(words("arising")).toContain("and 1 parked until nearer their day");
    expect(titlesOf(card("arising"))).toEqual(["More", "Parked", "Send papers", "Outstanding", "…Agenda"]);
  });

  it("say what changed since the papers went out, and mark it in the papers' list", () => {
    const said = words("arising-frozen");
    expect(said).toContain("frozen as at Mon 2 March, 17:00");
    for (const line of [
      "A1 discharged on Thu 5 March",
      "A2 moved from Sun 22 February to Fri 27 March",
      "A3 given to Sarah Kent",
      "A4 reworded: “Read chapter four and the annex”",
      "A6 withdrawn on Thu 5 March",
      "A47 newly outstanding: “Ask the ferry company about step-free boarding”, Thu 12 March",
    ])
      expect(said).toContain(line);
    // A number stands as far from its words as in the list below.
    expect(JSON.stringify(card("arising-frozen").card)).toContain(`${gap}discharged on Thu 5 March`);
    expect(said).toContain("changed since");
    expect(said).not.toContain("due today");
  });

  it("tell of what is closed, or was in the papers, nothing but number, day and that it changed", () => {
    for (const name of ["arising-frozen", "arising-frozen-page-2"]) {
      expect(words(name)).not.toContain("chapter 5 ");
      expect(words(name)).not.toContain("chapter 7 ");
      expect(words(name)).not.toContain("nobody here may read");
    }
    expect(words("arising-frozen")).toContain("A5 closed item, changed since");
    expect(words("arising-frozen")).toContain("A7 closed item, changed since");
    expect(words("arising-frozen-own-chat")).toContain("A5 moved to the closed part");
    expect(words("arising-frozen-own-chat")).toContain("nobody here may read");
  });

  it("are under Teams' limit whatever was typed, and changes that do not fit are a press away", () => {
    for (const typed of ["漢".repeat(4000), '"\\'.repeat(2000), "😀".repeat(2000)])
      for (const [name, rendered] of Object.entries(arisingCards(aWorld(() => typed))))
        expect([name, ...brokenRules(rendered)]).toEqual([name]);
    const long = arisingCards(aWorld(() => "漢".repeat(4000)))["arising-frozen-all-changed"];
    expect(long && titlesOf(long)).toContain("Changes");
  });
});
