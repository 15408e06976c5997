import type { ActionItem, ItemParts } from "../../domain/actions/action-item.js";
import { decide, type Setting, type Wanted } from "../../domain/actions/decide.js";
import type { Decision, ItemRefusal } from "../../domain/actions/decision.js";
import type { Member } from "../../domain/committees/member.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { SpendChanges } from "./spend-changes.js";

export type ChangedItem =
  | { kind: "changed"; item: ActionItem; before: ActionItem }
  | { kind: "refused"; item: ActionItem; refusal: ItemRefusal }
  /** Somebody changed it after the revision that the change was made for; nothing was saved. */
  | { kind: "changed-meanwhile"; item: ActionItem }
  /** They have made as many changes as one person may for now; nothing was saved. */
  | { kind: "too-many-changes"; until: Date }
  | { kind: "unknown-item" };

/** Who changes something, when, and in which turn; `again` when the turn ran before and never ended. */
export type Occasion = { by: Member; at: Date; turnKey: string; again: boolean };

/** `wanted` is settled on the committee as it is; `madeFor`: the revision that a form showed. */
export type ChangeRequest = Occasion &
  Pick<Setting, "today" | "signOff" | "roster"> & { item: ActionItemId; wanted: Wanted; madeFor?: number };

export type ChangeDeps = {
  items: Pick<ActionItems, "find" | "change" | "findChangedByTurn">;
  spendChanges: SpendChanges;
};

/** Does what somebody wants done to an item, if they may. */
export function changeItem(deps: ChangeDeps): (scope: CommitteeScope, request: ChangeRequest) => Promise<ChangedItem> {
  return (scope, { item, wanted, madeFor, ...act }) =>
    saveDecision(deps, scope, item, act, (found) => decide(found, wanted, act), madeFor);
}

/** How often a change is decided again when somebody else was quicker: as many as may press one button at the same moment. */
const tries = 100;

/**
 * Reads an item, decides on what it is now, and saves change and history in one write. When somebody else was first, it
 * is decided again on what they left. With `madeFor`, a change made for an older revision is not saved at all. A turn that runs
 * again finds its own change.
 */
export async function saveDecision(
  { items, spendChanges }: ChangeDeps,
  scope: CommitteeScope,
  id: ActionItemId,
  { by, at, turnKey, again }: Occasion,
  decideOn: (item: ActionItem) => Decision,
  madeFor?: number,
): Promise<ChangedItem> {
  if (again) {
    const own = (await items.findChangedByTurn(scope, turnKey)).find((item) => item.id === id);
    if (own !== undefined) return { kind: "changed", item: own, before: beforeLast(own) };
  }
  let spent = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await items.find(scope, id);
    if (before === undefined) return { kind: "unknown-item" };
    if (madeFor !== undefined && before.revision !== madeFor) return { kind: "changed-meanwhile", item: before };
    const decision = decideOn(before);
    if (decision.kind === "refused") return { kind: "refused", item: before, refusal: decision.refusal };
    const allowed = spent ? undefined : await spendChanges(by, 1, at);
    if (allowed?.kind === "spent") return { kind: "too-many-changes", until: allowed.until };
    spent = true;
    const item = await items.change(scope, id, before.revision, { ...decision.change, turnKey });
    if (item !== "changed-meanwhile") return { kind: "changed", item, before };
  }
  const item = await items.find(scope, id);
  return item === undefined ? { kind: "unknown-item" } : { kind: "changed-meanwhile", item };
}

/** An item as it was before its last change, as far as that is kept. */
function beforeLast(item: ActionItem): ActionItem {
  const before = item.undoable?.before;
  return before === undefined || before === "logged" ? item : withParts(item, before);
}

/** The item with other parts; `null` takes one away. */
function withParts(item: ActionItem, parts: ItemParts): ActionItem {
  const changed = { ...item, ...parts };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)) as ActionItem;
}
