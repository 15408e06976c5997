import type { AbsenceReading } from "../../../domain/committees/absence-reading.js";
import type { Absence, UnreachableReason } from "../../../domain/committees/person.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { CommitteeId } from "../../../domain/ids.js";
import { button } from "../button.js";
import { buttonSet, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { reachReasons } from "../words/committees.js";
import { awayWords } from "../words/wishes.js";

/** Who hears what falls due on one committee while somebody is away. */
export type InPlace = {
  /** Where there are several. */
  code?: string;
  deputy?: { name: string; away?: Absence; unreachable?: UnreachableReason | "no-account" };
  /** Whether somebody else runs the board, who can pass it on. */
  passedOn: boolean;
};

/** Whose leave it is; the name is absent for the reader's own. `boards`: on how many boards it holds. */
type Whose = { name?: string; today: Day; boards?: number };

/** Somebody's leave is noted. */
export function presentAway({ from, until }: Absence, whose: Whose, places: readonly InPlace[]): Rendered {
  const { name, today, boards = 1 } = whose;
  const title = leaveTitle({ from, until }, today);
  const hears: Line =
    name === undefined ? [plain(awayWords.you + awayWords.hear)] : [strong(nameLine(name)), plain(awayWords.hears)];
  const everywhere = boards > 1 ? [[plain(awayWords.onAllBoards(boards))]] : [];
  return told(title, [hears, ...everywhere, ...places.map((place) => inPlaceLine(place, whose))]);
}

/** To whom it is about, whose leave somebody else has noted: `by`, who runs that board. */
export function presentAwayNoted(absence: Absence, noted: { by: string; board: string; today: Day }): Rendered {
  const by: Line = [
    strong(nameLine(noted.by)),
    plain(awayWords.notedOn),
    strong(nameLine(noted.board)),
    plain(awayWords.stop),
  ];
  return told(leaveTitle(absence, noted.today), [by, [plain(awayWords.notedSentence)]]);
}

/** A clerk spoke of somebody who can't be told anything anyway. */
export function presentNotOnTeams({ name }: { name: string }): Rendered {
  return told(awayWords.notAway, [[strong(nameLine(name)), plain(awayWords.notOnTeams)]]);
}

/** `was`: how it stood. `atOnce`: this morning's hour has passed. */
export function presentBack(was: "away" | "going" | "here", { name }: Pick<Whose, "name">, atOnce: boolean): Rendered {
  const other = (sentence: string): Line => (name === undefined ? [] : [strong(nameLine(name)), plain(sentence)]);
  switch (was) {
    case "away":
      return name === undefined
        ? told(awayWords.back, [[plain(atOnce ? awayWords.backAtOnce : awayWords.backSentence + awayWords.stop)]])
        : told(awayWords.backOther, [other(awayWords.backOtherSentence)]);
    case "going":
      return told(awayWords.notGoing, [
        name === undefined ? [plain(awayWords.notGoingSentence)] : other(awayWords.notGoingOther),
      ]);
    case "here":
      return told(awayWords.notAway, [
        name === undefined ? [plain(awayWords.notAwaySentence)] : other(awayWords.notAwayOther),
      ]);
  }
}

/** The words name no leave that is to come. */
export function presentNoLeave(
  reading: Exclude<AbsenceReading, { kind: "absence" }>,
  { name, today }: Whose,
): Rendered {
  const who = name === undefined ? "" : awayWords.isAway(nameLine(name));
  const example = strong(awayWords.example(who));
  if (reading.kind === "over") {
    const sentence = awayWords.overSentence(dayWords(reading.until, today));
    return told(awayWords.over, [[plain(sentence), example, plain(awayWords.stop)]]);
  }
  const examples = [example, plain(awayWords.or), strong(awayWords.otherExample(who)), plain(awayWords.stop)];
  return told(awayWords.unclear[reading.why], [[plain(awayWords.unclearSentence), ...examples]]);
}

/** So long a leave is asked about; `text` says it again. */
export function presentLongLeave(
  { until }: Absence,
  today: Day,
  again: { text: string; committee?: CommitteeId },
): Rendered {
  const day = dayWords(until, today);
  const buttons = buttonSet([button(awayWords.yesLong(day), "say", again)]);
  const body = [textLine([plain(awayWords.longSentence(day))])];
  return { card: renderCard("message", { title: awayWords.long, body, foot: [], buttons }), summary: awayWords.long };
}

function leaveTitle({ from, until }: Absence, today: Day): string {
  const back = dayWords(until, today);
  return from > today ? awayWords.from(dayWords(from, today), back) : awayWords.until(back);
}

function inPlaceLine({ code, deputy, passedOn }: InPlace, { name, today }: Whose): Line {
  const label = code === undefined ? [] : [quiet(code + gap)];
  const whom = name === undefined ? "you" : "them";
  if (deputy === undefined) return [...label, ...toPassOn(name, passedOn)];
  const named = strong(nameLine(deputy.name));
  if (deputy.unreachable !== undefined) {
    const why = awayWords.cannotBeTold(reachReasons[deputy.unreachable]);
    return [...label, named, plain(why + awayWords.toClerkSo[whom])];
  }
  const { away } = deputy;
  const end =
    away === undefined ? awayWords.stop : awayWords.alsoAway(dayWords(away.from, today), dayWords(away.until, today));
  return [...label, named, plain(awayWords.toldInPlace(name === undefined ? awayWords.your : awayWords.their) + end)];
}

function toPassOn(name: string | undefined, passedOn: boolean): Line {
  const goes =
    name !== undefined ? awayWords.toClerk.them : passedOn ? awayWords.toClerk.you : awayWords.nobodyToPassOn;
  const example = name === undefined ? awayWords.exampleMine : awayWords.exampleOther(nameLine(name));
  return [plain(goes + awayWords.nameDeputy), strong(example), plain(awayWords.stop)];
}

function told(title: string, lines: readonly Line[]): Rendered {
  const body = lines.map((line) => textLine(line));
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
