import { presentItem } from "../../../src/bot/cards/actions/present-item.js";
import { presentByAgency } from "../../../src/bot/cards/plans/present-by-agency.js";
import { presentGlossary, presentTerm } from "../../../src/bot/cards/plans/present-glossary.js";
import { presentObjective } from "../../../src/bot/cards/plans/present-objective.js";
import { presentPlan } from "../../../src/bot/cards/plans/present-plan.js";
import { presentPlanNews, presentPlans } from "../../../src/bot/cards/plans/present-plans.js";
import type { Rendered } from "../../../src/bot/cards/rendered.js";
import { plain, strong } from "../../../src/bot/cards/runs.js";
import { typedLine } from "../../../src/bot/cards/typed-text.js";
import { planWords } from "../../../src/bot/cards/words/plans.js";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { aPlan } from "../../builders/a-plan.js";
import { aTerm } from "../../builders/a-term.js";
import { now, type World } from "./a-world.js";

/** Plans, how agencies stand, and the glossary. */
export function planCards(world: World): Record<string, Rendered> {
  const { board, harbour, items, item, reads, someone, typed, roster } = world;
  const clerk = reads("personal", someone("m_ines"));
  const home = reads("channel", someone("m_sarah"));
  const plan = aPlan({
    committee: harbour.id,
    title: typed("Delivery Plan 2026-28"),
    objectives: [
      { number: "1.1", text: typed("Children and young people are heard before decisions about them are made") },
      { number: "1.2", text: typed("Every school knows whom to ring, and rings") },
      { number: "1.3", text: typed("The board learns from what went wrong") },
    ],
  });
  const under = (one: ActionItem, objective: string, place: number): ActionItem => ({
    ...one,
    plan: { id: plan.id, objective, place },
  });
  const noted: ActionItem = {
    ...items.moved,
    rating: { kind: "on-track", by: "m_sarah", at: new Date("2026-02-11T10:00:00Z") },
    latestNote: {
      text: typed("Fourteen of the twenty schools have answered; the others were rung on Monday."),
      by: "m_sarah",
      at: new Date("2026-03-03T10:00:00Z"),
    },
  };
  const onPlan = [
    under(items.done, "1.1", 1),
    under(items.tomorrow, "1.1", 2),
    under(noted, "1.2", 1),
    under(items.late, "1.2", 2),
    under(items.closed, "1.2", 3),
    under(items.later, "1.2", 4),
    under(items.everybody, "1.2", 5),
    under(items.done, "1.2", 6),
    under(items.ongoing, "1.2", 7),
    under(items.awaiting, "1.2", 8),
    under(items.today, "2.9", 1),
  ];
  const read = { plan, items: onPlan, more: false };
  const view = { read, board, reader: clerk, page: 1, changes: true, several: false };
  const many = {
    ...plan,
    objectives: Array.from({ length: 24 }, (_, n) => ({
      number: `${1 + Math.floor(n / 9)}.${1 + (n % 9)}`,
      text: typed(`Objective that says in rather many words what the board means to reach, and by when, number ${n}`),
    })),
  };
  const whole = { plan: many, items: onPlan, more: true };
  const full = Array.from({ length: 14 }, (_, n) =>
    under(
      {
        ...item(
          50 + n,
          "Survey what the schools do when they are worried about a child, and say what is missing",
          "2026-02-20",
        ),
        ...(noted.rating !== undefined && { rating: noted.rating }),
        ...(noted.latestNote !== undefined && { latestNote: noted.latestNote }),
      },
      "1.2",
      n + 1,
    ),
  );
  const term = aTerm({
    committee: harbour.id,
    term: typed("CDOP"),
    meaning: typed("Child Death Overview Panel"),
    by: "m_ines",
  });
  const terms = ["CDOP", "LADO", "MASH"].map((one) => ({ ...term, term: typed(one) }));
  const of = { board, teaches: true };
  return {
    plan: presentPlan(view),
    "plan-of-many-objectives": presentPlan({ ...view, read: whole, page: 2, several: true }),
    "plan-begun": presentPlan({
      ...view,
      read: { plan: { ...plan, objectives: [] }, items: [], more: false },
      news: { title: planWords.made, lines: [] },
    }),
    "plan-removed": presentPlanNews({
      title: planWords.removed,
      line: [plain(planWords.removedSentence(7))],
      board,
      removed: { ...plan, removedAt: now },
    }),
    "plan-none": presentPlans({ plans: [], board, changes: true }),
    "plan-which": presentPlans({
      plans: [plan, { ...plan, id: "pl_2", title: typed("Prevent 2026") }],
      board,
      changes: false,
      asked: { title: planWords.whichPlan, line: [plain(planWords.whichSentence)] },
    }),
    "plan-unknown": presentPlans({
      plans: [plan],
      board,
      changes: false,
      asked: {
        title: planWords.noPlan,
        line: [plain(planWords.noPlanSentence), strong(typedLine(typed("Corporate plan"), 80)), plain(".")],
      },
    }),
    objective: presentObjective({ ...view, objective: "1.2" }),
    "objective-at-home": presentObjective({ ...view, reader: home, changes: false, objective: "1.2" }),
    "objective-open": presentObjective({ ...view, objective: "1.2", open: { item: noted.id, show: "buttons" } }),
    "objective-answered": presentObjective({
      ...view,
      reader: reads("personal", someone("m_sarah")),
      objective: "1.2",
      answered: under(items.done, "1.2", 6),
    }),
    "objective-full": presentObjective({ ...view, read: { ...read, items: full }, objective: "1.2" }),
    "objective-empty": presentObjective({ ...view, objective: "1.3" }),
    "objective-others": presentObjective(view),
    "by-agency": presentByAgency(
      {
        agencies: [
          { agency: typed("Harbour Police"), outstanding: 7, overdue: 3, slip: 21 },
          { agency: typed("Health Trust"), outstanding: 4, overdue: 0, slip: -2 },
          { agency: typed("Ferry company"), outstanding: 1, overdue: 0 },
          { outstanding: 2, overdue: 1, slip: 0 },
        ],
        more: false,
      },
      {
        board,
        roster: roster.map((member, n) => ({
          ...member,
          ...(n < 4 && { agency: typed(n % 2 === 0 ? "Harbour Police" : "Health Trust") }),
        })),
      },
    ),
    "by-agency-of-none": presentByAgency({ agencies: [], more: false }, { board, roster }),
    glossary: presentGlossary({ terms, total: 43, page: 2, board, teaches: true }),
    "glossary-empty": presentGlossary({ terms: [], total: 0, page: 1, board, teaches: true }),
    "term-means": presentTerm({ kind: "means", term }, of),
    "term-from-a-paper": presentTerm({ kind: "means", term: { ...term, imported: "im_1" } }, of),
    "term-unknown": presentTerm({ kind: "unknown", typed: typed("CDOB"), near: [term] }, of),
    "term-taught": presentTerm({ kind: "taught", term, before: { ...term, meaning: typed("Child Death Panel") } }, of),
    "term-removed": presentTerm({ kind: "removed", term }, of),
    "item-planned": presentItemPlanned(world, under(items.later, "1.2", 1)),
  };
}

function presentItemPlanned({ board, reads, someone }: World, item: ActionItem): Rendered {
  return presentItem({
    item,
    board,
    reader: reads("personal", someone("m_ines")),
    now,
    news: "planned",
    dueOnWorkingDay: true,
  });
}
