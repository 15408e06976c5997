import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { PlanId } from "../../../domain/ids.js";
import { findObjective } from "../../../domain/plans/find-plan.js";
import type { Plan } from "../../../domain/plans/plan.js";
import type { Services } from "../../../services/services.js";
import type { Plans } from "../../../store/plans.js";
import type { OpenRow } from "../../cards/actions/present-list.js";
import { presentObjective } from "../../cards/plans/present-objective.js";
import { type PlanNews, presentPlan } from "../../cards/plans/present-plan.js";
import { presentPlanNews, presentPlans } from "../../cards/plans/present-plans.js";
import type { Rendered } from "../../cards/rendered.js";
import { plain, strong } from "../../cards/runs.js";
import { presentRefusal } from "../../cards/talk/present-refusal.js";
import { typedLine } from "../../cards/typed-text.js";
import { planWords as words } from "../../cards/words/plans.js";
import type { PlanCommand } from "../../commands/plan-command.js";
import { decoded } from "../../list-ref.js";
import type { Answer, MessageTurn, PressTurn } from "../../turn/turn.js";
import type { VerbData } from "../../verbs.js";
import { boardOfPress, hasRight, type OnBoard, theBoard } from "../on-board.js";
import { planMeant } from "./plan-meant.js";

export type ShowPlanDeps = { plans: Pick<Plans, "standing" | "find">; services: Pick<Services, "readPlan"> };

/** What stands under an objective, one of its rows perhaps open or just answered. `objective`: absent what stands under none. */
export type UnderRequest = {
  plan: PlanId;
  objective?: string;
  page: number;
  open?: OpenRow;
  answered?: ActionItem;
};

/** What somebody asks to see of plans. */
export function handleShowPlan({ plans, services }: ShowPlanDeps) {
  const meant = planMeant({ plans });

  const whole = async (
    on: OnBoard,
    plan: Plan,
    { page = 1, several, news }: { page?: number; several: boolean; news?: PlanNews },
  ): Promise<Rendered> =>
    presentPlan({
      read: await services.readPlan(on.scope, plan),
      ...viewOf(on),
      page,
      several,
      ...(news !== undefined && { news }),
    });

  const under = async (on: OnBoard, plan: Plan, request: Omit<UnderRequest, "plan">): Promise<Rendered> =>
    presentObjective({ read: await services.readPlan(on.scope, plan), ...viewOf(on), several: false, ...request });

  return {
    async said(turn: MessageTurn, { objective, title }: Extract<PlanCommand, { kind: "plan" }>): Promise<Answer> {
      const found = theBoard(turn, "look");
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      const asked = { ...(title !== undefined && { title }), ...(objective !== undefined && { objective }) };
      const plan = await meant(on, asked);
      if (plan.kind === "none") return { say: plan.say };
      if (objective === undefined) return { say: await whole(on, plan.plan, plan) };
      const there = findObjective(plan.plan, objective);
      if (there === undefined) return { say: noObjective(on, plan.plan, objective) };
      return { say: await under(on, plan.plan, { objective: there.number, page: 1 }) };
    },

    async list(turn: MessageTurn): Promise<Answer> {
      const found = theBoard(turn, "look");
      return found.kind === "answer" ? found.answer : { say: await all(found.on) };
    },

    async pressList(turn: PressTurn, data: VerbData<"plans.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      return found.kind === "answer" ? found.answer : { say: await all(found.on) };
    },

    async press(turn: PressTurn, data: VerbData<"plan.show">): Promise<Answer> {
      const found = boardOfPress(turn, "look", data.committee);
      if (found.kind === "answer") return found.answer;
      const { on } = found;
      if (data.plan === undefined) {
        const only = await meant(on, {});
        return { say: only.kind === "none" ? only.say : await whole(on, only.plan, only) };
      }
      const plan = await plans.find(on.scope, data.plan as PlanId);
      if (plan === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      const { objective: word, page } = data;
      if (word === undefined) return { say: await whole(on, plan, { page, several: await isOneOfSeveral(on) }) };
      const objective = decoded(word);
      if (objective === undefined) return { say: presentRefusal({ kind: "stale-press" }) };
      return { say: await under(on, plan, { page, ...(objective !== "" && { objective }) }) };
    },

    whole,

    /** The rows of an objective drawn anew for a press on one of them. Absent: the plan is not there any more. */
    async redraw(on: OnBoard, { plan: id, ...request }: UnderRequest): Promise<Rendered | undefined> {
      const plan = await plans.find(on.scope, id);
      return plan && under(on, plan, request);
    },
  };

  async function all(on: OnBoard): Promise<Rendered> {
    return presentPlans({ plans: await plans.standing(on.scope), board: on.board, changes: hasRight(on, "import") });
  }

  async function isOneOfSeveral(on: OnBoard): Promise<boolean> {
    return (await plans.standing(on.scope)).length > 1;
  }
}

function viewOf(on: OnBoard) {
  return { board: on.board, reader: on.reader, changes: hasRight(on, "import") };
}

/** A plan has no such objective: said, with the plan to look at. */
export function noObjective(on: OnBoard, plan: Plan, number: string): Rendered {
  const line = [plain(words.noObjectiveSentence), strong(typedLine(number, 40)), plain(".")];
  return presentPlanNews({ title: words.noObjective, line, board: on.board, plan });
}
