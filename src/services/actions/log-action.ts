import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Draft, DraftOwner } from "../../domain/actions/draft.js";
import type { Owners } from "../../domain/actions/owners.js";
import type { SaidAction } from "../../domain/actions/said-action.js";
import { type Circumstances, settleDue, settleOwners } from "../../domain/actions/settle-said.js";
import { type Member, runsCommittee } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { NewId } from "../ports.js";
import type { Occasion } from "./change-item.js";

export type LogDeps = {
  items: Pick<ActionItems, "insert" | "findByTurn">;
  committees: Pick<Committees, "drawNumber">;
  newId: NewId;
};
type Deps = LogDeps & { drafts: Pick<Drafts, "insert"> };

/** What there is to log once nothing is left to ask. */
export type SettledAction = Pick<ActionItem, "task" | "owners" | "due"> &
  Partial<Pick<ActionItem, "boardReference" | "agendaItem" | "agendaItemId" | "part" | "meeting">> &
  Pick<Draft, "discharged">;

/** Who logs it, where and when. A turn that runs again finds what it logged by its key. */
export type Logging = Occasion & {
  scope: CommitteeScope;
  today: Day;
  /** Whose action it is where somebody else has it logged, who alone can take that back. Absent: `by`'s own. */
  author?: Member;
  /** The turn that logs several at once, so that they are undone together. Absent: it is logged alone. */
  byTurn?: string;
};

export type Logged = { kind: "logged"; item: ActionItem } | { kind: "asked"; draft: Draft };

/**
 * Logs what somebody said. Where an owner or the day could mean several things nothing is guessed: the words are kept as a
 * draft with what is to be asked (product.md § 3.1).
 */
export function logAction(deps: Deps): (logging: Logging, said: SaidAction, known: Circumstances) => Promise<Logged> {
  return async (logging, said, known) => {
    const draft = draftOf(said, known, logging, deps.newId);
    const settled = settle(draft, logging.at);
    if (settled !== undefined) return { kind: "logged", item: await saveAction(deps, logging, settled) };
    return { kind: "asked", draft: (await deps.drafts.insert(draft, logging.turnKey)).draft };
  };
}

/** What was said, as a draft: owners and day settled as far as they can be. */
export function draftOf(said: SaidAction, known: Circumstances, { scope, by, at }: Logging, newId: NewId): Draft {
  const { boardReference, discharged } = said;
  const agreed = known.agreedAt?.(said.agendaItem);
  const { agendaItem = agreed?.agendaItem, part = agreed?.part } = said;
  return {
    id: newId("d_"),
    ...scope,
    by: by.id,
    at,
    typed: said.typed,
    task: said.task,
    ...(boardReference === undefined ? {} : { boardReference }),
    ...(agendaItem === undefined ? {} : { agendaItem }),
    ...(part === undefined ? {} : { part }),
    ...(agreed === undefined ? {} : { meeting: agreed.meeting }),
    ...(agreed?.agendaItemId === undefined ? {} : { agendaItemId: agreed.agendaItemId }),
    ...(discharged === undefined ? {} : { discharged }),
    owners: settleOwners(said, known),
    due: settleDue(said.due, said.dueTyped ?? "", known),
    state: { kind: "waiting" },
    revision: 1,
  };
}

/** What a draft comes to once all is settled. Absent while something is left to ask. */
export function settle(draft: Draft, at: Date): SettledAction | undefined {
  const { task, due, boardReference, agendaItem, agendaItemId, part, meeting, discharged } = draft;
  const owners = settledOwners(draft.owners, at);
  if (due.kind === "asked" || owners === undefined) return undefined;
  return {
    task,
    owners,
    due: due.due,
    ...(boardReference === undefined ? {} : { boardReference }),
    ...(agendaItem === undefined ? {} : { agendaItem }),
    ...(agendaItemId === undefined ? {} : { agendaItemId }),
    ...(part === undefined ? {} : { part }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(discharged === undefined ? {} : { discharged }),
  };
}

/** Owners once each of them is settled. Absent while one is left to ask, or there is none. */
export function settledOwners(owners: readonly DraftOwner[], assignedAt: Date): Owners | undefined {
  const [first] = owners;
  if (owners.some((owner) => owner.kind === "everybody")) return { kind: "everybody", assignedAt, answered: [] };
  if (first?.kind === "agency") return { kind: "agency", agency: first.agency, assignedAt, answered: [] };
  const named = owners.flatMap((owner) =>
    owner.kind === "settled"
      ? [{ member: owner.member, assignedAt, ...(owner.inPlaceOf === undefined ? {} : { inPlaceOf: owner.inPlaceOf }) }]
      : [],
  );
  return named.length === 0 || named.length < owners.length ? undefined : { kind: "named", owners: named };
}

/**
 * Saves a settled action under the committee's next number; a repeat of the turn gets the one that is there. One that the board closed
 * before is logged as closed by clerk and chair; said by anybody else it is open.
 */
export async function saveAction(
  deps: LogDeps,
  logging: Logging,
  { discharged, ...action }: SettledAction,
): Promise<ActionItem> {
  const { scope, by, at, today, turnKey, author = by, byTurn, again } = logging;
  const earlier = again ? await deps.items.findByTurn(scope, turnKey) : undefined;
  if (earlier !== undefined) return earlier;
  const on = runsCommittee(by) ? discharged : undefined;
  const item: ActionItem = {
    id: deps.newId("ai_"),
    ...scope,
    number: await deps.committees.drawNumber(scope),
    // Nothing was closed before it was agreed.
    raisedOn: on !== undefined && on < today ? on : today,
    part: "open",
    ...action,
    state: on === undefined ? { kind: "open" } : { kind: "discharged", at, by: by.id, on },
    snoozes: [],
    passedOn: [],
    slips: [],
    loggedBy: author.id,
    loggedAt: at,
    undoable: { by: by.id, at, before: "logged" },
    changedBy: [{ by: by.id, at, ...(byTurn === undefined ? {} : { turnKey: byTurn }) }],
    revision: 1,
  };
  const what = { kind: "logged" as const, ...(on === undefined ? {} : { discharged: on }) };
  const saved = await deps.items.insert(item, turnKey, { at, by: by.id, what });
  return saved.item;
}
