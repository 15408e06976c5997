import type { ActionItem } from "../../../domain/actions/action-item.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import type { Member } from "../../../domain/committees/member.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { NoticeProof, ProofRow } from "../../../domain/reminders/proof-rows.js";
import { nameFor } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import { buttonSet, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, strong } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { formerMember } from "../words/committees.js";
import { listed } from "../words/counted.js";
import { goneItem } from "../words/privacy.js";
import { proofWords as words } from "../words/proof.js";
import { titles } from "../words/titles.js";
import { momentWords, outcomeRuns, saidWords } from "./proof-row-words.js";

/** Notices on one page. */
export const proofPage = 10;
/** Actions that a row of somebody's proof names. */
const itemsNamed = 8;
const taskSigns = 300;

export type ProofView = {
  board: Board;
  reader: Reader;
  roster: readonly Member[];
  /** What it is proof of: at least one of both. */
  item?: ActionItem;
  member?: Member;
  /** The newest first, from the first page to the one that is shown. */
  rows: readonly ProofRow[];
  notices: number;
  /** Notices and what was done by hand. */
  total: number;
  /** There are more notices than were counted. */
  more: boolean;
  /** The numbers of the actions that the rows are about, where several are. */
  numbers: ReadonlyMap<ActionItemId, number>;
  page: number;
  /** All of it was asked for, and only the chair and the clerk see that. */
  onlyYours: boolean;
  /** What is in the closed part was left out, as the place is shared. */
  openPartOnly: boolean;
};

/** "proof 12", "proof Sarah": what was sent, when, to whom, and what became of it. */
export function presentProof(view: ProofView): Rendered {
  const { board, reader, item, member, page, total } = view;
  const title = titleOf(view);
  const shown = pageOf(view.rows, page);
  const task = item !== undefined && reader.place === "personal" && mayRead(item, reader) ? item.task : undefined;
  const nothing: Line =
    member !== undefined && member.person === undefined
      ? [strong(nameLine(board.nameOf(member.id))), plain(words.noAccount)]
      : [plain(words.nothing)];
  const body = [
    ...(task === undefined ? [] : [textLine([plain(typedLine(task, taskSigns))])]),
    ...(shown.length === 0 ? [textLine(nothing)] : shown.map((rows) => textLine(rowLine(rows, view)))),
  ];
  const from = (page - 1) * proofPage + 1;
  const foot = [
    total > proofPage ? words.page(from, from + shown.length - 1, total) : "",
    view.onlyYours ? words.onlyYours : "",
    view.openPartOnly ? words.closedLeftOut : "",
    view.notices > 0 ? words.accepted : "",
  ].join("");
  const card = renderCard("list", {
    title,
    place: placeOf(view),
    body,
    foot: maybeLine(foot === "" ? undefined : [small(foot.trimEnd())]),
    buttons: buttonSet(buttonsOf(view)),
  });
  return { card, summary: summaryOf(title) };
}

/** Whether somebody's proof is read by that very person, alone. */
function isYours({ reader, board, member }: ProofView): boolean {
  return reader.place === "personal" && member?.id === membershipIn(board.committee.id, reader)?.id;
}

function titleOf(view: ProofView): string {
  const { item, member, notices, board, reader, more } = view;
  const yours = member !== undefined && isYours(view);
  if (item === undefined) return yours ? words.toYou(notices) : words.toOne(notices, more);
  const name = nameFor(item, board, reader);
  if (member === undefined) return words.ofItem(name, notices);
  return yours ? words.ofItemToYou(name, notices) : words.ofItemToOne(name, notices);
}

function placeOf(view: ProofView): Line {
  const { board, member } = view;
  if (member === undefined || isYours(view)) return placeLine(board);
  return placeLine(board, words.to + nameLine(board.nameOf(member.id)));
}

type Entry = readonly [ProofRow, ...ProofRow[]];

/** The rows of a page, those of one notice together. */
function pageOf(rows: readonly ProofRow[], page: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (const row of rows) {
    const at = row.kind === "notice" ? entries.findIndex(([first]) => isOf(first, row)) : -1;
    const before = entries[at];
    if (before === undefined) entries.push([row]);
    else entries[at] = [...before, row];
  }
  return entries.slice((page - 1) * proofPage, page * proofPage);
}

function isOf(first: ProofRow, { notice }: NoticeProof): boolean {
  return first.kind === "notice" && first.notice === notice;
}

/** "**Mon 2 March, 09:00** overdue  Nkechi Obi · accepted by Teams". */
function rowLine([first, ...others]: Entry, view: ProofView): Line {
  const { board } = view;
  const when = strong(momentWords(first.at, board));
  if (first.kind !== "notice") return [when, ...byHandRuns(first, board)];
  const rows = [first, ...others.filter((row) => row.kind === "notice")];
  const to = view.roster.find(({ person }) => first.to.kind === "person" && person === first.to.person);
  const said = view.item === undefined ? itemsSaid(rows, view, to) : saidWords(first, to);
  const whom = view.member === undefined ? gap + recipient(first, to, view) : "";
  return [when, plain(gap + said), small(`${whom} · `), ...outcomeRuns(first, board)];
}

/** "A12 overdue, A14 due on the day and 3 more". */
function itemsSaid(rows: readonly NoticeProof[], { numbers }: ProofView, to: Member | undefined): string {
  const named = rows.slice(0, itemsNamed).map((row) => {
    const number = numbers.get(row.item);
    return `${number === undefined ? goneItem : `A${number}`} ${saidWords(row, to)}`;
  });
  const rest = rows.length - named.length;
  return rest > 0 ? named.join(", ") + words.andMore(rest) : listed(named);
}

function recipient({ to }: NoticeProof, member: Member | undefined, { board, reader }: ProofView): string {
  if (to.kind === "home") return reader.place === "personal" ? words.theHome : words.home;
  const me = membershipIn(board.committee.id, reader);
  if (member !== undefined && member.id === me?.id && reader.place === "personal") return words.you;
  return member === undefined ? formerMember : nameLine(board.nameOf(member.id));
}

function byHandRuns(row: Exclude<ProofRow, { kind: "notice" }>, { nameOf }: Board): Line {
  const by = row.by === "meeting" ? words.byMeeting : nameLine(nameOf(row.by));
  if (row.kind === "nudged") return [plain(gap + words.nudged + by)];
  return [plain(gap + words.passedOn + by), small(words.to + nameLine(nameOf(row.to)))];
}

function buttonsOf({ board, item, member, page, total, notices }: ProofView): readonly Button[] {
  const about = {
    committee: board.committee.id,
    ...(item === undefined ? {} : { item: item.id }),
    ...(member === undefined ? {} : { member: member.id }),
  };
  return [
    ...(page > 1 ? [button(titles.earlier, "proof.show", { ...about, page: page - 1 })] : []),
    ...(page * proofPage < total && page < 99 ? [button(titles.more, "proof.show", { ...about, page: page + 1 })] : []),
    ...(notices > 0 ? [button(titles.export, "proof.export", about)] : []),
    ...(item === undefined ? [] : [button(titles.back, "item.show", { item: item.id, committee: item.committee })]),
  ];
}
