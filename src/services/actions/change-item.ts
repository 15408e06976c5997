import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Decision, ItemRefusal } from "../../domain/actions/decide.js";
import type { Member } from "../../domain/committees/member.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type ChangedItem =
  | { kind: "changed"; item: ActionItem; before: ActionItem }
  | { kind: "refused"; item: ActionItem; refusal: ItemRefusal }
  /** Somebody changed it after the revision that the change was made for; nothing was saved. */
  | { kind: "changed-meanwhile"; item: ActionItem }
  | { kind: "unknown-item" };

/** Who changes something, when, and in which turn; `again` when the turn ran before and never ended. */
export type Occasion = { by: Member; at: Date; turnKey: string; again: boolean };

export type ChangeDeps = { items: Pick<ActionItems, "find" | "change" | "findChangedByTurn"> };

/** How often a change is decided again when somebody else was quicker. */
const tries = 5;

/**
 * Reads an item, decides on what it is now, and saves change and history in one write. When somebody else was first, it
 * is decided again on what they left. With `madeFor`, a change made for an older revision is not saved at all. A turn that runs
 * again finds its own change.
 */
export async function changeItem(
  { items }: ChangeDeps,
  scope: CommitteeScope,
  id: ActionItemId,
  { turnKey, again }: Pick<Occasion, "turnKey" | "again">,
  decide: (item: ActionItem) => Decision,
  madeFor?: number,
): Promise<ChangedItem> {
  if (again) {
    const own = (await items.findChangedByTurn(scope, turnKey)).find((item) => item.id === id);
    if (own !== undefined) return { kind: "changed", item: own, before: beforeLast(own) };
  }
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await items.find(scope, id);
    if (before === undefined) return { kind: "unknown-item" };
    if (madeFor !== undefined && before.revision !== madeFor) return { kind: "changed-meanwhile", item: before };
    const decision = decide(before);
    if (decision.kind === "refused") return { kind: "refused", item: before, refusal: decision.refusal };
    const item = await items.change(scope, id, before.revision, { ...decision.change, turnKey });
    if (item !== "changed-meanwhile") return { kind: "changed", item, before };
  }
  const item = await items.find(scope, id);
  return item === undefined ? { kind: "unknown-item" } : { kind: "changed-meanwhile", item };
}

/** An item as it was before its last change, as far as that is kept. */
function beforeLast(item: ActionItem): ActionItem {
  const before = item.undoable?.before;
  return before === undefined || before === "logged" ? item : { ...item, ...before };
}
