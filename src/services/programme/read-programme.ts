import type { Day } from "../../domain/days/day.js";
import type { Meeting } from "../../domain/meetings/meeting.js";
import { firstDayOf, monthOf } from "../../domain/programme/month.js";
import type { ProgrammeItem } from "../../domain/programme/programme-item.js";
import { type ProgrammeSection, programmeSections } from "../../domain/programme/programme-sections.js";
import type { Meetings } from "../../store/meetings.js";
import type { ProgrammeItems } from "../../store/programme-items.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { withEarlierMeetings } from "./with-earlier-meetings.js";

export type ReadProgrammeDeps = {
  programmeItems: Pick<ProgrammeItems, "live">;
  meetings: Pick<Meetings, "from" | "find">;
};

/** A board's work programme as it is now. */
export type ReadProgramme = {
  /** Those that are live, by number. */
  items: readonly ProgrammeItem[];
  /** Those of this month and later, by day, and those before that items still belong to; cancelled ones too. */
  meetings: readonly Meeting[];
  sections: readonly ProgrammeSection[];
};

export function readProgramme(deps: ReadProgrammeDeps) {
  return async (scope: CommitteeScope, today: Day): Promise<ReadProgramme> => {
    const [items, ahead] = await Promise.all([deps.programmeItems.live(scope), meetingsAhead(deps, scope, today)]);
    const near = await withEarlierMeetings(deps, scope, firstDayOf(monthOf(today)), ahead, items);
    const known = new Set(near.map(({ id }) => id));
    const at = new Set(items.flatMap(({ place }) => (place.kind === "meeting" ? [place.meeting] : [])));
    const others = [...at].filter((id) => !known.has(id));
    const found = await Promise.all(others.map((id) => deps.meetings.find(scope, id)));
    const meetings = [...found.filter((meeting) => meeting !== undefined), ...near];
    return { items, meetings, sections: programmeSections(items, meetings, today) };
  };
}

/** The meetings from the first of this month on, cancelled ones too, by day. */
export function meetingsAhead(
  { meetings }: { meetings: Pick<Meetings, "from"> },
  scope: CommitteeScope,
  today: Day,
): Promise<readonly Meeting[]> {
  return meetings.from(scope, firstDayOf(monthOf(today)));
}
