import { withTurn } from "../../domain/minutes/import-turns.js";
import { wordsKey } from "../../domain/minutes/judge/said-words.js";
import type { Made, Proposal } from "../../domain/minutes/proposal.js";
import type { Plan } from "../../domain/plans/plan.js";
import type { Glossary } from "../../store/glossary.js";
import type { Plans } from "../../store/plans.js";
import type { NewId } from "../ports.js";
import { type Accepting, rowKey } from "./accepting.js";

export type PutPlanDeps = {
  plans: Pick<Plans, "insert" | "standing" | "save">;
  glossary: Pick<Glossary, "define" | "findMany">;
  newId: NewId;
};

/** The plan that a paper speaks of, if it stands. */
export async function planOf(
  { plans }: Pick<PutPlanDeps, "plans">,
  { scope, read }: Accepting,
): Promise<Plan | undefined> {
  if (read.plan === undefined) return undefined;
  const title = wordsKey(read.plan);
  return (await plans.standing(scope)).find((plan) => wordsKey(plan.title) === title);
}

/** Puts objectives into the plan of that title, which is made where there is none; one whose number it has is worded anew. */
export async function putObjectives(
  deps: PutPlanDeps,
  accepting: Accepting,
  rows: readonly Proposal[],
): Promise<readonly Made[]> {
  const { scope, read, occasion } = accepting;
  const objectives = rows.flatMap(({ what }) =>
    what.kind === "objective" ? [{ number: what.number, text: what.text }] : [],
  );
  const [first] = rows;
  if (first === undefined) return [];
  const key = rowKey(read, first.row, "plan");
  for (;;) {
    const there = await planOf(deps, accepting);
    const plan =
      there ??
      (
        await deps.plans.insert(
          {
            id: deps.newId("pl_"),
            ...scope,
            title: read.plan ?? "Plan",
            objectives,
            by: occasion.by.id,
            at: occasion.at,
            imported: read.id,
            turns: [key],
            revision: 1,
          },
          key,
        )
      ).plan;
    const isDone = plan.turns.includes(key);
    const worded = plan.objectives.map((one) => objectives.find(({ number }) => number === one.number) ?? one);
    const added = objectives.filter(({ number }) => !plan.objectives.some((one) => one.number === number));
    const saved = isDone
      ? plan
      : await deps.plans.save({ ...plan, objectives: [...worded, ...added], turns: withTurn(plan, key) });
    if (saved !== "changed-meanwhile") return rows.map(({ row }) => ({ row, kind: "objective", plan: saved.id }));
  }
}

/** Puts terms down; each may be repeated. */
export async function putTerms(
  { glossary }: PutPlanDeps,
  { scope, read, occasion: { by, at } }: Accepting,
  rows: readonly Proposal[],
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const { row, what } of rows) {
    if (what.kind !== "term") continue;
    const { term, meaning } = what;
    await glossary.define({ ...scope, term, meaning, by: by.id, at, imported: read.id, revision: 1 });
    made.push({ row, kind: "defined", term });
  }
  return made;
}
