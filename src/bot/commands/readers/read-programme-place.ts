import type { Day } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";
import type { SaidPlace } from "../../../domain/programme/place-meant.js";
import { months } from "./day-text.js";
import { ofBoard } from "./of-board.js";

const aMeeting = `${ofBoard}(?:meeting|mtg)`;
const shortMonths = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const aMonth = `(?<month>${months.join("|")}|${shortMonths})(?: (?<year>20\\d\\d))?`;
const years = "(?:municipal|civic|council|financial|academic|school|calendar|committee)";
const monthForm = new RegExp(
  `^(?:in |for |to |at )?(?:the )?(?:next |coming |this )?(?:${aMonth}(?:['’]s)?(?: ${aMeeting})?)$`,
  "i",
);
const meetingInMonth = new RegExp(`^(?:the )?(?:next )?${aMeeting} (?:in|of) ${aMonth}$`, "i");
const nextForm = new RegExp(`^(?:the |our )?(?:next|coming|following) ${aMeeting}$`, "i");
const noneForm =
  /^(?:not (?:yet )?(?:scheduled|planned)(?: yet)?|unscheduled|unplanned|(?:be |a date )?to be (?:confirmed|scheduled|arranged|decided)|tbc|no meeting(?: yet)?|no date(?: yet)?|later)$/i;
/** What people wait for that is no month: a municipal year, a term, the elections. Kept as typed. */
const untilForm = new RegExp(
  `^(?:(?:the )?(?:new|next|coming|following) (?:${years} )?year|(?:the )?(?:(?:early|late) )?(?:(?:next|new|coming) )?(?:spring|summer|autumn|winter)(?: 20\\d\\d)?(?: term)?|(?:the )?(?:next|new|coming) (?:term|cycle|quarter)|(?:a )?(?:later|future) (?:meeting|date)|later (?:in the|this) (?:${years} )?year|(?:(?:until|till) )?(?:after|once|when) .{3,60})$`,
  "i",
);
const onDay = new RegExp(`^(?:the )?${aMeeting} (?:on|of) (?<day>.{3,40})$`, "i");
const dayMeeting = new RegExp(`^(?:the )?(?<day>.{3,30}?) ${aMeeting}$`, "i");

/** A place on the work programme: "March", "the March meeting", "12 March", "not scheduled", "the new municipal year". Undefined: none. */
export function readProgrammePlace(text: string, today: Day): SaidPlace | undefined {
  const said = text.trim().replace(/^until (?=the (?:new|next|coming) )/i, "");
  if (said.length > 80) return undefined;
  const named = monthForm.exec(said)?.groups ?? meetingInMonth.exec(said)?.groups;
  if (named?.month !== undefined) return monthOf(named.month, named.year);
  if (nextForm.test(said)) return { kind: "next-meeting" };
  if (noneForm.test(said)) return { kind: "unscheduled" };
  if (untilForm.test(said)) return { kind: "unscheduled", until: said };
  const day = onDay.exec(said)?.groups?.day ?? dayMeeting.exec(said)?.groups?.day ?? said;
  const reading = /\d/.test(day) || day !== said ? readDue(day, { today }) : undefined;
  if (reading?.kind === "day" || reading?.kind === "past") return { kind: "day", on: reading.on };
  return undefined;
}

function monthOf(word: string, year: string | undefined): SaidPlace {
  const month = months.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3))) + 1;
  return { kind: "month", month, ...(year !== undefined && { year: Number(year) }) };
}
