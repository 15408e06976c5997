import type { Agenda } from "../domain/agendas/agenda.js";
import type { Suggestion } from "../domain/agendas/suggestion.js";
import type { MemberId } from "../domain/ids.js";
import type { Attendance, Attender, MeetingRecord } from "../domain/meetings/meeting-record.js";
import type { ProgrammeItem } from "../domain/programme/programme-item.js";
import { names, renamed } from "./rename-member.js";

/**
 * The items of an agenda with one membership in the place of another: who leads them and who suggested them. As it went out with the
 * papers it stays. Undefined, here and below: nothing of it was theirs.
 */
export function handOverAgenda({ items }: Agenda, from: MemberId, to: MemberId): Pick<Agenda, "items"> | undefined {
  return names(items, from) ? { items: renamed(items, from, to) } : undefined;
}

/** Who leads an item that is still to be taken, likewise. */
export function handOverProgrammeItem(
  { state, lead }: ProgrammeItem,
  from: MemberId,
  to: MemberId,
): { lead: NonNullable<ProgrammeItem["lead"]> } | undefined {
  if (state.kind !== "live" || lead === undefined || !names(lead, from)) return undefined;
  return { lead: renamed(lead, from, to) };
}

/** Who is to hear what became of a suggestion, likewise. */
export function handOverSuggestion(
  { state, by }: Suggestion,
  from: MemberId,
  to: MemberId,
): Pick<Suggestion, "by"> | undefined {
  return state.kind === "waiting" && by === from ? { by: to } : undefined;
}

/** Who was there and who declared what, likewise. What was noted of both stays as it was noted of the one who stays. */
export function handOverRecord(
  { attendance, declarations }: MeetingRecord,
  from: MemberId,
  to: MemberId,
): Pick<MeetingRecord, "attendance" | "declarations"> | undefined {
  if (!names({ attendance, declarations }, from)) return undefined;
  const noted = attendance.some(({ who }) => isMember(who, to));
  const once = noted ? attendance.filter(({ who }) => !isMember(who, from)) : attendance;
  return {
    attendance: renamed(once, from, to).map(withoutOneself),
    declarations: renamed(declarations, from, to),
  };
}

function isMember(who: Attender, member: MemberId): boolean {
  return who.kind === "member" && who.member === member;
}

/** Nobody came in their own place. */
function withoutOneself({ deputy, ...rest }: Attendance): Attendance {
  const isOneself = deputy?.kind === "member" && isMember(rest.who, deputy.member);
  return deputy === undefined || isOneself ? rest : { ...rest, deputy };
}
