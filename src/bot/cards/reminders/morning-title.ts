import { dueOn, isOverdue } from "../../../domain/actions/action-item.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { aheadDays } from "../../../domain/reminders/stage-of.js";
import type { NoticeRow } from "../../../services/ports.js";
import { morningWords } from "../words/reminders.js";

/** The two most serious counts of rows about which there is still something to do: "1 overdue, 1 due today". */
export function morningTitle(live: readonly NoticeRow[]): string {
  const counts: Record<Counted, number> = { ...noCounts };
  for (const row of live) counts[countOf(row)] += 1;
  const said = (Object.keys(counts) as Counted[]).filter((key) => counts[key] > 0);
  if (said.length === 0) return morningWords.allAnswered;
  if (counts.later === live.length) return morningWords.nothingSoon;
  return said
    .slice(0, 2)
    .map((key) => (key === "meeting" ? meetingCount(live, counts.meeting) : morningWords[key](counts[key])))
    .join(", ");
}

/**
 * Counted in this order: the reader's own, then what is asked of them, in whose place they are, and what they run. "later": it was near
 * when the morning came, and has another day since.
 */
const noCounts = {
  overdue: 0,
  today: 0,
  nudged: 0,
  again: 0,
  soon: 0,
  declined: 0,
  replaced: 0,
  fresh: 0,
  changed: 0,
  meeting: 0,
  asked: 0,
  answerFor: 0,
  escalation: 0,
  passOn: 0,
  later: 0,
} as const;
type Counted = keyof typeof noCounts;

function countOf({ item, committee, calendar, stage, today, insteadOf }: NoticeRow): Counted {
  if (insteadOf !== undefined) return "answerFor";
  if (stage === "pass-on") return "passOn";
  if (stage === "asked" || stage === "escalation" || stage === "meeting") return stage;
  if (isOverdue(item, today)) return "overdue";
  const on = dueOn(item.due);
  if (on === today) return "today";
  switch (stage) {
    case "new":
      return "fresh";
    case "changed":
    case "declined":
    case "replaced":
    case "nudged":
    case "again":
      return stage;
    case "ahead":
    case "due":
    case "overdue": {
      if (on === undefined) return "later";
      const { first, eve } = aheadDays(on, committee.policy, calendar);
      const near = first ?? eve;
      return near !== undefined && today >= near ? "soon" : "later";
    }
  }
}

function meetingCount(live: readonly NoticeRow[], count: number): string {
  const rows = live.filter(({ stage, insteadOf }) => stage === "meeting" && insteadOf === undefined);
  const days = new Set(rows.map(({ meeting, today }) => meeting && dayWords(meeting.on, today)));
  const [day] = days;
  return morningWords.meeting(count, days.size === 1 ? day : undefined);
}
