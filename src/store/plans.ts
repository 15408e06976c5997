import type { MemberId, PlanId } from "../domain/ids.js";
import type { Plan } from "../domain/plans/plan.js";
import type { CommitteeScope } from "./scopes.js";

/** What boards mean to reach. */
export type Plans = {
  /** `turnKey` as for action items: a repeat of the turn gets the one that is there. */
  insert(plan: Plan, turnKey: string): Promise<{ kind: "inserted" | "exists"; plan: Plan }>;
  find(scope: CommitteeScope, id: PlanId): Promise<Plan | undefined>;
  /** The newest that this turn inserted or changed. */
  findByTurn(scope: CommitteeScope, turnKey: string): Promise<Plan | undefined>;
  /** Those that stand, the newest first; at most 50. */
  standing(scope: CommitteeScope): Promise<readonly Plan[]>;
  /** Those that a member made, the newest first; at most `limit`. */
  madeBy(scope: CommitteeScope, member: MemberId, limit: number): Promise<readonly Plan[]>;
  /** Saves it when nobody saved it since it was read with this revision; the revision goes up, and is the one that comes back. */
  save(plan: Plan): Promise<Plan | "changed-meanwhile">;
  countAll(scope: CommitteeScope): Promise<number>;
  /** Removes some of a committee's for good, at most `limit`; gives how many went. None: there are no more. */
  removeSome(scope: CommitteeScope, limit: number): Promise<number>;
};
