import type { ActionItem, Due } from "../actions/action-item.js";
import type { Member } from "../committees/member.js";
import { type Day, day } from "../days/day.js";
import { dayWords } from "../days/day-words.js";
import type { MemberId } from "../ids.js";
import { replacedBy } from "./attendance-marks.js";
import type { Meeting } from "./meeting.js";
import type { Attendance, Attender, Declaration, MeetingRecord } from "./meeting-record.js";

type NameOf = (member: MemberId) => string;

const unseen = /(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What somebody typed as one line of minutes: no line of its own, and nothing unseen. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(unseen, "").replace(/ +/g, " ").trim();
}

/** Minutes are read in other years: the year always stands. */
export const elsewhen = day("0001-01-01");
const fullDay = (on: Day): string => dayWords(on, elsewhen);

/** "Thu 12 March 2026, 10:00 to 12:00, Town Hall". */
export function whenAndWhere({ on, startsAt, endsAt, place }: Meeting): string {
  const hours = startsAt === undefined ? [] : [endsAt === undefined ? startsAt : `${startsAt} to ${endsAt}`];
  return [fullDay(on), ...hours, ...(place === undefined ? [] : [oneLine(place)])].join(", ");
}

/** That the meeting was adjourned and when it goes on; a day it was moved to counts from its adjournment on. Nothing of any other. */
export function adjournedLines(meeting: Meeting): readonly string[] {
  const sitting = meeting.state.kind === "planned" ? meeting.state.sitting : undefined;
  if (sitting?.kind !== "adjourned") return [];
  const moved = meeting.moves.find(({ at }) => at.getTime() >= sitting.at.getTime());
  const goesOn =
    moved === undefined ? "The day on which it goes on is not set." : `It goes on ${whenAndWhere(meeting)}.`;
  return [`Adjourned ${fullDay(moved?.from ?? meeting.on)}. ${goesOn}`];
}

/**
 * Who was present, in attendance, sent apologies or was absent. Chair and members are present, all others in attendance; whoever came in
 * somebody's place is named with the one who sent apologies. Nothing where nothing was recorded.
 */
export function attendanceLines({
  record: { attendance },
  roster,
  nameOf,
}: {
  record: Pick<MeetingRecord, "attendance">;
  roster: readonly Member[];
  nameOf: NameOf;
}): readonly string[] {
  const roleOf = ({ who }: Attendance) =>
    who.kind === "guest" ? undefined : roster.find(({ id }) => id === who.member)?.role;
  const votes = (one: Attendance) => roleOf(one) === "chair" || roleOf(one) === "member";
  const here = attendance.filter(({ as }) => as === "present");
  const chairs = here.filter((one) => roleOf(one) === "chair");
  const members = here.filter((one) => roleOf(one) === "member");
  const named = (one: Attendance) => nameOfAttender(one.who, nameOf) + noted(one);
  const namedFor = (one: Attendance) => {
    const whom = replacedBy(one.who, attendance).map((who) => nameOfAttender(who, nameOf));
    return named(one) + (whom.length === 0 ? "" : ` (for ${whom.join(", ")})`);
  };
  const away = (as: Attendance["as"]) =>
    attendance.filter((one) => one.as === as).map((one) => named(one) + replaced(one, nameOf));
  return [
    ...listLine("Present", [
      ...chairs.map((one) => `${nameOfAttender(one.who, nameOf)} (chair)${noted(one)}`),
      ...members.map(named),
    ]),
    ...listLine("In attendance", here.filter((one) => !votes(one)).map(namedFor)),
    ...listLine("Apologies", away("apologies")),
    ...listLine("Absent", away("absent")),
  ];
}

/** "Sarah Jones declared an interest: her brother works there." */
export function declarationLine({ who, interest }: Declaration, nameOf: NameOf): string {
  const said = oneLine(interest);
  // Of who said no more, the kind of interest is all that is known.
  const words = /^an? (?:\p{L}|[ -])*interests?$/iu.test(said)
    ? said
    : said === ""
      ? "an interest"
      : `an interest: ${said}`;
  return `${nameOfAttender(who, nameOf)} declared ${words}${/[.?!]$/.test(words) ? "" : "."}`;
}

/** "Action: Sarah Jones to circulate the plan, by Thu 5 March 2026 (A12)". */
export function actionLine({ number, task, owners, due }: ActionItem, nameOf: NameOf): string {
  const names =
    owners.kind === "everybody"
      ? "All members"
      : owners.kind === "agency"
        ? oneLine(owners.agency)
        : listed(owners.owners.map(({ member }) => oneLine(nameOf(member))));
  return `Action: ${names} to ${lowered(oneLine(task)).replace(/\.$/, "")}${dueOfMinutes(due)} (A${number})`;
}

function dueOfMinutes(due: Due): string {
  switch (due.kind) {
    case "unset":
      return "";
    case "none":
      return ", ongoing";
    case "day":
      return `, by ${fullDay(due.on)}`;
    case "next-meeting":
      return `, by the next meeting${due.on === undefined ? "" : `, ${fullDay(due.on)}`}`;
    case "papers-deadline":
      return `, by the papers deadline${due.on === undefined ? "" : `, ${fullDay(due.on)}`}`;
  }
}

/** A task is kept with a capital, which in a sentence it has not; "IT" and "McKay" keep theirs. */
function lowered(task: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}])/u.test(task) ? task.charAt(0).toLowerCase() + task.slice(1) : task;
}

function nameOfAttender(who: Attender, nameOf: NameOf): string {
  return oneLine(who.kind === "guest" ? who.name : nameOf(who.member));
}

function noted({ note }: Attendance): string {
  return note === undefined ? "" : ` (${oneLine(note)})`;
}

function replaced({ deputy }: Attendance, nameOf: NameOf): string {
  return deputy === undefined ? "" : ` (${nameOfAttender(deputy, nameOf)} in their place)`;
}

function listLine(head: string, names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : [`${head}: ${names.join("; ")}`];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
