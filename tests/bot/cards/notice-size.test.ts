import { describe, expect, it } from "vitest";
import { presentNotice } from "../../../src/bot/cards/reminders/present-notice.js";
import type { NoticeContent, NoticeRow } from "../../../src/services/ports.js";
import { aWorld } from "./a-world.js";
import { brokenRules } from "./card-rules.js";
import { sampleNotices } from "./sample-notices.js";
import { sampleReminders } from "./sample-reminders.js";

const limit = 25 * 1024;
const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));
const rowsIn = (card: unknown) => JSON.stringify(card).split('"ColumnSet"').length - 1;

/** Rows of all sections with the longest texts there are: every name of 60 signs, every task, note and reason of `signs`. */
function longest(sign: string, signs: number) {
  const world = aWorld((words) => (words.includes(" ") && words.length > 16 ? sign.repeat(signs) : sign.repeat(60)));
  const { askedRow, row, items } = sampleNotices(world);
  const all = sampleReminders(world);
  const note = { text: sign.repeat(300), by: "m_sarah" as const, at: items.logged.loggedAt };
  const rating = { kind: "at-risk" as const, why: sign.repeat(300), by: "m_sarah" as const, at: items.logged.loggedAt };
  const full = (one: NoticeRow, index: number): NoticeRow => ({
    ...one,
    item: { ...one.item, id: `ai_${index}`, part: "closed", latestNote: note, rating },
  });
  const unreachable = (["m_gwilym", "m_joe", "m_joel", "m_sarah"] as const).map((member) => ({
    member,
    name: world.typed("n"),
    reason: "blocked" as const,
  }));
  const pond = { ...row(items.pond, { stage: "overdue" }), owners: [world.typed("a"), world.typed("b")] };
  const rows = [
    ...[all.nudged, pond, ...all.meetingRows, ...all.insteadRows, askedRow, all.escalatedInDoubt, all.several],
    { ...all.passOn, unreachable },
  ].map(full);
  return { ...all.whole, severalCommittees: true, twin: true, rows } satisfies NoticeContent;
}

describe("a morning with the longest texts", () => {
  const plain = longest("x", 500);

  it("shows all ten rows of all sections below the size that Teams takes, whichever row is open to whatever form", () => {
    expect(plain.rows).toHaveLength(10);
    const { card } = presentNotice(plain);
    expect(bytes(card)).toBeLessThan(limit);
    expect(rowsIn(card)).toBe(10);
    for (const { item } of plain.rows) {
      for (const show of [
        "buttons",
        "redate",
        "pick-day",
        "note",
        "rate",
        "ask",
        "decline",
        "withdraw",
        "snooze",
      ] as const) {
        const opened = presentNotice({ ...plain, open: item.id }, { show });
        expect(bytes(opened.card)).toBeLessThan(limit);
        expect(brokenRules(opened)).toEqual([]);
      }
    }
  });

  it("counts rows instead of showing them where it would be larger, and keeps the open one", () => {
    const wide = longest("漢", 4000);
    for (const { item } of wide.rows) {
      for (const open of [undefined, item.id]) {
        const { card } = presentNotice(open === undefined ? wide : { ...wide, open });
        expect(bytes(card)).toBeLessThanOrEqual(limit);
        expect(rowsIn(card)).toBeGreaterThanOrEqual(open === undefined ? 6 : 2);
        if (rowsIn(card) < 10) expect(JSON.stringify(card)).toContain(`And ${10 - rowsIn(card)} more`);
        if (open !== undefined) expect(JSON.stringify(card)).toContain('"item.fold"');
      }
    }
  });
});
