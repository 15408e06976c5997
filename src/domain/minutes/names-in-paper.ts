import { matchMember } from "../committees/match-member.js";
import type { Member } from "../committees/member.js";
import type { ListedPerson } from "../committees/roster-list.js";

/**
 * The roster with those whom a paper names as attending and the roster does not: their names, initials and titles are then known in that
 * paper. They are on no committee, and their ids leave this reading nowhere.
 */
export function withNamesOf(people: readonly ListedPerson[], roster: readonly Member[]): readonly Member[] {
  const added = people
    .filter(({ name }) => matchMember(name, roster).kind === "none")
    .map(
      ({ name, initials, roleTitle, agency, role }, at): Member => ({
        id: `m_paper_${at}`,
        tenant: "",
        committee: "c_paper",
        name,
        role: role ?? "adviser",
        ...(initials !== undefined && { initials }),
        ...(roleTitle !== undefined && { roleTitle }),
        ...(agency !== undefined && { agency }),
      }),
    );
  return added.length === 0 ? roster : [...roster, ...added];
}
