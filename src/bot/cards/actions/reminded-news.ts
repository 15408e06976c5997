import type { Day } from "../../../domain/days/day.js";
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
  /** The names of those who hear at once, and of those whom we can't tell now. */
  | { kind: "nudged"; now: readonly string[]; later: readonly string[] }
  /** `to`: their name. */
  | { kind: "passed-on"; to: string };

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
      ];
    case "passed-on":
      return [[plain(remindedWords.written), names([news.to]), plain(remindedWords.wasTold)]];
  }
}

function onDay(day: Day, today: Day): Line {
  return [plain(remindedWords.hearOn), strong(dayWords(day, today)), plain(remindedWords.end)];
}

function names(all: readonly string[]) {
  return strong(listed(all.map(nameLine)));
}
