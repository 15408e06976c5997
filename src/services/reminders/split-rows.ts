import type { NoticeLine } from "../../domain/reminders/notice.js";
import type { Absent } from "../../domain/reminders/reader-board.js";
import type { Stage } from "../../domain/reminders/stage.js";

type Placed = {
  stage: Stage;
  meeting?: NonNullable<NoticeLine["meeting"]>;
  insteadOf?: Pick<Absent, "member">;
};

/** So many rows of each section are shown before any other section shows more. */
const firstOfEach = 2;

/**
 * The rows of a card in the order of its sections: the reader's own, for each meeting, in the place of each who is away, asked, overdue
 * for long, to pass on; and which of them are shown where there is room for so many. The others are only counted.
 */
export function splitRows<R extends Placed>(
  rows: readonly R[],
  room: number,
): { shown: readonly R[]; behind: readonly R[] } {
  const inOrder = [...rows].sort((a, b) => compare(sectionOf(a), sectionOf(b)));
  const counts = new Map<string, number>();
  const turns = inOrder.map((row) => {
    const section = sectionOf(row);
    const place = counts.get(section) ?? 0;
    counts.set(section, place + 1);
    return { row, turn: Math.min(place, firstOfEach) };
  });
  const first = [...turns].sort((a, b) => a.turn - b.turn).slice(0, room);
  const shown = new Set(first.map(({ row }) => row));
  return { shown: inOrder.filter((row) => shown.has(row)), behind: inOrder.filter((row) => !shown.has(row)) };
}

/** By which sections are told apart and put in order. */
export function sectionOf({ stage, meeting, insteadOf }: Placed): string {
  if (insteadOf !== undefined) return `2 ${insteadOf.member.name} ${insteadOf.member.id}`;
  switch (stage) {
    case "meeting":
      return `1 ${meeting?.on ?? ""} ${meeting?.eve === true ? "eve" : ""}`;
    case "asked":
      return "3";
    case "escalation":
      return "4";
    case "pass-on":
      return "5";
    case "new":
    case "changed":
    case "declined":
    case "replaced":
    case "nudged":
    case "ahead":
    case "due":
    case "overdue":
    case "again":
      return "0";
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
