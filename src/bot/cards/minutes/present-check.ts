import { dayWords } from "../../../domain/days/day-words.js";
import { askedNames } from "../../../domain/minutes/asked-names.js";
import { isAsked, isTaken } from "../../../domain/minutes/proposal.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { fitsTeams } from "../card-size.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { alarm, type Line, small } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { importTitles, importWords as words } from "../words/import.js";
import { titles } from "../words/titles.js";
import { openRow } from "./check-form.js";
import { groupBody } from "./check-groups.js";
import { checkPage } from "./check-pages.js";
import { doubtWords, type Shown } from "./check-row.js";
import { type CheckView, isActionRow, openRows, rowsLeft, sortedRows } from "./check-view.js";
import { presentNothingNew } from "./present-nothing-new.js";

const fileSigns = 60;

/** What was read in a paper, before any of it is on record: what needs an answer stands first. */
export function presentCheck(view: CheckView): Rendered {
  if (rowsLeft(view.import).length === 0) return presentNothingNew(view);
  const whole = drawn(view, checkPage);
  if (fitsTeams(whole.card)) return whole;
  // A long row that stands open takes a card of its own.
  return drawn(view, (_view, shown) => {
    const { asked, ready, unticked } = sortedRows(view.import);
    const open = [...asked, ...ready, ...unticked].filter(({ row }) => row === view.row);
    return { body: open.map((row) => openRow(row, view, shown)), page: shown.page, pages: shown.page };
  });
}

function drawn(view: CheckView, pageOf: typeof checkPage): Rendered {
  const { import: read, board, group, objection, row } = view;
  const shown: Shown = {
    import: read.id,
    committee: board.committee.id,
    revision: read.revision,
    page: view.page,
  };
  const { others } = sortedRows(read);
  const title = titleOf(view);
  const isGroup = group !== undefined && others.some(({ what }) => what.kind === group.of);
  const page = isGroup ? { body: groupBody(others, view, shown), page: view.page, pages: 1 } : pageOf(view, shown);
  const here: Shown = { ...shown, page: page.page, ...(row !== undefined && { from: row }) };
  const card = renderCard("list", {
    title,
    place: placeOf(view),
    body: [
      ...(objection === undefined || row !== undefined ? [] : [textLine([alarm(objection)])]),
      ...anotherBody(view),
      ...contradictionOf(view),
      ...page.body,
    ],
    foot: isGroup ? [] : footOf(view, page.page, page.pages),
    buttons: isGroup ? [] : buttonsOf(view, here, page.pages),
  });
  return { card, summary: summaryOf(title) };
}

/** "3 to answer, 9 ready". */
function titleOf({ import: read }: CheckView): string {
  const rows = openRows(read);
  const actions = rows.filter(isActionRow);
  const asked = actions.filter((row) => row.ticked && isAsked(row, read.proposals)).length;
  const ready = actions.filter((row) => isTaken(row, read.proposals)).length;
  if (asked + ready > 0)
    return read.state.kind === "accepted" && ready === 0 ? importTitles.left(asked) : importTitles.check(asked, ready);
  const isTicked = rows.some(({ ticked }) => ticked);
  if (!isTicked && read.known > 0 && read.state.kind === "checking") return importTitles.knownButUnticked(read.known);
  return rows.some(({ ticked, what }) => ticked && what.kind !== "action")
    ? importTitles.others
    : importTitles.unticked;
}

function placeOf({ import: read, board }: CheckView): Line {
  const from =
    read.file === undefined ? [small(words.pasted)] : [small(words.readFrom), small(typedLine(read.file, fileSigns))];
  const meeting = read.meeting === undefined ? "" : ` · ${words.meetingOf}${dayWords(read.meeting.on, board.today)}`;
  return [...placeLine(board), small(" · "), ...from, small(`${meeting} · ${words.nothingYet}`)];
}

/** It may be a paper of somebody else's: whoever checks has to know before anything else. */
function anotherBody({ import: { body }, board }: CheckView): readonly Element[] {
  if (body === undefined) return [];
  return [textLine([alarm(words.anotherBody(nameLine(body), nameLine(board.committee.name)))])];
}

/** What the paper says of its own meeting and can't be right. */
function contradictionOf({ import: read, board }: CheckView): readonly Element[] {
  return (read.meeting?.contradictions ?? read.contradictions ?? []).map((one) =>
    textLine([alarm(doubtWords(one, board))]),
  );
}

function footOf({ import: read }: CheckView, page: number, pages: number) {
  const { asked } = sortedRows(read);
  const sentences = [
    ...(pages > 1 ? [words.pagesMore(page, pages)] : []),
    ...(asked.length > 0 ? [words.staysDraft] : []),
    ...(read.known > 0 && read.state.kind === "checking" ? [words.knownToo(read.known)] : []),
    ...(read.left > 0 ? [words.leftOver(read.left)] : []),
  ];
  return maybeLine(sentences.length === 0 ? undefined : [small(sentences.join(" "))]);
}

function buttonsOf({ import: read }: CheckView, here: Shown, pages: number): readonly Element[] {
  const { page } = here;
  const { import: id, committee } = here;
  const addable = askedNames(read.proposals).some(({ addable: name }) => name !== undefined);
  return buttonSet(
    [
      button(titles.accept, "import.accept", here),
      ...(page < pages ? [button(titles.more, "import.show", { ...here, toPage: page + 1 })] : []),
      ...(page > 1 ? [button(titles.earlier, "import.show", { ...here, toPage: page - 1 })] : []),
      ...(addable ? [button(titles.addThemAll, "import.add-all", here)] : []),
    ],
    read.state.kind === "checking"
      ? { back: [button(titles.throwAway, "import.throw", { import: id, committee })] }
      : {},
  );
}
