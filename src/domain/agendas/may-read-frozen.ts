import type { ActionItem } from "../actions/action-item.js";
import { mayListClosed, mayRead, type Reader } from "../committees/may-read.js";
import type { CommitteeId } from "../ids.js";
import type { FrozenItem } from "./frozen-arising.js";

/**
 * Whether this reader may see task and owners of an action as the papers had it: not where it was closed then, or is closed now, and
 * its present owners decide whose it is. `is`: absent where its record was removed.
 */
export function mayReadFrozen(
  committee: CommitteeId,
  was: Pick<FrozenItem, "part">,
  is: ActionItem | undefined,
  reader: Reader,
): boolean {
  if (is === undefined) return was.part === "open" || mayListClosed(committee, reader, false);
  return mayRead({ committee, owners: is.owners, part: was.part === "closed" ? "closed" : is.part }, reader);
}
