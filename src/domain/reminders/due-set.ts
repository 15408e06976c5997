import { type ActionItem, dueOn } from "../actions/action-item.js";
import type { MemberId } from "../ids.js";

/** When the due day came to be what it is: the last slip, a first day given later, or the logging. */
export function dueSetAt(item: Pick<ActionItem, "loggedAt" | "slips" | "undoable" | "due">): Date {
  const first = firstSetAt(item);
  return [...item.slips.map((slip) => slip.at), ...(first === undefined ? [] : [first])].reduce(
    (latest, at) => (at > latest ? at : latest),
    item.loggedAt,
  );
}

/** When this member came to owe it. Absent: they don't. Somebody who has answered an item of everybody's owes it no longer. */
export function assignedAt(item: Pick<ActionItem, "owners">, member: MemberId): Date | undefined {
  switch (item.owners.kind) {
    case "named":
      return item.owners.owners.find((owner) => owner.member === member)?.assignedAt;
    case "everybody":
      return item.owners.answered.includes(member) ? undefined : item.owners.assignedAt;
  }
}

/** Whether it was this member's own doing that they owe it: then it is no news to them. */
export function assignedItThemself(
  item: Pick<ActionItem, "owners" | "loggedBy" | "loggedAt">,
  member: MemberId,
): boolean {
  return item.loggedBy === member && assignedAt(item, member)?.getTime() === item.loggedAt.getTime();
}

/** A day given to an item that had none is no slip; while that change can be undone, it says when it was made. */
function firstSetAt({ undoable, due }: Pick<ActionItem, "undoable" | "due">): Date | undefined {
  if (undoable === undefined || undoable.before === "logged" || undoable.before.due === undefined) return undefined;
  return dueOn(undoable.before.due) === dueOn(due) ? undefined : undoable.at;
}
