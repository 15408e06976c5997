import type { ActionItem } from "../../../domain/actions/action-item.js";
import { mayRead, membershipIn } from "../../../domain/committees/may-read.js";
import { findObjective } from "../../../domain/plans/find-plan.js";
import type { Objective, Plan } from "../../../domain/plans/plan.js";
import { planCounts } from "../../../domain/plans/plan-counts.js";
import { planSections } from "../../../domain/plans/plan-sections.js";
import { asWord } from "../../list-ref.js";
import { ownButtons } from "../actions/item-buttons.js";
import { ownersInFull } from "../actions/item-lines.js";
import { answeredRow, type ItemRow, itemRow, openRow } from "../actions/item-row.js";
import type { OpenRow } from "../actions/present-list.js";
import { atPlan } from "../at.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { fitsTeams } from "../card-size.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet, small, strong } from "../runs.js";
import { cut, nameLine, typedLine } from "../typed-text.js";
import { planWords as words } from "../words/plans.js";
import { titles } from "../words/titles.js";
import { colourLine, countsLine, standingLine } from "./brag-words.js";
import { outstandingButton, type PlanView, titleNumber } from "./present-plan.js";

/** Rows on a page; each may have three lines. */
export const underPage = 8;
const objectiveSigns = 300;

export type ObjectiveView = PlanView & {
  /** Absent: what stands under none of the plan's. */
  objective?: string;
  open?: OpenRow;
  /** One that was just marked done: it keeps its place, with Undo. */
  answered?: ActionItem;
};

/** What stands under one objective: a row for each action, with its colour in words and its latest evidence. */
export function presentObjective(view: ObjectiveView): Rendered {
  for (const evidence of [140, 60, 0] as const) {
    const rendered = presented(view, evidence);
    if (fitsTeams(rendered.card)) return rendered;
  }
  return presented(view, "bare");
}

/** `evidence`: signs of it in a row; "bare": nor are colours said there, as states say nearly as much. */
function presented(view: ObjectiveView, evidence: Evidence): Rendered {
  const { read, board, page } = view;
  const { objective, items } = underOf(view);
  const title =
    objective === undefined
      ? words.othersTitle(items.length)
      : words.objectiveTitle(titleNumber(objective.number), items.length);
  const from = (page - 1) * underPage;
  const shown = items.slice(from, from + underPage);
  const card = renderCard("list", {
    title,
    place: placeLine(board, words.of(nameLine(read.plan.title))),
    body: [
      ...(objective === undefined ? [] : [textLine([plain(typedLine(objective.text, objectiveSigns))])]),
      textLine(countsLine(planCounts(items, board.today)), "None"),
      ...(items.length === 0 ? [textLine([plain(words.noneUnder)])] : rows(view, shown, evidence)),
    ],
    foot: [
      ...maybeLine(
        items.length > underPage ? [small(words.page(from + 1, from + shown.length, items.length))] : undefined,
      ),
      ...maybeLine(items.length === 0 ? undefined : [small(words.legend)]),
      ...maybeLine(
        view.changes && items.length === 0 && objective !== undefined
          ? [quiet(words.teachPut), strong(words.putExample(cut(objective.number, 12))), quiet(".")]
          : undefined,
      ),
    ],
    buttons: buttonSet([], { back: buttons(view, objective, from + underPage < items.length) }),
  });
  return { card, summary: summaryOf(title) };
}

/** So much of the evidence as the card has room for. */
type Evidence = number | "bare";

/** The open row says its note and rating below. */
function thirdOf(item: ActionItem, board: Board, evidence: Evidence | "open"): Pick<ItemRow, "third"> {
  if (evidence === "bare") return {};
  return { third: evidence === "open" ? colourLine(item, board) : standingLine(item, board, evidence) };
}

/** What is meant of a plan as it is now: the objective may have gone since. */
function underOf({ read: { plan, items }, objective: number }: ObjectiveView): {
  objective?: Objective;
  items: readonly ActionItem[];
} {
  const meant = number === undefined ? undefined : findObjective(plan, number);
  return planSections(plan, items).find(({ objective }) => objective === meant) ?? { items: [] };
}

function rows(view: ObjectiveView, items: readonly ActionItem[], evidence: Evidence): readonly Element[] {
  const { read, board, reader, page, open, answered } = view;
  const at = atPlan(read.plan.id, view.objective, page);
  const opened = items.find(({ id }) => id === open?.item);
  const formOpen = opened !== undefined && open?.show !== "buttons" && mayRead(opened, reader);
  const me = reader.place === "personal" ? membershipIn(board.committee.id, reader)?.id : undefined;
  return items.map((kept, index) => {
    const item = kept.id === answered?.id ? answered : kept;
    const readable = mayRead(item, reader);
    const row: ItemRow = {
      item,
      board,
      readable,
      mayUndo: reader.memberships.some(({ id }) => id === item.undoable?.by),
      owners: ownersInFull(item.owners, board.nameOf, me),
      loggedBy: nameLine(board.nameOf(item.loggedBy)),
      ...thirdOf(item, board, item.id === open?.item ? "open" : evidence),
    };
    const where = { at, several: false, separated: index > 0 };
    if (item.id === answered?.id) return answeredRow(row, where);
    if (open?.item !== item.id || !readable) return itemRow(row, where, formOpen);
    return openRow(row, where, { ...open, buttons: ownButtons(item, at, { board, reader }) });
  });
}

function buttons(
  { read: { plan }, board, page, objective: number }: ObjectiveView,
  objective: Objective | undefined,
  further: boolean,
): readonly Button[] {
  const of = { committee: board.committee.id, plan: plan.id };
  return [
    ...(page > 1 ? [toPage(titles.earlier, board, plan, number, page - 1)] : []),
    ...(further ? [toPage(titles.more, board, plan, number, page + 1)] : []),
    button(titles.plan, "plan.show", { ...of, page: 1 }),
    ...(objective === undefined ? [] : [outstandingButton(board, plan, objective.number)]),
  ];
}

function toPage(
  title: string,
  { committee }: Board,
  { id }: Plan,
  objective: string | undefined,
  page: number,
): Button {
  return button(title, "plan.show", { committee: committee.id, plan: id, objective: asWord(objective ?? ""), page });
}
