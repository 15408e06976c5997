import type { Day } from "../../../domain/days/day.js";
import { monthName } from "../../../domain/days/day-words.js";
import { readDue } from "../../../domain/days/read-due.js";
import type { MeetingRef } from "../command.js";
import { dayInText, months } from "./day-text.js";
import { firstOf, formsOf } from "./forms.js";
import { ofBoard } from "./of-board.js";
import { readPastDay } from "./past-day.js";

const aMeeting = `${ofBoard}(?:meeting|mtg|minutes|board)`;
const forms = formsOf(
  `(?:the |our |this )?(?<last>last|previous|latest) (?:${aMeeting}|time)|we last met`,
  `(?:the |our )?(?<next>next|coming) ${aMeeting}`,
  `(?:the |our |last )?(?<month>${months.join("|")})(?:['’]s)? ${aMeeting}|(?:the |our )?${aMeeting} (?:in|of) (?<inMonth>${months.join("|")})|(?<bare>${months.join("|")})`,
  `(?:the |our )?${aMeeting} (?:on|of|from) (?<day>.{3,40})`,
  `(?:the |our )?(?<dayFirst>.{3,40}?)(?:['’]s)? ${aMeeting}`,
  "(?:on )?(?<day>.{3,40})",
);

/** A meeting as somebody names it. `past`: one that was ("since 4 December"), else whichever day the words mean. Undefined: none. */
export function readMeetingRef(text: string, today: Day, past = true): MeetingRef | undefined {
  if (text.length > 80) return undefined;
  const groups = firstOf(forms, text.trim());
  if (groups === undefined) return undefined;
  if (groups.next !== undefined) return { kind: "next" };
  const named = groups.month ?? groups.inMonth ?? groups.bare;
  if (named !== undefined) return { kind: "month", month: months.indexOf(named.toLowerCase()) + 1 };
  const said = groups.day ?? groups.dayFirst;
  if (said === undefined) return { kind: "last" };
  const on = past ? readPastDay(said, today) : anyDay(said, today);
  return on && { kind: "day", on };
}

/** As text that reads back to it, and stands after "of", "from" and "since". */
export function meetingRefText(ref: MeetingRef): string {
  switch (ref.kind) {
    case "last":
      return "the last meeting";
    case "next":
      return "the next meeting";
    case "month":
      return `the ${monthName(ref.month)} meeting`;
    case "day":
      return `the meeting of ${dayInText(ref.on)}`;
  }
}

function anyDay(said: string, today: Day): Day | undefined {
  const reading = readDue(said, { today });
  return reading.kind === "day" ? reading.on : readPastDay(said, today);
}
