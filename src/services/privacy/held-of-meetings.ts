import type { Suggestion } from "../../domain/agendas/suggestion.js";
import type { Day } from "../../domain/days/day.js";
import type { MeetingId, MemberId } from "../../domain/ids.js";
import type { Decision } from "../../domain/meetings/decision.js";
import type { Attendance, Attender, Declaration } from "../../domain/meetings/meeting-record.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import type { Agendas } from "../../store/agendas.js";
import type { Decisions } from "../../store/decisions.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { Suggestions } from "../../store/suggestions.js";

/** An interest and the part of the item it was declared in; of an item that is not found, closed. */
export type HeldDeclaration = Declaration & { part: "open" | "closed" };

/** What the record of a meeting says of somebody. */
export type HeldAttendance = {
  on: Day;
  /** Absent: it says only what they declared. */
  attendance?: Attendance;
  declared: readonly HeldDeclaration[];
};

/** What stands in somebody's name in the papers of a board's meetings. */
export type HeldOfMeetings = {
  /** What they recorded, planned and suggested, the newest first. */
  decisions: readonly Decision[];
  programme: readonly ProgrammeItem[];
  suggestions: readonly Suggestion[];
  /** The newest meeting first. */
  attended: readonly HeldAttendance[];
  /** There is more of something than was looked at. */
  more: boolean;
};

export type OfMeetingsDeps = {
  agendas: Pick<Agendas, "find">;
  decisions: Pick<Decisions, "madeBy">;
  meetingRecords: Pick<MeetingRecords, "naming">;
  meetings: Pick<Meetings, "find">;
  programmeItems: Pick<ProgrammeItems, "madeBy">;
  suggestions: Pick<Suggestions, "madeBy">;
};

const mostMade = 500;

/** Reads it for the member alone, and rarely. */
export function heldOfMeetings(deps: OfMeetingsDeps) {
  return async (scope: CommitteeScope, member: MemberId): Promise<HeldOfMeetings> => {
    const made = <Kept>({
      madeBy,
    }: {
      madeBy(...given: [CommitteeScope, MemberId, number]): Promise<readonly Kept[]>;
    }) => madeBy(scope, member, mostMade + 1);
    const [decisions, programme, suggestions, records] = await Promise.all([
      made(deps.decisions),
      made(deps.programmeItems),
      made(deps.suggestions),
      deps.meetingRecords.naming(scope, member),
    ]);
    const isTheirs = ({ who }: { who: Attender }) => who.kind === "member" && who.member === member;
    const attended: HeldAttendance[] = [];
    for (const { meeting, attendance, declarations } of records) {
      const there = await deps.meetings.find(scope, meeting);
      if (there === undefined) continue;
      const own = attendance.find(isTheirs);
      const declared = await withParts(deps, scope, meeting, declarations.filter(isTheirs));
      attended.push({ on: there.on, ...(own !== undefined && { attendance: own }), declared });
    }
    return {
      decisions: decisions.slice(0, mostMade),
      programme: programme.slice(0, mostMade),
      suggestions: suggestions.slice(0, mostMade),
      attended: attended.sort((a, b) => (a.on > b.on ? -1 : 1)),
      more: [decisions, programme, suggestions].some(({ length }) => length > mostMade),
    };
  };
}

async function withParts(
  { agendas }: Pick<OfMeetingsDeps, "agendas">,
  scope: CommitteeScope,
  meeting: MeetingId,
  declared: readonly Declaration[],
): Promise<readonly HeldDeclaration[]> {
  if (declared.every(({ item }) => item === undefined)) return declared.map((one) => ({ ...one, part: "open" }));
  const agenda = await agendas.find(scope, meeting);
  return declared.map((one) => {
    if (one.item === undefined) return { ...one, part: "open" };
    const item = agenda?.items.find(
      ({ id, subItems }) => id === one.item || subItems.some((sub) => sub.id === one.item),
    );
    return { ...one, part: item?.part ?? "closed" };
  });
}
