import type { ActionItem, Due, Owners } from "../../domain/actions/action-item.js";
import type { Draft, DraftDue, DraftOwner } from "../../domain/actions/draft.js";
import type { SaidAction } from "../../domain/actions/said-action.js";
import { type Circumstances, settleDue, settleOwners } from "../../domain/actions/settle-said.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import type { Occasion } from "./change-item.js";

type LogDeps = {
  items: Pick<ActionItems, "insert" | "findByTurn">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
};
type Deps = LogDeps & { drafts: Pick<Drafts, "insert"> };

/** What there is to log once nothing is left to ask. */
export type SettledAction = { task: string; owners: Owners; due: Due; boardReference?: string };

/** Who logs it, where and when. A turn that runs again finds what it logged by its key. */
export type Logging = Occasion & { scope: CommitteeScope };

export type Logged = { kind: "logged"; item: ActionItem } | { kind: "asked"; draft: Draft };

/**
 * Logs what somebody said. Where an owner or the day could mean several things nothing is guessed: the words are kept as a
 * draft with what is to be asked (product.md § 3.1).
 */
export function logAction(deps: Deps): (logging: Logging, said: SaidAction, known: Circumstances) => Promise<Logged> {
  return async (logging, said, known) => {
    const owners = settleOwners(said, known);
    const due = settleDue(said.due, said.dueTyped ?? "", known);
    const reference = said.boardReference === undefined ? {} : { boardReference: said.boardReference };
    const settled = settle(said.task, owners, due, logging.at);
    if (settled !== undefined)
      return { kind: "logged", item: await saveAction(deps, logging, { ...settled, ...reference }) };
    const { draft } = await deps.drafts.insert(
      {
        id: deps.newId("d_"),
        ...logging.scope,
        by: logging.by.id,
        at: logging.at,
        typed: said.typed,
        task: said.task,
        ...reference,
        owners,
        due,
        state: { kind: "waiting" },
        revision: 1,
      },
      logging.turnKey,
    );
    return { kind: "asked", draft };
  };
}

/** What a draft comes to once all is settled. Absent while something is left to ask. */
export function settle(
  task: string,
  owners: readonly DraftOwner[],
  due: DraftDue,
  at: Date,
): SettledAction | undefined {
  if (due.kind === "asked" || owners.length === 0) return undefined;
  if (owners.some((owner) => owner.kind === "everybody")) {
    return { task, owners: { kind: "everybody", assignedAt: at, answered: [] }, due: due.due };
  }
  const named = owners.flatMap((owner) => (owner.kind === "settled" ? [{ member: owner.member, assignedAt: at }] : []));
  return named.length < owners.length ? undefined : { task, owners: { kind: "named", owners: named }, due: due.due };
}

/** Saves a settled action under the committee's next number; a repeat of the turn gets the one that is there. */
export async function saveAction(deps: LogDeps, logging: Logging, action: SettledAction): Promise<ActionItem> {
  const { scope, by, at, turnKey, again } = logging;
  const earlier = again ? await deps.items.findByTurn(scope, turnKey) : undefined;
  if (earlier !== undefined) return earlier;
  const item: ActionItem = {
    id: deps.newId("ai_"),
    ...scope,
    number: await deps.committees.drawNumber(scope),
    ...action,
    part: "open",
    state: { kind: "open" },
    slips: [],
    loggedBy: by.id,
    loggedAt: at,
    undoable: { by: by.id, at, before: "logged" },
    revision: 1,
  };
  const saved = await deps.items.insert(item, turnKey, { at, by: by.id, what: { kind: "logged" } });
  return saved.item;
}
