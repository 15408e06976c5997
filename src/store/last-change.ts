import type { ActionItem } from "../domain/actions/action-item.js";
import { isUntouched, lastChangeBy } from "../domain/actions/changer.js";
import type { MemberId } from "../domain/ids.js";

/**
 * Of items that this member changed, what `ActionItems.findLastChangedBy` gives. Of several items with the newest moment, one that
 * nobody has changed since comes before one that somebody has. What its turn changed belongs to it whenever that was: a turn that was
 * cut off ends later than it began.
 */
export function lastChange(changed: readonly ActionItem[], by: MemberId, since: Date): readonly ActionItem[] {
  const theirs = changed
    .flatMap((item) => {
      const mine = lastChangeBy(item, by);
      return mine === undefined || mine.at < since ? [] : [{ item, mine }];
    })
    .sort((one, other) => one.item.number - other.item.number);
  const newest = Math.max(...theirs.map(({ mine }) => mine.at.getTime()));
  const latest = theirs.filter(({ mine }) => mine.at.getTime() === newest);
  const first = latest.find(({ item }) => isUntouched(item, by));
  if (first === undefined) return latest.slice(0, 1).map(({ item }) => item);
  const { turnKey } = first.mine;
  if (turnKey === undefined) return [first.item];
  const together = theirs.filter(({ item, mine }) => mine.turnKey === turnKey && isUntouched(item, by));
  return together.map(({ item }) => item);
}
