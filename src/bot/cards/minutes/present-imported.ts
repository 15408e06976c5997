import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Made, MinutesImport } from "../../../domain/minutes/proposal.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { type Line, plain, small } from "../runs.js";
import { cut, nameLine } from "../typed-text.js";
import { importTitles, importWords } from "../words/import.js";
import { span, importedWords as words } from "../words/imported.js";
import { titles } from "../words/titles.js";
import { rowsLeft, sortedRows } from "./check-view.js";

type View = { import: MinutesImport; board: Board /** The member who presses. */; me: string };

function drawn(
  { import: read, board }: View,
  title: string,
  lines: readonly string[],
  buttons: readonly Button[],
): Rendered {
  const file = read.file === undefined ? importWords.pastedBy : importWords.readFrom + cut(read.file, 60);
  const place: Line = [...placeLine(board), small(` · ${file}`)];
  const body = [textLine(place, "None"), ...lines.map((line) => textLine([plain(line)]))];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}

const named = ({ import: { id }, board }: View) => ({ import: id, committee: board.committee.id });

const undoIt = (view: View): Button => button(titles.undoImport, "import.undo.ask", named(view));
const outstanding = ({ board }: View): Button =>
  button(titles.outstanding, "list.show", { list: "outstanding", page: 1, committee: board.committee.id });

/** What accepting a paper came to, by what was made. */
export function presentImported(view: View): Rendered {
  const { import: read, board, me } = view;
  const { state } = read;
  if (state.kind !== "accepted") return presentImportState(view);
  const of = madeBy(state.made);
  const { asked } = sortedRows(read);
  const unticked = rowsLeft(read).filter(({ ticked }) => !ticked).length;
  const title = importTitles.accepted(of.logged.length, of.changed.length);
  const lines = [
    ...(state.by === me ? [] : [words.byOther(nameLine(board.nameOf(state.by)))]),
    ...madeLines(of, read, board.today),
    ...(asked.length === 0 ? [] : [words.left(asked.length)]),
    ...(unticked === 0 ? [] : [words.unticked(unticked)]),
  ];
  return drawn(view, title, lines, [
    ...(asked.length + unticked === 0
      ? []
      : [button(words.answerThem, "import.show", { ...named(view), revision: read.revision, page: 1 })]),
    outstanding(view),
    undoIt(view),
  ]);
}

type ByKind = {
  logged: readonly number[];
  changed: readonly number[];
  decided: readonly number[];
  rows: (kind: Made["kind"]) => readonly Made[];
};

function madeBy(made: readonly Made[]): ByKind {
  const rows = (kind: Made["kind"]) => made.filter((one) => one.kind === kind);
  const numbers = (kind: "logged" | "changed" | "decided") =>
    made.flatMap((one) => (one.kind === kind ? [one.number] : []));
  return { logged: numbers("logged"), changed: numbers("changed"), decided: numbers("decided"), rows };
}

function madeLines(of: ByKind, { proposals, meeting }: MinutesImport, today: Day): readonly string[] {
  const { logged, changed, decided, rows } = of;
  const planned = rows("planned").flatMap((one) => {
    if (one.kind !== "planned" || !one.fresh) return [];
    const what = proposals.find(({ row }) => row === one.row)?.what;
    const on = what?.kind === "meeting" ? what.on : undefined;
    return on === undefined || on === meeting?.on ? [] : [dayWords(on, today)];
  });
  const counts = (kind: Made["kind"], say: (count: number) => string) =>
    rows(kind).length === 0 ? [] : [say(rows(kind).length)];
  return [
    ...(logged.length === 0 ? [] : [words.logged(span("A", logged))]),
    ...(changed.length === 0 ? [] : [words.changed(span("A", changed))]),
    ...(decided.length === 0 ? [] : [words.decided(decided.length, span("D", decided))]),
    ...(planned.length === 0 ? [] : [words.planned(planned)]),
    ...counts("attendance", words.attendance),
    ...counts("added", words.added),
    ...counts("objective", words.objectives),
    ...counts("defined", words.defined),
    ...counts("nothing", words.passed),
  ];
}

/** Said while a long paper is put on record. */
export function presentAccepting(view: View, done: number, of: number): Rendered {
  return drawn(view, importTitles.accepting, [words.accepting(done, of)], []);
}

/** Whether all that it put on record is meant to be taken back. */
export function presentUndoAsked(view: View): Rendered {
  const { state } = view.import;
  const made = "made" in state ? state.made : [];
  const actions = made.filter(({ kind }) => kind === "logged" || kind === "changed").length;
  return drawn(
    view,
    importTitles.undoAsked,
    [words.undoAsk(actions)],
    [button(titles.undoImport, "import.undo", named(view)), button(titles.back, "import.open", named(view))],
  );
}

/** `kept`: the actions that stay, as somebody changed them since. */
export function presentImportUndone(view: View, kept: readonly number[]): Rendered {
  const { state } = view.import;
  const stays = "unmade" in state ? state.unmade.filter((one) => one.kind === "kept").length : 0;
  const others = Math.max(0, stays - kept.length);
  return drawn(
    view,
    importTitles.undone,
    [
      words.undone,
      ...(kept.length === 0 ? [] : [words.kept(span("A", kept), kept.length)]),
      ...(others === 0 ? [] : [words.keptOthers(others)]),
    ],
    [outstanding(view)],
  );
}

/** An import that is no check any more, truthfully as it is. */
export function presentImportState(view: View): Rendered {
  const { import: read, board, me } = view;
  const { state } = read;
  switch (state.kind) {
    case "checking":
      return drawn(
        view,
        importTitles.nothingToUndo,
        [words.nothingTicked],
        [button(titles.show, "import.open", named(view))],
      );
    case "accepting":
      return presentAccepting(view, state.made.length, 0);
    case "accepted":
      return presentImported(view);
    case "undoing":
      return drawn(view, importTitles.undoing, [words.undone], []);
    case "undone": {
      const kept = state.unmade.filter((one) => one.kind === "kept").map(({ row }) => row);
      const numbers = state.made.flatMap((one) =>
        (one.kind === "logged" || one.kind === "changed") && kept.includes(one.row) ? [one.number] : [],
      );
      return presentImportUndone(view, numbers);
    }
    case "thrown-away":
      return drawn(
        view,
        importTitles.thrownAway,
        [...(state.by === me ? [] : [words.thrownByOther(nameLine(board.nameOf(state.by)))]), words.thrownAway],
        [],
      );
  }
}

/** One that is not kept any more. */
export function presentImportGone({ board }: Pick<View, "board">): Rendered {
  const body = [textLine(placeLine(board), "None"), textLine([plain(words.gone)])];
  return {
    card: renderCard("message", { title: importTitles.gone, body, foot: [], buttons: [] }),
    summary: summaryOf(importTitles.gone),
  };
}
