import type { ActionItem } from "../../domain/actions/action-item.js";
import { isAtWork } from "../../domain/committees/is-at-work.js";
import { livesIn } from "../../domain/committees/lives-in.js";
import type { Person } from "../../domain/committees/person.js";
import { dayAt } from "../../domain/days/zone.js";
import { isDayTakenBack } from "../../domain/reminders/due-set.js";
import type { DerivedLine } from "../../domain/reminders/lines-of.js";
import { morningTime } from "../../domain/reminders/morning-time.js";
import {
  type AgendaNotice,
  isToPerson,
  type Notice,
  type NoticeLine,
  type PersonNotice,
} from "../../domain/reminders/notice.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import type { NoticeContent } from "../ports.js";
import { agendaContent, differsFrom, type ShownAgenda } from "./agenda-content.js";
import { personContents } from "./person-contents.js";
import { readDrawnBoards } from "./read-boards.js";
import { readItems } from "./read-items.js";
import { readOwnersTold } from "./read-owners-told.js";
import type { ReminderDeps } from "./reminder-deps.js";
import { splitRows } from "./split-rows.js";

type Deps = Pick<
  ReminderDeps,
  | "items"
  | "people"
  | "members"
  | "committees"
  | "meetings"
  | "agendas"
  | "programmeItems"
  | "notices"
  | "calendars"
  | "waits"
>;

/** A card as it would be drawn now. */
export type Drawn = {
  /** The card, then a shorter one for when it is too big. */
  contents: readonly NoticeContent[];
  /** The lines, or the agenda, as this drawing shows them. */
  record: { lines: readonly NoticeLine[] } | ShownAgenda;
  /** Whether it differs from what was last drawn. */
  differs: boolean;
};

/**
 * Draws a notice from the present: each item as it is now, under the stage in which it was told. Of committees that its
 * reader has left, or that removed the app, nothing is drawn; where that leaves nothing, the card says so. Absent: it is not drawn anew.
 */
export function drawNotice(deps: Deps, notice: Notice, now: Date): Promise<Drawn | undefined> {
  if (isToPerson(notice)) return drawPersons(deps, notice, now);
  switch (notice.kind) {
    case "agenda":
      return drawAgenda(deps, notice, now);
    // Photographs: they say what was so when they were posted.
    case "eve":
    case "weekly":
    case "call":
      return Promise.resolve(undefined);
  }
}

async function drawPersons(deps: Deps, notice: PersonNotice, now: Date): Promise<Drawn | undefined> {
  const reader = await deps.people.find({ tenant: notice.tenant, person: notice.person });
  if (reader === undefined) return undefined;
  const [boards, items] = await Promise.all([
    readDrawnBoards(deps, reader, now),
    readItems(deps, notice.tenant, notice.lines),
  ]);
  const lines = newestOfEach(notice.lines).flatMap((line): DerivedLine[] => {
    const item = items.find(({ id }) => id === line.item);
    const board = boards.find(({ committee }) => committee.id === line.committee);
    if (item === undefined || board === undefined) return [];
    return [
      { item, board, newToYou: line.stage === "new", dayTakenBack: isDayTakenBack(line, item), ...saidBy(line, board) },
    ];
  });
  const isWithoutBoard = (line: NoticeLine) => !boards.some(({ committee }) => committee.id === line.committee);
  const recorded = (drawn: readonly DerivedLine[], inSight: readonly DerivedLine[]): Drawn["record"] => ({
    lines: notice.lines.map((line) => (isWithoutBoard(line) ? { ...line, shown: 0 } : drawnLine(line, drawn, inSight))),
  });
  const hasRowsTooMany = notice.lines.some((line) => isWithoutBoard(line) && line.shown !== 0);
  const [first] = boards;
  if (first === undefined || lines.length === 0) {
    if (!notice.lines.some(isWithoutBoard)) return undefined;
    const contents = [{ kind: "left" as const, notice: notice.id }];
    return { contents, record: recorded([], []), differs: hasRowsTooMany };
  }
  const day = dayAt(now, morningTime(reader, first.committee).zone);
  const { shown: inSight } = splitRows(lines, deps.waits.rowsShown);
  const ownersTold = await readOwnersTold(deps, lines, now);
  const contents = await personContents(deps, notice.kind, { reader, boards, lines, day, ownersTold });
  return {
    contents: contents(notice),
    record: recorded(lines, inSight),
    // Those that are only counted too: the title counts what there is still to do about them.
    differs: hasRowsTooMany || lines.some((line) => shownOf(notice, line.item) !== toShow(line)),
  };
}

/** What a line says beside its item. */
function saidBy({ stage, ahead, request, nudge, meeting, insteadOf }: NoticeLine, { roster, absent }: ReaderBoard) {
  const member = roster.find(({ id }) => id === insteadOf);
  const away = absent.find((one) => one.member.id === insteadOf) ?? (member && { member, noAhead: false });
  return {
    stage,
    ...(ahead === undefined ? {} : { ahead }),
    ...(request === undefined ? {} : { request }),
    ...(nudge === undefined ? {} : { nudge }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(away === undefined ? {} : { insteadOf: away }),
  };
}

/** Each item once, by the last that was said of it, in the place where it first stood. */
function newestOfEach(lines: readonly NoticeLine[]): readonly NoticeLine[] {
  return [...new Map(lines.map((line) => [line.item, line])).values()];
}

/** An item of an archived board is shown without buttons, at whichever revision. */
function toShow({ item, board }: DerivedLine): number {
  return isAtWork(board.committee) ? item.revision : 0;
}

function shownOf({ lines }: PersonNotice, item: ActionItem): number | undefined {
  return newestOfEach(lines).find((line) => line.item === item.id)?.shown;
}

/** As it is drawn now; its last line stands for an item that is on it several times. */
function drawnLine(line: NoticeLine, drawn: readonly DerivedLine[], inSight: readonly DerivedLine[]): NoticeLine {
  const now = drawn.find(({ item }) => item.id === line.item);
  return now === undefined ? line : { ...line, shown: toShow(now), counted: !inSight.includes(now) };
}

async function drawAgenda(deps: Deps, notice: AgendaNotice, now: Date): Promise<Drawn | undefined> {
  const scope = { tenant: notice.tenant, committee: notice.committee };
  const [committee, meeting] = await Promise.all([
    deps.committees.find(scope),
    deps.meetings.find(scope, notice.meeting),
  ]);
  if (committee === undefined || !isAtWork(committee) || meeting === undefined) return undefined;
  // Where the committee lived before, its agenda stays as it was.
  if (notice.state.kind === "sent" && !livesIn(committee, notice.state.card.conversation)) return undefined;
  const { content, record } = await agendaContent(deps, { notice, committee, meeting, now });
  return { contents: [content], record, differs: differsFrom(record, notice) };
}

/** The card of a notice as it is now, for whoever pressed it; `presser` must be its reader. */
export async function cardForReader(
  deps: Deps,
  notice: Notice,
  presser: Person,
  now: Date,
): Promise<NoticeContent | undefined> {
  if (isToPerson(notice) && notice.person !== presser.id) return undefined;
  return (await drawNotice(deps, notice, now))?.contents[0];
}
