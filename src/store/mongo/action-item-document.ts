import type { Collection, Db } from "mongodb";
import type { ActionItem, HistoryLine } from "../../domain/actions/action-item.js";
import { day } from "../../domain/days/day.js";
import type { ActionItemId } from "../../domain/ids.js";
import { type ActionItemKeys, keysFollowing } from "./action-item-keys.js";

/** An action item as it is kept, with its history and the keys that its indexes need. */
export type ActionItemDocument = Omit<ActionItem, "id" | OfLater> & {
  _id: ActionItemId;
  /** The turn and line that made it. */
  turnKey: string;
  /** The newest lines, oldest first. The item's lists never read them. */
  history: HistoryLine[];
  /** How many lines there ever were; how many of them, the oldest, stand in the archive. */
  historyCount: number;
  historyArchived: number;
} & Partial<Pick<ActionItem, OfLater>> &
  ActionItemKeys;

/**
 * What earlier items were written without: the first two came with issue 4, the others with issue 5. The very first were raised on the
 * day they were logged.
 */
type OfLater = "raisedOn" | "changedBy" | "snoozes" | "passedOn";

export function actionItemCollection(db: Db): Collection<ActionItemDocument> {
  return db.collection<ActionItemDocument>("actionItems");
}

/** Leaves out what no reader of an item wants. */
export const itemOnly = { history: 0, turnKey: 0, ownerKeys: 0, answered: 0 } as const;

export function toItemDocument(
  item: ActionItem,
  turnKey: string,
  ...lines: readonly HistoryLine[]
): ActionItemDocument {
  const { id, ...rest } = item;
  // Absent fields are undefined here and never reach the database: the client drops them.
  return {
    _id: id,
    ...rest,
    turnKey,
    ...keysFollowing(item.committee, item),
    changedAt: item.changedBy.at(-1)?.at ?? item.loggedAt,
    history: [...lines],
    historyCount: lines.length,
    historyArchived: 0,
  } as ActionItemDocument;
}

type MayLack = { [Part in keyof ActionItem]-?: object extends Pick<ActionItem, Part> ? Part : never }[keyof ActionItem];

/** A part that is forgotten here breaks the build: it would be saved and never read. */
const mayLack = Object.keys({
  boardReference: true,
  meeting: true,
  agendaItem: true,
  agendaItemId: true,
  dueSetAt: true,
  rating: true,
  latestNote: true,
  request: true,
  declined: true,
  nudge: true,
  parked: true,
  papers: true,
  plan: true,
  undoable: true,
} satisfies Record<MayLack, true>) as readonly MayLack[];

export function toActionItem(document: ActionItemDocument): ActionItem {
  return {
    id: document._id,
    tenant: document.tenant,
    committee: document.committee,
    number: document.number,
    raisedOn: document.raisedOn ?? day(document.loggedAt.toISOString().slice(0, 10)),
    task: document.task,
    owners: document.owners,
    due: document.due,
    part: document.part,
    state: document.state,
    snoozes: document.snoozes ?? [],
    passedOn: document.passedOn ?? [],
    slips: document.slips,
    loggedBy: document.loggedBy,
    loggedAt: document.loggedAt,
    changedBy: document.changedBy ?? [],
    revision: document.revision,
    ...Object.fromEntries(mayLack.flatMap((part) => (document[part] === undefined ? [] : [[part, document[part]]]))),
  };
}
