import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgendaView, presentAgenda } from "../../../src/bot/cards/agendas/present-agenda.js";
import { presentEditAgenda } from "../../../src/bot/cards/agendas/present-edit-agenda.js";
import { fitsTeams } from "../../../src/bot/cards/card-size.js";
import type { AgendaItem, ItemFacts } from "../../../src/domain/agendas/agenda.js";
import { aReadAgenda } from "../../builders/a-read-agenda.js";
import { anAgenda, anAgendaItem } from "../../builders/an-agenda.js";
import { aWorld } from "./a-world.js";
import { brokenRules, elementsOf } from "./card-rules.js";
import { sampleAgenda } from "./sample-agenda-cards.js";

const hostile = ["😀", "漢", '"\\', "\u{1F3F4}\u{E0067}", "Z͑ͫ̓ͪ̂ͫ̽͏̴", "<b>&"];

/** An agenda of so many items, all that can be typed in it as long as it can be. */
function longAgenda(sign: string, count: number, parts: number): AgendaView {
  const long = sign.repeat(400);
  const facts: ItemFacts = {
    title: long,
    lead: { kind: "typed", name: long },
    minutes: 10_000,
    papers: { kind: "here", pages: long, link: `https://papers.example.org/${"a".repeat(550)}` },
  };
  const items = Array.from(
    { length: count },
    (_, index): AgendaItem =>
      anAgendaItem({
        ...facts,
        id: `ag_${index}`,
        part: index % 5 === 0 ? "closed" : "open",
        ...(index % 2 === 0 && { kind: index % 4 === 0 ? "decision" : "discussion" }),
        subItems: Array.from({ length: index === 1 ? parts : 0 }, (_part, part) => ({
          ...facts,
          id: `ag_sub${part}` as const,
        })),
      }),
  );
  const world = aWorld(() => long);
  const sent = { at: new Date("2026-03-04T15:00:00Z"), by: "m_ines" as const, firstNumber: 1 };
  const gone = items.map((item) => ({ ...item, id: `${item.id}_gone` as const }));
  const saved = anAgenda({ items, sent: { ...sent, items: gone } });
  const owed = Array.from({ length: 20 }, (_, index) => ({ ...world.items.late, number: index, agendaItem: "2" }));
  const { view } = sampleAgenda(world);
  const read = aReadAgenda({ ...view.read, items, saved, firstNumber: 99_000 });
  return { ...view, read, owed, reader: world.reads("personal", world.someone("m_joe")) };
}

/** Every page, found by pressing More. */
function allPages(view: AgendaView): ReturnType<typeof presentAgenda>[] {
  const pages = [];
  for (let page = 1; page < 99; page += 1) {
    const shown = presentAgenda({ ...view, page });
    pages.push(shown);
    if (!elementsOf(shown).some(({ title }) => title === "More")) return pages;
  }
  throw new Error("More never ends.");
}

const numbersOn = (view: AgendaView) =>
  allPages(view)
    .flatMap(elementsOf)
    .flatMap(({ type, text, weight }) =>
      type === "TextRun" && weight === "Bolder" && /^99\d{3}$/.test(String(text)) ? [text] : [],
    );

describe("an agenda of any length", () => {
  it("is below the size that Teams takes on every page, whatever was typed, and no item is missing", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...hostile),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 26 }),
        (sign, count, parts) => {
          const view = longAgenda(sign, count, parts);
          for (const page of allPages(view)) expect(fitsTeams(page.card)).toBe(true);
          const expected = Array.from({ length: count }, (_, index) => String(99_000 + index));
          expect(numbersOn(view).slice(0, count)).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it("keeps the rules of cards on each of its pages", () => {
    const faults = allPages(longAgenda("x", 100, 26)).flatMap((page) => brokenRules(page));
    expect(faults).toEqual([]);
  });

  it("says which of its items a page shows, and goes no further than it has pages", () => {
    const view = longAgenda("x", 60, 0);
    const words = JSON.stringify(presentAgenda(view).card);
    expect(words).toMatch(/1 to \d+ of 60/);
    const pages = allPages(view);
    expect(presentAgenda({ ...view, page: 98 }).card).toEqual(pages.at(-1)?.card);
    expect(pages.slice(1).every((page) => elementsOf(page).some(({ title }) => title === "Earlier"))).toBe(true);
  });
});

describe("the list in which an agenda is changed", () => {
  const edited = (view: AgendaView, page = 1) => presentEditAgenda({ ...view, page });
  const paged = (view: AgendaView) => /1 to (\d+) of/.exec(JSON.stringify(edited(view).card))?.[1];

  it("has eleven items, as most agendas do, on one page", () => {
    const { view } = sampleAgenda(aWorld());
    const items = Array.from({ length: 11 }, (_, index) => anAgendaItem({ id: `ag_${index}` }));
    expect(paged({ ...view, read: aReadAgenda({ ...view.read, items }) })).toBeUndefined();
  });

  it("holds fewer where what was typed is long, and is below the size that Teams takes on every page", () => {
    for (const sign of hostile) {
      const view = longAgenda(sign, 40, 10);
      for (const page of [1, 2, 3, 4, 5]) expect(fitsTeams(edited(view, page).card), `${sign} ${page}`).toBe(true);
    }
    expect(paged(longAgenda("x", 40, 0))).toBe("15");
    expect(paged(longAgenda("漢", 40, 0))).toBe("10");
  });

  it("says of a closed item once that it is closed, where it is not shown", () => {
    const { view } = sampleAgenda(aWorld());
    const items = [anAgendaItem({ part: "closed" })];
    const words = JSON.stringify(edited({ ...view, read: aReadAgenda({ ...view.read, items }) }).card);
    expect(words).toContain("closed item");
    expect(words).not.toContain("closed part");
  });
});
