import { expect, test } from "vitest";
import { fitsTeams } from "../../../src/bot/cards/card-size.js";
import { presentProgramme } from "../../../src/bot/cards/programme/present-programme.js";
import { presentProgrammeEditForm } from "../../../src/bot/cards/programme/present-programme-forms.js";
import { presentProgrammeItem } from "../../../src/bot/cards/programme/present-programme-item.js";
import { day } from "../../../src/domain/days/day.js";
import type { Month, ProgrammeItem } from "../../../src/domain/programme/programme-item.js";
import { programmeSections } from "../../../src/domain/programme/programme-sections.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aWorld, now } from "./a-world.js";
import { wordsOf } from "./titles-of.js";

const { board, harbour, reads, someone } = aWorld();
const long = "ﷺ".repeat(4000);
const march = { kind: "meeting", meeting: "mt_march" } as const;
const unscheduled = { kind: "unscheduled", until: long } as const;
const meetings = Array.from({ length: 50 }, (_, n) =>
  aMeeting({
    id: n === 0 ? "mt_march" : `mt_${n}`,
    committee: harbour.id,
    on: day(n === 0 ? "2026-03-17" : `2026-${n < 25 ? "04" : "05"}-${String((n % 25) + 1).padStart(2, "0")}`),
  }),
);
const path: ProgrammeItem["path"] = Array.from({ length: 100 }, (_, n) => ({
  from: { place: n % 2 === 0 ? march : unscheduled },
  to: { place: n % 2 === 0 ? unscheduled : march },
  at: now,
  by: "m_ines" as const,
  why: long,
}));
const items = Array.from({ length: 300 }, (_, n) =>
  aProgrammeItem({
    id: `pi_${"x".repeat(36)}${n}`,
    number: n + 1,
    committee: harbour.id,
    title: long,
    place: unscheduled,
    path,
    lead: { kind: "typed", name: long },
  }),
);
const [first = aProgrammeItem()] = items;
const reader = reads("personal", someone("m_ines"));

test("the longest programme of the longest titles stays within what Teams takes, on each of its pages", () => {
  const sections = programmeSections(items, meetings, board.today);
  for (const page of [1, 2, 6, 20, 99]) {
    const open = items[page]?.id;
    const { card } = presentProgramme({
      board,
      reader,
      sections,
      page,
      runs: true,
      ...(open !== undefined && { open }),
    });
    expect(fitsTeams(card), `page ${page}`).toBe(true);
  }
});

test("so do the card of the item that was moved a hundred times, and its form on the largest roster", () => {
  expect(fitsTeams(presentProgrammeItem({ item: first, board, reader, meetings, runs: true, over: false }).card)).toBe(
    true,
  );
  const roster = Array.from({ length: 150 }, (_, n) =>
    aMember({ id: `m_${n}`, committee: harbour.id, name: `${n} of a board with quite long names` }),
  );
  expect(fitsTeams(presentProgrammeEditForm({ item: first, board, roster, meetings }).card)).toBe(true);
});

test("a path of one step is told once, and longer ones in short too", () => {
  const months = ["2026-09", "2026-10", "2026-11"].map((month) => ({
    place: { kind: "month", month: month as Month } as const,
  }));
  const [september, october, november] = months;
  if (!september || !october || !november) throw new Error("three months");
  const shown = (path: ProgrammeItem["path"]) => {
    const item = aProgrammeItem({ committee: harbour.id, place: october.place, path });
    return wordsOf(presentProgrammeItem({ item, board, reader, meetings, runs: true, over: false }));
  };
  const first = { from: september, to: november, at: now, by: "m_ines" } as const;
  expect(shown([first]).match(/→/g)).toHaveLength(1);
  expect(shown([first, { ...first, from: november, to: october }])).toContain("September → November → October");
});

test("of a closed item a shared place shows its number and nothing that was typed", () => {
  const secret = aProgrammeItem({
    committee: harbour.id,
    part: "closed",
    title: "The driver's grievance",
    lead: { kind: "typed", name: "Her barrister" },
    place: { kind: "meeting", meeting: "mt_march" },
    path: [
      {
        from: { place: { kind: "unscheduled", until: "the hearing" } },
        to: { place: march },
        at: now,
        by: "m_ines",
        why: "she was ill",
      },
    ],
  });
  const shared = { board, reader: reads("channel", someone("m_ines")), meetings, runs: true };
  const list = presentProgramme({
    ...shared,
    sections: programmeSections([secret], meetings, board.today),
    page: 1,
    open: secret.id,
  });
  const one = presentProgrammeItem({ ...shared, item: secret, over: false, news: "moved" });
  for (const { card } of [list, one]) {
    expect(JSON.stringify(card)).toContain("closed item");
    expect(JSON.stringify(card)).not.toMatch(/grievance|barrister|hearing|she was ill/);
  }
});
