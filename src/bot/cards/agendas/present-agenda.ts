import type { ActionItem } from "../../../domain/actions/action-item.js";
import { agendaChanges, unchangedAgenda } from "../../../domain/agendas/agenda-changes.js";
import { type AgendaMinutes, agendaMinutes, type TooMany } from "../../../domain/agendas/agenda-minutes.js";
import { sectionsOf } from "../../../domain/agendas/agenda-sections.js";
import { ownActionsByItem } from "../../../domain/agendas/own-actions.js";
import { mayRead, type Reader } from "../../../domain/committees/may-read.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords, inDaysWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import { hasEnded, type Meeting } from "../../../domain/meetings/meeting.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import { mineList } from "../../list-ref.js";
import type { Board } from "../board.js";
import { type Button, behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { cardBytes } from "../card-size.js";
import { timeAndPlace } from "../meetings/time-and-place.js";
import { buttonSet, maybeLine, placeLine, summaryOf } from "../pieces.js";
import { refreshedFor } from "../refreshed-for.js";
import { renderCard } from "../render-card.js";
import type { Card, Rendered } from "../rendered.js";
import { type Line, plain, small, smallLink, strong } from "../runs.js";
import { safeLink } from "../safe-link.js";
import { agendaWords, sectionHeads } from "../words/agenda-card.js";
import { lengthInShort } from "../words/length.js";
import { listWords } from "../words/lists.js";
import { titles } from "../words/titles.js";
import { itemLines, type LinesView, takenOffLine } from "./agenda-item-lines.js";
import { type AgendaBlock, type AgendaPage, agendaPages } from "./agenda-pages.js";

export type AgendaView = {
  read: ReadAgenda;
  board: Board;
  reader: Reader;
  outstanding: number;
  overdue: number;
  /** The day by which papers go out. */
  papersBy: Day;
  /** The day that it was posted for, where the meeting is on another now. */
  postedFor?: Day;
  /** What the reader owes this committee. Absent: it is the same card for everybody. */
  owed?: readonly ActionItem[];
  /** Channel ids of those whose Teams asks for the card anew, to see their own. Absent: nobody's does. */
  viewers?: readonly string[];
  /** Counts from 1. */
  page?: number;
  /** What the reader may do with it besides. Absent: it is the same card for everybody, and anybody may suggest. */
  offers?: { suggest: boolean; edit: boolean };
};

/** So many buttons a set holds. */
const mostButtons = 6;

/** An agenda, asked for or posted to the home. A cancelled meeting's says so, and has no items; one moved since says from where. */
export function presentAgenda(view: AgendaView): Rendered {
  const { read, board } = view;
  const title = titleOf(view);
  const viewers = view.viewers ?? [];
  const refresh = button(title, "agenda.show", { committee: board.committee.id, meeting: read.meeting.id });
  const draw = (body: readonly Element[], foot: Line, buttons: readonly Button[]): Card => {
    const card = renderCard("agenda", {
      title,
      place: [...placeLine(board, ...timeAndPlace(read.meeting)), ...joinRuns(read.meeting)],
      opening: openingOf(view),
      body,
      foot: maybeLine(foot),
      buttons: buttonSet(buttons),
    });
    return viewers.length === 0 ? card : refreshedFor(card, refresh, viewers);
  };
  const all = isCancelled(read.meeting) ? [] : blocksOf(view);
  // As large as all that stands around a page can be.
  const around = [{ earlier: 98, more: 99 }, { earlier: 98 }, { more: 99 }].map((paging) =>
    Buffer.byteLength(JSON.stringify(draw([], pageLine({ from: 999, to: 999 }, 999), buttonsOf(view, paging)))),
  );
  const pages = agendaPages(all, cardBytes - Math.max(...around));
  const at = Math.min(view.page ?? 1, pages.length);
  const page = pages[at - 1] ?? { body: [] };
  const beside = { ...(at > 1 && { earlier: at - 1 }), ...(at < pages.length && { more: at + 1 }) };
  const foot = pages.length > 1 ? pageLine(page, read.items.length) : [];
  return { card: draw(page.body, foot, buttonsOf(view, beside)), summary: summaryOf(title) };
}

function isCancelled({ state }: Meeting): boolean {
  return state.kind === "cancelled";
}

function joinRuns({ link }: Meeting): Line {
  const url = safeLink(link);
  return url === undefined ? [] : [small(" · "), smallLink(agendaWords.join, url, agendaWords.openLink)];
}

function titleOf({ read: { meeting }, board, postedFor }: AgendaView): string {
  const day = dayWords(meeting.on, board.today);
  if (isCancelled(meeting)) return agendaWords.cancelled(day);
  return postedFor === undefined ? agendaWords.title(day) : agendaWords.movedTo(day);
}

/** "In 12 days · 14 items, 2 h 25 · papers by **Tue 10 March**". */
function openingOf(view: AgendaView): Line {
  const { read, board } = view;
  const { meeting, items } = read;
  if (isCancelled(meeting)) return [plain(agendaWords.cancelledSentence)];
  const from = view.postedFor ?? meeting.moves.at(-1)?.from;
  const was = from === undefined || from === meeting.on ? [] : [plain(agendaWords.was(dayWords(from, board.today)))];
  const minutes = agendaMinutes(items, meeting, board.committee.meets.fullAt);
  const long = longWords(minutes);
  return [
    plain(`${whenWords(meeting, board.today)} · ${agendaWords.items(items.length)}${long}`),
    ...(minutes.tooMany === undefined ? [] : [plain(" · "), strong(tooManyWords(minutes.tooMany))]),
    ...papersRuns(view),
    ...was,
  ];
}

function whenWords({ on, state }: Meeting, today: Day): string {
  if (state.kind === "planned" && state.sitting !== undefined) return agendaWords.sitting[state.sitting.kind];
  const words = inDaysWords(on, today);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was said of the items; where that and what is reckoned of the others are too much together, both. */
function longWords({ said, reckoned, tooMany }: AgendaMinutes): string {
  if (tooMany !== undefined && reckoned > said) return `, ${agendaWords.about(lengthInShort(reckoned))}`;
  return said === 0 ? "" : `, ${lengthInShort(said)}`;
}

function tooManyWords({ minutes, there, than }: TooMany): string {
  const by = lengthInShort(minutes - there);
  return than === "there-is" ? agendaWords.moreThanThereIs(by) : agendaWords.moreThanFull(by, lengthInShort(there));
}

function papersRuns({ read: { saved, meeting }, board, papersBy }: AgendaView): Line {
  const { today, committee } = board;
  if (saved.sent !== undefined)
    return [plain(agendaWords.papersSent), strong(dayWords(dayAt(saved.sent.at, committee.zone), today))];
  if (meeting.on < today) return [];
  const words = papersBy < today ? agendaWords.papersWereDue : agendaWords.papersBy;
  return [plain(words), strong(dayWords(papersBy, today))];
}

/** Each item under its head, then what was taken off since the papers went out. */
function blocksOf(view: AgendaView): readonly AgendaBlock[] {
  const { read, board, reader } = view;
  const { items, saved } = read;
  const changes = saved.sent === undefined ? unchangedAgenda : agendaChanges(saved.sent, items);
  const lines: LinesView = { ...view, changes };
  const owed = (view.owed ?? []).filter((action) => mayRead(action, reader));
  const own = ownActionsByItem(owed, read);
  const sections = sectionsOf(items);
  // A head over everything that says nothing of it is none.
  const without = sections.every(({ head }) => head === "other");
  const blocks = items.map((item, index): AgendaBlock => {
    const { head = "other", saysKind = true } = sections[index] ?? {};
    return {
      ...(!without && { head: sectionHeads[head] }),
      lines: itemLines(lines, index, { item, saysKind, own: own.get(item.id) ?? [] }),
      item: index + 1,
    };
  });
  if (saved.sent === undefined) return blocks;
  const head = agendaWords.takenOff(dayWords(dayAt(saved.sent.at, board.committee.zone), board.today));
  return [...blocks, ...changes.takenOff.map((one) => ({ head, lines: [takenOffLine(one, lines)] }))];
}

/** "1 to 18 of 43". A page may hold nothing but what was taken off. */
function pageLine({ from, to }: Pick<AgendaPage, "from" | "to">, total: number): Line {
  return from === undefined || to === undefined ? [] : [small(listWords.page(from, to, total))];
}

function buttonsOf(view: AgendaView, paging: { earlier?: number; more?: number }): readonly Button[] {
  const { read, board, offers = { suggest: true, edit: false } } = view;
  const scope = { committee: board.committee.id };
  const here = { ...scope, meeting: read.meeting.id };
  const { earlier, more } = paging;
  const arising = button(titles.mattersArising, "arising.show", { ...here, part: "list", page: 1 });
  const file = button(titles.calendarFile, "calendar.file", here);
  const first = [
    ...(earlier === undefined ? [] : [button(titles.earlier, "agenda.show", { ...here, page: earlier })]),
    ...(more === undefined ? [] : [button(titles.more, "agenda.show", { ...here, page: more })]),
    button(titles.outstanding, "list.show", { list: "outstanding", page: 1, ...scope }),
    button(titles.mine, "list.show", { list: mineList, page: 1, ...scope }),
    ...(isCancelled(read.meeting) ? [] : [arising, file]),
  ];
  if (isCancelled(read.meeting) || hasEnded(read.meeting)) return first;
  const changing = [
    ...(offers.edit ? [button(titles.edit, "agenda.edit", here)] : []),
    ...(offers.suggest ? [button(titles.suggestItem, "suggestion.form", scope)] : []),
  ];
  return [...first, ...behind(...changing.slice(0, mostButtons - first.length))];
}
