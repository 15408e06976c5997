import type { MemberId } from "../ids.js";
import { matchMember } from "./match-member.js";
import { type Member, present } from "./member.js";
import { type NameParts, namePartsOf } from "./name-parts.js";
import { isShortName } from "./short-names.js";
import { isTypingSlip } from "./typing-slip.js";

/** Who on the roster, present or former, somebody on a list is. */
export type RowPlace =
  | { kind: "new" }
  | { kind: "known"; member: MemberId }
  /** It could be any of them, be it one, and is asked. */
  | { kind: "several"; members: readonly MemberId[] };

/**
 * Finds each name among present and former members: a whole name before a part of one ("Cllr Ash", "A. Ash"), those who are here before
 * those who left. A slip of the keyboard is asked about, and so is one member whom two names could mean.
 */
export function placeOnRoster(names: readonly string[], roster: readonly Member[]): readonly RowPlace[] {
  // Only who is on a board is found by name: former members are looked at as though they were.
  const left = roster.filter(({ leftAt }) => leftAt !== undefined).map(({ leftAt: _, ...member }): Member => member);
  const groups = [present(roster), left].map(
    (members): Group => ({ members, parts: new Map(members.map((member) => [member, namePartsOf(member.name)])) }),
  );
  const places = names.map((name) => placeOf(name, groups));
  const claims = new Map<MemberId, number[]>();
  for (const [at, place] of places.entries())
    if (place.kind === "known") claims.set(place.member, [...(claims.get(place.member) ?? []), at]);
  return places.map((place, at) => {
    const rivals = place.kind === "known" ? (claims.get(place.member) ?? []) : [];
    if (place.kind !== "known" || rivals.length < 2) return place;
    const written = roster.find(({ id }) => id === place.member)?.name.toLowerCase();
    const exact = rivals.filter((rival) => names[rival]?.toLowerCase() === written);
    return exact.length === 1 && exact[0] === at ? place : { kind: "several", members: [place.member] };
  });
}

/** Those who are here, or those who left, with their names taken apart. */
type Group = { members: readonly Member[]; parts: ReadonlyMap<Member, NameParts> };

function placeOf(name: string, groups: readonly Group[]): RowPlace {
  const { whole, words } = namePartsOf(name);
  for (const { members, parts } of words.length > 1 ? groups : []) {
    const same = members.filter((member) => parts.get(member)?.whole === whole);
    if (same.length > 0) return oneOf(same);
  }
  for (const { members, parts } of groups) {
    const match = matchMember(name, members);
    const found = match.kind === "one" ? [match.member] : match.kind === "several" ? match.members : [];
    // A surname may be what somebody is: nobody is found by that.
    const named = found.filter((member) => sharesWord(words, parts.get(member)));
    if (named.length > 0) return oneOf(named);
  }
  const like = groups.flatMap(({ members, parts }) => members.filter((member) => isLike(words, parts.get(member))));
  return like.length === 0 ? { kind: "new" } : { kind: "several", members: like.map(({ id }) => id) };
}

function oneOf(found: readonly Member[]): RowPlace {
  const [only, ...others] = found;
  return only !== undefined && others.length === 0
    ? { kind: "known", member: only.id }
    : { kind: "several", members: found.map(({ id }) => id) };
}

function sharesWord(words: readonly string[], parts: NameParts | undefined): boolean {
  const halves = [...words, ...words.flatMap((word) => word.split("-"))];
  return halves.some((word) => parts?.words.includes(word) === true || parts?.split.includes(word) === true);
}

/** The same name but for a slip or a short form in a word; or a surname with a title where the list has the whole name. */
function isLike(words: readonly string[], parts: NameParts | undefined): boolean {
  const own = parts?.words ?? [];
  if (own.length === 0) return false;
  if (own.length === 1) return words.length > 1 && words.at(-1) === own[0];
  return (
    own.length === words.length &&
    own.every((word, at) => {
      const other = words[at] ?? "";
      return word === other || isTypingSlip(other, word) || isShortName(other, word);
    })
  );
}
