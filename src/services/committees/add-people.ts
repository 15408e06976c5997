import { createHash } from "node:crypto";
import type { Occasion } from "../../domain/committees/board-history.js";
import { roleWhenBack } from "../../domain/committees/leaving.js";
import { type Member, present, type Role, runsCommittee } from "../../domain/committees/member.js";
import { namePartsOf } from "../../domain/committees/name-parts.js";
import type { Person } from "../../domain/committees/person.js";
import { tidyName } from "../../domain/committees/tidy-name.js";
import type { MemberId } from "../../domain/ids.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** Whoever is added never is clerk or chair by that. */
export type AddedRole = "member" | "adviser" | "observer";

/** What became of adding somebody with their account. */
export type AddedPerson = {
  /** `linked`: they were on the roster by name only, and have their account now. `back`: they had left. */
  kind: "added" | "linked" | "back" | "described" | "no-change";
  member: Member;
  /** As what they stood there by name only, where the office is not theirs by that. */
  was?: Role;
};

/** Somebody to be added, in a role where one was said: who is a member already, or was, keeps theirs unless it was. */
type ToAdd = { person: Pick<Person, "id" | "name">; role?: AddedRole };

type Deps = { members: Pick<Members, "add" | "roster" | "link" | "describe"> };

/**
 * Puts people on the roster with their accounts. The only member without an account who has exactly their name is linked and not doubled,
 * but is chair or clerk no more, as a name alone proves nothing; chair and clerk with their accounts keep their role whatever is said.
 * Ids come from the committee and the person, so that a repeat, or two at once, add nobody twice. Rights are the caller's matter.
 */
export function addPeople({ members }: Deps) {
  return async (
    scope: CommitteeScope,
    added: readonly ToAdd[],
    occasion: Occasion,
  ): Promise<readonly AddedPerson[]> => {
    const roster = await members.roster(scope);
    const done: AddedPerson[] = [];
    for (const { person, role } of added) done.push(await addOne(person, role));
    return done;

    async function addOne(person: ToAdd["person"], role: AddedRole | undefined): Promise<AddedPerson> {
      const known = roster.find((member) => member.person === person.id);
      if (known?.leftAt === undefined && known !== undefined) return described(known, role, "no-change");
      const byName = known === undefined ? onlyNamesake(person.name, roster) : undefined;
      const was = byName !== undefined && runsCommittee(byName) ? byName.role : undefined;
      // The role first: nobody may have the rights of somebody of their name, not even for a moment.
      if (byName !== undefined && was !== undefined)
        await members.describe(scope, byName.id, { role: role ?? "member" }, occasion);
      const linked = byName && (await members.link(scope, byName.id, person.id, occasion));
      if (linked !== undefined)
        return { ...(await described(linked, role, "linked")), ...(was === undefined ? {} : { was }) };
      const member: Member = {
        id: known?.id ?? memberIdFor(scope, person.id),
        ...scope,
        person: person.id,
        name: tidyName(person.name),
        role: role ?? (known === undefined ? "member" : roleWhenBack(known)),
      };
      await members.add(scope, [member], { ...occasion, how: "added" });
      const now = (await members.roster(scope)).find((one) => one.person === person.id);
      return { kind: known === undefined ? "added" : "back", member: now ?? member };
    }

    async function described(
      member: Member,
      role: AddedRole | undefined,
      kind: "linked" | "no-change",
    ): Promise<AddedPerson> {
      if (role === undefined || role === member.role || runsCommittee(member)) return { kind, member };
      const changed = await members.describe(scope, member.id, { role }, occasion);
      return { kind: kind === "no-change" ? "described" : kind, member: changed ?? member };
    }
  };
}

/** The one member without an account who has exactly this name. Absent: nobody has, or more than one, be it with an account. */
export function onlyNamesake(name: string, roster: readonly Member[]): Member | undefined {
  const { whole } = namePartsOf(name);
  const same = whole === "" ? [] : present(roster).filter((member) => namePartsOf(member.name).whole === whole);
  const [first, ...others] = same;
  return first?.person === undefined && others.length === 0 ? first : undefined;
}

function memberIdFor({ tenant, committee }: CommitteeScope, person: string): MemberId {
  const digest = createHash("sha256").update(JSON.stringify([tenant, committee, "person", person]));
  return `m_${digest.digest("hex").slice(0, 20)}`;
}
