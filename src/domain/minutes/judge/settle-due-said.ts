import type { Due } from "../../actions/action-item.js";
import type { DraftDue } from "../../actions/draft.js";
import { dayAtMeeting, meetingsCountAfter } from "../../actions/due-at-meeting.js";
import type { Day } from "../../days/day.js";
import { nextMeetingAfter } from "../../meetings/meeting.js";
import type { ActionFound } from "../finding.js";
import type { KnownRecord } from "./known-record.js";

/**
 * The due day that a paper says, on the day on which it was agreed: days that have passed since are days. What is not settled is asked with
 * its words; of what is closed nothing is asked any more. `older`: the paper tells of a day of its own, as a log does, so that a day before
 * the paper's is one.
 */
export function settleDueSaid(
  { due, dueTyped, state }: ActionFound,
  raisedOn: Day,
  older: boolean,
  record: KnownRecord,
): DraftDue {
  if (due === undefined) return { kind: "settled", due: { kind: "unset" } };
  const typed = dueTyped ?? "";
  const withTyped = typed === "" ? {} : { typed };
  const closed = state.kind === "done" || state.kind === "discharged" || state.kind === "withdrawn";
  const asked = (why: Extract<DraftDue, { kind: "asked" }>["why"], offered: readonly Day[] = []): DraftDue =>
    closed ? { kind: "settled", due: { kind: "none", ...withTyped } } : { kind: "asked", typed, why, offered };
  const onDay = (on: Day, explicit: boolean): DraftDue => ({
    kind: "settled",
    due: { kind: "day", on, ...withTyped, ...(explicit ? {} : { workedOut: true }) },
  });
  switch (due.kind) {
    case "day":
      return onDay(due.on, due.explicit);
    case "past":
      return older || closed || due.on >= raisedOn ? onDay(due.on, true) : asked("past", [due.on]);
    case "next-meeting":
    case "papers-deadline":
      return { kind: "settled", due: dueAtMeetingSaid(due.kind, raisedOn, record, withTyped) };
    case "ongoing":
      return { kind: "settled", due: { kind: "none", ...withTyped } };
    case "ambiguous":
      return asked("ambiguous", due.readings);
    case "impossible":
      return asked("impossible");
    case "vague":
      return asked("unreadable");
    case "unreadable":
      return asked("unreadable", []);
  }
}

/** "Next meeting" of older minutes is the one after theirs. */
function dueAtMeetingSaid(
  kind: "next-meeting" | "papers-deadline",
  saidOn: Day,
  { working, meetings }: KnownRecord,
  typed: { typed?: string },
): Due {
  const said = { kind, saidOn };
  const on = dayAtMeeting(said, nextMeetingAfter(meetingsCountAfter(said, working), meetings), working);
  return { ...said, ...typed, ...(on !== undefined && { on }) };
}
