import type { Committee } from "../../../domain/committees/committee.js";
import type { Member, Role } from "../../../domain/committees/member.js";
import type { People } from "../../../store/people.js";
import {
  presentNoLongerPrivate,
  presentRoleAtHome,
  presentRoleToPerson,
} from "../../cards/committees/present-role-told.js";
import type { Tell } from "../../tell.js";
import type { Turn } from "../../turn/turn.js";
import type { OnBoard } from "../on-board.js";

type Deps = { people: Pick<People, "findMany">; tell: Tell };

/** Somebody's new role. */
export type NewRole = { member: Member; before: Role };

/**
 * Tells of new roles those who did not see them said: the home where chair or clerk come or go, and whom it concerns in their own chat.
 * What is typed in the home is seen there, and needs no telling; the answer to a press only its presser sees.
 */
export function tellOfRoles({ people, tell }: Deps) {
  return async (
    turn: Turn,
    on: OnBoard & { me: Member },
    news: { roles: readonly NewRole[]; tookOver?: true; noLongerPrivate?: Committee | undefined },
  ): Promise<void> => {
    const { committee } = on;
    const seen = turn.place.conversation === committee.home.conversation && !("message" in turn);
    if (seen) return;
    const named = (member: Member) => on.board.nameOf(member.id);
    const told = news.roles
      .filter(({ member, before }) => [member.role, before].some((role) => role === "chair" || role === "clerk"))
      .map(({ member, before }) => ({ name: named(member), role: member.role, before }));
    const by = news.tookOver === true ? {} : { by: named(on.me) };
    if (told.length > 0) await tell.home(committee, presentRoleAtHome({ committee, told, ...by }));
    if (news.noLongerPrivate !== undefined) await tell.home(committee, presentNoLongerPrivate({ committee }));
    const others = news.roles.filter(({ member }) => member.id !== on.me.id);
    const ids = others.flatMap(({ member: { person } }) => person ?? []);
    const known = ids.length === 0 ? [] : await people.findMany({ tenant: turn.tenant }, ids);
    for (const { member } of others) {
      const person = known.find(({ id }) => id === member.person);
      const say = presentRoleToPerson({ committee, role: member.role, by: named(on.me) });
      if (person !== undefined) await tell.person(person, say);
    }
  };
}
