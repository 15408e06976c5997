import { addDays, type Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { type Line, plain, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { itemTitles } from "../words/actions.js";
import { listed } from "../words/counted.js";
import { remindedWords } from "../words/reminded.js";

/** What was done about an action's reminders. */
export type Reminded =
  /** `hearsOn`: the first working day from `until` on. `others`: it is somebody else's too. */
  | { kind: "snoozed"; until: Day; hearsOn: Day; others: boolean }
  /** The names of those who hear at once, and of those whom we can't tell; who is away. */
  | { kind: "nudged"; now: readonly string[]; later: readonly string[]; away: readonly HeardLater[] }
  /** `to`: their name. */
  | { kind: "passed-on"; to: string };

/** Somebody who is away. `deputy`: who hears it instead, and on which morning. Absent: nobody does before they are back. */
export type HeardLater = {
  name: string;
  until: Day;
  deputy?: { kind: "you" } | { kind: "hears"; name: string; on: Day };
};

/** Whether it is about reminders. */
export function isReminded(news: string | { kind: string }): news is Reminded {
  return typeof news === "object" && ["snoozed", "nudged", "passed-on"].includes(news.kind);
}

/** All of it in a row, which has no title of its own. */
export function remindedInRow(news: Reminded, today: Day): readonly Line[] {
  const quiet = news.kind === "snoozed" ? [[plain(`${remindedWords.quietUntil}${dayWords(news.until, today)}.`)]] : [];
  return [...quiet, ...remindedLines(news, today)];
}

/** "A12 is quiet for you until Mon 9 March". */
export function remindedTitle(news: Reminded, name: string, today: Day): string {
  switch (news.kind) {
    case "snoozed":
      return itemTitles.quiet(name, dayWords(news.until, today));
    case "nudged":
      return itemTitles.nudged(name);
    case "passed-on":
      return itemTitles.passedOn(name);
  }
}

/** Who hears of it when, for who may read the item. */
export function remindedLines(news: Reminded, today: Day): readonly Line[] {
  switch (news.kind) {
    case "snoozed": {
      const hears = news.hearsOn === news.until ? [plain(remindedWords.thatMorning)] : onDay(news.hearsOn, today);
      return [[...hears, ...(news.others ? [plain(remindedWords.othersGoOn)] : [])]];
    }
    case "nudged":
      return [
        ...(news.now.length === 0 ? [] : [[names(news.now), plain(remindedWords.hearsNow)]]),
        ...(news.later.length === 0
          ? []
          : [[plain(remindedWords.cantReach), names(news.later), plain(remindedWords.pleasePassOn)]]),
        ...news.away.map((absent) => awayLine(absent, today)),
      ];
    case "passed-on":
      return [[plain(remindedWords.written), names([news.to]), plain(remindedWords.wasTold)]];
  }
}

/** "Sarah Jones is away until Wed 25 March; Warren Carter hears it tomorrow morning." */
function awayLine({ name, until, deputy }: HeardLater, today: Day): Line {
  const away = [names([name]), plain(remindedWords.isAwayUntil), strong(dayWords(until, today))];
  switch (deputy?.kind) {
    case undefined:
      return [...away, plain(remindedWords.passOnMeanwhile)];
    case "you":
      return [...away, plain(remindedWords.youAreDeputy)];
    case "hears":
      return [
        ...away,
        plain(remindedWords.also),
        names([deputy.name]),
        plain(remindedWords.hearsItOn(morningOf(deputy.on, today))),
      ];
  }
}

function morningOf(on: Day, today: Day): string {
  if (on === today) return remindedWords.thisMorning;
  return on === addDays(today, 1) ? remindedWords.tomorrowMorning : remindedWords.morningOf(dayWords(on, today));
}

function onDay(day: Day, today: Day): Line {
  return [plain(remindedWords.hearOn), strong(dayWords(day, today)), plain(remindedWords.end)];
}

function names(all: readonly string[]) {
  return strong(listed(all.map(nameLine)));
}
