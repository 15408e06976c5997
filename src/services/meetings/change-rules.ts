import type { BoardChange, Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { MeetingRules, Quorum } from "../../domain/meetings/meeting-rules.js";
import type { Committees } from "../../store/committees.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type RulesDeps = { committees: Pick<Committees, "find" | "change"> };

/** How a committee's rules are to be, and the line that tells of it, if any does. */
export type RulesEdit = { meets: MeetingRules; line?: BoardChange };

/** Who says it, and when. `revision`: the one that was looked at, and no other may be changed. */
export type RulesSaid = Occasion & { revision?: number };

/** The committee as it is now, and as it was. */
export type RulesChanged<Refused extends string = never> =
  | { kind: "saved"; committee: Committee; before: Committee }
  /** "changed-meanwhile": others were quicker, again and again, or since it was looked at. */
  | { kind: "refused"; committee: Committee; why: Refused | "changed-meanwhile" };

/** Whoever says it in words is tried again so many times when somebody else is quicker. */
const attempts = 5;

/** Sets how many must be at a meeting; absent: nothing is said of it. */
export function setQuorum(deps: RulesDeps) {
  return (scope: CommitteeScope, quorum: Quorum | undefined, said: Occasion): Promise<RulesChanged> =>
    changeRules<never>(deps, scope, said, ({ meets }) => {
      if (isSame(meets.quorum, quorum)) return undefined;
      const { quorum: was, ...rest } = meets;
      const line = { kind: "quorum" as const, from: was ?? ("none" as const), to: quorum ?? ("none" as const) };
      return { meets: quorum === undefined ? rest : { ...rest, quorum }, line };
    });
}

/** Sets from how many minutes on a meeting is called full. */
export function setFullAt(deps: RulesDeps) {
  return (scope: CommitteeScope, fullAt: number, said: Occasion): Promise<RulesChanged> =>
    changeRules<never>(deps, scope, said, ({ meets }) =>
      meets.fullAt === fullAt
        ? undefined
        : { meets: { ...meets, fullAt }, line: { kind: "full-at", from: meets.fullAt, to: fullAt } },
    );
}

/**
 * Changes how a committee meets, on what is there when nobody else is quicker. Of the edit, undefined: it is so already, as a repeat finds
 * it, or somebody else said it too.
 */
export async function changeRules<Refused extends string = never>(
  { committees }: RulesDeps,
  scope: CommitteeScope,
  { by, at, revision }: RulesSaid,
  edit: (committee: Committee) => RulesEdit | undefined | Refused,
): Promise<RulesChanged<Refused>> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await getCommittee(committees, scope);
    const wanted = edit(before);
    if (typeof wanted === "string") return { kind: "refused", committee: before, why: wanted };
    if (wanted === undefined) return { kind: "saved", committee: before, before };
    if (revision !== undefined && revision !== before.revision)
      return { kind: "refused", committee: before, why: "changed-meanwhile" };
    const { meets, line } = wanted;
    const lines = line === undefined ? [] : [{ by, at, change: line }];
    const committee = await committees.change(scope, before.revision, { meets }, lines);
    if (typeof committee !== "string") return { kind: "saved", committee, before };
    if (attempt === attempts) return { kind: "refused", committee: before, why: "changed-meanwhile" };
  }
}

async function getCommittee(committees: Pick<Committees, "find">, scope: CommitteeScope): Promise<Committee> {
  const committee = await committees.find(scope);
  if (committee !== undefined) return committee;
  throw Object.assign(new Error("There is no such committee."), { code: "no-such-committee" as const, ...scope });
}

function isSame(one: Quorum | undefined, other: Quorum | undefined): boolean {
  return one?.kind === other?.kind && one?.of === other?.of;
}
