import type { Person, Reach, UnreachableReason } from "./person.js";

/**
 * The reason to keep when Teams refuses to let us write to somebody. Teams says of guests that they have not the app, or that it is not
 * allowed; the clerk is helped more by hearing that they belong to another organisation.
 */
export function reasonFor(person: Pick<Person, "guest">, refused: UnreachableReason): UnreachableReason {
  return person.guest === true && (refused === "not-installed" || refused === "not-allowed") ? "guest" : refused;
}

/** What is known once Teams has refused: where it goes on refusing for the same reason, since when is not forgotten. */
export function refusedAt(person: Pick<Person, "guest" | "reach">, refused: UnreachableReason, at: Date) {
  const reason = reasonFor(person, refused);
  const { reach } = person;
  return reach.kind === "unreachable" && reach.reason === reason
    ? { ...reach, triedAt: at }
    : ({ kind: "unreachable", reason, since: at } as const satisfies Reach);
}
