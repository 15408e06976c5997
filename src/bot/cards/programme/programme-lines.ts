import { mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { monthOf } from "../../../domain/programme/month.js";
import { stopAt } from "../../../domain/programme/move-programme-item.js";
import type { PathStop, ProgrammeItem } from "../../../domain/programme/programme-item.js";
import type { Board } from "../board.js";
import { type Line, small } from "../runs.js";
import { nameLine, typedLine } from "../typed-text.js";
import { closedItem } from "../words/actions.js";
import { lengthInShort } from "../words/length.js";
import { monthWords, oftenWords, recursWords, programmeWords as words } from "../words/programme.js";

/** Signs of what somebody said they wait for, and of a lead. */
const untilSigns = 60;
const titleInRow = 140;
/** A path of more stops is cut in the middle. */
const stopsInShort = 5;

export const programmeNumber = ({ number }: Pick<ProgrammeItem, "number">): string => words.number(number);

/** The title as this reader may have it here. */
export function programmeTitle(item: ProgrammeItem, reader: Reader, whole = false): string {
  return mayReadPart(item, item.committee, reader) ? typedLine(item.title, whole ? 600 : titleInRow) : closedItem;
}

/** A place as a sentence names it: "Thu 5 March", "September", "the new municipal year". */
export function placeWords({ place, on }: PathStop, today: Day): string {
  switch (place.kind) {
    case "meeting":
      return on === undefined ? words.aMeeting : dayWords(on, today);
    case "month":
      return monthWords(place.month, today);
    case "unscheduled":
      return place.until === undefined ? words.notScheduled : typedLine(place.until, untilSigns);
  }
}

/** Where the item is now. */
export function stopNow(item: ProgrammeItem, meetings: readonly Meeting[]): PathStop {
  const stop = stopAt(item.place, meetings);
  const last = item.path.at(-1)?.to;
  // A meeting that is not among those to come: its day as the path has it.
  return stop.on === undefined && last?.on !== undefined && item.place.kind === "meeting"
    ? { ...stop, on: last.on }
    : stop;
}

/** "September → March → new municipal year". Undefined: it was never moved. */
export function pathInShort({ path }: ProgrammeItem, today: Day): string | undefined {
  const [first] = path;
  if (first === undefined) return undefined;
  const stops = [first.from, ...path.map(({ to }) => to)];
  const names = stops.map((stop, index) => {
    const name = shortWords(stop, today);
    const isAlike = [stops[index - 1], stops[index + 1]].some((other) => other && shortWords(other, today) === name);
    return isAlike ? placeWords(stop, today) : name;
  });
  const shown = names.length > stopsInShort ? [...names.slice(0, 1), "…", ...names.slice(1 - stopsInShort)] : names;
  return shown.join(" → ");
}

function shortWords(stop: PathStop, today: Day): string {
  if (stop.place.kind === "meeting" && stop.on !== undefined) return monthWords(monthOf(stop.on), today);
  return placeWords(stop, today).replace(/^the /i, "");
}

/** Kind, lead, minutes and how often, as far as they are known. `anchored`: also from when on. */
export function factWords(item: ProgrammeItem, { nameOf, today }: Board, anchored = false): readonly string[] {
  const { takes, lead, minutes, recurs, part } = item;
  return [
    ...(takes === undefined ? [] : [words.takes[takes]]),
    ...(lead === undefined ? [] : [words.led + nameLine(lead.kind === "member" ? nameOf(lead.member) : lead.name)]),
    ...(minutes === undefined ? [] : [lengthInShort(minutes)]),
    ...(recurs === undefined ? [] : [anchored ? recursWords(recurs, today) : oftenWords(recurs.everyMonths)]),
    ...(part === "closed" ? [words.closedPart] : []),
  ];
}

/** The second line of a row; a single dash where nothing is known, as a line is never empty. */
export function rowFacts(item: ProgrammeItem, board: Board, reader: Reader): Line {
  if (!mayReadPart(item, item.committee, reader)) return [small(words.closedPart)];
  const path = pathInShort(item, board.today);
  const until = item.place.kind === "unscheduled" && path === undefined ? item.place.until : undefined;
  const parts = [
    ...factWords(item, board),
    ...(until === undefined ? [] : [typedLine(until, untilSigns)]),
    ...(path === undefined ? [] : [path]),
  ];
  return [small(parts.length === 0 ? words.takesNotSaid : parts.join(" · "))];
}
