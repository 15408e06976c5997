import type { Plan } from "../../../domain/plans/plan.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, quiet, small, strong } from "../runs.js";
import { typedLine } from "../typed-text.js";
import { planWords as words } from "../words/plans.js";
import { titles } from "../words/titles.js";

/** A board has no more, on one card. */
const mostShown = 20;
const titleSigns = 120;

/** The plans of a board, to be opened; or that there is none. `asked`: why they are shown in the place of one. */
export function presentPlans({
  plans,
  board,
  changes,
  asked,
}: {
  plans: readonly Plan[];
  board: Board;
  changes: boolean;
  asked?: { title: string; line: Line };
}): Rendered {
  const title = asked?.title ?? (plans.length === 0 ? words.none : words.plansTitle(plans.length));
  const teach: Line = [quiet(words.teach), strong(words.teachExample), quiet(".")];
  const card = renderCard("list", {
    title,
    place: placeLine(board),
    body: [
      ...(asked === undefined ? [] : [textLine(asked.line)]),
      ...(plans.length === 0 ? [textLine([plain(words.noneSentence)])] : []),
      ...plans.slice(0, mostShown).map((plan, at) =>
        part("row", {
          number: String(at + 1),
          task: typedLine(plan.title, titleSigns),
          second: [small(countOf(plan))],
          third: [],
          separated: at > 0,
          verb: "plan.show",
          tooltip: words.open(String(at + 1)),
          open: { committee: board.committee.id, plan: plan.id, page: 1 },
        }),
      ),
    ],
    foot: maybeLine(changes && plans.length === 0 ? teach : undefined),
    buttons: buttonSet([]),
  });
  return { card, summary: summaryOf(title) };
}

function countOf({ objectives }: Plan): string {
  return objectives.length === 1 ? "1 objective" : `${objectives.length} objectives`;
}

/** What became of a plan that stands no more, or of a wish that could not be. */
export function presentPlanNews({
  title,
  line,
  board,
  plan,
  removed,
}: {
  title: string;
  line: Line;
  board: Board;
  /** The plan to be opened from there. */
  plan?: Plan;
  /** The plan that may be brought back. */
  removed?: Plan;
}): Rendered {
  const committee = board.committee.id;
  const card = renderCard("message", {
    title,
    body: [textLine(placeLine(board), "None"), textLine(line)],
    foot: [],
    buttons: buttonSet([
      ...(plan === undefined ? [] : [button(titles.plan, "plan.show", { committee, plan: plan.id, page: 1 })]),
      ...(removed === undefined
        ? []
        : [button(titles.bringBack, "plan.restore", { committee, plan: removed.id, revision: removed.revision })]),
    ]),
  });
  return { card, summary: summaryOf(title) };
}
