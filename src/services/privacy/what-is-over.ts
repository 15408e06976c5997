import type { Committee } from "../../domain/committees/committee.js";
import { isForgotten } from "../../domain/committees/forgotten.js";
import type { Member } from "../../domain/committees/member.js";
import type { Retention } from "../../domain/committees/retention.js";
import { keptSinceAt, type RetentionRule, retentionRules } from "../../domain/committees/retention-change.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";

/** What would go of one kind. `before`: what is older goes; absent: that kind is kept for ever. `oldest`: of what would go. */
export type Over = { before?: Date; count: number; oldest?: Date };

/** The same of all kinds. */
export type OverOfAll = { readonly [Rule in RetentionRule]: Over };

type Deps = {
  items: Pick<ActionItems, "closedBefore" | "whoOwes">;
  notices: Pick<Notices, "madeBefore">;
  members: Pick<Members, "roster">;
};

/** What would go tonight if this were kept for so long: a dry run, which changes nothing. */
export function whatIsOver(deps: Deps) {
  return async (committee: Committee, retention: Retention, now: Date): Promise<OverOfAll> => {
    const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
    const since = keptSinceAt({ ...committee, retention }, now);
    const counted = retentionRules.map(async (rule): Promise<[RetentionRule, Over]> => {
      const before = since[rule];
      if (before === undefined) return [rule, { count: 0 }];
      const { count, oldest } = await overIn(deps, scope, rule, before);
      return [rule, { before, count, ...(count > 0 && oldest !== undefined && { oldest }) }];
    });
    return Object.fromEntries(await Promise.all(counted)) as OverOfAll;
  };
}

async function overIn(deps: Deps, scope: CommitteeScope, rule: RetentionRule, before: Date): Promise<Over> {
  switch (rule) {
    case "closedYears": {
      const { items, total } = await deps.items.closedBefore(scope, before, 1);
      const state = items[0]?.state;
      return { count: total, ...(state !== undefined && "at" in state && { oldest: state.at }) };
    }
    case "proofMonths": {
      const { notices, total } = await deps.notices.madeBefore(scope, before, 1);
      return { count: total, ...(notices[0] !== undefined && { oldest: notices[0].at }) };
    }
    case "leaverDays": {
      const leavers = await leaversBefore(deps, scope, before);
      const moments = leavers.flatMap(({ leftAt }) => leftAt ?? []).sort((a, b) => Number(a) - Number(b));
      return { count: leavers.length, ...(moments[0] !== undefined && { oldest: moments[0] }) };
    }
  }
}

/** Who left before an instant, is still named, and owes nothing by name: somebody must be able to hand over what is theirs. */
export async function leaversBefore(
  { items, members }: Pick<Deps, "items" | "members">,
  scope: CommitteeScope,
  before: Date,
): Promise<readonly Member[]> {
  const roster = await members.roster(scope);
  const left = roster.filter((member) => member.leftAt !== undefined && member.leftAt < before && !isForgotten(member));
  if (left.length === 0) return [];
  const owing = await items.whoOwes(
    scope,
    left.map(({ id }) => id),
  );
  return left.filter(({ id }) => !owing.has(id));
}
