import type { Day } from "../days/day.js";
import type { Meeting } from "../meetings/meeting.js";
import { coming } from "./place-meant.js";
import type { Month, ProgrammeItem } from "./programme-item.js";
import { meetingOf, programmeFor } from "./programme-place.js";

/** Items that are planned for the same, by number. */
export type ProgrammeSection = { items: readonly ProgrammeItem[] } & (
  | /** A meeting that is over or cancelled, and nobody said what became of them. */
  { kind: "was-for"; meeting: Meeting }
  | { kind: "meeting"; meeting: Meeting }
  /** No meeting is planned in it or after it. */
  | { kind: "month"; month: Month }
  | { kind: "unscheduled" }
);

/**
 * A work programme in order: what was for a meeting that is over, the coming meetings (those without items too), months for which there is
 * no meeting, and what is not scheduled. Every item that is live stands in it once. `meetings`: those to come and those that items are at.
 */
export function programmeSections(
  programme: readonly ProgrammeItem[],
  meetings: readonly Meeting[],
  today: Day,
): readonly ProgrammeSection[] {
  const items = programme.filter(({ state }) => state.kind === "live");
  const ahead = coming(today, meetings);
  const at = (meeting: Meeting) => programmeFor(meeting, items, meetings);
  const atNone = items.filter((item) => meetingOf(item, meetings) === undefined);
  const behind = byDay(meetings.filter(({ id }) => !ahead.some((one) => one.id === id)));
  const wasFor = behind.map((meeting) => ({
    kind: "was-for" as const,
    meeting,
    items: [...at(meeting), ...atNone.filter(({ place }) => place.kind === "meeting" && place.meeting === meeting.id)],
  }));
  const months = [...new Set(atNone.flatMap(({ place }) => (place.kind === "month" ? [place.month] : [])))].sort();
  const known = new Set(behind.map(({ id }) => id));
  const unscheduled = atNone.filter(
    ({ place }) => place.kind === "unscheduled" || (place.kind === "meeting" && !known.has(place.meeting)),
  );
  return [
    ...wasFor.filter((section) => section.items.length > 0),
    ...ahead.map((meeting) => ({ kind: "meeting" as const, meeting, items: at(meeting) })),
    ...months.map((month) => ({
      kind: "month" as const,
      month,
      items: atNone.filter(({ place }) => place.kind === "month" && place.month === month),
    })),
    ...(unscheduled.length > 0 ? [{ kind: "unscheduled" as const, items: unscheduled }] : []),
  ];
}

function byDay(meetings: readonly Meeting[]): readonly Meeting[] {
  return [...meetings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
