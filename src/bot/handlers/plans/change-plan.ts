import type { PlanId } from "../../../domain/ids.js";
import type { PlanChange } from "../../../domain/plans/change-objectives.js";
import type { Plan } from "../../../domain/plans/plan.js";
import type { ChangedPlan } from "../../../services/plans/change-plan.js";
import type { Services } from "../../../services/services.js";
import type { Plans } from "../../../store/plans.js";
import { type PlanNews, titleNumber } from "../../cards/plans/present-plan.js";
import { presentPlanNews } from "../../cards/plans/present-plans.js";
import type { Rendered } from "../../cards/rendered.js";
import { plain } from "../../cards/runs.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { planWords as words } from "../../cards/words/plans.js";
import type { PlanCommand } from "../../commands/plan-command.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { type AsMember, boardOfPress, theBoard } from "../on-board.js";
import { planMeant, type SaidPlan } from "./plan-meant.js";
import { handleShowPlan, noObjective, type ShowPlanDeps } from "./show-plan.js";

type Deps = ShowPlanDeps & {
  plans: Pick<Plans, "standing" | "find" | "findByTurn">;
  services: Pick<Services, "readPlan" | "makePlan" | "changePlan">;
};
type Of<Kind extends PlanCommand["kind"]> = Extract<PlanCommand, { kind: Kind }>;

const longestTitle = 120;
const longestObjective = 500;

/** What chair and clerk say of plans. */
export function handleChangePlan({ plans, services }: Deps) {
  const meant = planMeant({ plans });
  const show = handleShowPlan({ plans, services });

  /** Does it to the plan that is meant; a repeat of the turn finds the one it did it to, whatever that is called since. */
  const change = async (
    turn: MessageTurn,
    said: SaidPlan,
    wanted: (plan: Plan) => Exclude<PlanChange, { change: "restore" }>,
  ): Promise<Answer> => {
    const found = theBoard(turn, "import");
    if (found.kind === "answer") return found.answer;
    const { on } = found;
    const before = await plans.findByTurn(on.scope, turn.key);
    const one = before === undefined ? await meant(on, said) : { kind: "plan" as const, plan: before, several: false };
    if (one.kind === "none") return { say: one.say };
    const { plan, several } = one;
    const asked = wanted(plan);
    const outcome = await services.changePlan(on.scope, plan.id, asked, { at: turn.at, turnKey: turn.key });
    if (outcome.kind === "refused") return { say: refused(on, plan, asked, outcome) };
    if (asked.change === "remove") return { say: await removed(on, outcome.plan) };
    return { say: await show.whole(on, outcome.plan, { several, news: newsOf(asked) }) };
  };

  const removed = async (on: AsMember, plan: Plan): Promise<Rendered> => {
    const { items } = await services.readPlan(on.scope, plan);
    const count = items.filter(({ state }) => state.kind === "open" || state.kind === "done").length;
    const line = [plain(words.removedSentence(count))];
    return presentPlanNews({ title: words.removed, line, board: on.board, removed: plan });
  };

  return {
    async make(turn: MessageTurn, { title }: Of<"new-plan">): Promise<Answer> {
      const found = theBoard(turn, "import");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (title.length > longestTitle) return { say: tooLong(on, words.titleTooLong(longestTitle)) };
      const made = await services.makePlan(on.scope, title, { by: on.me.id, at: turn.at, turnKey: turn.key });
      if (made.kind === "too-many")
        return {
          say: presentPlanNews({ title: words.tooMany, line: [plain(words.tooManySentence)], board: on.board }),
        };
      const news = { title: made.kind === "made" ? words.made : words.thereAlready, lines: [] };
      const several = (await plans.standing(on.scope)).length > 1;
      return { say: await show.whole(on, made.plan, { several, news }) };
    },

    async objective(turn: MessageTurn, { number, text, title }: Of<"objective">): Promise<Answer> {
      if (text.length > longestObjective) {
        const found = theBoard(turn, "import");
        return found.kind === "answer" ? found.answer : { say: tooLong(found.on, words.textTooLong(longestObjective)) };
      }
      const said = { objective: number, ...(title !== undefined && { title }) };
      return change(turn, said, () => ({ change: "objective", objective: { number, text } }));
    },

    dropObjective: (turn: MessageTurn, { number, title }: Of<"drop-objective">): Promise<Answer> =>
      change(turn, { objective: number, ...(title !== undefined && { title }) }, () => ({
        change: "drop-objective",
        number,
      })),

    async rename(turn: MessageTurn, { to, title }: Of<"rename-plan">): Promise<Answer> {
      if (to.length > longestTitle) {
        const found = theBoard(turn, "import");
        return found.kind === "answer" ? found.answer : { say: tooLong(found.on, words.titleTooLong(longestTitle)) };
      }
      return change(turn, title === undefined ? {} : { title }, () => ({ change: "rename", title: to }));
    },

    remove: (turn: MessageTurn, { title }: Of<"remove-plan">): Promise<Answer> =>
      change(turn, title === undefined ? {} : { title }, () => ({ change: "remove" })),

    async restore(turn: PressTurn, data: VerbData<"plan.restore">): Promise<Answer> {
      const found = boardOfPress(turn, "import", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const occasion = { at: turn.at, turnKey: turn.key };
      const outcome = await services.changePlan(on.scope, data.plan as PlanId, { change: "restore" }, occasion);
      const plan = outcome.plan;
      if (plan === undefined || (outcome.kind === "refused" && outcome.why !== "no-change"))
        return { say: presentRefusal({ kind: "stale-press" }) };
      return { say: await show.whole(on, plan, { several: false, news: { title: words.restored, lines: [] } }) };
    },
  };
}

function newsOf(asked: Exclude<PlanChange, { change: "restore" | "remove" }>): PlanNews {
  switch (asked.change) {
    case "rename":
      return { title: words.renamed, lines: [] };
    // Whether it was there before is not known any more when the turn comes again.
    case "objective":
      return { title: words.objectiveAdded(titleNumber(asked.objective.number)), lines: [] };
    case "drop-objective":
      return { title: words.objectiveDropped(titleNumber(asked.number)), lines: [[plain(words.droppedSentence)]] };
  }
}

function refused(
  on: AsMember,
  plan: Plan,
  asked: PlanChange,
  { why }: Extract<ChangedPlan, { kind: "refused" }>,
): Rendered {
  const of = { board: on.board, plan };
  switch (why) {
    case "no-change":
      return presentPlanNews({ ...of, title: words.same, line: [plain(words.sameSentence)] });
    case "no-such-objective":
      return noObjective(on, plan, asked.change === "drop-objective" ? asked.number : "");
    case "too-many-objectives":
      return presentPlanNews({ ...of, title: words.tooManyObjectives, line: [plain(words.tooManyObjectivesSentence)] });
    case "gone":
    case "changed-meanwhile":
      return presentPlanNews({ ...of, title: words.meanwhile, line: [plain(words.meanwhileSentence)] });
  }
}

function tooLong(on: AsMember, sentence: string): Rendered {
  return presentPlanNews({ title: words.tooLong, line: [plain(sentence)], board: on.board });
}
