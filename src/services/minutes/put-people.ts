import { type Member, present } from "../../domain/committees/member.js";
import { namePartsOf } from "../../domain/committees/name-parts.js";
import { namedMemberId } from "../../domain/committees/named-member-id.js";
import type { ListedPerson } from "../../domain/committees/roster-list.js";
import { tidyName } from "../../domain/committees/tidy-name.js";
import type { MemberId } from "../../domain/ids.js";
import { isTaken, type Made, type MinutesImport } from "../../domain/minutes/proposal.js";
import type { Members } from "../../store/members.js";
import type { Accepting } from "./accepting.js";

/**
 * What becomes of those whom a paper puts on the roster, decided before anything is written: whoever has exactly that name there already is
 * they. Ids come from the names, so that two papers at once add somebody once.
 */
export function decidePeople(
  { id, tenant, committee, proposals }: MinutesImport,
  roster: readonly Member[],
  done: ReadonlySet<number>,
): readonly Made[] {
  return proposals.flatMap((proposal): readonly Made[] => {
    const { row, what } = proposal;
    if (what.kind !== "person" || done.has(row) || !isTaken(proposal, proposals)) return [];
    const known = namesake(what.person.name, present(roster));
    if (known !== undefined) return [{ row, kind: "nothing", why: "known" }];
    const left = namesake(what.person.name, roster);
    const otherwise: MemberId = `m_${id.slice("im_".length)}_${row}`;
    const member = left?.id ?? namedMemberId({ tenant, committee }, what.person.name, roster, otherwise);
    return [{ row, kind: "added", member }];
  });
}

/** Puts them there. Once more changes nothing. */
export async function putPeople(
  { members }: { members: Pick<Members, "add" | "roster"> },
  { scope, read, occasion: { by, at } }: Accepting,
): Promise<readonly Member[]> {
  const added = read.state.made.flatMap((one): readonly Member[] => {
    const what = read.proposals.find(({ row }) => row === one.row)?.what;
    if (one.kind !== "added" || what?.kind !== "person") return [];
    const { name, role = "member", initials, roleTitle, agency } = what.person;
    return [
      {
        id: one.member,
        ...scope,
        name: tidyName(name),
        role,
        ...(initials !== undefined && { initials: tidyName(initials) }),
        ...(roleTitle !== undefined && { roleTitle: tidyName(roleTitle) }),
        ...(agency !== undefined && { agency: tidyName(agency) }),
      },
    ];
  });
  if (added.length > 0) await members.add(scope, added, { by: by.id, at, how: "list" });
  return members.roster(scope);
}

/** The member whom a row put on the roster, or found there. Undefined: there is none, or more than one of the name. */
export function memberOfRow(read: MinutesImport, row: number, roster: readonly Member[]): MemberId | undefined {
  const made = "made" in read.state ? read.state.made.find((one) => one.row === row) : undefined;
  const what = read.proposals.find((one) => one.row === row)?.what;
  if (made?.kind === "added") return made.member;
  return made === undefined || what?.kind !== "person" ? undefined : namesake(what.person.name, present(roster))?.id;
}

/** The only one who has exactly this name. */
export function namesake(name: ListedPerson["name"], roster: readonly Member[]): Member | undefined {
  const wanted = namePartsOf(name).words.join(" ");
  const same = roster.filter((member) => namePartsOf(member.name).words.join(" ") === wanted);
  return same.length === 1 ? same[0] : undefined;
}
