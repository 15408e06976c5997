import type { ActionItem } from "../domain/actions/action-item.js";
import type { MemberId } from "../domain/ids.js";

/** An item and the turn that made its newest change of those that carry a turn's key. */
type Changed = { item: ActionItem; turnKey: string | undefined };

/**
 * Of items that this member changed, what `ActionItems.findLastChangedBy` gives. The lines of one turn carry one moment; of
 * several items with the newest moment, one that nobody has changed since comes before one that somebody has.
 */
export function lastChange(changed: readonly Changed[], by: MemberId, since: Date): readonly ActionItem[] {
  const theirs = changed.flatMap(({ item, turnKey }) => {
    const at = item.changedBy.find((changer) => changer.by === by)?.at;
    return at === undefined || at < since ? [] : [{ item, turnKey, at: at.getTime() }];
  });
  const newest = Math.max(...theirs.map(({ at }) => at));
  const latest = theirs.filter(({ at }) => at === newest).sort((a, b) => a.item.number - b.item.number);
  const untouched = latest.filter(({ item, at }) => item.undoable?.by === by && item.undoable.at.getTime() === at);
  const [first] = untouched;
  if (first === undefined) return latest.slice(0, 1).map(({ item }) => item);
  const together = first.turnKey === undefined ? [first] : untouched.filter(({ turnKey }) => turnKey === first.turnKey);
  return together.map(({ item }) => item);
}
