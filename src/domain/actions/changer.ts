import type { MemberId } from "../ids.js";
import type { ActionItem, Changer } from "./action-item.js";

type Changed = Pick<ActionItem, "changedBy">;

/** Somebody's newest change of it. Absent: they made none, or it is long ago. */
export function lastChangeBy({ changedBy }: Changed, by: MemberId): Changer | undefined {
  return changedBy.findLast((changer) => changer.by === by);
}

/** Whether their newest change can still be taken back: nobody has built upon it, nor have they taken it back. */
export function isUntouched(item: Pick<ActionItem, "changedBy" | "undoable">, by: MemberId): boolean {
  const { undoable } = item;
  return undoable?.by === by && undoable.at.getTime() === lastChangeBy(item, by)?.at.getTime();
}

/** Whether this turn made one of the newest changes. */
export function isChangedIn({ changedBy }: Changed, turnKey: string): boolean {
  return changedBy.some((changer) => changer.turnKey === turnKey);
}

/**
 * So many of those who changed an item are remembered: for telling an undo who came between, and as many as may press one button at
 * the same moment, so that a repeat of any of their turns finds its effect.
 */
const changersKept = 64;

/** A turn that comes again does so within this time. */
const repeatMs = 60 * 60_000;

/** Who changed it last, with one more change: of the same person what can't come again any more is left out. */
export function withChanger(changers: readonly Changer[], newest: Changer): readonly Changer[] {
  const from = newest.at.getTime() - repeatMs;
  return [...changers.filter(({ by, at }) => by !== newest.by || at.getTime() > from), newest].slice(-changersKept);
}
