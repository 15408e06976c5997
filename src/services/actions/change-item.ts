import type { ActionItem, ItemParts } from "../../domain/actions/action-item.js";
import { isChangedIn } from "../../domain/actions/changer.js";
import { decide, type Setting, type Wanted } from "../../domain/actions/decide.js";
import type { Decision, ItemRefusal } from "../../domain/actions/decision.js";
import type { ItemChange } from "../../domain/actions/item-change.js";
import type { Member } from "../../domain/committees/member.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { dueNow, type FollowDeps, followMeeting } from "./follow-meeting.js";
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
  Omit<Setting, "by" | "at"> & { item: ActionItemId; wanted: Wanted; madeFor?: number };

export type ChangeDeps = {
  items: Pick<ActionItems, "find" | "change">;
  spendChanges: SpendChanges;
};

/** Does what somebody wants done to an item, if they may. Where it comes to hang on a meeting again, it follows that. */
export function changeItem(
  deps: ChangeDeps & FollowDeps,
): (scope: CommitteeScope, request: ChangeRequest) => Promise<ChangedItem> {
  return async (scope, { item, wanted, madeFor, ...act }) => {
    const decideOn = async (found: ActionItem) =>
      decide(await asAsked(deps, scope, found, { wanted, ...act }), wanted, act);
    const result = await saveDecision(deps, scope, item, act, decideOn, madeFor);
    if (result.kind !== "changed" || (wanted.deed !== "reopen" && wanted.deed !== "grant")) return result;
    return { ...result, item: await followMeeting(deps, result.item, act.at, act.calendar) };
  };
}

/** A day that was asked for may hang on a meeting that has moved since: what is granted is its day now. */
async function asAsked(
  deps: FollowDeps,
  scope: CommitteeScope,
  item: ActionItem,
  { wanted, calendar }: Pick<ChangeRequest, "wanted" | "calendar">,
): Promise<ActionItem> {
  const { request } = item;
  if (wanted.deed !== "grant" || request?.kind !== "day") return item;
  return { ...item, request: { ...request, to: await dueNow(deps, scope, request.to, calendar) } };
}

/** How often a change is decided again when somebody else was quicker: as many as may press one button at the same moment. */
const tries = 100;

/**
 * Reads an item, decides on what it is now, and saves change and history in one write. When somebody else was first, it
 * is decided again on what they left. With `madeFor`, a change made for an older revision is not saved at all. However often a turn
 * runs, and whatever others do meanwhile, it makes one change of an item and is answered with that.
 */
export async function saveDecision(
  { items, spendChanges }: ChangeDeps,
  scope: CommitteeScope,
  id: ActionItemId,
  { by, at, turnKey }: Occasion,
  decideOn: (item: ActionItem) => Decision | Promise<Decision>,
  madeFor?: number,
): Promise<ChangedItem> {
  let spent = false;
  for (let attempt = 0; attempt < tries; attempt++) {
    const before = await items.find(scope, id);
    if (before === undefined) return { kind: "unknown-item" };
    if (isChangedIn(before, turnKey)) return { kind: "changed", item: before, before: beforeTurn(before, turnKey) };
    if (madeFor !== undefined && before.revision !== madeFor) return { kind: "changed-meanwhile", item: before };
    const decision = await decideOn(before);
    if (decision.kind === "refused") return { kind: "refused", item: before, refusal: decision.refusal };
    const allowed = spent ? undefined : await spendChanges(by, 1, at);
    if (allowed?.kind === "spent") return { kind: "too-many-changes", until: allowed.until };
    spent = true;
    const item = await items.change(scope, id, before.revision, inTurn(decision.change, turnKey));
    if (item !== "changed-meanwhile") return { kind: "changed", item, before };
  }
  const item = await items.find(scope, id);
  return item === undefined ? { kind: "unknown-item" } : { kind: "changed-meanwhile", item };
}

/** The change under the key of its turn, by which a repeat finds it. */
function inTurn(change: ItemChange, turnKey: string): ItemChange {
  const newest = change.changedBy.at(-1);
  return newest === undefined
    ? change
    : { ...change, changedBy: [...change.changedBy.slice(0, -1), { ...newest, turnKey }] };
}

/** An item as it was before this turn changed it, as far as that is kept: nothing is once somebody else has changed it. */
function beforeTurn(item: ActionItem, turnKey: string): ActionItem {
  const own = item.changedBy.find((changer) => changer.turnKey === turnKey);
  const { by, at, before } = item.undoable ?? {};
  const kept = by === own?.by && at?.getTime() === own?.at.getTime() ? before : undefined;
  return kept === undefined || kept === "logged" ? item : withParts(item, kept);
}

/** The item with other parts; `null` takes one away. */
function withParts(item: ActionItem, parts: ItemParts): ActionItem {
  const changed = { ...item, ...parts };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)) as ActionItem;
}
