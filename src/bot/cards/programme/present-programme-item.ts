import type { TooMany } from "../../../domain/agendas/agenda-minutes.js";
import { mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { Decision } from "../../../domain/meetings/decision.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { ProgrammeItem, ProgrammeMove } from "../../../domain/programme/programme-item.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { alarm, gap, plain, quiet, small, strong } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { lengthInShort } from "../words/length.js";
import { programmeNews, programmeSentences as sentences, programmeWords as words } from "../words/programme.js";
import { programmeButton, programmeItemButtons } from "./programme-buttons.js";
import { factWords, pathInShort, placeWords, programmeNumber, programmeTitle, stopNow } from "./programme-lines.js";

/** What was just done to it. Absent: it is only shown. */
export type ProgrammeNews = "added" | "moved" | "dropped" | "taken" | "changed" | "why" | "meanwhile" | "already";

/** A meeting that has too much on its agenda. */
export type TooFull = { meeting: Meeting } & TooMany;

export type ProgrammeItemView = {
  item: ProgrammeItem;
  board: Board;
  reader: Reader;
  meetings: readonly Meeting[];
  runs: boolean;
  /** The meeting that it was for is over, and nobody said what became of it. */
  over: boolean;
  news?: ProgrammeNews;
  /** Why nothing was changed. */
  objection?: string;
  full?: TooFull;
  follows?: Decision;
  /** Its next occurrence, that was just put on the programme. */
  next?: ProgrammeItem;
};

/** Steps of a path that are told. */
const stepsTold = 10;
const whySigns = 300;

/** One item: when it is for, what is known of it, and its whole path with who, when and why. */
export function presentProgrammeItem(view: ProgrammeItemView): Rendered {
  const { item, board, reader, runs, over, news, objection, full } = view;
  const reads = mayReadPart(item, item.committee, reader);
  const title = titleOf(view);
  const facts = reads ? factWords(item, board, true) : [];
  const follows = reads && view.follows !== undefined ? [words.follows(view.follows.number)] : [];
  const known = [...facts, ...follows];
  const body = [
    textLine(placeLine(board, words.workProgramme), "None"),
    textLine([strong(programmeNumber(item)), plain(gap + programmeTitle(item, reader, true))]),
    ...(known.length === 0 ? [] : [textLine([small(known.join(" · "))], "None")]),
    ...(says(view) ? [textLine([plain(whereItIs(view))])] : []),
    ...(isClosedNow(view) ? [textLine([small(sentences.opens(programmeNumber(item)))])] : []),
    ...(objection === undefined ? [] : [textLine([plain(objection)])]),
    ...(news === "meanwhile" ? [textLine([plain(sentences.meanwhile)])] : []),
    ...(full === undefined ? [] : [textLine([alarm(fullWords(full, board))])]),
    ...(reads ? pathOf(item, board) : []),
  ];
  const withoutReason = news === "moved" && item.path.at(-1)?.why === undefined;
  const buttons = [
    ...(runs && reads ? programmeItemButtons(item, { over, withoutReason }) : []),
    programmeButton(board),
  ];
  return {
    card: renderCard("message", { title, body, foot: [], buttons: buttonSet(buttons) }),
    summary: summaryOf(title),
  };
}

/** It was just called something in the closed part; it may be its words that put it there. */
function isClosedNow({ item, runs, news }: ProgrammeItemView): boolean {
  return runs && (news === "added" || news === "changed") && item.part === "closed" && item.state.kind === "live";
}

/** Our own words and days only: what an item waits for was typed, and stands in a line below. */
function titleOf({ item, board, meetings, news }: ProgrammeItemView): string {
  const name = programmeNumber(item);
  if (item.state.kind === "dropped") return programmeNews.dropped(name);
  if (item.state.kind === "taken") return programmeNews.taken(name);
  if (news === "added") return programmeNews.added(name);
  if (news === "changed" || news === "why" || news === "meanwhile" || news === "already")
    return programmeNews[news](name);
  if (item.place.kind === "unscheduled") return programmeNews.unscheduled(name);
  return programmeNews.moved(name, placeWords(stopNow(item, meetings), board.today));
}

/** Whether where it is has yet to be said, as the title does not say it; what a closed item waits for was typed. */
function says({ item, reader, news }: ProgrammeItemView): boolean {
  if (item.state.kind !== "live") return mayReadPart(item, item.committee, reader) || item.state.kind === "taken";
  if (item.place.kind === "unscheduled")
    return item.place.until !== undefined && mayReadPart(item, item.committee, reader);
  return news !== undefined && news !== "moved";
}

function whereItIs({ item, board, meetings, next }: ProgrammeItemView): string {
  const { state, place } = item;
  const { today, committee, nameOf } = board;
  if (state.kind === "taken") {
    const again =
      next === undefined ? "" : sentences.next(programmeNumber(next), placeWords(stopNow(next, meetings), today));
    return sentences.takenOn(dayWords(state.on, today)) + again;
  }
  if (state.kind === "dropped") {
    const why = state.why === undefined ? "" : `: ${typedLine(state.why, whySigns)}`;
    return `${sentences.droppedBy(dayWords(dayAt(state.at, committee.zone), today))}${nameLine(nameOf(state.by))}${why}`;
  }
  if (place.kind !== "unscheduled") return sentences.planned(placeWords(stopNow(item, meetings), today));
  return place.until === undefined ? sentences.notPlanned : `${sentences.waits}${typedLine(place.until, 60)}`;
}

export function fullWords({ meeting, minutes, there, than }: TooFull, { today }: Board): string {
  return sentences.full[than](lengthInShort(minutes), lengthInShort(there), dayWords(meeting.on, today));
}

/** The path in short, and each step of it, the newest first. */
function pathOf(item: ProgrammeItem, board: Board): readonly Element[] {
  const short = pathInShort(item, board.today);
  if (short === undefined) return [];
  const { path } = item;
  const told = [...path].reverse().slice(0, stepsTold);
  const left = path.length - told.length;
  return [
    heading(words.moved(path.length)),
    // A single step says the same.
    ...(path.length === 1 ? [] : [textLine([plain(short)], "None")]),
    ...told.flatMap((step) => stepLines(step, board)),
    ...(left > 0 ? [textLine([small(words.earlierSteps(left))])] : []),
  ];
}

function stepLines({ from, to, at, by, why }: ProgrammeMove, { today, committee, nameOf }: Board): readonly Element[] {
  const who = by === "meeting" ? words.byMeeting : nameLine(nameOf(by));
  const when = dayWords(dayAt(at, committee.zone), today);
  return [
    textLine([small(`${placeWords(from, today)} → ${placeWords(to, today)} · ${when} · ${who}`)]),
    ...(why === undefined ? [] : [textLine([quiet(words.why + gap), plain(typedLine(why, whySigns))], "None")]),
  ];
}
