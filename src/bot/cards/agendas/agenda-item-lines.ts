import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { AgendaItem, ItemFacts, ItemPapers, Lead } from "../../../domain/agendas/agenda.js";
import type { AgendaChange, AgendaChanges } from "../../../domain/agendas/agenda-changes.js";
import { agendaNumber, subLetter } from "../../../domain/agendas/agenda-numbers.js";
import type { StandingKind } from "../../../domain/agendas/standing-items.js";
import { standingTitle } from "../../../domain/agendas/standing-title.js";
import { mayReadPart, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import { nameFor, stateRuns } from "../actions/item-lines.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { textLine } from "../pieces.js";
import { gap, type Line, plain, small, smallAlarm, smallLink, smallStrong, strong } from "../runs.js";
import { safeLink } from "../safe-link.js";
import { nameLine, taskLine, typedLine } from "../typed-text.js";
import { closedItem, closedPart, you } from "../words/actions.js";
import { agendaWords, kindWords } from "../words/agenda-card.js";

/** Signs of a title: with the longest of all that stands beside it a line takes less than a quarter of a card. */
const titleSigns = 200;
const pagesSigns = 20;
/** So many of the reader's own actions stand under one item. */
const ownShown = 5;

export type LinesView = {
  read: ReadAgenda;
  board: Board;
  reader: Reader;
  outstanding: number;
  overdue: number;
  changes: AgendaChanges;
};

/** The lines of one item: its own, its parts', and what the reader owes under it. `saysKind`: no head says what it is for. */
export function itemLines(
  view: LinesView,
  index: number,
  { item, saysKind, own }: { item: AgendaItem; saysKind: boolean; own: readonly ActionItem[] },
): readonly Element[] {
  const { read, board, reader } = view;
  const number = [strong(agendaNumber(read.firstNumber, index)), plain(gap)];
  if (!mayReadPart(item, board.committee.id, reader)) {
    // That there is one, and where, may be known of it; what it is, or was, may not.
    const known = changesOf(view, item).filter(({ what }) => what === "new" || what === "moved");
    return [textLine([...number, plain(closedItem), ...factRuns({}, view, [], marks(known))])];
  }
  const { title, detail } = standingTitle(item, read, board.today);
  const before = [
    ...(saysKind && item.kind !== undefined ? [[small(kindWords[item.kind])]] : []),
    ...(detail === undefined ? [] : [[small(detail)]]),
    ...(isStanding(item, "matters-arising") ? [arisingCounts(view)] : []),
  ];
  const after = [...(item.part === "closed" ? [[small(closedPart)]] : []), ...marks(changesOf(view, item))];
  return [
    textLine([...number, plain(typedLine(title, titleSigns)), ...factRuns(item, view, before, after)]),
    ...item.subItems.map((sub, part) =>
      textLine(
        [
          strong(`(${subLetter(part)})`),
          plain(gap),
          plain(typedLine(sub.title, titleSigns)),
          ...factRuns(sub, view, [], marks(changesOf(view, sub))),
        ],
        "None",
      ),
    ),
    ...ownLines(own, view),
  ];
}

/** A line of what was taken off, with the number it had. */
export function takenOffLine(one: AgendaChanges["takenOff"][number], { board, reader }: LinesView): Element {
  const readable = mayReadPart(one, board.committee.id, reader);
  const title = readable ? typedLine(one.title, titleSigns) : closedItem;
  return textLine([strong(one.number), plain(gap), plain(title)]);
}

function changesOf({ changes }: LinesView, { id }: Pick<AgendaItem, "id">): readonly AgendaChange[] {
  return changes.changed.get(id) ?? [];
}

/** Lead and minutes in one go, then papers and what else there is to say: "Rafiq Sefton, 15 min · paper". */
function factRuns(
  { lead, minutes, papers }: Omit<ItemFacts, "title">,
  { board, reader }: LinesView,
  before: readonly Line[],
  after: readonly Line[],
): Line {
  const who = lead === undefined ? [] : [[small(leadName(lead, board, reader))]];
  const first = [...before, ...who, ...(minutes === undefined ? [] : [[small(agendaWords.minutes(minutes))]])];
  const parts = [
    ...(first.length === 0 ? [] : [joined(first, ", ")]),
    ...(papers === undefined ? [] : [paperRuns(papers)]),
    ...after,
  ];
  return parts.length === 0 ? [] : [small(gap), ...joined(parts, " · ")];
}

function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((line, index) => (index === 0 ? line : [small(between), ...line]));
}

/** "You" only where nobody else reads along. */
function leadName(lead: Lead, board: Board, reader: Reader): string {
  if (lead.kind === "typed") return nameLine(lead.name);
  const me = reader.place === "personal" ? membershipIn(board.committee.id, reader)?.id : undefined;
  return lead.member === me ? you : nameLine(board.nameOf(lead.member));
}

function paperRuns(papers: ItemPapers): Line {
  if (papers.kind === "to-come") return [small(agendaWords.paperToCome)];
  const words = papers.pages === undefined ? agendaWords.paper : agendaWords.page(typedLine(papers.pages, pagesSigns));
  const url = safeLink(papers.link);
  return [url === undefined ? small(words) : smallLink(words, url, agendaWords.openPaper)];
}

function marks(changes: readonly AgendaChange[]): readonly Line[] {
  return changes.length === 0 ? [] : [[smallStrong(changes.map(changeWords).join(", "))]];
}

function changeWords(change: AgendaChange): string {
  const { changed } = agendaWords;
  switch (change.what) {
    case "new":
      return changed.new;
    case "moved":
      return changed.moved(change.from);
    case "reworded":
      return changed.reworded;
    case "kind":
      if (change.was !== undefined) return changed.kindWas(kindWords[change.was]);
      return change.now === undefined ? changed.reworded : changed.kindIs(kindWords[change.now]);
  }
}

function isStanding({ from }: AgendaItem, kind: StandingKind): boolean {
  return from.kind === "standing" && from.standing === kind;
}

function arisingCounts({ outstanding, overdue }: LinesView): Line {
  if (outstanding === 0) return [small(agendaWords.nothingOutstanding)];
  if (overdue === 0) return [small(agendaWords.outstanding(outstanding))];
  return [smallAlarm(agendaWords.overdue(overdue)), small(agendaWords.ofOutstanding(outstanding))];
}

/** "Yours: **A31** Send the summary **overdue 13 days**". */
function ownLines(own: readonly ActionItem[], { board, reader }: LinesView): readonly Element[] {
  const shown = own
    .slice(0, ownShown)
    .map((action) => [
      small(agendaWords.yours),
      smallStrong(nameFor(action, board, reader)),
      small(gap + taskLine(action.task) + gap),
      ...stateRuns(action, board),
    ]);
  const rest = own.length - shown.length;
  const lines = rest === 0 ? shown : [...shown, [small(agendaWords.moreOfYours(rest))]];
  return lines.map((line) => textLine(line, "None"));
}
