import type { AgendaItem, AgendaKind } from "./agenda.js";

/** Under which head an item stands: what the board is to do with it, or where it comes. */
export type SectionHead = AgendaKind | "begin" | "end" | "other";

/**
 * The head of each item, in their order. Neighbours of one kind stand under that kind, unless they are a single standing item: the
 * minutes, say, belong to what is around them. `saysKind`: its head does not tell its kind, so that its row has to.
 */
export function sectionsOf(items: readonly AgendaItem[]): readonly { head: SectionHead; saysKind: boolean }[] {
  const own = items.map(({ from }) => from.kind !== "standing");
  const first = own.indexOf(true);
  const last = own.lastIndexOf(true);
  const runs = kindRuns(items);
  return items.map((item, index) => {
    if (item.kind !== undefined && runs[index]) return { head: item.kind, saysKind: false };
    const saysKind = item.kind !== undefined;
    if (item.from.kind !== "standing") return { head: "other", saysKind };
    if (first < 0) return { head: item.from.place, saysKind };
    return { head: index < first ? "begin" : index > last ? "end" : "other", saysKind };
  });
}

/** Whether each item is in a run of one kind that has a head of its own. */
function kindRuns(items: readonly AgendaItem[]): readonly boolean[] {
  return items.map((item, index) => {
    const isSame = (at: number) => item.kind !== undefined && items[at]?.kind === item.kind;
    if (item.kind === undefined) return false;
    return item.from.kind !== "standing" || isSame(index - 1) || isSame(index + 1);
  });
}
