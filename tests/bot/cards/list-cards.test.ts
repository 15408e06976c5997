import { describe, expect, it } from "vitest";
import { type ListView, presentList } from "../../../src/bot/cards/actions/present-list.js";
import { day } from "../../../src/domain/days/day.js";
import type { MemberId } from "../../../src/domain/ids.js";
import { rows } from "../../fakes/teams/card-text.js";
import { aWorld, now } from "./a-world.js";
import { sampleCards } from "./sample-cards.js";
import { titlesOf, wordsOf } from "./titles-of.js";

const { board, pondBoard, items, reads, someone, meeting } = aWorld();
const samples = sampleCards();
const rowTexts = (view: ListView) => rows(presentList(view).card as never).map(({ text }) => text);
const listFor = (place: "personal" | "channel", member: MemberId, overrides: Partial<ListView> = {}): ListView => ({
  list: { kind: "outstanding" },
  items: [items.moved, items.late, items.closed, items.today],
  total: 4,
  overdue: 3,
  page: 1,
  boards: [board],
  reader: reads(place, someone(member)),
  now,
  ...overrides,
});

describe("a list", () => {
  it("counts everything in its title and begins each row with its state", () => {
    expect(samples.outstanding?.summary).toBe("23 outstanding actions");
    expect(rowTexts(listFor("channel", "m_ines"))[0]).toMatch(
      /^A31.Write up .* \/ overdue 13 days, Fri 20 February · Sarah Kent$/,
    );
  });

  it("stands under heads that count, and each head is said once", () => {
    const words = wordsOf(presentList(listFor("channel", "m_ines")));
    expect(words.match(/3 overdue/g)).toHaveLength(1);
    expect(words).toContain("Due this week");
  });

  it("offers every other list and never the one it is", () => {
    expect(titlesOf(presentList(listFor("channel", "m_ines")))).toEqual([
      "Overdue",
      "Mine",
      "…Due this week",
      "…Agenda",
    ]);
    expect(titlesOf(presentList(listFor("channel", "m_ines", { list: { kind: "overdue" } })))).toEqual([
      "Outstanding",
      "Mine",
      "…Due this week",
      "…Agenda",
    ]);
    expect(titlesOf(presentList(listFor("channel", "m_ines", { list: { kind: "week" } })))).toEqual([
      "Outstanding",
      "Overdue",
      "Mine",
      "…Agenda",
    ]);
  });

  it("pages by ten and says where it is", () => {
    const middle = presentList(listFor("channel", "m_ines", { page: 2, total: 23 }));
    expect(titlesOf(middle).slice(0, 2)).toEqual(["Earlier", "More"]);
    expect(wordsOf(middle)).toContain("11 to 14 of 23");
    expect(titlesOf(presentList(listFor("channel", "m_ines", { page: 3, total: 23 })))).not.toContain("More");
  });

  it("is a kind sentence when it is empty", () => {
    expect(wordsOf(presentList(listFor("channel", "m_ines", { items: [], total: 0 })))).toContain(
      "Nothing outstanding",
    );
  });

  it.each([
    ["the clerk", "m_ines", ["Done", "Change date", "Note", "…Edit", "…Nudge", "…History"]],
    ["the chair", "m_martin", ["Done", "Change date", "Note", "…Edit", "…Nudge", "…History"]],
    ["its owner", "m_sarah", ["Done", "Need more time", "Note", "…Rate", "…History"]],
    ["another member", "m_joe", ["History"]],
  ] as const)("opens a row to exactly the buttons of %s", (_who, member, titles) => {
    const closed = titlesOf(presentList(listFor("channel", member)));
    const open = titlesOf(presentList(listFor("channel", member, { open: { item: items.moved.id, show: "buttons" } })));
    expect(open).toEqual([...titles, ...closed]);
  });

  it("shows an open row's task whole and how often it moved", () => {
    const long = { ...items.moved, task: "word ".repeat(60).trim() };
    const view = listFor("channel", "m_ines", { items: [long] });
    expect(wordsOf(presentList(view))).not.toContain(long.task);
    const opened = wordsOf(presentList({ ...view, open: { item: long.id, show: "buttons" } }));
    expect(opened).toContain(long.task);
    expect(opened).toContain("Moved twice, first due Fri 16 January.");
  });

  it("holds one form at a time: while a day is picked no row opens", () => {
    const view = listFor("channel", "m_ines", {
      open: { item: items.moved.id, show: "pick-day", nextMeeting: meeting },
    });
    const pressable = rows(presentList(view).card as never).filter((row) => row.pressable);
    expect(pressable.map(({ tooltip }) => tooltip)).toEqual(["Fold A31"]);
  });

  it("still opens its rows when the row of a form has left the page", () => {
    const view = listFor("channel", "m_ines", { open: { item: "ai_gone", show: "pick-day" } });
    expect(rows(presentList(view).card as never).filter((row) => row.pressable)).toHaveLength(3);
  });

  it("keeps a done item in its place, with Undo", () => {
    const view = listFor("channel", "m_sarah", { answered: items.done });
    const texts = rowTexts(view);
    expect(texts.map((text) => /^A\d+/.exec(text)?.[0])).toEqual(["A31", "A27", "A40", "A33", "A38"]);
    expect(texts[3]).toContain("done today at 09:14");
    expect(titlesOf(presentList(view))[0]).toBe("Undo");
    expect(titlesOf(presentList(listFor("channel", "m_ines", { answered: items.done })))).not.toContain("Undo");
  });

  it("puts codes before numbers where committees meet, and explains them", () => {
    const words = wordsOf(
      presentList(listFor("personal", "m_sarah", { items: [items.moved, items.pond], boards: [board, pondBoard] })),
    );
    expect(words).toContain("HWB A31");
    expect(words).toContain("PPG is Pond and Paths Group");
  });

  it("explains no code that stands on none of its rows", () => {
    const boards = [board, pondBoard];
    const words = wordsOf(presentList(listFor("personal", "m_sarah", { items: [items.moved], total: 1, boards })));
    expect(words).toContain("HWB is Harbour Wellbeing Board.");
    expect(words).not.toContain("PPG");
    expect(wordsOf(presentList(listFor("personal", "m_sarah", { items: [], total: 0, boards })))).not.toContain("HWB");
  });

  it("is told to its reader as you, in the personal chat only", () => {
    const shared = {
      ...items.late,
      owners: {
        kind: "named" as const,
        owners: [
          ...(items.moved.owners.kind === "named" ? items.moved.owners.owners : []),
          { member: "m_joe" as const, assignedAt: now },
        ],
      },
    };
    expect(rowTexts(listFor("personal", "m_sarah", { items: [shared] }))[0]).toContain("you and Joe Finch");
    expect(rowTexts(listFor("channel", "m_sarah", { items: [shared] }))[0]).toContain("Sarah Kent and Joe Finch");
  });

  it("begins the week's end on Sunday", () => {
    const sunday = { ...items.today, due: { kind: "day" as const, on: day("2026-03-08") } };
    const monday = { ...items.today, id: "ai_2" as const, due: { kind: "day" as const, on: day("2026-03-09") } };
    const words = wordsOf(presentList(listFor("channel", "m_ines", { items: [sunday, monday] })));
    expect(words.indexOf("Due this week")).toBeLessThan(words.indexOf("Sun 8 March"));
    expect(words.indexOf("Later")).toBeGreaterThan(words.indexOf("Sun 8 March"));
  });
});
