import { plausibleName } from "../committees/plausible-name.js";
import type { MemberId } from "../ids.js";
import { isOwnerAsked, type Proposal } from "./proposal.js";

/** One name of a paper of which it is asked whom it means, once for all rows that have it. */
export type AskedName = {
  /** As typed first; empty where a row names nobody, and then it is a row's own. */
  typed: string;
  /** Whom it may mean, likeliest first. */
  offered: readonly MemberId[];
  /** Names that the paper would put on the roster, and which it may mean. */
  persons?: readonly string[];
  /** It is no person's name but one of agencies on the board. */
  agency?: true;
  /** The whole name under which they could be put on the roster. Absent: it is none. */
  addable?: string;
  /** The ticked rows that are asked about it. */
  rows: readonly number[];
};

/** Under which a typed name is one with others: case, points and spaces do not matter. */
export function nameKey(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The names that ticked rows are asked about, in the order of the paper. Those who name nobody are apart, a row each. */
export function askedNames(proposals: readonly Proposal[]): readonly AskedName[] {
  const asked = new Map<string, AskedName>();
  for (const { row, what, ticked } of proposals) {
    if (!ticked || (what.kind !== "action" && what.kind !== "update")) continue;
    for (const owner of what.owners ?? []) {
      if (owner.kind !== "asked" || !isOwnerAsked(owner, proposals)) continue;
      const key = owner.typed === "" ? `row ${row}` : nameKey(owner.typed);
      const before = asked.get(key);
      const addable = owner.agency ? undefined : wholeName(before?.typed ?? owner.typed);
      const persons = [...new Set([...(before?.persons ?? []), ...namesOf(owner.persons ?? [], proposals)])];
      asked.set(key, {
        typed: before?.typed ?? owner.typed,
        offered: [...new Set([...(before?.offered ?? []), ...owner.offered])],
        ...(owner.agency && { agency: owner.agency }),
        ...(addable !== undefined && { addable }),
        ...(persons.length > 0 && { persons }),
        rows: [...new Set([...(before?.rows ?? []), row])],
      });
    }
  }
  return [...asked.values()];
}

function namesOf(rows: readonly number[], proposals: readonly Proposal[]): readonly string[] {
  return proposals.flatMap(({ row, what }) => (rows.includes(row) && what.kind === "person" ? [what.person.name] : []));
}

/** The name of a person, first name and surname. Absent: it is less, or something else. */
export function wholeName(typed: string): string | undefined {
  const name = plausibleName(typed, false);
  const words = name?.split(" ").filter((word) => /\p{L}{2}/u.test(word)) ?? [];
  return words.length > 1 ? name : undefined;
}
