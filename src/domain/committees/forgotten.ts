import type { Member } from "./member.js";

/** What a membership without a name is called where a name must stand (product.md § 5): by nothing else is it known that a name was forgotten. */
export const forgottenName = "former member";

/** Whether somebody left and is no longer named. */
export function isForgotten({ name, person, leftAt }: Pick<Member, "name" | "person" | "leftAt">): boolean {
  return leftAt !== undefined && person === undefined && name === forgottenName;
}
