import type { RosterChange } from "./board-history.js";
import type { Member, Role } from "./member.js";

type Fact = Extract<RosterChange, { kind: "described" }>["fact"];

/** What is said of somebody; `null`: that it is no longer so. */
type Said = Readonly<Partial<Record<Fact, string | null>>> & { role?: Role };

/** The lines of history for what is new of somebody. Other names of their agency leave none: they are the agency's. */
export function describedAs(before: Pick<Member, Fact | "role">, said: Said): readonly RosterChange[] {
  const described = (["name", "initials", "roleTitle", "agency"] as const).flatMap((fact): RosterChange[] => {
    const [from, to] = [before[fact], said[fact]];
    if (to === undefined || (to ?? undefined) === from) return [];
    return [{ kind: "described", fact, ...(from !== undefined && { from }), ...(to !== null && { to }) }];
  });
  const { role } = said;
  return role === undefined || role === before.role
    ? described
    : [...described, { kind: "role", from: before.role, to: role }];
}
