import { type ActionItem, type Due, dueOn, type HistoryLine, movesWithMeeting } from "../actions/action-item.js";
import { type Owners, sameOwners } from "../actions/owners.js";
import type { Day } from "../days/day.js";

/** What became of an item since an agenda was posted. `from`: the due that it had then. */
export type EveChange = { item: ActionItem } & (
  | { what: "done" | "withdrawn" | "new" | "given" | "reopened" }
  | { what: "moved"; from: Due }
);

/** An item that somebody changed, and its newest history, the newest line first; it may be empty unless `needsHistory` says so. */
export type ChangedItem = { item: ActionItem; history: readonly HistoryLine[] };

/** From when changes count, and the committee's day of it. */
export type Since = { at: Date; on: Day };

/** So many of its newest lines tell what became of an item in the days before a meeting. */
export const eveHistoryLines = 50;

/**
 * What is different of each item from what it was then, each once, by the most telling. What was changed and changed back is no
 * change: where it stands now counts, not what was done.
 */
export function eveChanges(changed: readonly ChangedItem[], since: Since): readonly EveChange[] {
  const changes = changed.flatMap((one) => changeOf(one, since) ?? []);
  return changes.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || a.item.number - b.item.number);
}

const order: readonly EveChange["what"][] = ["done", "new", "moved", "given", "reopened", "withdrawn"];

/** Whether only its history tells a new owner from one who owes it again. */
export function needsHistory({ state, loggedAt, owners }: ActionItem, since: Date): boolean {
  return state.kind === "open" && loggedAt < since && assignedSince(owners, since).length > 0;
}

function changeOf({ item, history }: ChangedItem, since: Since): EveChange | undefined {
  const { state } = item;
  const isNew = item.loggedAt >= since.at;
  switch (state.kind) {
    case "open":
      return isNew ? { item, what: "new" } : changeOfOpen(item, standing(history, since.at), since.at);
    case "withdrawn":
      // Logged and withdrawn since, the board never heard of it.
      return isNew || state.at < since.at ? undefined : { item, what: "withdrawn" };
    case "done":
    case "discharged": {
      const before = state.kind === "discharged" && state.on !== undefined && state.on < since.on;
      // Old minutes may have been logged since, with what they had closed long ago.
      return state.at < since.at || (isNew && before) ? undefined : { item, what: "done" };
    }
  }
}

function changeOfOpen(item: ActionItem, lines: readonly HistoryLine[], since: Date): EveChange | undefined {
  const turned = lines.find(({ what }) => turns.has(what.kind));
  if (turned?.what.kind === "reopened") return { item, what: "reopened" };
  if (isGiven(item, lines, since)) return { item, what: "given" };
  const from = dueThen(item, since);
  // What is due at the next meeting still is when that moves: the agenda's card says so.
  const follows = movesWithMeeting(from) && from.kind === item.due.kind;
  return follows || dueOn(from) === dueOn(item.due) ? undefined : { item, what: "moved", from };
}

const turns: ReadonlySet<HistoryLine["what"]["kind"]> = new Set(["done", "discharged", "withdrawn", "reopened"]);

/** The lines since then that stand, the oldest first: a change that was undone was the one directly before its undoing. */
function standing(history: readonly HistoryLine[], since: Date): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  for (const line of history.filter(({ at }) => at >= since).reverse()) {
    if (line.what.kind === "undone") lines.pop();
    else lines.push(line);
  }
  return lines;
}

function isGiven({ owners }: ActionItem, lines: readonly HistoryLine[], since: Date): boolean {
  const before = lines.flatMap(({ what }) => (what.kind === "edited" ? (what.owners ?? []) : [])).at(0);
  if (before !== undefined && sameOwners(before, owners)) return false;
  const reopened = lines.filter(({ what }) => what.kind === "reopened").map(({ at }) => at.getTime());
  return assignedSince(owners, since).some((at) => !reopened.includes(at.getTime()));
}

function assignedSince(owners: Owners, since: Date): readonly Date[] {
  const assigned = owners.kind === "named" ? owners.owners.map(({ assignedAt }) => assignedAt) : [owners.assignedAt];
  return assigned.filter((at) => at >= since);
}

/** The due that it had then. The first day that it was given made no slip. */
function dueThen({ due, dueSetAt, slips }: ActionItem, since: Date): Due {
  const slip = slips.find(({ at }) => at >= since);
  if (slip !== undefined) return slip.from;
  return dueSetAt !== undefined && dueSetAt >= since ? { kind: "unset" } : due;
}
