import type { Reader } from "../../../domain/committees/may-read.js";
import type { Plan } from "../../../domain/plans/plan.js";
import { planCounts } from "../../../domain/plans/plan-counts.js";
import { type PlanSection, planSections } from "../../../domain/plans/plan-sections.js";
import type { ReadPlan } from "../../../services/plans/read-plan.js";
import { asWord } from "../../list-ref.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet, small, strong } from "../runs.js";
import { cut, nameLine, typedLine } from "../typed-text.js";
import { planWords as words } from "../words/plans.js";
import { titles } from "../words/titles.js";
import { countsLine } from "./brag-words.js";

/** Objectives on a page. */
export const objectivePage = 10;
const objectiveSigns = 200;
const numberSigns = 12;

export type PlanNews = { title: string; lines: readonly Line[] };

export type PlanView = {
  read: ReadPlan;
  board: Board;
  reader: Reader;
  /** Counts from 1. */
  page: number;
  /** Whether the reader may change it. */
  changes: boolean;
  /** Whether there are other plans. */
  several: boolean;
  /** What became of it just now. */
  news?: PlanNews;
};

/** A plan: each objective with how its actions stand, in words. What stands in the closed part is counted and not named. */
export function presentPlan(view: PlanView): Rendered {
  const { read, board, page, news } = view;
  const { plan, items, more } = read;
  const sections = planSections(plan, items);
  const all = sections.reduce((sum, section) => sum + section.items.length, 0);
  const title = news?.title ?? words.title(plan.objectives.length, all);
  const from = (page - 1) * objectivePage;
  const shown = sections.slice(from, from + objectivePage);
  const paged = sections.length > objectivePage;
  const card = renderCard("list", {
    title,
    place: placeLine(board, words.of(nameLine(plan.title))),
    body: [
      ...(news?.lines ?? []).map((line) => textLine(line)),
      ...(plan.objectives.length === 0 ? [textLine([plain(words.noObjectives)])] : []),
      ...shown.map((section, at) => sectionRow(section, view, at > 0)),
    ],
    foot: [
      ...maybeLine(paged ? [small(words.objectivesPage(from + 1, from + shown.length, sections.length))] : undefined),
      ...maybeLine(all === 0 ? undefined : [small(words.legend)]),
      ...maybeLine(more ? [small(words.more(items.length))] : undefined),
      ...maybeLine(hint(view, all)),
    ],
    buttons: buttonSet(planButtons(view, from + objectivePage < sections.length)),
  });
  return { card, summary: summaryOf(title) };
}

/** The number of an objective as a title may hold it: our own words and numbers stand there, and nothing else. */
export function titleNumber(number: string): string {
  return /^[\p{L}\p{N}.]{1,12}$/u.test(number) ? number : "";
}

function sectionRow(
  { objective, items }: PlanSection,
  { board, read }: Pick<PlanView, "board" | "read">,
  separated: boolean,
): Element {
  const number = objective === undefined ? words.others : cut(objective.number, numberSigns) || "–";
  return part("row", {
    number,
    task: objective === undefined ? words.othersTask : typedLine(objective.text, objectiveSigns),
    second: countsLine(planCounts(items, board.today)),
    third: [],
    separated,
    verb: "plan.show",
    tooltip: words.open(titleNumber(number) || words.others),
    open: {
      committee: board.committee.id,
      plan: read.plan.id,
      objective: asWord(objective?.number ?? ""),
      page: 1,
    },
  });
}

/** How to go on, for who may. */
function hint({ changes, read: { plan } }: PlanView, all: number): Line | undefined {
  if (!changes || all > 0) return undefined;
  const [first] = plan.objectives;
  return first === undefined
    ? [quiet(words.teachObjective), strong(words.objectiveExample), quiet(".")]
    : [quiet(words.teachPut), strong(words.putExample(cut(first.number, numberSigns))), quiet(".")];
}

function planButtons(view: PlanView, further: boolean): readonly Button[] {
  const { board, read, page, several } = view;
  const committee = board.committee.id;
  const to = (title: string, at: number) => button(title, "plan.show", { committee, plan: read.plan.id, page: at });
  return [
    ...(page > 1 ? [to(titles.earlier, page - 1)] : []),
    ...(further ? [to(titles.more, page + 1)] : []),
    outstandingButton(board, read.plan),
    ...(several ? [plansButton(board)] : []),
  ];
}

/** What is outstanding under a plan, or one of its objectives. */
export function outstandingButton({ committee }: Board, { id }: Pick<Plan, "id">, objective?: string): Button {
  const under = objective === undefined ? "" : `;under=${asWord(objective)}`;
  return button(titles.outstanding, "list.show", {
    list: `outstanding;plan=${id}${under}`,
    page: 1,
    committee: committee.id,
  });
}

export function plansButton({ committee }: Board): Button {
  return button(titles.plans, "plans.show", { committee: committee.id });
}
