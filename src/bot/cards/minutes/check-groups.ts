import { dayWords } from "../../../domain/days/day-words.js";
import type { Proposal } from "../../../domain/minutes/proposal.js";
import { type ImportGroup, importGroups } from "../../verbs/import-verbs.js";
import { button } from "../button.js";
import type { Choice, Element } from "../card-data.js";
import { buttonSet, maybeLine, textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { plain, small } from "../runs.js";
import { cut, nameLine, plainTitle } from "../typed-text.js";
import { attendanceWords, importGroupWords, importWords as words } from "../words/import.js";
import { titles } from "../words/titles.js";
import { doubtWords, type Shown } from "./check-row.js";
import type { CheckView } from "./check-view.js";

/** So many lines of a group are ticked on one page. */
export const groupPage = 25;
const titleSigns = 110;

/** The rows of a group that can still be taken. */
export function rowsOfGroup(rows: readonly Proposal[], of: ImportGroup): readonly Proposal[] {
  return rows.filter(({ what }) => what.kind === of);
}

/** How many kinds of things there are that are no actions. */
export function groupsIn(others: readonly Proposal[]): number {
  return new Set(others.map(({ what }) => what.kind)).size;
}

/** One line for each kind of thing that is no action: opened, its rows can be ticked. */
export function groupLines(others: readonly Proposal[], view: CheckView, shown: Shown): readonly Element[] {
  return importGroups
    .map((of) => [of, rowsOfGroup(others, of)] as const)
    .filter(([, rows]) => rows.length > 0)
    .map(([of, rows], at) =>
      part("row", {
        number: importGroupWords[of].name,
        verb: "import.show",
        tooltip: words.openGroup(importGroupWords[of].several),
        open: { ...shown, group: of },
        task: lineOf(of, rows, view),
        second: [small(ticked(rows))],
        third: maybeLine(undefined),
        separated: at > 0,
      }),
    );
}

function ticked(rows: readonly Proposal[]): string {
  const count = rows.filter((row) => row.ticked).length;
  return count === rows.length ? words.allTicked : words.someTicked(count, rows.length);
}

/** "12 present, 3 apologies"; a single thing in its own words. */
function lineOf(of: ImportGroup, rows: readonly Proposal[], view: CheckView): string {
  if (of === "attendance") {
    const as = (kind: "present" | "apologies" | "absent") =>
      rows.filter(({ what }) => what.kind === "attendance" && what.as === kind).length;
    return (["present", "apologies", "absent"] as const)
      .filter((kind) => as(kind) > 0)
      .map((kind) => attendanceWords[kind](as(kind)))
      .join(", ");
  }
  const [only, ...others] = rows;
  return only !== undefined && others.length === 0
    ? cut(titleOf(only, view), titleSigns)
    : importGroupWords[of].count(rows.length);
}

/** The lines of one group, each to be ticked, in the place of the rows. */
export function groupBody(others: readonly Proposal[], view: CheckView, shown: Shown): readonly Element[] {
  const { of, page } = view.group ?? { of: "decision", page: 1 };
  const { rows, pages, at } = groupRows(others, of, page);
  const open: Shown = { ...shown, fromGroup: of, groupPage: at };
  const choices = rows.map(
    (row): Choice => ({ title: plainTitle(titleOf(row, view), titleSigns), value: String(row.row) }),
  );
  const doubtful = rows.flatMap(({ doubts }) => doubts).slice(0, 3);
  return [
    ...doubtful.map((doubt) => textLine([plain(doubtWords(doubt, view.board))])),
    part("ticks", {
      id: "ticks",
      label: words.ticks,
      style: "expanded",
      value: rows
        .filter((row) => row.ticked)
        .map(({ row }) => row)
        .join(","),
      choices,
    }),
    ...(pages > 1 ? [textLine([small(words.pagesMore(at, pages))])] : []),
    ...buttonSet(
      [
        button(titles.save, "import.show", open),
        ...(at < pages ? [button(titles.more, "import.show", { ...open, group: of, toPage: at + 1 })] : []),
        ...(at > 1 ? [button(titles.earlier, "import.show", { ...open, group: of, toPage: at - 1 })] : []),
      ],
      { back: [button(titles.back, "import.show", shown)] },
    ),
  ];
}

/** One page of a group. A page beyond the last is the last. */
export function groupRows(
  others: readonly Proposal[],
  of: ImportGroup,
  page: number,
): { rows: readonly Proposal[]; pages: number; at: number } {
  const all = rowsOfGroup(others, of);
  const pages = Math.max(1, Math.ceil(all.length / groupPage));
  const at = Math.min(Math.max(1, page), pages);
  return { rows: all.slice((at - 1) * groupPage, at * groupPage), pages, at };
}

/** One thing in one line. */
function titleOf({ what }: Proposal, view: Pick<CheckView, "board" | "roster">): string {
  const { board } = view;
  switch (what.kind) {
    case "decision":
      return what.closed ? `${words.closedPartOf}: ${what.text}` : what.text;
    case "meeting": {
      const time =
        what.startsAt === undefined
          ? ""
          : what.endsAt === undefined
            ? `, ${what.startsAt}`
            : `, ${what.startsAt} to ${what.endsAt}`;
      return `${dayWords(what.on, board.today)}${time}${what.place === undefined ? "" : `, ${what.place}`}`;
    }
    case "attendance":
      return `${nameLine(personName(what.who, view))} · ${attendanceWords.as[what.as]}`;
    case "person":
      return [what.person.name, what.person.roleTitle, what.person.agency].filter(Boolean).join(" · ");
    case "objective":
      return `${what.number} ${what.text}`;
    case "term":
      return `${what.term} · ${what.meaning}`;
    case "action":
      return what.task;
    case "update":
      return `A${what.number}`;
  }
}

/** Somebody on the roster by their name there, anybody else as the paper has it. */
function personName(who: string, { roster, board }: Pick<CheckView, "board" | "roster">): string {
  const member = roster.find(({ id }) => id === who);
  return member === undefined ? who : board.nameOf(member.id);
}
