import { type HistoryLine, isOutstanding } from "../../domain/actions/action-item.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import { dayAt, type Zone } from "../../domain/days/zone.js";
import type { ActionItemId } from "../../domain/ids.js";
import { readDatedNote } from "../../domain/minutes/dated-note.js";
import type { PaperReading, SaidUpdate } from "../../domain/minutes/finding.js";
import type { KnownRecord } from "../../domain/minutes/judge/known-record.js";
import { saidDigests } from "../../domain/minutes/judge/said-words.js";
import { meetingOn } from "../../domain/minutes/meeting-on.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Decisions } from "../../store/decisions.js";
import type { Glossary } from "../../store/glossary.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import type { Meetings } from "../../store/meetings.js";
import type { Plans } from "../../store/plans.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type KnownDeps = {
  items: Pick<ActionItems, "forMatching" | "list" | "latestLines">;
  decisions: Pick<Decisions, "ofMeeting">;
  meetings: Pick<Meetings, "from">;
  meetingRecords: Pick<MeetingRecords, "find">;
  glossary: Pick<Glossary, "findMany">;
  plans: Pick<Plans, "standing">;
};

type KnownAt = {
  today: Day;
  calendar: WorkingCalendar;
  roster: readonly Member[];
  committee: Pick<Committee, "zone">;
};

/** So much is looked at of each kind: of older things a paper says nothing that could be told from something new. */
const mostOfEach = 600;
const mostAsked = 500;

/** What of a board's record a paper may speak of: as many reads, whatever it says. */
export function knownFor(deps: KnownDeps) {
  return async (
    scope: CommitteeScope,
    { findings, meeting }: PaperReading,
    { today, calendar, roster, committee }: KnownAt,
  ): Promise<KnownRecord> => {
    const actions = findings.flatMap(({ what }) => (what.kind === "action" ? [what] : []));
    const terms = findings.flatMap(({ what }) => (what.kind === "term" ? [what.term] : []));
    const days = actions.map(({ raisedOn, earlier }) => raisedOn ?? earlier?.on ?? meeting?.on);
    const first = [today, ...days.flatMap((on) => on ?? []), ...(meeting === undefined ? [] : [meeting.on])].sort()[0];
    const spokenOf = {
      references: some(actions.flatMap(({ reference, earlier }) => reference ?? earlier?.reference ?? [])),
      raisedOn: some(days.map((on) => on ?? today)),
      said: some(actions.map((what, at) => saidDigests(what, days[at]).task)),
    };
    const [matching, { items: outstanding }, meetings, own, taught, plans] = await Promise.all([
      deps.items.forMatching(scope, spokenOf, mostOfEach),
      deps.items.list(scope, {}, { skip: 0, limit: mostOfEach }),
      // "Next meeting" counts from the paper's: that and the fifty after it are enough.
      deps.meetings.from(scope, first ?? today),
      meeting === undefined ? [] : deps.meetings.from(scope, meeting.on),
      deps.glossary.findMany(scope, some(terms)),
      deps.plans.standing(scope),
    ]);
    const all = [...new Map([...meetings, ...own].map((one) => [one.id, one])).values()];
    const sat = meeting && meetingOn(meeting.on, all);
    const items = [...new Map([...matching, ...outstanding].map((item) => [item.id, item])).values()];
    // Nothing is noted any more of what is closed.
    const noted = items.filter((item) => item.latestNote !== undefined && isOutstanding(item)).map(({ id }) => id);
    const says = actions.some(({ updates }) => updates.length > 0);
    const [decisions, record, lines] = await Promise.all([
      sat === undefined ? [] : deps.decisions.ofMeeting(scope, sat.id),
      sat === undefined ? undefined : deps.meetingRecords.find(scope, sat.id),
      says ? deps.items.latestLines(scope, noted) : new Map<ActionItemId, readonly HistoryLine[]>(),
    ]);
    return {
      today,
      working: calendar,
      meetings: all,
      roster,
      items,
      notes: new Map([...lines].map(([id, all]) => [id, notesIn(all, committee.zone)])),
      decisions,
      ...(record !== undefined && { record }),
      terms: taught,
      plans,
    };
  };
}

function notesIn(lines: readonly HistoryLine[], zone: Zone): readonly SaidUpdate[] {
  return lines.flatMap(({ at, what }) => {
    const text = what.kind === "noted" ? what.text : what.kind === "done" ? what.note : undefined;
    return text === undefined ? [] : [{ on: dayAt(at, zone), ...readDatedNote(text) }];
  });
}

function some<Value>(all: readonly Value[]): readonly Value[] {
  return [...new Set(all)].slice(0, mostAsked);
}
