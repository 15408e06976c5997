import type { Person } from "../domain/committees/person.js";
import type { Allowances } from "../store/allowances.js";
import type { Allowed } from "./actions/spend-changes.js";

/**
 * So often in so many minutes may one person, and all in one conversation together, ask for what makes us ask Teams, write to others or
 * make a file (issue 6): more is a mistake, or somebody's script. Nobody who runs a board comes near it.
 */
export const mostRequests = { person: 100, conversation: 300 } as const;
export const requestMinutes = 10;

/** Counts one request against what a person, and then the conversation, may ask for. */
export function spendRequest({ allowances }: { allowances: Pick<Allowances, "spend"> }) {
  return async (person: Person, conversation: string, now: Date): Promise<Allowed> => {
    const { tenant, id } = person;
    const windowMs = requestMinutes * 60_000;
    const own = await allowances.spend("requests", { tenant, person: id }, 1, {
      most: mostRequests.person,
      windowMs,
      now,
    });
    if (own !== "spent") return { kind: "spent", until: own.until };
    const all = await allowances.spend("requests", { tenant, conversation }, 1, {
      most: mostRequests.conversation,
      windowMs,
      now,
    });
    return all === "spent" ? { kind: "allowed" } : { kind: "spent", until: all.until };
  };
}
