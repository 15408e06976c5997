import { type ActionItem, type Declined, type ItemRequest, isOwnedBy } from "../actions/action-item.js";
import { type Member, runsCommittee } from "../committees/member.js";

/** The request that waits for this member's answer. Absent: there is none, it is their own, or they don't run the committee. */
export function askedOf(item: Pick<ActionItem, "state" | "request">, me: Member): ItemRequest | undefined {
  const { state, request } = item;
  if (state.kind !== "open" || request === undefined || request.by === me.id) return undefined;
  return runsCommittee(me) ? request : undefined;
}

/** This member's request that was declined, while they still owe the item and nothing was asked or moved since. */
export function declinedTo(
  item: Pick<ActionItem, "state" | "owners" | "declined">,
  me: Pick<Member, "id" | "agency">,
): Declined | undefined {
  const { state, declined } = item;
  return state.kind === "open" && declined?.asked.by === me.id && isOwnedBy(item, me) ? declined : undefined;
}

/** Whether the last change of the item granted what this member had asked for. False once anything else has changed. */
export function wasGrantedTo({ undoable, request }: Pick<ActionItem, "undoable" | "request">, me: Pick<Member, "id">) {
  const before = undoable?.before;
  if (before === undefined || before === "logged" || request !== undefined) return false;
  return before.request?.by === me.id && (before.due !== undefined || before.owners !== undefined);
}

/** Whether the last change of the item opened it again. */
export function wasReopened({ state, undoable }: Pick<ActionItem, "state" | "undoable">): boolean {
  const before = undoable?.before;
  if (before === undefined || before === "logged" || state.kind !== "open") return false;
  return before.state !== undefined && before.state.kind !== "open";
}
