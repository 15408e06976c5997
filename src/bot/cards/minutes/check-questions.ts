import { dayWords } from "../../../domain/days/day-words.js";
import { type AskedName, askedNames, nameKey } from "../../../domain/minutes/asked-names.js";
import { rosterChoices } from "../actions/owner-choices.js";
import type { Choice, Element } from "../card-data.js";
import { textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { plain, small, strong } from "../runs.js";
import { cut, nameLine, plainTitle } from "../typed-text.js";
import { allMembers } from "../words/actions.js";
import { importWords as words } from "../words/import.js";
import { bytesOf } from "./bytes-of.js";
import { checkRow, type Shown, sizeOfRow } from "./check-row.js";
import { type ActionRow, type CheckView, sortedRows } from "./check-view.js";

/** Something that is asked, once for all rows that hang on it. `ask`: which input of the card it gets. */
export type Question = {
  rows: readonly number[];
  bytes: number;
  draw: (ask: number, shown: Shown) => readonly Element[];
};

/** Of a question without its rows and choices. */
const questionBytes = 500;
/** So many rows of a question are shown; the rest are named by their numbers. */
const rowsShown = 2;
const numbersNamed = 12;
const mostOffered = 6;
/** A longer roster is not offered whole with each question: somebody else is chosen by opening a row. */
const rosterOffered = 40;
const mostDays = 6;

/** All that is asked of a paper: names, each once; then days. */
export function questionsOf(view: CheckView): readonly Question[] {
  const { asked } = sortedRows(view.import);
  const byNumber = new Map(asked.map((row) => [row.row, row]));
  const known = rosterChoices(view.roster);
  const names = askedNames(view.import.proposals)
    .map((name) => ({ ...name, rows: name.rows.filter((row) => byNumber.has(row)) }))
    .filter(({ rows }) => rows.length > 0)
    .map((name) => nameQuestion(name, view, byNumber, known));
  const days = asked.filter(({ what }) => what.due?.kind === "asked").map((row) => dayQuestion(row, view));
  return [...names, ...days];
}

function nameQuestion(
  name: AskedName,
  view: CheckView,
  rows: ReadonlyMap<number, ActionRow>,
  known: readonly Choice[],
): Question {
  const { typed, agency, offered } = name;
  const why =
    typed === ""
      ? words.noOwner
      : agency === true
        ? words.severalAgencies
        : offered.length + (name.persons?.length ?? 0) === 0
          ? words.unknownName
          : words.severalNames;
  const said = typed === "" ? [plain(why)] : [strong(`“${nameLine(typed)}”`), plain(why)];
  const choices = nameChoices(name, slotOf(name, rows), known);
  const shownRows = name.rows.slice(0, rowsShown).flatMap((number) => rows.get(number) ?? []);
  return {
    rows: name.rows,
    bytes: questionBytes + bytesOf([said, choices]) + sum(shownRows.map((row) => sizeOfRow(row, view))),
    draw: (ask, shown) => [
      textLine(said, "Medium"),
      ...rowsOf(name.rows, rows, view, shown),
      part("optional-choice", {
        id: `ask${ask}`,
        label: words.whose(name.rows),
        value: "",
        choices,
      }),
      // A long roster is not offered whole.
      ...(known.length > rosterOffered ? [textLine([small(words.otherInRow)])] : []),
    ],
  };
}

function rowsOf(
  numbers: readonly number[],
  rows: ReadonlyMap<number, ActionRow>,
  view: CheckView,
  shown: Shown,
): readonly Element[] {
  const first = numbers.slice(0, rowsShown).flatMap((number) => rows.get(number) ?? []);
  const rest = numbers.slice(rowsShown);
  const named = rest.slice(0, numbersNamed);
  const over = rest.length - named.length;
  return [
    ...first.map((row) => checkRow(row, { view, shown, separated: false })),
    ...(rest.length === 0
      ? []
      : [textLine([small(words.inRows(named) + (over > 0 ? ` ${words.moreRows(over)}` : ""))])]),
  ];
}

/** Which of the owners of its first row a name is. */
function slotOf({ typed, rows: [first] }: AskedName, rows: ReadonlyMap<number, ActionRow>): number {
  const owners = first === undefined ? undefined : rows.get(first)?.what.owners;
  return owners?.findIndex((owner) => owner.kind === "asked" && nameKey(owner.typed) === nameKey(typed)) ?? 0;
}

/** Each answer says of which row's which owner it is: somebody else may have answered before it comes. */
function nameChoices(
  { rows, typed, offered, persons = [], addable }: AskedName,
  slot: number,
  known: readonly Choice[],
): readonly Choice[] {
  const value = (is: string) => `${rows[0]}|${is}|${slot}`;
  const near = offered.slice(0, mostOffered).flatMap((id) => known.find((choice) => choice.value === id) ?? []);
  const others = known.length <= rosterOffered ? known.filter((choice) => !near.includes(choice)) : [];
  return [
    ...near.map(({ title, value: id }) => ({ title, value: value(id) })),
    ...persons.slice(0, mostOffered).map((name, at) => ({ title: nameLine(name), value: value(`person-${at}`) })),
    ...(addable === undefined ? [] : [{ title: words.add(plainTitle(addable)), value: value("add") }]),
    // What is no name of a person may be that of an agency that nobody on the roster is from yet.
    ...(typed === "" || addable !== undefined || offered.length + persons.length > 0
      ? []
      : [{ title: words.asAgency(plainTitle(cut(typed, 60))), value: value("agency") }]),
    { title: allMembers, value: value("everybody") },
    { title: words.leaveOut, value: value("out") },
    ...others.map(({ title, value: id }) => ({ title, value: value(id) })),
  ];
}

function dayQuestion(row: ActionRow, view: CheckView): Question {
  const { due } = row.what;
  const typed = due?.kind === "asked" ? due.typed : "";
  const why = words.day[due?.kind === "asked" ? due.why : "unreadable"];
  const { today } = view.board;
  return {
    rows: [row.row],
    bytes: 2 * questionBytes + bytesOf(typed.slice(0, 80)) + sizeOfRow(row, view),
    draw: (ask, shown) => [
      textLine([strong(`“${cut(typed, 80)}”`), plain(why)], "Medium"),
      checkRow(row, { view, shown, separated: false }),
      part("optional-choice", {
        id: `ask${ask}`,
        label: words.dayOf(row.row),
        value: "",
        choices: [
          ...(due?.kind === "asked" ? due.offered : [])
            .slice(0, mostDays)
            .map((on) => ({ title: dayWords(on, today), value: `${row.row}|${on}` })),
          {
            title: words.nextMeeting(view.nextMeeting && dayWords(view.nextMeeting.on, today)),
            value: `${row.row}|next-meeting`,
          },
          { title: words.noDate, value: `${row.row}|none` },
          { title: words.leaveOut, value: `${row.row}|day-out` },
        ],
      }),
    ],
  };
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}
