import { type ActionItem, dueOn } from "../actions/action-item.js";
import { type Member, present, runsCommittee } from "../committees/member.js";
import { addDays, daysBetween } from "../days/day.js";
import { dayAt } from "../days/zone.js";
import { assignedAt } from "./due-set.js";
import type { DerivedLine } from "./lines-of.js";
import { type NoReach, ownersOutOfReach, type UnreachableOwner } from "./out-of-reach.js";
import { newForDays } from "./policy.js";
import type { ReaderBoard } from "./reader-board.js";
import { askedOf, untoldRequest } from "./request-news.js";
import { type ToldLine, wasToldWithin } from "./told.js";

/** That an item has been overdue for long; to clerk and chair, unless they owe it themselves. */
export function escalationLine(
  item: ActionItem,
  board: ReaderBoard,
  told: readonly ToldLine[],
): DerivedLine | undefined {
  const { me, today, committee } = board;
  const { escalateAfter, escalateEvery } = committee.policy;
  const on = dueOn(item.due);
  if (!runsCommittee(me) || escalateAfter === 0 || on === undefined || daysBetween(on, today) < escalateAfter)
    return undefined;
  if (assignedAt(item, me) !== undefined) return undefined;
  const saying = { item: item.id, stage: "escalation" as const, dueOn: on };
  if (wasToldWithin(told, saying, escalateEvery, today)) return undefined;
  return { item, board, stage: "escalation", newToYou: false, ...untoldRequest(item, board, told) };
}

/** What owners out of reach have due, to whoever passes things on; an escalation has said so too. */
export function passOnLine(item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]): DerivedLine | undefined {
  const { me, today, committee } = board;
  // Who owes it too gets the owner's line only.
  if (!passesOn(me, board) || assignedAt(item, me) !== undefined) return undefined;
  const owners = ownersOutOfReach(item, board);
  const on = dueOn(item.due);
  const isDue = on !== undefined && on <= today;
  const saying = { item: item.id, ...(on === undefined ? {} : { dueOn: on }) };
  const { passOnEvery } = committee.policy;
  const said = (["pass-on", "escalation"] as const).some((stage) =>
    wasToldWithin(told, { ...saying, stage }, passOnEvery, today),
  );
  const untold = owners.length > 0 && ((isDue && !said) || owners.some((owner) => isFresh(owner, item, board, told)));
  return untold ? { item, board, stage: "pass-on", newToYou: false, ...untoldRequest(item, board, told) } : undefined;
}

/** That its reader is to answer a request. */
export function askedLine(item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]): DerivedLine | undefined {
  if (askedOf(item, board.me) === undefined) return undefined;
  const request = untoldRequest(item, board, told);
  return request && { item, board, stage: "asked", newToYou: false, ...request };
}

type Passing = { roster: readonly Member[]; outOfReach: ReadonlyMap<Member["id"], NoReach> };

/** The clerk passes on; where no clerk can be told, the chair. */
export function passesOn(me: Member, { roster, outOfReach }: Passing): boolean {
  if (me.role === "clerk") return true;
  return me.role === "chair" && !present(roster).some(({ id, role }) => role === "clerk" && !outOfReach.has(id));
}

/**
 * Whether Teams refused this owner a short while ago, when they were hearing of the item or soon would have, and that was not
 * passed on yet: so the clerk learns it at once, and once.
 */
function isFresh(owner: UnreachableOwner, item: ActionItem, board: ReaderBoard, told: readonly ToldLine[]): boolean {
  const { today, committee, roster } = board;
  const { since } = owner;
  if (since === undefined || dayAt(since, committee.zone) < addDays(today, -newForDays)) return false;
  if (told.some((line) => line.item === item.id && line.stage === "pass-on" && line.at >= since)) return false;
  const on = dueOn(item.due);
  const member = roster.find(({ id }) => id === owner.member);
  const got = member && assignedAt(item, member);
  const isNear = on !== undefined && on <= addDays(today, committee.policy.aheadDays);
  return isNear || (got !== undefined && dayAt(got, committee.zone) >= addDays(today, -newForDays));
}
