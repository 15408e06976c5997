import type { Collection, Db, Filter } from "mongodb";
import type { PlanId } from "../../domain/ids.js";
import type { Plan } from "../../domain/plans/plan.js";
import type { Plans } from "../plans.js";
import type { CommitteeScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

type PlanDocument = Omit<Plan, "id"> & { _id: PlanId; turnKey: string };

const mostStanding = 50;
const newestFirst = { at: -1, _id: 1 } as const;

export function mongoPlans(db: Db): Plans {
  const plans: Collection<PlanDocument> = db.collection<PlanDocument>("plans");
  const one = async ({ tenant, committee }: CommitteeScope, filter: Filter<PlanDocument>) => {
    const document = await plans.findOne({ ...filter, tenant, committee });
    return document === null ? undefined : toPlan(document);
  };
  const read = async ({ tenant, committee }: CommitteeScope, filter: Filter<PlanDocument>, limit: number) => {
    const found = plans
      .find({ ...filter, tenant, committee }, wholeBatch)
      .sort(newestFirst)
      .limit(limit);
    return (await found.toArray()).map(toPlan);
  };
  return {
    async insert(plan, turnKey) {
      const { id: _id, ...rest } = plan;
      try {
        await plans.insertOne({ _id, ...rest, turnKey });
        return { kind: "inserted", plan };
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const there = await one(plan, { turnKey });
        if (there === undefined) throw error;
        return { kind: "exists", plan: there };
      }
    },
    find: (scope, id) => one(scope, { _id: id }),
    async findByTurn(scope, turnKey) {
      const [inserted, [changed]] = await Promise.all([one(scope, { turnKey }), read(scope, { turns: turnKey }, 1)]);
      return inserted !== undefined && (changed === undefined || inserted.at > changed.at) ? inserted : changed;
    },
    standing: (scope) => read(scope, { removedAt: { $exists: false } }, mostStanding),
    // Asked rarely, for the member alone: what their committee has is looked through for it.
    madeBy: (scope, member, limit) => read(scope, { by: member }, limit),
    async save(plan) {
      const { id: _id, tenant, committee, revision, ...rest } = plan;
      const before = await plans.findOne({ _id, tenant, committee, revision }, { projection: { turnKey: 1 } });
      if (before === null) return "changed-meanwhile";
      const saved = { ...rest, tenant, committee, turnKey: before.turnKey, revision: revision + 1 };
      const { matchedCount } = await plans.replaceOne({ _id, tenant, committee, revision }, saved);
      return matchedCount === 0 ? "changed-meanwhile" : { ...plan, revision: revision + 1 };
    },
    countAll: ({ tenant, committee }) => plans.countDocuments({ tenant, committee }),
    removeSome: (scope, limit) => removeSome(plans, scope, limit),
  };
}

function toPlan({ _id, turnKey: _turn, ...rest }: PlanDocument): Plan {
  return { ...rest, id: _id };
}
