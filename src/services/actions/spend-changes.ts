import type { Member } from "../../domain/committees/member.js";
import type { Allowances } from "../../store/allowances.js";

/**
 * So many changes of actions may one person make in so many minutes (issue 4): more is a mistake, or somebody else's script. Logging is
 * not counted, as a meeting is minuted as fast as it goes, nor is taking back.
 */
export const mostChanges = 100;
export const changeMinutes = 10;

/** "spent": none of them may be made before `until`. */
export type Allowed = { kind: "allowed" } | { kind: "spent"; until: Date };

export type SpendChanges = (by: Member, count: number, at: Date) => Promise<Allowed>;

/** Counts changes against what one person may make. All of a count are allowed or none. */
export function spendChanges({ allowances }: { allowances: Allowances }): SpendChanges {
  return async (by, count, at) => {
    // Whoever has no account can't have asked; the committee's own jobs do not come here.
    if (by.person === undefined) return { kind: "allowed" };
    const windowMs = changeMinutes * 60_000;
    const spent = await allowances.spend("changes", { tenant: by.tenant, person: by.person }, count, {
      most: mostChanges,
      windowMs,
      now: at,
    });
    return spent === "spent" ? { kind: "allowed" } : { kind: "spent", until: spent.until };
  };
}

/** Spends nothing: for taking back what was changed, however much that was, and for what was counted as a whole before. */
export const uncounted: SpendChanges = async () => ({ kind: "allowed" });
