import type { ActionItem, ActionState, HistoryLine, Note, Rating } from "../../domain/actions/action-item.js";
import { loggedInError } from "../../domain/actions/decide-undo.js";
import type { DraftOwner } from "../../domain/actions/draft.js";
import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import { instantOf } from "../../domain/days/zone.js";
import type { ImportId } from "../../domain/ids.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { datedNote } from "../../domain/minutes/dated-note.js";
import type { SaidState, SaidUpdate } from "../../domain/minutes/finding.js";
import type { Made, MinutesImport, Proposal, ProposedAction, SaidRating } from "../../domain/minutes/proposal.js";
import type { Plan } from "../../domain/plans/plan.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Meetings } from "../../store/meetings.js";
import { dueNow } from "../actions/follow-meeting.js";
import { settledOwners } from "../actions/log-action.js";
import type { NewId } from "../ports.js";
import { type Accepting, isOfImport, rowKey } from "./accepting.js";
import { memberOfRow } from "./put-people.js";

export type PutActionsDeps = {
  items: Pick<ActionItems, "insert" | "findByTurns" | "forMatching">;
  committees: Pick<Committees, "drawNumber">;
  meetings: Pick<Meetings, "nextPlanned">;
  newId: NewId;
};

/** On what an action of a paper hangs, as far as it is on record by now. */
export type ActionPlace = { roster: readonly Member[]; meeting?: Meeting; plan?: Plan };

/** So many items of one paper's words are looked at. */
const mostAlike = 500;
/** So many things that papers said are kept of one item. */
export const mostSaid = 40;

/** Logs the rows that are new actions, each once. `fresh`: those that this run logged. */
export async function putActions(
  deps: PutActionsDeps,
  accepting: Accepting,
  rows: readonly Proposal[],
  place: ActionPlace,
): Promise<{ made: readonly Made[]; fresh: readonly ActionItem[] }> {
  const { scope, read, occasion } = accepting;
  const [there, others] = await Promise.all([
    deps.items.findByTurns(
      scope,
      rows.map(({ row }) => rowKey(read, row)),
    ),
    loggedByOthers(deps, accepting, rows),
  ]);
  const made: Made[] = [];
  const fresh: ActionItem[] = [];
  for (const { row, what, evidence } of rows) {
    if (what.kind !== "action") continue;
    const before = there.get(rowKey(read, row));
    const owners = settledOwners(withRows(what.owners, read, place.roster), occasion.at);
    if (before === undefined && others.has(what.said?.[0] ?? "")) made.push({ row, kind: "nothing", why: "known" });
    else if (before === undefined && (owners === undefined || what.due.kind === "asked"))
      made.push({ row, kind: "nothing", why: "refused" });
    else if (before !== undefined) made.push(logged(row, before));
    else if (owners !== undefined && what.due.kind === "settled") {
      const due = await dueNow(deps, scope, what.due.due, occasion.calendar);
      const number = await deps.committees.drawNumber(scope);
      const own = { ...newItem(accepting, what, place, row), owners, due, number, id: deps.newId("ai_") };
      const [first, ...later] = linesOf(accepting, what, own, evidence);
      if (first === undefined) continue;
      const saved = await deps.items.insert(own, rowKey(read, row), first, later);
      if (saved.kind === "inserted") fresh.push(saved.item);
      made.push(logged(row, saved.item));
    }
  }
  return { made, fresh };
}

function logged(row: number, { id, number }: ActionItem): Made {
  return { row, kind: "logged", item: id, number };
}

/** What another paper, or the same one sent twice, has logged since this one was judged. */
async function loggedByOthers(
  { items }: PutActionsDeps,
  { scope, read }: Accepting,
  rows: readonly Proposal[],
): Promise<ReadonlySet<string>> {
  const said = rows.flatMap(({ what }) => (what.kind === "action" ? (what.said?.slice(0, 1) ?? []) : []));
  const found = await items.forMatching(scope, { references: [], raisedOn: [], said }, mostAlike);
  const theirs = found.filter(
    ({ papers, state, loggedAt }) =>
      papers?.import !== undefined &&
      papers.import !== read.id &&
      loggedAt >= read.at &&
      !(state.kind === "withdrawn" && state.reason === loggedInError),
  );
  return new Set(theirs.flatMap(({ papers }) => papers?.said ?? []));
}

/** Owners with those whom rows of the paper have put on the roster. */
export function withRows(
  owners: readonly DraftOwner[],
  read: MinutesImport,
  roster: readonly Member[],
): readonly DraftOwner[] {
  const known = owners.map((owner): DraftOwner => {
    if (owner.kind !== "asked" || owner.person === undefined) return owner;
    const member = memberOfRow(read, owner.person, roster);
    const { inPlaceOf } = owner;
    return member === undefined ? owner : { kind: "settled", member, ...(inPlaceOf !== undefined && { inPlaceOf }) };
  });
  const first = (owner: DraftOwner) =>
    known.find((other) => other.kind === "settled" && owner.kind === "settled" && other.member === owner.member);
  return known.filter((owner) => owner.kind !== "settled" || first(owner) === owner);
}

type NewItem = Omit<ActionItem, "id" | "number" | "owners" | "due">;

