import { Temporal } from "temporal-polyfill";
import { type Day, dayNumber, dayNumbered } from "./day.js";

/** The name of a time zone in the IANA list: "Europe/London", "Pacific/Auckland". */
export type Zone = string & { readonly __zone: unique symbol };

/** A wall clock's hour, 0 to 23, and minute, 0 to 59. */
export interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

/** A stretch of time during which a zone keeps one offset; in milliseconds, from inclusive, to exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Spans met so far, the latest met first. A zone has two a year, and a board lives in few zones and years. */
const spansOf = new Map<Zone, Span[]>();
const spansKept = 64;

/** Names known to be zones: asking the system takes as long as a look into the database. */
const met = new Set<string>();

/**
 * Whether a text names a time zone that this system knows. Bare offsets ("+01:00") have no clock changes and are
 * refused.
 */
export function isZone(text: string): text is Zone {
  if (met.has(text)) return true;
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: text });
    // There are a few hundred names, each in a few ways of writing it.
    if (met.size < 2_000) met.add(text);
    return true;
  } catch {
    // Intl says "unknown zone" by a RangeError and in no other way.
    return false;
  }
}

/** The zone of that name. Throws a fault with code `not-a-zone` where there is none. */
export function zone(name: string): Zone {
  if (!isZone(name))
    throw Object.assign(new Error(`Not a zone: ${name.slice(0, 40)}`), { code: "not-a-zone" as const });
  return name;
}

/** The calendar day in a zone at an instant. */
export function dayAt(instant: Date, zone: Zone): Day {
  return dayNumbered(Math.floor(wallMs(instant, zone) / dayMs));
}

/** What a clock on the wall shows in a zone at an instant. */
export function timeAt(instant: Date, zone: Zone): WallTime {
  const wall = wallMs(instant, zone);
  const minutes = Math.floor((wall - Math.floor(wall / dayMs) * dayMs) / minuteMs);
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/**
 * The instant at which a clock on the wall of a zone shows this hour on this day. When the clocks go forward over that
 * hour, the instant as far after the change (01:30 is then 02:30); when they go back and it comes twice, the first. The
 * rule is Temporal's "compatible" one.
 */
export function instantOf(d: Day, hour: number, zone: Zone, minute = 0): Date {
  const wall = dayNumber(d) * dayMs + (hour * 60 + minute) * minuteMs;
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  if (before === after || offsetAt(wall - before, zone) === before) return new Date(wall - before);
  // Read with the later offset it may still fall before the change: then no clock showed this hour.
  return new Date(offsetAt(wall - after, zone) === after ? wall - after : wall - before);
}

function wallMs(instant: Date, zone: Zone): number {
  const at = instant.getTime();
  return at + offsetAt(at, zone);
}

function offsetAt(at: number, zone: Zone): number {
  const spans = spansOf.get(zone) ?? [];
  const known = spans.find((span) => at >= span.from && at < span.to);
  if (known) return known.offset;
  const met = spanAt(at, zone);
  spansOf.set(zone, [met, ...spans.slice(0, spansKept - 1)]);
  return met.offset;
}

function spanAt(at: number, zone: Zone): Span {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  // "Previous" looks strictly before, so an instant that is itself the change is asked for from just after it.
  const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition("previous");
  const next = here.getTimeZoneTransition("next");
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1_000_000,
  };
}
