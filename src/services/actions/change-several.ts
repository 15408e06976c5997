import type { ActionItem } from "../../domain/actions/action-item.js";
import { isChangedIn } from "../../domain/actions/changer.js";
import { decide, type Setting, type Wanted } from "../../domain/actions/decide.js";
import type { ItemRefusal } from "../../domain/actions/decision.js";
import type { ActionItems } from "../../store/action-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { changeItem, type Occasion } from "./change-item.js";
import { uncounted } from "./spend-changes.js";

type Several = Occasion & Omit<Setting, "by" | "at"> & { wanted: Wanted };

/** What somebody wants to know of several items of a committee, by their numbers. */
export type CheckRequest = Several & { numbers: readonly number[] };

/** What somebody wants done to them, each as it was shown. */
export type SeveralRequest = Several & { items: readonly { number: number; revision: number }[] };

/** An item that stays as it is, and why. */
export type LeftAsIs =
  | { kind: "refused"; item: ActionItem; refusal: ItemRefusal }
  | { kind: "changed-meanwhile"; item: ActionItem }
  | { kind: "unknown-number"; number: number };

/** What would come of it: nothing has changed. */
export type CheckedSeveral = { can: readonly ActionItem[]; not: readonly LeftAsIs[] };

export type ChangedSeveral =
  | { kind: "changed"; changed: readonly { item: ActionItem; before: ActionItem }[]; not: readonly LeftAsIs[] }
  /** More than one person may change for now; nothing was saved. */
  | { kind: "too-many-changes"; until: Date };

type Deps = Parameters<typeof changeItem>[0] & { items: Pick<ActionItems, "findByNumbers"> };

/** Looks at what would come of it, for checking before anything is done (issue 4). */
export function checkSeveral({ items }: Pick<Deps, "items">) {
  return async (scope: CommitteeScope, { numbers, wanted, ...act }: CheckRequest): Promise<CheckedSeveral> => {
    const found = await items.findByNumbers(scope, numbers);
    const decided = found.map((item) => ({ item, decision: decide(item, wanted, act) }));
    return {
      can: decided.flatMap(({ item, decision }) => (decision.kind === "change" ? [item] : [])),
      not: [
        ...decided.flatMap(({ item, decision }): LeftAsIs[] =>
          decision.kind === "refused" ? [{ kind: "refused", item, refusal: decision.refusal }] : [],
        ),
        ...unknownOf(numbers, found),
      ],
    };
  };
}

/**
 * Does it to each of them that allows it and is still as it was shown, in one turn, so that one undo takes all of it back. The others
 * are named with their reasons. All are counted at once against what one person may change. A turn that runs again, by itself or
 * beside its first run, changes only what it has not changed yet.
 */
export function changeSeveral(deps: Deps) {
  return async (scope: CommitteeScope, { items: shown, wanted, ...act }: SeveralRequest): Promise<ChangedSeveral> => {
    const numbers = shown.map(({ number }) => number);
    const revisions = new Map(shown.map(({ number, revision }) => [number, revision]));
    const found = await deps.items.findByNumbers(scope, numbers);
    const able = found.filter(
      (item) =>
        !isChangedIn(item, act.turnKey) &&
        item.revision === revisions.get(item.number) &&
        decide(item, wanted, act).kind === "change",
    );
    const allowed = able.length === 0 ? undefined : await deps.spendChanges(act.by, able.length, act.at);
    if (allowed?.kind === "spent") return { kind: "too-many-changes", until: allowed.until };
    // What is counted above is not counted again one by one.
    const change = changeItem({ ...deps, spendChanges: uncounted });
    const changed: { item: ActionItem; before: ActionItem }[] = [];
    const not: LeftAsIs[] = [];
    for (const { id, number } of found) {
      const madeFor = revisions.get(number) ?? 0;
      const result = await change(scope, { ...act, item: id, wanted, madeFor });
      switch (result.kind) {
        case "changed":
          changed.push({ item: result.item, before: result.before });
          break;
        case "refused":
          not.push(result);
          break;
        case "changed-meanwhile":
          not.push(leftAsIs(result.item, wanted, act));
          break;
        case "unknown-item":
        case "too-many-changes":
          not.push({ kind: "unknown-number", number });
      }
    }
    return { kind: "changed", changed, not: [...not, ...unknownOf(numbers, found)] };
  };
}

/** Why one that is not as it was shown stays so: that it can't be done any more tells more than that somebody has changed it. */
function leftAsIs(item: ActionItem, wanted: Wanted, act: Setting): LeftAsIs {
  const decision = decide(item, wanted, act);
  return decision.kind === "refused"
    ? { kind: "refused", item, refusal: decision.refusal }
    : { kind: "changed-meanwhile", item };
}

function unknownOf(numbers: readonly number[], found: readonly ActionItem[]): readonly LeftAsIs[] {
  const known = new Set(found.map(({ number }) => number));
  return numbers.filter((number) => !known.has(number)).map((number) => ({ kind: "unknown-number", number }));
}
