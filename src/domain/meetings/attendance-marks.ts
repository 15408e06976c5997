import type { Member } from "../committees/member.js";
import { present } from "../committees/member.js";
import type { MemberId } from "../ids.js";
import type { Attendance, Attender } from "./meeting-record.js";

/** So many are on the record of one meeting at most. */
export const mostAttendances = 300;

/** In signs. */
const longestNote = 500;

/** What is said of somebody's attendance. "none": nothing is on record of them any more. */
export type AttendanceMark = Omit<Attendance, "as"> & { as: Attendance["as"] | "none" };

/** Whether two are the same; guests are by their names, in any capitals. */
export function isSameAttender(one: Attender, other: Attender): boolean {
  if (one.kind === "member") return other.kind === "member" && one.member === other.member;
  return other.kind === "guest" && one.name.toLowerCase() === other.name.toLowerCase();
}

/**
 * The list with what was said, of everybody one entry, in the place that it had. A newer word takes the older one's place; of somebody who
 * comes and goes each is kept in their note, and whoever was there and is only said to have left was there.
 */
export function markAttendance(
  attendance: readonly Attendance[],
  marks: readonly AttendanceMark[],
): readonly Attendance[] {
  let list = attendance;
  for (const { as, ...mark } of marks) {
    const before = list.find(({ who }) => isSameAttender(who, mark.who));
    const others = list.filter((one) => one !== before);
    if (as === "none") {
      list = others;
      continue;
    }
    const note = noteOf(before?.as === as ? before.note : undefined, mark.note);
    const entry: Attendance = { ...mark, as, ...(note !== undefined && { note }) };
    list = before === undefined ? [...list, entry] : list.map((one) => (one === before ? entry : one));
  }
  return list;
}

/** What was noted before, and what is noted now, where that is something new; of more than there is room for the newest. */
function noteOf(before: string | undefined, now: string | undefined): string | undefined {
  if (now === undefined) return undefined;
  const notes = before?.split("; ") ?? [];
  if (notes.at(-1) !== now) notes.push(now);
  while (notes.length > 1 && notes.join("; ").length > longestNote) notes.shift();
  return notes.join("; ").slice(0, longestNote);
}

/** Those who are not there, and in whose place somebody comes. */
export function replacedBy(who: Attender, attendance: readonly Attendance[]): readonly Attender[] {
  return attendance.flatMap((one) =>
    one.as !== "present" && one.deputy !== undefined && isSameAttender(one.deputy, who) ? [one.who] : [],
  );
}

/** Whoever is named to stand in for somebody is there themself; one who is on record as absent, or as gone, stays so. */
export function deputiesPresent(
  attendance: readonly Attendance[],
  marks: readonly AttendanceMark[],
): readonly AttendanceMark[] {
  return marks.flatMap(({ as, deputy }): readonly AttendanceMark[] =>
    deputy === undefined ||
    as === "present" ||
    as === "none" ||
    [...attendance, ...marks].some(({ who }) => isSameAttender(who, deputy))
      ? []
      : [{ who: deputy, as: "present" }],
  );
}

/**
 * "Everyone is present except …": of all on the roster but observers. Whoever sent apologies, or is said to be absent, stays so unless they
 * are named; whoever is excepted is absent.
 */
export function everyonePresent(
  attendance: readonly Attendance[],
  roster: readonly Member[],
  except: readonly Attender[],
): readonly AttendanceMark[] {
  const isExcepted = (member: MemberId) => except.some((who) => isSameAttender(who, { kind: "member", member }));
  return present(roster)
    .filter(({ role }) => role !== "observer")
    .flatMap(({ id }): readonly AttendanceMark[] => {
      const who: Attender = { kind: "member", member: id };
      const before = attendance.find((one) => isSameAttender(one.who, who));
      if (isExcepted(id)) return before?.as === "apologies" ? [] : [{ who, as: "absent" }];
      return before === undefined ? [{ who, as: "present" }] : [];
    });
}

/** Whether somebody is in the room: they came, and have not left since. */
export function isHere({ as, note }: Attendance): boolean {
  const last = note?.split("; ").at(-1);
  return as === "present" && !(last !== undefined && /^left\b/i.test(last));
}
