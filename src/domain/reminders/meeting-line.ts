import { type ActionItem, dueOn } from "../actions/action-item.js";
import { workingDayBefore, workingDaysBefore } from "../days/working-days.js";
import { dayAt, instantOf } from "../days/zone.js";
import { dueSetAt } from "./due-set.js";
import type { NoticeLine } from "./notice.js";
import type { ReaderBoard } from "./reader-board.js";
import { type ToldLine, wasToldFrom } from "./told.js";

/**
 * The meeting for which an owner is told that they still owe an item: from the day its agenda is posted, where nothing has told them
 * of it since; on the last working day before it, what came to them or was moved after the agenda. Absent: no such meeting is near.
 */
export function meetingLine(
  item: ActionItem,
  { committee: { policy, zone }, meeting, today, calendar }: ReaderBoard,
  since: Date,
  told: readonly ToldLine[],
): NonNullable<NoticeLine["meeting"]> | undefined {
  if (meeting === undefined || policy.meetingDays === 0 || today >= meeting.on) return undefined;
  const agendaOn = workingDaysBefore(meeting.on, policy.meetingDays, calendar);
  if (today < agendaOn) return undefined;
  const about = { id: meeting.id, on: meeting.on };
  const wasTheirs = dayAt(since, zone) <= agendaOn;
  if (wasTheirs && !wasToldFrom(told, item.id, agendaOn, { dueOn: dueOn(item.due) })) return about;
  if (!policy.meetingEve || today !== workingDayBefore(meeting.on, calendar)) return undefined;
  const set = dueSetAt(item);
  const changed = (since > set ? since : set) > instantOf(agendaOn, policy.at.hour, zone, policy.at.minute);
  const said = told.some((line) => line.item === item.id && line.meeting?.eve && line.meeting.on === meeting.on);
  return changed && !said ? { ...about, eve: true } : undefined;
}
