import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { presentRefusal } from "../../../src/bot/cards/talk/present-refusal.js";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { day } from "../../../src/domain/days/day.js";
import { now, type World } from "./a-world.js";

/** Refusals about one action, as cards. */
export function sampleRefusals({ board, items, reads, someone, typed }: World): Record<string, Rendered> {
  const reader = reads("channel", someone("m_joe"));
  const of = { item: items.moved, board, reader };
  const clerks = [typed("Ines Barrow")];
  return {
    "refused-not-owner": presentRefusal({ kind: "not-owner", deed: "done", ...of }),
    "refused-not-theirs": presentRefusal({ kind: "not-theirs", from: typed("Gwilym Pugh"), ...of }),
    "refused-not-clerk": presentRefusal({ kind: "not-clerk", deed: "move", clerks, ...of }),
    "refused-discharge-by-its-owner": presentRefusal({
      kind: "not-clerk",
      deed: "discharge",
      clerks,
      ...of,
      reader: reads("channel", someone("m_sarah")),
    }),
    "refused-done-already": presentRefusal({ kind: "not-open", now, ...already(items.done), board, reader }),
    "refused-done-by-yourself": presentRefusal({
      kind: "not-open",
      now: new Date("2026-03-05T09:20:00Z"),
      ...already(items.done),
      board,
      reader: reads("channel", someone("m_sarah")),
    }),
    "refused-undo-too-late": presentRefusal({ kind: "undo-too-late", clerks, ...of }),
    "refused-undo-of-a-closed-one": presentRefusal({
      kind: "undo-too-late",
      clerks: [],
      item: items.done,
      board,
      reader,
    }),
    "refused-undo-changed-since": presentRefusal({
      kind: "changed-since",
      since: {
        at: new Date("2026-03-05T10:40:00Z"),
        by: "m_sarah",
        what: { kind: "moved", from: { kind: "none" }, to: { kind: "day", on: day("2026-03-20") } },
      },
      ...of,
    }),
    "refused-undo-once-more": presentRefusal({ kind: "undone-before", ...of }),
    "refused-undo-of-somebody-elses": presentRefusal({ kind: "not-yours-to-undo", by: "m_sarah", ...of }),
    "refused-two-days": presentRefusal({
      kind: "day-unreadable",
      of: "action",
      why: "ambiguous",
      offered: {
        days: [
          { on: day("2026-03-12"), text: typed("31 due 12 March 2026") },
          { on: day("2026-03-13"), text: typed("31 due 13 March 2026") },
        ],
        board,
      },
    }),
    "refused-earlier-day": presentRefusal({
      kind: "earlier-day",
      has: day("2026-03-18"),
      to: day("2026-03-06"),
      offered: {
        days: [
          { on: day("2026-03-20"), text: typed("31 due 20 March 2026") },
          { on: day("2026-03-06"), text: typed("31 due 6 March 2026") },
        ],
        board,
      },
      ...of,
    }),
    "refused-rating-needs-why": presentRefusal({ kind: "rating-needs-why", rating: "at-risk", ...of }),
    "refused-closed-part": presentRefusal({
      kind: "closed-part",
      clerks,
      board,
      item: items.closed,
      reader: reads("channel", someone("m_ines")),
    }),
    "refused-too-many-changes": presentRefusal({
      kind: "too-many-changes",
      until: new Date("2026-03-05T10:52:00Z"),
      board,
    }),
  };
}

function already(item: ActionItem) {
  if (item.state.kind === "open") throw new Error(`A${item.number} is open`);
  return { item, state: item.state };
}
