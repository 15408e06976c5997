import { describe, expect, it } from "vitest";
import { presentAnswered } from "../../../src/bot/cards/actions/present-answered.js";
import { presentAsked } from "../../../src/bot/cards/actions/present-asked.js";
import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentWhichCommittee } from "../../../src/bot/cards/actions/present-which-committee.js";
import { day } from "../../../src/domain/days/day.js";
import { aWorld, now } from "./a-world.js";
import { elementsOf } from "./card-rules.js";
import { sampleCards } from "./sample-cards.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const world = aWorld();
const { board, items, reads, draft } = world;
const plain = { board, reader: reads("channel"), dueOnWorkingDay: true };
const samples = sampleCards();
const card = (name: string) => {
  const found = samples[name];
  if (found === undefined) throw new Error(`no sample ${name}`);
  return found;
};

describe("the card of a logged action", () => {
  it("offers what moves it on first and what corrects it last", () => {
    expect(titlesOf(card("logged"))).toEqual(["Done", "Edit", "Change date", "Undo"]);
  });

  it("asks for a day where none was said", () => {
    expect(titlesOf(card("logged-no-day"))).toEqual([
      "Next meeting",
      "In a week",
      "Pick a date",
      "No date",
      "Edit",
      "Undo",
    ]);
    expect(wordsOf(card("logged-no-day"))).toContain("When is it due?");
  });

  it("names the day with its weekday and points out one that is no working day", () => {
    expect(wordsOf(card("logged"))).toContain("Thu 12 March");
    expect(wordsOf(card("logged-on-a-day-off"))).toContain("not a working day");
    expect(wordsOf(card("logged"))).not.toContain("not a working day");
  });

  it("says nothing of the next meeting where it is not known", () => {
    const rendered = presentItem({ ...plain, item: items.noDay, news: "logged" });
    expect(wordsOf(rendered)).not.toContain("next meeting is");
  });

  it("no longer offers Undo once nothing can be undone", () => {
    expect(titlesOf(presentItem({ ...plain, item: items.later, news: "none" }))).toEqual([
      "Done",
      "Edit",
      "Change date",
    ]);
  });

  it("is summed up with number and day, and with nothing typed", () => {
    expect(card("logged").summary).toBe("A44 logged, due Thu 12 March");
  });

  it.each([
    ["logged", "A44 logged"],
    ["item-moved", "A29 is due next meeting"],
    ["item-edited", "A27 is changed"],
    ["item-open-again", "A31 is open again"],
    ["done", "A33 is done"],
    ["done-own-part", "Your part of A47 is done"],
    ["done-awaiting", "A30 is done, awaiting the board"],
    ["withdrawn", "A43 withdrawn"],
  ])("says its news as its title: %s", (name, title) => {
    expect(wordsOf(card(name)).startsWith(title)).toBe(true);
  });
});

describe("the card of an answered action", () => {
  it("keeps the note as it was typed, and Undo", () => {
    expect(wordsOf(card("done"))).toContain("“sent a card on Monday”");
    expect(titlesOf(card("done"))).toEqual(["Undo"]);
  });

  it("says that a withdrawn one was logged in error", () => {
    const rendered = presentAnswered({ item: items.withdrawn, board, reader: reads("channel"), now });
    expect(wordsOf(rendered)).toContain("Logged in error");
    expect(titlesOf(rendered)).toEqual([]);
  });
});

describe("a form that somebody else was quicker than", () => {
  it.each([
    ["edit-changed-meanwhile", "Ask the ferry company about wheelchairs"],
    ["pick-a-date-changed-meanwhile", "2026-03-19"],
  ])("%s says how it is now, and keeps what was entered", (name, kept) => {
    const words = wordsOf(card(name));
    expect(words).toContain("A44 changed meanwhile");
    expect(words).toContain("Nothing was saved yet. What you entered is kept");
    expect(words).toMatch(/Now.Ask the ferry company about step-free boarding · Joe Finch · due Thu 12 March/);
    expect(elementsOf(card(name)).map(({ value }) => value)).toContain(kept);
    expect(titlesOf(card(name))).toEqual(["Save", "Back"]);
  });
});

describe("a question", () => {
  it("is one at a time, owners first", () => {
    const both = draft({
      owners: [{ kind: "asked", typed: "Joe", offered: ["m_joe", "m_joel"] }],
      due: { kind: "asked", typed: "03/04", why: "ambiguous", offered: [day("2026-04-03")] },
    });
    const rendered = presentAsked({ draft: both, board, reader: reads("channel") });
    expect(titlesOf(rendered)).toEqual(["Joe Finch", "Joe Larkin", "Somebody else", "…Throw away"]);
    expect(wordsOf(rendered)).toContain("Who is Joe?");
    expect(wordsOf(rendered)).not.toContain("When is it due?");
  });

  it("offers the days that were meant, the next meeting, another and none", () => {
    expect(titlesOf(card("asked-which-day"))).toEqual([
      "Fri 3 April",
      "Wed 4 March",
      "Next meeting",
      "Pick a date",
      "…No date",
      "…Throw away",
    ]);
    expect(titlesOf(card("asked-no-such-day"))).toEqual(["Next meeting", "Pick a date", "No date", "…Throw away"]);
  });

  it("says so when nobody was named", () => {
    expect(wordsOf(card("asked-nobody-named"))).toContain("Nobody was named.");
  });

  it("which committee is meant is one button for each, or one choice where they are many", () => {
    const { harbour, pond } = world;
    expect(titlesOf(presentWhichCommittee({ committees: [harbour, pond], text: "done 12" }))).toEqual([
      "HWB · Harbour Wellbeing Board",
      "PPG · Pond and Paths Group",
    ]);
    const twins = presentWhichCommittee({ committees: [harbour, { ...pond, name: harbour.name }], text: "done 12" });
    expect(titlesOf(twins)).toEqual(["HWB · Harbour Wellbeing Board", "PPG · Harbour Wellbeing Board"]);
    expect(titlesOf(card("which-committee-of-many"))).toEqual(["Save"]);
    expect(titlesOf(presentWhichCommittee({ committees: [harbour, pond], text: "x".repeat(4000) }))).toEqual(["Save"]);
  });
});
