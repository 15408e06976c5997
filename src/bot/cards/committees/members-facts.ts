import type { Member, Role } from "../../../domain/committees/member.js";
import { namePartsOf } from "../../../domain/committees/name-parts.js";
import type { Absence } from "../../../domain/committees/person.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { MemberId } from "../../../domain/ids.js";
import type { WhyNot } from "../../../domain/reminders/out-of-reach.js";
import type { Board } from "../board.js";
import { type Line, quiet, small, smallAlarm, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { reachReasons } from "../words/committees.js";
import { membersWords as words } from "../words/members.js";

/** What only chair and clerk are told of a member, in their own chat: whether they are reached, their leave, who stands in. */
export type Known = { unreachable?: WhyNot; away?: Absence; deputy?: MemberId };
export type KnownOfMembers = ReadonlyMap<MemberId, Known>;

export const roleOrder: readonly Role[] = ["chair", "clerk", "member", "adviser", "observer"];

/** The initials by which somebody may be called; empty where their name makes none. */
export function initialsOf({ initials, name }: Member): string {
  const [own = ""] = initials === undefined ? namePartsOf(name).initials : [initials];
  return nameLine(own) === "(no name)" ? "" : nameLine(own);
}

/** "Executive Lead · CCG". */
export function postOf({ roleTitle, agency }: Member): string {
  const parts = [roleTitle, agency].flatMap((part) => (part === undefined ? [] : [nameLine(part)]));
  return parts.length === 0 ? words.nothingKnown : parts.join(" · ");
}

/** Out of reach, away, who stands in: as one line; absent where nothing of that is so. */
export function knownLine(
  known: Known | undefined,
  { nameOf, today }: Pick<Board, "nameOf" | "today">,
): Line | undefined {
  if (known === undefined) return undefined;
  const { unreachable, away, deputy } = known;
  const parts = [
    ...(unreachable === undefined || unreachable === "away" ? [] : [smallAlarm(reachReasons[unreachable])]),
    ...(away === undefined ? [] : [small(words.away(dayWords(away.until, today)))]),
    ...(deputy === undefined ? [] : [small(words.deputy + nameLine(nameOf(deputy)))]),
  ];
  return parts.length === 0 ? undefined : parts.flatMap((run, at) => (at === 0 ? [run] : [small(" · "), run]));
}

/** A member in one line: name, initials, what they are and for whom. */
export function memberLine(member: Member, { nameOf }: Pick<Board, "nameOf">): Line {
  const more = [initialsOf(member), ...(member.roleTitle || member.agency ? [postOf(member)] : [])].filter(Boolean);
  return [strong(nameLine(nameOf(member.id))), ...(more.length === 0 ? [] : [quiet(` · ${more.join(" · ")}`)])];
}
