import type { Due } from "../../../domain/actions/action-item.js";
import type { DraftDue, DraftOwner } from "../../../domain/actions/draft.js";
import { weekday } from "../../../domain/days/day.js";
import { dayWords, weekdayName } from "../../../domain/days/day-words.js";
import type { SaidState } from "../../../domain/minutes/finding.js";
import type { Doubt, Proposal } from "../../../domain/minutes/proposal.js";
import type { VerbData } from "../../verbs.js";
import { nameOf } from "../actions/draft-row.js";
import { namesWords } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { maybeLine } from "../pieces.js";
import { part } from "../render-card.js";
import { type Line, small, smallAlarm, smallStrong } from "../runs.js";
import { cut, nameLine, taskLine } from "../typed-text.js";
import { closedPart, dueName } from "../words/actions.js";
import { importWords as words } from "../words/import.js";
import { bytesOf } from "./bytes-of.js";
import type { ActionRow, CheckView } from "./check-view.js";

/** What every press on a check carries: which it is, and as it was shown. */
export type Shown = Pick<
  VerbData<"import.show">,
  "import" | "committee" | "revision" | "page" | "from" | "fromGroup" | "groupPage"
>;

type Drawn = { view: Pick<CheckView, "import" | "board">; shown: Shown; separated: boolean };

const typedSigns = 40;
const noteSigns = 80;

/** A row that opens to its form. Doubts stand as a third line. */
export function checkRow(row: ActionRow, { view, shown, separated }: Drawn): Element {
  return part("row", {
    number: words.row(row.row),
    verb: "import.show",
    tooltip: words.open(row.row),
    open: { ...shown, row: row.row },
    task: taskOf(row),
    second: secondLine(row, view),
    third: maybeLine(doubtLine(row, view.board)),
    separated,
  });
}

/** Of a row without its words. */
const rowBytes = 1_000;

/** How many bytes a row takes, without drawing it: a paper of hundreds of rows is cut into pages at every press. */
export function sizeOfRow(row: ActionRow, view: Drawn["view"]): number {
  return rowBytes + bytesOf([taskOf(row), secondLine(row, view), doubtLine(row, view.board)]);
}

/** What is to be done; of what is on record its number too. */
export function taskOf({ what, evidence }: ActionRow): string {
  return what.kind === "action" ? taskLine(what.task) : taskLine(what.task ?? evidence.words);
}

/** State or day, owners, and what else there is to it: "due Fri 13 March · Nkechi Obi". */
export function secondLine({ what }: ActionRow, { import: read, board }: Drawn["view"]): Line {
  const names = what.owners === undefined ? undefined : ownersOf(what.owners, board, read.proposals);
  if (what.kind === "action") {
    const state = stateOf(what.state, board);
    // What the board has closed already is due no more.
    const isOpen = what.state.kind === "open" || what.state.kind === "carried" || what.state.kind === "ongoing";
    const parts = [
      ...(state === undefined ? [] : [state]),
      ...(isOpen ? [dueOf(what.due, board)] : []),
      names ?? words.nobody,
      ...(what.reference === undefined ? [] : [words.reference(cut(what.reference, 12))]),
      ...(what.updates.length === 0 ? [] : [words.notes(what.updates.length)]),
      ...(what.closed ? [closedPart] : []),
    ];
    return [small(parts.join(" · "))];
  }
  const state = what.state === undefined ? undefined : stateOf(what.state, board);
  const [first] = what.updates;
  const parts = [
    ...(state === undefined ? [] : [state]),
    ...(names === undefined ? [] : [words.newOwner + names]),
    ...(what.due === undefined ? [] : [dueOf(what.due, board)]),
    ...(what.task === undefined ? [] : [words.otherWords]),
    ...(first === undefined ? [] : [`${words.note}“${cut(first.text, noteSigns)}”`]),
    ...(what.updates.length > 1 ? [words.notes(what.updates.length)] : []),
  ];
  return [smallStrong(words.onRecord(`A${what.number}`)), small(["", ...parts].join(" · "))];
}

function stateOf(state: SaidState, { today }: Board): string | undefined {
  switch (state.kind) {
    case "open":
      return undefined;
    case "ongoing":
    case "carried":
      return words.states[state.kind];
    case "done":
    case "discharged":
      return state.on === undefined
        ? words.states[state.kind]
        : `${words.states[state.kind]} ${dayWords(state.on, today)}`;
    case "withdrawn":
      return words.states.withdrawn;
  }
}

/** "due Fri 13 March", "next meeting, Tue 17 March", "when? “before the break”". */
export function dueOf(due: DraftDue, { today }: Board): string {
  if (due.kind === "asked") return `when? “${cut(due.typed, typedSigns)}”`;
  return dueWordsOf(due.due, today);
}

function dueWordsOf(due: Due, today: Board["today"]): string {
  if (due.kind === "unset") return words.noDay;
  return due.kind === "day" ? words.newDay + dueName(due, today) : dueName(due, today);
}

/** Owners in one line; who is still asked about as typed. */
export function ownersOf(owners: readonly DraftOwner[], board: Board, proposals: readonly Proposal[]): string {
  if (owners.length === 0) return words.nobody;
  return namesWords(
    owners.map((owner) => {
      if (owner.kind !== "asked") return nameOf(owner, board) ?? words.nobody;
      const added = proposals.find(({ row, what }) => row === owner.person && what.kind === "person")?.what;
      if (added?.kind === "person") return words.waitsFor(nameLine(added.person.name));
      return owner.typed === "" ? words.nobody : `“${cut(owner.typed, typedSigns)}”`;
    }),
  );
}

/** Why it is not simply right, in words. */
export function doubtLine({ doubts }: Pick<Proposal, "doubts">, board: Board): Line | undefined {
  const runs = doubts.map((doubt, at) => {
    const said = (at > 0 ? " · " : "") + doubtWords(doubt, board);
    return doubt.kind === "weekday" || doubt.kind === "no-such-day" || doubt.kind === "differs"
      ? smallAlarm(said)
      : small(said);
  });
  return runs.length === 0 ? undefined : runs;
}

/** A contradiction of the paper, or why it is not plain. */
export function doubtWords(doubt: Doubt, { today }: Pick<Board, "today">): string {
  switch (doubt.kind) {
    case "weekday":
      return words.saysWeekday(
        cut(doubt.said, typedSigns),
        words.isA(weekdayName(weekday(doubt.on)), doubt.on < today),
      );
    case "no-such-day":
      return words.saysWeekday(cut(doubt.said, typedSigns), words.noSuchDay);
    case "differs":
      return `${words.differs}“${cut(doubt.said, noteSigns)}”${words.differsAnd}“${cut(doubt.and, noteSigns)}”`;
    case "aside":
      return words.aside;
    case "like":
      return words.like(`A${doubt.number}`);
    case "not-on-record":
      return words.notOnRecord;
    case "closed-part":
      return words.closedPart;
  }
}
