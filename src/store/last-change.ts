import type { ActionItem } from "../domain/actions/action-item.js";
import { lastChangeBy } from "../domain/actions/changer.js";
import type { MemberId } from "../domain/ids.js";

/**
 * Of items that this member changed, what `ActionItems.findLastChangedBy` gives. The changes of one turn carry one moment; of
 * several items with the newest moment, one that nobody has changed since comes before one that somebody has.
 */
export function lastChange(changed: readonly ActionItem[], by: MemberId, since: Date): readonly ActionItem[] {
  const theirs = changed.flatMap((item) => {
    const mine = lastChangeBy(item, by);
    return mine === undefined || mine.at < since ? [] : [{ item, mine }];
  });
  const newest = Math.max(...theirs.map(({ mine }) => mine.at.getTime()));
  const latest = theirs
    .filter(({ mine }) => mine.at.getTime() === newest)
    .sort((a, b) => a.item.number - b.item.number);
  const untouched = latest.filter(({ item }) => item.undoable?.by === by && item.undoable.at.getTime() === newest);
  const [first] = untouched;
  if (first === undefined) return latest.slice(0, 1).map(({ item }) => item);
  const { turnKey } = first.mine;
  const together = turnKey === undefined ? [first] : untouched.filter(({ mine }) => mine.turnKey === turnKey);
  return together.map(({ item }) => item);
}