function newItem(
  { scope, read, occasion }: Accepting,
  what: ProposedAction,
  { meeting, plan }: ActionPlace,
  row: number,
): NewItem {
  const { by, at, today } = occasion;
  const { task, reference, raisedOn, agendaItem, objective, closed, rating, said = [] } = what;
  const last = what.updates.at(-1);
  return {
    ...scope,
    task,
    ...(reference !== undefined && { boardReference: reference }),
    raisedOn,
    ...(meeting?.on === raisedOn && { meeting: meeting.id }),
    ...(agendaItem !== undefined && { agendaItem }),
    part: closed ? "closed" : "open",
    state: stateOf(
      what.state,
      { by: by.id, at, today, on: raisedOn, paperOn: read.meeting?.on },
      occasion.committee.signOff,
    ),
    ...(rating !== undefined && { rating: ratingOf(rating, occasion) }),
    ...(last !== undefined && { latestNote: noteOf(last, { by: by.id, at }) }),
    ...(plan !== undefined &&
      objective !== undefined && { plan: { id: plan.id, objective, place: placeUnder(objective, read, row) } }),
    snoozes: [],
    passedOn: [],
    slips: [],
    loggedBy: by.id,
    loggedAt: at,
    papers: { import: read.id, said: said.slice(0, mostSaid) },
    // It is taken back with the others of the paper, never alone by an "undo".
    changedBy: [{ by: by.id, at, turnKey: rowKey(read, row) }],
    revision: 1,
  };
}

/** It is as old as the paper has it. */
function ratingOf({ on, ...said }: SaidRating, { by, at, committee }: Accepting["occasion"]): Rating {
  const saidAt = on === undefined ? at : instantOf(on, 0, committee.zone);
  return { ...said, by: by.id, at: saidAt };
}

type Closing = { by: Member["id"]; at: Date; today: Day; on: Day; paperOn: Day | undefined };

/** A day on which the board closed it is never before it was agreed. */
function stateOf(state: SaidState, { by, at, today, on: raisedOn, paperOn }: Closing, signOff: boolean): ActionState {
  const day = ("on" in state ? state.on : undefined) ?? paperOn;
  const on = day !== undefined && day < today && day >= raisedOn ? { on: day } : {};
  switch (state.kind) {
    case "open":
    case "ongoing":
    case "carried":
      return { kind: "open" };
    case "done":
      return signOff ? { kind: "done", at, by } : { kind: "discharged", at, by, ...on };
    case "discharged":
      return { kind: "discharged", at, by, agreed: true, ...on };
    case "withdrawn":
      return { kind: "withdrawn", at, by, reason: state.reason ?? withdrawnInPaper };
  }
}

/** The reason of what a paper withdraws without one. */
export const withdrawnInPaper = "withdrawn in the minutes";

function noteOf(update: SaidUpdate, { by, at }: { by: Member["id"]; at: Date }): Note {
  return { text: datedNote(update), by, at };
}

function placeUnder(objective: string, { proposals }: MinutesImport, row: number): number {
  const under = proposals.filter(({ what }) => what.kind === "action" && what.objective === objective);
  return under.findIndex((one) => one.row === row) + 1;
}

function linesOf(
  { read, occasion: { by, at, today } }: Accepting,
  what: ProposedAction,
  { state }: Pick<ActionItem, "state">,
  { page, item, closed }: Proposal["evidence"],
): readonly HistoryLine[] {
  // The title of a closed item is not kept with an action that may be opened.
  const named = item?.number ?? (closed ? undefined : item?.title);
  const paper = {
    import: read.id,
    ...(read.file !== undefined && { name: read.file }),
    ...(page !== undefined && { page }),
    ...(named !== undefined && { item: named }),
  };
  const on = state.kind === "discharged" ? (state.on ?? today) : undefined;
  const line = (said: HistoryLine["what"]): HistoryLine => ({ at, by: by.id, what: said });
  return [
    line({ kind: "logged", ...(on !== undefined && { discharged: on }), paper }),
    ...what.updates.map((update) => line({ kind: "noted", text: datedNote(update) })),
    ...(what.rating === undefined ? [] : [line({ kind: "rated", rating: what.rating.kind })]),
    ...(state.kind === "withdrawn" ? [line({ kind: "withdrawn", reason: state.reason })] : []),
    ...(state.kind === "done" ? [line({ kind: "done" })] : []),
  ];
}

/** Whether nobody but a paper, and the meetings that it hangs on, has changed an item; what another paper changed and was taken back is no change. */
export function isAsImported({ changedBy }: Pick<ActionItem, "changedBy">, read: Pick<MinutesImport, "id">): boolean {
  const undone = changedBy.flatMap(
    ({ turnKey }) => /^unimport\/(?<id>im_[^/]+)\//.exec(turnKey ?? "")?.groups?.id ?? [],
  );
  const isUndone = (turnKey: string | undefined) => undone.some((id) => isOfImport({ id: id as ImportId }, turnKey));
  const own = changedBy.filter(({ turnKey }) => isOfImport(read, turnKey) || !isUndone(turnKey));
  const last = own.findLast(({ by }) => by !== "meeting");
  return isOfImport(read, last?.turnKey);
}
