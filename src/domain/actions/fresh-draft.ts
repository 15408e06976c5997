import { type Member, present } from "../committees/member.js";
import { dueOn, movesWithMeeting } from "./action-item.js";
import type { DraftDue, DraftOwner } from "./draft.js";
import { type Calendar, dueAtMeeting } from "./due-at-meeting.js";

/** Owners who have left since they were settled are asked again. */
export function freshOwners(owners: readonly DraftOwner[], roster: readonly Member[]): readonly DraftOwner[] {
  const here = new Set(present(roster).map((member) => member.id));
  return owners.map((owner) => {
    if (owner.kind !== "settled" || here.has(owner.member)) return owner;
    const typed = roster.find((member) => member.id === owner.member)?.name ?? "";
    return { kind: "asked", typed, offered: [] };
  });
}

/** A day that has passed since it was settled is asked again; a meeting is counted from the day it is logged. */
export function freshDue(due: DraftDue, calendar: Calendar): DraftDue {
  if (due.kind === "asked") return due;
  if (movesWithMeeting(due.due)) return { kind: "settled", due: dueAtMeeting(due.due.kind, calendar, due.due.typed) };
  const on = dueOn(due.due);
  if (on === undefined || on >= calendar.today) return due;
  const typed = due.due.kind === "day" ? (due.due.typed ?? on) : on;
  return { kind: "asked", typed, why: "past", offered: [] };
}
