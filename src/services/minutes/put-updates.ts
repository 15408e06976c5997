import type { ActionItem, ItemParts } from "../../domain/actions/action-item.js";
import { decide, type Wanted } from "../../domain/actions/decide.js";
import type { Decision } from "../../domain/actions/decision.js";
import type { Member } from "../../domain/committees/member.js";
import { datedNote } from "../../domain/minutes/dated-note.js";
import type { Made, Proposal, ProposedUpdate } from "../../domain/minutes/proposal.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Meetings } from "../../store/meetings.js";
import { saveDecision } from "../actions/change-item.js";
import { dueNow } from "../actions/follow-meeting.js";
import { settledOwners } from "../actions/log-action.js";
import { uncounted } from "../actions/spend-changes.js";
import type { ImportNews } from "./accept-import.js";
import { type Accepting, rowKey } from "./accepting.js";
import { mostSaid, withdrawnInPaper, withRows } from "./put-actions.js";

export type PutUpdatesDeps = {
  items: Pick<ActionItems, "find" | "findMany" | "change">;
  meetings: Pick<Meetings, "nextPlanned">;
};

/** One change of an item, and under which part of the row's key it is made. */
type Step = { part: string; wanted: Wanted };

/** What rows will have changed, written down before they do: an undo brings it back though a run was cut off in between. */
export async function intendUpdates(
  { items }: PutUpdatesDeps,
  { scope, read }: Accepting,
  rows: readonly Proposal[],
): Promise<readonly Made[]> {
  const updates = rows.flatMap(({ row, what }) => (what.kind === "update" ? [{ row, what }] : []));
  const known = new Set(read.state.made.map(({ row }) => row));
  const found = await items.findMany(
    scope,
    updates.map(({ what }) => what.item),
  );
  return updates.flatMap(({ row, what }): readonly Made[] => {
    if (known.has(row)) return [];
    const item = found.find(({ id }) => id === what.item);
    if (item === undefined) return [{ row, kind: "nothing", why: "changed-meanwhile" }];
    // Of two rows about one item the later one's undo must bring back the earliest.
    return [{ row, kind: "changed", item: item.id, number: item.number, before: partsBefore(item) }];
  });
}

/** All that an update may change, as it is. */
function partsBefore(item: ActionItem): ItemParts {
  const { task, owners, due, state } = item;
  return {
    task,
    owners,
    due,
    state,
    dueSetAt: item.dueSetAt ?? null,
    latestNote: item.latestNote ?? null,
    rating: item.rating ?? null,
    request: item.request ?? null,
    declined: item.declined ?? null,
    parked: item.parked ?? null,
    papers: item.papers ?? null,
  };
}

/** Makes one row's changes as anybody's are made, each once. Of what the item does not allow any more nothing is made. */
export async function putUpdate(
  deps: PutUpdatesDeps,
  accepting: Accepting,
  { row, what }: Proposal,
  roster: readonly Member[],
): Promise<{ made?: Made; news?: ImportNews }> {
  if (what.kind !== "update") return {};
  const { scope, read, occasion } = accepting;
  const steps = await stepsOf(deps, accepting, what, roster);
  const saving = { items: deps.items, spendChanges: uncounted };
  let first: ActionItem | undefined;
  let last: ActionItem | undefined;
  let isFresh = false;
  for (const { part, wanted } of steps) {
    const act = { ...occasion, turnKey: rowKey(read, row, part) };
    // The name of a paper with a closed part may tell of it.
    const hasClosed = read.proposals.some(({ evidence }) => evidence.closed);
    const why = read.file === undefined || hasClosed ? {} : { why: read.file };
    const before = await deps.items.find(scope, what.item);
    const isDone = before?.changedBy.some(({ turnKey }) => turnKey === act.turnKey) === true;
    const result = await saveDecision(saving, scope, what.item, act, (item) =>
      heard(
        decide(item, "why" in wanted ? wanted : { ...why, ...wanted }, { ...act, ...occasion }),
        item,
        what.said ?? [],
      ),
    );
    if (result.kind !== "changed") continue;
    first ??= before;
    last = result.item;
    isFresh ||= !isDone;
  }
  if (last === undefined) return { made: { row, kind: "nothing", why: "changed-meanwhile" } };
  return isFresh ? { news: { item: last, ...(first !== undefined && { before: first }) } } : {};
}

/** The change, which no "undo" takes back alone, with what the paper said. */
function heard(decision: Decision, { papers }: ActionItem, said: readonly string[]): Decision {
  if (decision.kind === "refused") return decision;
  const { undoable: _alone, ...change } = decision.change;
  const all = [...new Set([...(papers?.said ?? []), ...said])].slice(-mostSaid);
  return { kind: "change", change: { ...change, set: { ...change.set, papers: { ...papers, said: all } } } };
}

async function stepsOf(
  deps: PutUpdatesDeps,
  { scope, read, occasion }: Accepting,
  { updates, owners, due, task, state }: ProposedUpdate,
  roster: readonly Member[],
): Promise<readonly Step[]> {
  const { at, calendar } = occasion;
  const given = owners === undefined ? undefined : settledOwners(withRows(owners, read, roster), at);
  const to = due?.kind === "settled" ? await dueNow(deps, scope, due.due, calendar) : undefined;
  return [
    ...updates.map((update, place): Step => {
      return { part: `note-${place}`, wanted: { deed: "note", text: datedNote(update) } };
    }),
    ...(given === undefined ? [] : [{ part: "owners", wanted: { deed: "give", owners: given } } as const]),
    ...(to === undefined ? [] : [{ part: "due", wanted: { deed: "move", to } } as const]),
    ...(task === undefined ? [] : [{ part: "task", wanted: { deed: "reword", task } } as const]),
    ...(state === undefined ? [] : [{ part: "state", wanted: endingOf(state, read.meeting?.on) } as const]),
  ];
}

function endingOf(
  state: NonNullable<ProposedUpdate["state"]>,
  paperOn: NonNullable<Accepting["read"]["meeting"]>["on"] | undefined,
): Wanted {
  switch (state.kind) {
    case "done":
      return { deed: "done" };
    case "discharged": {
      const on = state.on ?? paperOn;
      return { deed: "discharge", ...(on !== undefined && { on }) };
    }
    case "withdrawn":
      return { deed: "withdraw", reason: state.reason ?? withdrawnInPaper };
  }
}
