import type { ActionItem, Declined, ItemRequest } from "../actions/action-item.js";
import { isOwnedBy } from "../actions/owners.js";
import { type Member, runsCommittee } from "../committees/member.js";
import { addDays } from "../days/day.js";
import { dayAt } from "../days/zone.js";
import { newForDays } from "./policy.js";
import type { ReaderBoard } from "./reader-board.js";
import { type ToldLine, wasToldOfRequest } from "./told.js";

/** The request that waits for this member's answer. Absent: there is none, it is their own, or they don't run the committee. */
export function askedOf(item: Pick<ActionItem, "state" | "request">, me: Member): ItemRequest | undefined {
  const { state, request } = item;
  if (state.kind !== "open" || request === undefined || request.by === me.id) return undefined;
  return runsCommittee(me) ? request : undefined;
}

/** This member's request that was declined, while they still owe the item and nothing was asked or moved since. */
export function declinedTo(
  item: Pick<ActionItem, "state" | "owners" | "declined">,
  me: Pick<Member, "id" | "agency" | "agencyAliases">,
): Declined | undefined {
  const { state, declined } = item;
  return state.kind === "open" && declined?.asked.by === me.id && isOwnedBy(item, me) ? declined : undefined;
}

/** Another owner's request that took the place of this member's, while it waits and they still owe the item. */
export function replacedBy(
  item: Pick<ActionItem, "state" | "owners" | "request">,
  me: Pick<Member, "id" | "agency" | "agencyAliases">,
): ItemRequest | undefined {
  const { state, request } = item;
  return state.kind === "open" && request?.insteadOf?.by === me.id && isOwnedBy(item, me) ? request : undefined;
}

/** What a member is to hear of a request of this item, which they know by when it was made. `since`: from when that counts as told. */
export type RequestNews = { kind: "asked" | "declined" | "replaced"; request: Date; since: Date };

/** That they are to answer one, or what became of theirs. Absent: nothing. */
export function requestNews(item: ActionItem, me: Member): RequestNews | undefined {
  const asked = askedOf(item, me);
  if (asked !== undefined) return { kind: "asked", request: asked.at, since: asked.at };
  const declined = declinedTo(item, me);
  if (declined !== undefined) return { kind: "declined", request: declined.asked.at, since: declined.at };
  const replaced = replacedBy(item, me)?.insteadOf;
  return replaced && { kind: "replaced", request: replaced.at, since: replaced.at };
}

/** The request of which this reader is still to hear, for 14 days: that they are to answer it, or what became of theirs. */
export function untoldRequest(
  item: ActionItem,
  { me, committee, today }: ReaderBoard,
  told: readonly ToldLine[],
): { request: Date } | undefined {
  const news = requestNews(item, me);
  if (news === undefined) return undefined;
  const { request, since } = news;
  const lapsed = dayAt(since, committee.zone) < addDays(today, -newForDays);
  return lapsed || wasToldOfRequest(told, item.id, request, since) ? undefined : { request };
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
