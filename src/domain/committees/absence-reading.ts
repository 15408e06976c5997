import { addDays, type Day } from "../days/day.js";
import { readDue } from "../days/read-due.js";
import type { Absence } from "./person.js";

/** What somebody's words for their leave come to. Only `absence` settles it. */
export type AbsenceReading =
  | ({ kind: "absence" } & Absence)
  /** It is over: they were to be back on `until`, which is today or earlier. */
  | { kind: "over"; until: Day }
  | { kind: "unclear"; why: "unreadable" | "impossible" | "ambiguous" };

/** One end of a leave. */
export type DayRead = { kind: "day"; on: Day } | Exclude<AbsenceReading, { kind: "absence" }>;

export const unreadable = { kind: "unclear", why: "unreadable" } as const;

export function asDay(on: Day): DayRead {
  return { kind: "day", on };
}

export function later(read: DayRead, days: number): DayRead {
  if (read.kind === "over") return { kind: "over", until: addDays(read.until, days) };
  return read.kind === "day" ? asDay(addDays(read.on, days)) : read;
}

/** From the first day of a leave to the day on which they are back. */
export function span(from: DayRead, until: DayRead, today: Day): AbsenceReading {
  // Before the first day of a leave to come: the days are the wrong way round.
  if (until.kind === "over" && until.until > today) return unreadable;
  if (until.kind !== "day") return until;
  if (from.kind !== "day") return from;
  if (until.on <= today) return { kind: "over", until: until.on };
  return from.on < until.on ? { kind: "absence", from: from.on, until: until.on } : unreadable;
}

/** Days that are not one day of leave: "away at Easter", "back after the summer". */
const season = /easter|christmas|xmas|new year|\bterm\b|summer|winter|autumn|spring|meeting|papers/;
/** More than one day, of which nobody is back or gone. */
const stretch = /\b(?:week|month|year|quarter)\b(?! (?:on|from|today|tomorrow))/;
const ofAWeekday = /\b(?:mon|tue|wed|thu|fri|sat|sun)/;

/** Reads one day. Where a first day has only just passed, that one is meant and not next year's: the leave has begun. */
export function readDay(words: string, today: Day, which: "first" | "last"): DayRead {
  if (season.test(words) || (stretch.test(words) && !ofAWeekday.test(words) && !words.startsWith("end of")))
    return unreadable;
  const reading = readDue(words, { today });
  switch (reading.kind) {
    case "day":
      return asDay(reading.on);
    case "past":
      return passed(reading.on, which);
    case "ambiguous": {
      const [first] = reading.readings;
      if (first === undefined || first >= today) return { kind: "unclear", why: "ambiguous" };
      return passed(first, which);
    }
    case "impossible":
      return { kind: "unclear", why: "impossible" };
    case "next-meeting":
    case "papers-deadline":
    case "ongoing":
    case "vague":
    case "unreadable":
      return unreadable;
  }
}

function passed(on: Day, which: "first" | "last"): DayRead {
  return which === "first" ? asDay(on) : { kind: "over", until: on };
}
