import { type Retention, retentionLimits } from "../../../domain/committees/retention.js";
import { type RetentionRule, retentionRules } from "../../../domain/committees/retention-change.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { Over, OverOfAll } from "../../../services/privacy/what-is-over.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small } from "../runs.js";
import { listed } from "../words/counted.js";
import { retentionWords as words } from "../words/privacy.js";
import { titles } from "../words/titles.js";

/** For how long a board keeps things, and what goes next. */
export function presentRetention(view: { board: Board; over: OverOfAll; news?: "saved" | "no-change" }): Rendered {
  const { board, over, news } = view;
  const { id: committee, retention } = board.committee;
  const title = words.titles[news ?? "show"];
  const body = [
    ...retentionRules.map((rule) => textLine(ruleLine(rule, retention, over[rule], board))),
    textLine([plain(words.kept)]),
  ];
  return message(title, board, body, words.foot, [
    button(titles.change, "retention.ask", { committee }),
    button(titles.settings, "settings.show", { committee }),
  ]);
}

/** What other numbers would remove, before they are set. `meanwhile`: something was set since they were shown first. */
export function presentRetentionCheck(view: {
  board: Board;
  retention: Retention;
  over: OverOfAll;
  meanwhile?: boolean;
}): Rendered {
  const { board, retention, over, meanwhile } = view;
  const { id: committee, revision } = board.committee;
  const rules = retentionRules.filter((rule) => retention[rule] !== board.committee.retention[rule]);
  const goes = rules.filter((rule) => over[rule].count > 0).map((rule) => words.counts[rule](over[rule].count));
  const title = meanwhile
    ? words.titles.meanwhile
    : goes.length === 0
      ? words.titles.check
      : words.titles.removes(listed(goes));
  const body = rules.map((rule) => textLine(ruleLine(rule, retention, over[rule], board)));
  return message(title, board, body, words.checkFoot, [
    button(titles.save, "retention.save", { committee, revision, ...retention }),
    button(titles.back, "retention.show", { committee }),
  ]);
}

/** Numbers that can't be. */
export function presentRetentionRefused(board: Board, rules: readonly RetentionRule[]): Rendered {
  const { id: committee } = board.committee;
  const body = rules.map((rule) => textLine([plain(limitsOf(rule))]));
  return message(words.titles.refused, board, body, undefined, [
    button(titles.change, "retention.ask", { committee }),
    button(titles.back, "retention.show", { committee }),
  ]);
}

/** The form. `kept`: what was entered and can't be, of these rules. */
export function presentRetentionForm(
  board: Board,
  kept: Partial<Retention> = {},
  refused: readonly RetentionRule[] = [],
): Rendered {
  const { id: committee, retention } = board.committee;
  const card = renderCard("form", {
    title: words.titles.form,
    place: placeLine(board),
    objections: refused.map((rule) => ({ sentence: limitsOf(rule) })),
    inputs: retentionRules.map((rule) =>
      part("number-input", {
        id: rule,
        label: words.inputs[rule],
        value: kept[rule] ?? retention[rule],
        errorMessage: limitsOf(rule),
      }),
    ),
    buttons: buttonSet([button(titles.check, "retention.check", { committee })], {
      back: [button(titles.back, "retention.show", { committee })],
    }),
  });
  return { card, summary: summaryOf(words.titles.form) };
}

/** "Closed actions  for 7 years: 14 actions closed before Sun 22 November 2019, the oldest of Mon 3 March 2014". */
function ruleLine(rule: RetentionRule, retention: Retention, over: Over, { committee, today }: Board): Line {
  const on = (at: Date) => dayWords(dayAt(at, committee.zone), today);
  const length = words.length[rule](retention[rule]);
  const goes =
    over.before === undefined
      ? ""
      : over.count === 0
        ? `: ${words.nothingGoes}`
        : `: ${words.counts[rule](over.count)} ${words.goes[rule](on(over.before))}`;
  const oldest = over.oldest === undefined ? "" : words.oldest(on(over.oldest));
  return [quiet(words.labels[rule] + gap), plain(`${length}${goes}${oldest}.`)];
}

function limitsOf(rule: RetentionRule): string {
  const { min, max } = retentionLimits[rule];
  return words.limits[rule](min, max);
}

function message(
  title: string,
  board: Board,
  body: readonly Element[],
  foot: string | undefined,
  buttons: readonly Button[],
): Rendered {
  const card = renderCard("message", {
    title,
    body: [textLine(placeLine(board), "None"), ...body],
    foot: maybeLine(foot === undefined ? undefined : [small(foot)]),
    buttons: buttonSet(buttons),
  });
  return { card, summary: summaryOf(title) };
}
