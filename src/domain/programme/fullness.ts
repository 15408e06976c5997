import type { AgendaItem } from "../agendas/agenda.js";

/** What is reckoned for an item that is not standing and of which nobody said how long it takes. */
export const reckonedMinutes = 10;

/** How many minutes an agenda's items take. A standing item without minutes is no more than a formality. */
export function minutesOf(items: readonly Pick<AgendaItem, "minutes" | "from">[]): number {
  return items.reduce(
    (sum, { minutes, from }) => sum + (minutes ?? (from.kind === "standing" ? 0 : reckonedMinutes)),
    0,
  );
}

/** Said of a meeting whose items take longer than its board calls full; both in minutes. Absent: they do not. */
export function howFull(
  items: readonly Pick<AgendaItem, "minutes" | "from">[],
  fullAt: number,
): { minutes: number; fullAt: number } | undefined {
  const minutes = minutesOf(items);
  return minutes > fullAt ? { minutes, fullAt } : undefined;
}
