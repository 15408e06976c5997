import { type Day, dayParts } from "../days/day.js";
import type { MeetingId } from "../ids.js";
import { hasEnded, type Meeting } from "../meetings/meeting.js";
import { monthOf, monthOfYear, numberOfMonth } from "./month.js";
import type { Month, ProgrammePlace } from "./programme-item.js";

/** For when somebody says that an item is to be planned. */
export type SaidPlace =
  /** "September", "September 2027", "the March meeting"; `month` counts from 1. Without a year the coming one. */
  | { kind: "month"; month: number; year?: number }
  | { kind: "day"; on: Day }
  /** Chosen from those that are planned. */
  | { kind: "meeting"; meeting: MeetingId }
  | { kind: "next-meeting" }
  /** As typed: "the new municipal year". */
  | { kind: "unscheduled"; until?: string };

export type PlaceMeant = ProgrammePlace | { kind: "refused"; why: "passed" | "no-meeting-then" | "no-meeting" };

/**
 * The place that is meant. Where a meeting is planned in a month, it is that meeting, the first of several. `meetings`: those from the first
 * of this month on, cancelled ones too. `from`: where the item is now, so that "the next meeting" is the one after it.
 */
export function placeMeant(
  said: SaidPlace,
  today: Day,
  meetings: readonly Meeting[],
  from?: ProgrammePlace,
): PlaceMeant {
  switch (said.kind) {
    case "unscheduled":
      return said;
    case "day": {
      if (said.on < today) return { kind: "refused", why: "passed" };
      const that = coming(today, meetings).find(({ on }) => on === said.on);
      return that === undefined ? { kind: "refused", why: "no-meeting-then" } : { kind: "meeting", meeting: that.id };
    }
    case "meeting":
      return coming(today, meetings).some(({ id }) => id === said.meeting)
        ? said
        : { kind: "refused", why: "no-meeting-then" };
    case "next-meeting": {
      const [first, second] = coming(today, meetings);
      const isThere = from?.kind === "meeting" && from.meeting === first?.id;
      const meant = isThere ? second : first;
      return meant === undefined ? { kind: "refused", why: "no-meeting" } : { kind: "meeting", meeting: meant.id };
    }
    case "month": {
      const month = monthMeant(said, today, meetings);
      return month < monthOf(today) ? { kind: "refused", why: "passed" } : placeIn(month, today, meetings);
    }
  }
}

/** A month, or the first meeting that is still to come in it. */
export function placeIn(month: Month, today: Day, meetings: readonly Meeting[]): ProgrammePlace {
  const there = coming(today, meetings).find(({ on }) => monthOf(on) === month);
  return there === undefined ? { kind: "month", month } : { kind: "meeting", meeting: there.id };
}

/** The coming month of a name: this one, unless its meeting is over and no other is to come in it. */
export function monthMeant(
  { month, year }: { month: number; year?: number },
  today: Day,
  meetings: readonly Meeting[],
): Month {
  if (year !== undefined) return monthOfYear(year, month);
  const now = dayParts(today);
  const thisYears = monthOfYear(now.year, month);
  if (month > now.month) return thisYears;
  if (month < now.month) return monthOfYear(now.year + 1, month);
  const ofThisMonth = meetings.filter(({ on, state }) => monthOf(on) === thisYears && state.kind === "planned");
  const over = ofThisMonth.length > 0 && !ofThisMonth.some((one) => one.on >= today && !hasEnded(one));
  return over ? monthOfYear(now.year + 1, numberOfMonth(thisYears)) : thisYears;
}

/** Meetings at which something can be planned, by day. */
export function coming(today: Day, meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .filter((one) => one.state.kind === "planned" && one.on >= today && !hasEnded(one))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
