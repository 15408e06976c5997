import type { Lead } from "../../../domain/agendas/agenda.js";
import { saysExempt } from "../../../domain/agendas/read-exempt.js";
import type { Day } from "../../../domain/days/day.js";
import type { MemberId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { firstDayOf, monthOf } from "../../../domain/programme/month.js";
import { described, dropped, type ProgrammeFacts } from "../../../domain/programme/move-programme-item.js";
import type { ProgrammeItem, ProgrammePlace, Recurrence } from "../../../domain/programme/programme-item.js";
import { occurrenceIn } from "../../../domain/programme/recurrence.js";
import type { ProgrammeDeed, SaidRecurrence } from "../../commands/programme-command.js";

/** The item with what was said done to it. `lead`: whom the deed's lead turned out to mean. */
export function withDeed(
  item: ProgrammeItem,
  deed: Exclude<ProgrammeDeed, { deed: "move" | "taken" }>,
  said: { by: MemberId; at: Date; turnKey: string; today: Day; meetings: readonly Meeting[]; lead?: Lead },
): ProgrammeItem | "not-live" {
  const { by, at, turnKey, today, meetings, lead } = said;
  const facts = (set: ProgrammeFacts) => described(item, set, turnKey);
  switch (deed.deed) {
    case "drop":
      return dropped(item, { at, by, turnKey, ...(deed.why !== undefined && { why: deed.why }) });
    case "recur":
      return facts({ recurs: recurrenceOf(deed.recurs, item.place, meetings, today) });
    case "recur-no-more":
      return facts({ recurs: null });
    case "lead":
      return facts({ lead: lead ?? null });
    case "minutes":
      return facts({ minutes: deed.minutes });
    case "takes":
      return facts({ takes: deed.takes });
    case "rename":
      return facts({ title: deed.title, ...(saysExempt(deed.title) && { part: "closed" }) });
    case "part":
      return facts({ part: deed.part });
  }
}

/** How often an item comes, from the day that was said, else from when it is planned, else from today; and which of those it is. */
export function recurrenceOf(
  { everyMonths, anchor }: SaidRecurrence,
  place: ProgrammePlace,
  meetings: readonly Meeting[],
  today: Day,
): Recurrence {
  const placed = dayOf(place, meetings);
  const recurs = { everyMonths, anchor: anchor ?? placed ?? today };
  const due = placed && occurrenceIn(recurs, monthOf(placed));
  return { ...recurs, ...(due !== undefined && { due }) };
}

function dayOf(place: ProgrammePlace, meetings: readonly Meeting[]): Day | undefined {
  switch (place.kind) {
    case "meeting":
      return meetings.find(({ id }) => id === place.meeting)?.on;
    case "month":
      return firstDayOf(place.month);
    case "unscheduled":
      return undefined;
  }
}
