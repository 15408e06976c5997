import { mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords, inDaysWords } from "../../../domain/days/day-words.js";
import type { ProgrammeItemId } from "../../../domain/ids.js";
import type { Month, ProgrammeItem } from "../../../domain/programme/programme-item.js";
import type { ProgrammeSection } from "../../../domain/programme/programme-sections.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { plain, quiet, small } from "../runs.js";
import { monthWords, programmeWords as words } from "../words/programme.js";
import { titles } from "../words/titles.js";
import { programmeItemButtons } from "./programme-buttons.js";
import { programmeNumber, programmeTitle, rowFacts } from "./programme-lines.js";

/** So many items, or meetings without any, stand on a page. */
export const programmePage = 10;

export type ProgrammeView = {
  board: Board;
  reader: Reader;
  /** What is shown, in order. */
  sections: readonly ProgrammeSection[];
  /** Only of this month. */
  month?: Month;
  /** Counts from 1. */
  page: number;
  /** Whether the reader may change it. */
  runs: boolean;
  open?: ProgrammeItemId;
};

/** A line of a page: an item under its section, or that a section has none. */
type Entry = { section: ProgrammeSection; item?: ProgrammeItem };

/** The work programme by meeting. */
export function presentProgramme(view: ProgrammeView): Rendered {
  const { board, sections, month, runs } = view;
  const count = sections.reduce((sum, { items }) => sum + items.length, 0);
  const entries = sections.flatMap((section): readonly Entry[] =>
    section.items.length === 0 ? [{ section }] : section.items.map((item) => ({ section, item })),
  );
  const last = Math.max(1, Math.ceil(entries.length / programmePage));
  const page = Math.min(Math.max(1, view.page), last);
  const shown = entries.slice((page - 1) * programmePage, page * programmePage);
  const title = month === undefined ? words.title(count) : words.titleFor(count, monthWords(month, board.today));
  const body = entries.length === 0 ? [textLine([plain(words.none)])] : rows({ ...view, page }, shown);
  const before = entries.slice(0, (page - 1) * programmePage).filter(({ item }) => item !== undefined).length;
  const here = shown.filter(({ item }) => item !== undefined).length;
  const foot = last > 1 && here > 0 ? [small(words.page(before + 1, before + here, count))] : undefined;
  const to = (at: number) => ({ committee: board.committee.id, page: at, ...(month !== undefined && { month }) });
  const buttons = [
    ...(page > 1 ? [button(titles.earlier, "programme.show", to(page - 1))] : []),
    ...(page < last ? [button(titles.more, "programme.show", to(page + 1))] : []),
    ...(runs ? [button(titles.addItem, "programme.add.ask", { committee: board.committee.id })] : []),
    ...(month === undefined ? [] : [button(titles.programme, "programme.show", { committee: board.committee.id })]),
    button(titles.agenda, "agenda.show", { committee: board.committee.id }),
  ];
  const card = renderCard("list", {
    title,
    place: placeLine(board, words.workProgramme),
    body,
    foot: maybeLine(foot),
    buttons: buttonSet([], { back: buttons }),
  });
  return { card, summary: summaryOf(title) };
}

function rows(view: ProgrammeView, shown: readonly Entry[]): readonly Element[] {
  return shown.flatMap(({ section, item }, at) => {
    const begins = shown[at - 1]?.section !== section;
    const head = begins ? [heading(headOf(section, view.board))] : [];
    const asks = begins && section.kind === "was-for" && view.runs ? [textLine([quiet(words.whatBecame)], "None")] : [];
    const body = item === undefined ? textLine([small(words.nothingYet)], "None") : row(view, section, item, !begins);
    return [...head, ...asks, body];
  });
}

function headOf(section: ProgrammeSection, { today }: Board): string {
  switch (section.kind) {
    case "was-for": {
      const day = dayWords(section.meeting.on, today);
      return section.meeting.state.kind === "cancelled" ? words.head.cancelled(day) : words.head.wasFor(day);
    }
    case "meeting":
      return words.head.meeting(dayWords(section.meeting.on, today), inDaysWords(section.meeting.on, today));
    case "month":
      return words.head.month(monthWords(section.month, today));
    case "unscheduled":
      return words.head.unscheduled;
  }
}

function row(view: ProgrammeView, section: ProgrammeSection, item: ProgrammeItem, separated: boolean): Element {
  const { board, reader, page, month, runs, open } = view;
  const facts = {
    number: programmeNumber(item),
    task: programmeTitle(item, reader, open === item.id),
    second: rowFacts(item, board, reader),
    third: [],
    separated,
  };
  if (!mayReadPart(item, item.committee, reader)) return part("row-frozen", { ...facts, quiet: false });
  const list = { committee: board.committee.id, page, ...(month !== undefined && { month }) };
  if (open !== item.id)
    return part("row", {
      ...facts,
      verb: "programme.show",
      tooltip: words.open(facts.number),
      open: { ...list, open: item.id },
    });
  const change = runs ? programmeItemButtons(item, { over: section.kind === "was-for", withoutReason: false }) : [];
  const show = button(titles.show, "programme.item", { committee: board.committee.id, item: item.id });
  return part("row-open", {
    ...facts,
    verb: "programme.show",
    tooltip: words.fold(facts.number),
    fold: list,
    body: buttonSet([...change, show], { spacing: "Small" }),
  });
}
