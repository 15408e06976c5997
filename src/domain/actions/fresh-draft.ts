import { type Member, present } from "../committees/member.js";
import type { Day } from "../days/day.js";
import type { Meeting } from "../meetings/meeting.js";
import { dueOn } from "./action-item.js";
import type { DraftDue, DraftOwner } from "./draft.js";
import { dueAtNextMeeting } from "./settle-said.js";

/** The committee's today and its meetings from then on. */
export type Calendar = { today: Day; meetings: readonly Meeting[] };

/** Owners who have left since they were settled are asked again. */
export function freshOwners(owners: readonly DraftOwner[], roster: readonly Member[]): readonly DraftOwner[] {
  const here = new Set(present(roster).map((member) => member.id));
  return owners.map((owner) => {
    if (owner.kind !== "settled" || here.has(owner.member)) return owner;
    const typed = roster.find((member) => member.id === owner.member)?.name ?? "";
    return { kind: "asked", typed, offered: [] };
  });
}

/** A day that has passed since it was settled is asked again; "next meeting" is counted from the day it is logged. */
export function freshDue(due: DraftDue, calendar: Calendar): DraftDue {
  if (due.kind === "asked") return due;
  if (due.due.kind === "next-meeting") return { kind: "settled", due: dueAtNextMeeting(calendar) };
  const on = dueOn(due.due);
  if (on === undefined || on >= calendar.today) return due;
  const typed = due.due.kind === "day" ? (due.due.typed ?? on) : on;
  return { kind: "asked", typed, why: "past", offered: [] };
}
