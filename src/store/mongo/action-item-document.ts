import type { Collection, Db } from "mongodb";
import type { ActionItem, ActionState, Due, HistoryLine, Owners } from "../../domain/actions/action-item.js";
import { dueOn } from "../../domain/actions/action-item.js";
import type { ActionItemId, CommitteeId } from "../../domain/ids.js";

/**
 * An action item as it is kept. Besides the item itself it holds what the indexes need, flat; each of these follows from one
 * field of the item and is written in the same write (`followingFrom…`).
 */
export type ActionItemDocument = Omit<ActionItem, "id"> & {
  _id: ActionItemId;
  /** The turn and line that made it. */
  turnKey: string;
  /** The turn that made the newest change of those that carry one. */
  changedByTurn?: string;
  /** The newest lines, oldest first. The item's lists never read them. */
  history: HistoryLine[];
  /** How many lines there ever were; how many of them, the oldest, stand in the archive. */
  historyCount: number;
  historyArchived: number;
} & FromDue &
  FromOwners &
  FromState;

type FromDue = {
  /** Absent without a day: then nobody is reminded of one. */
  dueOn?: string;
  /** The day it is listed by; those without one come last. */
  sortDay: string;
};

type FromOwners = {
  /** The members who owe it; for everybody, one key that stands for the whole committee (`everybodyOn`). */
  ownerKeys: string[];
  /** With everybody: who answered already. */
  answered?: string[];
  /** The latest assignment to any of them. */
  assignedAt?: Date;
};

/** Present only while it is so: the indexes on them are partial. */
type FromState = { outstanding?: true; open?: true; awaitingBoard?: true };

const withoutDay = "9999-12-31";

export function actionItemCollection(db: Db): Collection<ActionItemDocument> {
  return db.collection<ActionItemDocument>("actionItems");
}

/** Leaves out what no reader of an item wants. */
export const itemOnly = { history: 0, turnKey: 0, ownerKeys: 0, answered: 0 } as const;

/** Stands for all members of a committee among `ownerKeys`. */
export function everybodyOn(committee: CommitteeId): string {
  return `all ${committee}`;
}

export function followingFromDue(due: Due): { [Key in keyof FromDue]-?: FromDue[Key] | undefined } {
  const on = dueOn(due);
  return { dueOn: on, sortDay: on ?? withoutDay };
}

export function followingFromOwners(
  committee: CommitteeId,
  owners: Owners,
): { [Key in keyof FromOwners]-?: FromOwners[Key] | undefined } {
  switch (owners.kind) {
    case "named":
      return {
        ownerKeys: owners.owners.map((owner) => owner.member),
        answered: undefined,
        assignedAt: owners.owners.reduce<Date | undefined>(
          (latest, owner) => (latest === undefined || owner.assignedAt > latest ? owner.assignedAt : latest),
          undefined,
        ),
      };
    case "everybody":
      return {
        ownerKeys: [everybodyOn(committee)],
        answered: [...owners.answered],
        assignedAt: owners.assignedAt,
      };
  }
}

export function followingFromState(state: ActionState): { [Key in keyof FromState]-?: true | undefined } {
  switch (state.kind) {
    case "open":
      return { outstanding: true, open: true, awaitingBoard: undefined };
    case "done":
      return { outstanding: true, open: undefined, awaitingBoard: true };
    case "discharged":
    case "withdrawn":
      return { outstanding: undefined, open: undefined, awaitingBoard: undefined };
  }
}

export function toItemDocument(item: ActionItem, turnKey: string, line: HistoryLine): ActionItemDocument {
  const { id, ...rest } = item;
  // Absent fields are undefined here and never reach the database: the client drops them.
  return {
    _id: id,
    ...rest,
    turnKey,
    ...followingFromDue(item.due),
    ...followingFromOwners(item.committee, item.owners),
    ...followingFromState(item.state),
    history: [line],
    historyCount: 1,
    historyArchived: 0,
  } as ActionItemDocument;
}

export function toActionItem(document: ActionItemDocument): ActionItem {
  return {
    id: document._id,
    tenant: document.tenant,
    committee: document.committee,
    number: document.number,
    ...(document.boardReference !== undefined && { boardReference: document.boardReference }),
    task: document.task,
    owners: document.owners,
    due: document.due,
    part: document.part,
    state: document.state,
    slips: document.slips,
    loggedBy: document.loggedBy,
    loggedAt: document.loggedAt,
    ...(document.undoable !== undefined && { undoable: document.undoable }),
    revision: document.revision,
  };
}
