import type { Person } from "../../../domain/committees/person.js";
import type { Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import { wallTimeWords } from "../../../domain/days/wall-time.js";
import { dayAt, type WallTime, type Zone } from "../../../domain/days/zone.js";
import { maybeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet, small, strong } from "../runs.js";
import { nameLine } from "../typed-text.js";
import { listed } from "../words/counted.js";
import { ownSettingsWords, wishWords } from "../words/wishes.js";

/** When somebody's mornings come, and when the next can. */
type Mornings = { at: WallTime; zone: Zone; next: Date };

/** Another time, another zone, or the board's again. */
export function presentMornings(
  { at, zone, next }: Mornings,
  news: "time" | "usual-time" | "zone",
  now: Date,
): Rendered {
  const time = wallTimeWords(at);
  const day = dayWords(dayAt(next, zone), dayAt(now, zone));
  switch (news) {
    case "time":
      return told(wishWords.time(time), [plain(wishWords.next(zoneWords(zone), day))]);
    case "usual-time":
      return told(wishWords.usualTime(time), [plain(wishWords.next(zoneWords(zone), day))]);
    case "zone":
      return told(wishWords.zone(zoneWords(zone)), [plain(wishWords.nextAt(time, day))]);
  }
}

/** Whether somebody is told before a due day. */
export function presentAhead(on: boolean): Rendered {
  if (on) return told(wishWords.aheadOn, [plain(wishWords.aheadOnSentence)]);
  const example = [strong(wishWords.aheadOffExample), plain(wishWords.stop)];
  return told(wishWords.aheadOff, [plain(wishWords.aheadOffSentence), ...example]);
}

/** "Stop reminding me": what can be done instead. `clerks`: whom to ask; nobody where the board has none. */
export function presentQuiet({ clerks }: { clerks: readonly string[] }): Rendered {
  const options = wishWords.quietOptions.map(([what, text]): Line => [plain(what + gap), strong(`“${text}”`)]);
  const ask: Line[] =
    clerks.length === 0
      ? []
      : [[plain(wishWords.askClerk), strong(listed(clerks.map(nameLine))), plain(wishWords.stop)]];
  return told(wishWords.quiet, [plain(wishWords.quietSentence)], ...options, ...ask);
}

/** A zone was named that there is not. */
export function presentNoZone(): Rendered {
  const example = [strong(wishWords.noZoneExample), plain(wishWords.stop)];
  return told(wishWords.noZone, [plain(wishWords.noZoneSentence), ...example]);
}

/** What is set for the reader. `deputies`: who stands in, each with the committee's code where there are several. */
export function presentOwnSettings(view: {
  person: Pick<Person, "noAhead" | "away">;
  at: WallTime;
  zone: Zone;
  today: Day;
  deputies: readonly { name: string; code?: string }[];
}): Rendered {
  const { person, at, zone, today, deputies } = view;
  const words = ownSettingsWords;
  const names = deputies.map(({ name, code }) => nameLine(name) + (code === undefined ? "" : ` (${code})`));
  const lines: Line[] = [
    [quiet(words.mornings + gap), plain(words.time(wallTimeWords(at), zoneWords(zone)))],
    [quiet(words.ahead + gap), plain(person.noAhead === true ? words.aheadOff : words.aheadOn)],
    [quiet(words.away + gap), plain(leaveWords(person, today))],
    [quiet(words.deputy + gap), plain(names.length === 0 ? words.noDeputy : listed(names))],
  ];
  const body = lines.map((line) => textLine(line));
  const card = renderCard("message", { title: words.title, body, foot: maybeLine([small(words.change)]), buttons: [] });
  return { card, summary: summaryOf(words.title) };
}

/** The same asked for where others read it too. */
export function presentOwnSettingsElsewhere(): Rendered {
  return told(ownSettingsWords.elsewhere, [plain(ownSettingsWords.elsewhereSentence)]);
}

function leaveWords({ away }: Pick<Person, "away">, today: Day): string {
  if (away === undefined || away.until <= today) return ownSettingsWords.notAway;
  const until = dayWords(away.until, today);
  return away.from > today
    ? ownSettingsWords.awayFrom(dayWords(away.from, today), until)
    : ownSettingsWords.awayUntil(until);
}

function zoneWords(zone: Zone): string {
  return zone.replace(/_/g, " ");
}

function told(title: string, ...lines: readonly Line[]): Rendered {
  const body = lines.map((line) => textLine(line));
  return { card: renderCard("message", { title, body, foot: [], buttons: [] }), summary: summaryOf(title) };
}
