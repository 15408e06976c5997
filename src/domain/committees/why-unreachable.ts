import type { Person, UnreachableReason } from "./person.js";

/**
 * The reason to keep when Teams refuses to let us write to somebody. Teams says of guests that they have not the app, or that it is not
 * allowed; the clerk is helped more by hearing that they belong to another organisation.
 */
export function reasonFor(person: Pick<Person, "guest">, refused: UnreachableReason): UnreachableReason {
  return person.guest === true && (refused === "not-installed" || refused === "not-allowed") ? "guest" : refused;
}
