import { type Member, present } from "./member.js";

type Standing = Pick<Member, "role" | "person" | "leftAt">;

/** A clerk who is on the committee and can act: whoever has no account can't. */
export function isActingClerk(member: Standing): boolean {
  return member.role === "clerk" && isActing(member);
}

/** Likewise a chair. */
export function isActingChair(member: Standing): boolean {
  return member.role === "chair" && isActing(member);
}

/** The clerks who can act. */
export function actingClerks(roster: readonly Member[]): readonly Member[] {
  return present(roster).filter(isActingClerk);
}

function isActing({ person, leftAt }: Standing): boolean {
  return person !== undefined && leftAt === undefined;
}
