import type { Occasion } from "../../domain/committees/board-history.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type Linked =
  /** `joined`: who they were on the roster besides, now one with them. */
  | { kind: "linked"; member: Member; joined?: Member }
  | { kind: "no-change"; member: Member }
  /** They have another account already. */
  | { kind: "has-another"; member: Member }
  /** They are not on the committee any more. */
  | { kind: "left"; member: Member };

/** Says whose account a member without one has. Both become one where that person is a member already. Rights are the caller's matter. */
export function linkMember({ members }: { members: Pick<Members, "link" | "roster"> }) {
  return async (
    scope: CommitteeScope,
    member: Member,
    person: Pick<Person, "id">,
    { by, at, again = false }: Occasion & { again?: boolean },
  ): Promise<Linked> => {
    const here = present(await members.roster(scope));
    const twin = here.find((one) => one.person === person.id);
    const now = here.find(({ id }) => id === member.id);
    // An earlier run of this turn made both one, and the one without an account has left by that.
    if (now === undefined)
      return again && twin !== undefined ? { kind: "linked", member: twin } : { kind: "left", member };
    if (now.person === person.id) return { kind: again ? "linked" : "no-change", member: now };
    if (now.person !== undefined) return { kind: "has-another", member: now };
    const linked = await members.link(scope, now.id, person.id, { by, at });
    if (linked === undefined) return { kind: "left", member: now };
    return { kind: "linked", member: linked, ...(twin === undefined ? {} : { joined: now }) };
  };
}
