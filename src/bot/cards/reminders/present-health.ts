import { dayWords, timeWords } from "../../../domain/days/day-words.js";
import { dayAt } from "../../../domain/days/zone.js";
import type { ReminderHealth } from "../../../services/reminders/health.js";
import type { Board } from "../board.js";
import type { Element } from "../card-data.js";
import { buttonSet, heading, maybeLine, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { alarm, type Line, plain, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { notToldAdvice, reachAdvice, healthWords as words } from "../words/health.js";
import { skipWords } from "../words/proof.js";
import { momentWords, reasonWords } from "./proof-row-words.js";

/** Members who can't be reached, or were not told, that are named. */
const mostNamed = 10;
const minuteMs = 60_000;
/** What waits for less is on its way, and no cause for alarm. */
const onItsWayMs = 5 * minuteMs;

/** How reminders do, for chair and clerk: never that all is well while something is held up. */
export function presentHealth({ health, board, now }: { health: ReminderHealth; board: Board; now: Date }): Rendered {
  const { running, unreachable, notTold, counts } = health;
  const needsAttention = unreachable.length + notTold.length > 0;
  const title = !running ? words.held : needsAttention ? words.runningNotAll : words.running;
  const body: readonly Element[] = [
    ...troubles(health, board, now).map((line) => textLine(line)),
    textLine(countsLine(health)),
    textLine(nextLine(health, board)),
    ...notToldLines(health, board),
    ...unreachableLines(health, board),
  ];
  const foot = (counts.unknown > 0 ? words.unknownMeans : "") + words.proof;
  const card = renderCard("list", {
    title,
    place: placeLine(board, ` · ${momentWords(now, board)}`),
    body,
    foot: maybeLine([small(foot)]),
    buttons: buttonSet([]),
  });
  return { card, summary: summaryOf(title) };
}

/** What keeps reminders back, and what can be done about it. */
function troubles(
  { pausedUntil, installed, sender, counts }: ReminderHealth,
  board: Board,
  now: Date,
): readonly Line[] {
  const waitedMs = counts.waitingSince === undefined ? 0 : now.getTime() - counts.waitingSince.getTime();
  return [
    ...(pausedUntil === undefined
      ? []
      : [[alarm(words.paused + momentWords(pausedUntil, board)), plain(words.pausedEnd)]]),
    ...(installed ? [] : [[alarm(words.removed)]]),
    ...(sender === undefined || sender.claiming
      ? []
      : [[alarm(words.clockOff(Math.round(Math.abs(sender.clockOffMs) / 1000)))]]),
    ...waitingLine(counts.waiting, waitedMs),
  ];
}

function waitingLine(waiting: number, waitedMs: number): readonly Line[] {
  if (waitedMs > onItsWayMs) return [[alarm(words.waiting(waiting, Math.floor(waitedMs / minuteMs)))]];
  return waiting === 0 ? [] : [[plain(words.toBeSent(waiting))]];
}

/** "In the last 7 days 41 notices were accepted by Teams, 1 is unknown and 2 were not sent." */
function countsLine({ counts, more }: ReminderHealth): Line {
  const { accepted, unknown, notSent } = counts;
  const parts = [
    ...(accepted > 0 || unknown + notSent > 0 ? [words.accepted(accepted)] : []),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...(notSent > 0 ? [words.notSent(notSent)] : []),
  ];
  const nothing = counts.waiting > 0 ? words.nothingYet : words.none;
  const lead = more ? words.newestOnly : words.lastDays;
  return [plain(`${lead}${parts.length === 0 ? nothing : listed(parts)}.`)];
}

function nextLine({ nextMorning }: ReminderHealth, { committee, today }: Board): Line {
  const day = dayWords(dayAt(nextMorning, committee.zone), today);
  return [
    plain(words.next),
    strong(day),
    plain(words.at),
    strong(timeWords(nextMorning, committee.zone)),
    plain(words.end),
  ];
}

/** "**Hugo Ray**: 9 not sent, the last on Wed 4 March: the card was too big. Tell them yourself what is theirs." */
function notToldLines({ notTold }: ReminderHealth, { committee, today, nameOf }: Board): readonly Element[] {
  if (notTold.length === 0) return [];
  const rest = notTold.length - mostNamed;
  return [
    heading(words.notTold(notTold.length)),
    ...notTold
      .slice(0, mostNamed)
      .map(({ member, count, last, kind, reason }) =>
        textLine([
          strong(member === undefined ? words.theHome : nameLine(nameOf(member.id))),
          plain(words.missed(count, dayWords(dayAt(last, committee.zone), today))),
          plain(`${kind === "out-of-reach" ? skipWords.unreachable : reasonWords(reason)}. `),
          small(member === undefined ? notToldAdvice.home : notToldAdvice[kind]),
        ]),
      ),
    ...(rest > 0 ? [textLine([small(words.andMore(rest))])] : []),
  ];
}

/** "**Gwilym Pugh**: has blocked the app, since Mon 2 March. Ask them to unblock it." */
function unreachableLines({ unreachable }: ReminderHealth, { committee, today, nameOf }: Board): readonly Element[] {
  if (unreachable.length === 0) return [];
  const named = unreachable.slice(0, mostNamed);
  const rest = unreachable.length - named.length;
  return [
    heading(words.unreachable(unreachable.length)),
    ...named.map(({ member, reason, since }) =>
      textLine([
        strong(nameLine(nameOf(member.id))),
        plain(`: ${reasonWords(reason)}`),
        plain(since === undefined ? ". " : `${words.since(dayWords(dayAt(since, committee.zone), today))}. `),
        small(reachAdvice[reason]),
      ]),
    ),
    ...(rest > 0 ? [textLine([small(words.andMore(rest))])] : []),
  ];
}
