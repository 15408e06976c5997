import { dayWords } from "../../../domain/days/day-words.js";
import type { NoticeRow } from "../../../services/ports.js";
import { sectionOf } from "../../../services/reminders/split-rows.js";
import type { Element } from "../card-data.js";
import { heading, textLine } from "../pieces.js";
import { small, smallStrong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { morningWords, passOnWords } from "../words/reminders.js";
import type { PersonalNotice } from "./notice-rows.js";

/**
 * What stands above a row where another section begins than that of the row before it. The reader's own rows need none, nor do the
 * owners not told of whom a late notice speaks in its title.
 */
export function headsAbove(
  row: NoticeRow,
  before: NoticeRow | undefined,
  kind: PersonalNotice["kind"],
): readonly Element[] {
  if (before !== undefined && headKey(before) === headKey(row)) return [];
  const { insteadOf, stage, meeting, today } = row;
  if (insteadOf !== undefined) {
    const { member, until } = insteadOf;
    const again = before?.insteadOf !== undefined;
    const line = [
      small(morningWords.inPlaceOf),
      // A name was typed, so it can't stand in the head itself.
      smallStrong(nameLine(member.name)),
      ...(until === undefined ? [] : [small(whenBack(dayWords(until, today), until > today))]),
    ];
    return again ? [textLine(line, "Medium")] : [heading(morningWords.deputyHead), textLine(line, "None")];
  }
  switch (stage) {
    case "meeting": {
      if (meeting === undefined) return [];
      const day = dayWords(meeting.on, today);
      return [heading(meeting.eve === true ? morningWords.meetingEveHead(day) : morningWords.meetingHead(day))];
    }
    case "asked":
      return [heading(morningWords.askedHead)];
    case "escalation":
      return [heading(runningWords(row) + morningWords.escalationHead)];
    case "pass-on":
      return kind === "late" ? [] : [heading(runningWords(row) + passOnWords.head)];
    case "new":
    case "changed":
    case "declined":
    case "replaced":
    case "nudged":
    case "ahead":
    case "due":
    case "overdue":
    case "again":
      return [];
  }
}

const whenBack = (day: string, ahead: boolean) => (ahead ? morningWords.awayUntil(day) : morningWords.backOn(day));

/** Who is clerk of one committee and chair of another reads of each under a head of its own. */
function headKey(row: NoticeRow): string {
  const runs = row.stage === "escalation" || row.stage === "pass-on" ? row.me.role : "";
  return `${sectionOf(row)} ${row.insteadOf === undefined ? runs : ""}`;
}

const runningWords = ({ me }: NoticeRow): string => (me.role === "chair" ? morningWords.asChair : morningWords.asClerk);
