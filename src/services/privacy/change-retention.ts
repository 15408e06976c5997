import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import { decideRetention, type RetentionRule, type RetentionWish } from "../../domain/committees/retention-change.js";
import { settingChanges } from "../../domain/committees/setting-value.js";
import type { Committees } from "../../store/committees.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What became of it, and the committee as it is now. */
export type RetentionSaved =
  | { kind: "saved" | "changed-meanwhile"; committee: Committee }
  | { kind: "refused"; committee: Committee; rules: readonly RetentionRule[] };

/**
 * Sets for how long a committee keeps things, if it is as it was looked at. Nothing goes by this: what is over goes with the next look. A
 * repeat finds it set.
 */
export function changeRetention({ committees }: { committees: Pick<Committees, "find" | "change"> }) {
  return async (
    scope: CommitteeScope,
    wish: RetentionWish,
    { by, at, revision }: Occasion & { revision: number },
  ): Promise<RetentionSaved> => {
    const committee = await committees.find(scope);
    if (committee === undefined)
      throw Object.assign(new Error("There is no such committee."), { code: "no-such-committee" as const, ...scope });
    const decision = decideRetention(committee.retention, wish);
    if (decision.kind === "refused") return { kind: "refused", committee, rules: decision.rules };
    const { retention, changed } = decision;
    if (changed.length === 0) return { kind: "saved", committee };
    const lines = settingChanges(committee, { ...committee, retention }, changed);
    const saved = await committees.change(
      scope,
      revision,
      { retention },
      lines.map((change) => ({ by, at, change })),
    );
    if (typeof saved !== "string") return { kind: "saved", committee: saved };
    const now = (await committees.find(scope)) ?? committee;
    return { kind: "changed-meanwhile", committee: now };
  };
}
