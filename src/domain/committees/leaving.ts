import type { MemberId } from "../ids.js";
import { actingClerks } from "./acting.js";
import type { Member } from "./member.js";

/**
 * Whether nobody would be left who may keep the roster once these are gone: the last clerk hands over first. A board that has no clerk
 * anyhow loses none, and a clerk without an account can't act.
 */
export function leavesNoClerk(roster: readonly Member[], leavers: readonly MemberId[]): boolean {
  const clerks = actingClerks(roster);
  const going = clerks.filter(({ id }) => leavers.includes(id));
  return going.length > 0 && going.length === clerks.length;
}

/** The role in which a leaver comes back: the rights of clerk and chair are given anew by whoever has them. */
export function roleWhenBack({ role }: Pick<Member, "role">): Exclude<Member["role"], "clerk" | "chair"> {
  return role === "clerk" || role === "chair" ? "member" : role;
}
