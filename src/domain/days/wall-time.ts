import { countOf, countWord } from "./due-text.js";
import type { WallTime } from "./zone.js";

/** On a clock of 24 hours: "08:30". */
export function wallTimeWords({ hour, minute }: WallTime): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

const figures = /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d\d))? ?(?<half>am|pm)?(?: ?hrs?| o['’]?clock)?$/;
const words = /^(?:a )?(?<part>half|quarter)(?: (?<way>past|to))? (?<hour>\d{1,2}) ?(?<half>am|pm)?$/;
const hourWord = new RegExp(`\\b${countWord}\\b`);
const partOfDay = / (?:in the (?<part>morning|afternoon|evening)|(?<night>at night))$/;

/**
 * Reads a time as people type it: "8", "8.30", "08:30", "0830", "8am", "half past 8", "half eight", "7 in the
 * evening", "noon". Without "pm" or a part of the day hours are those of the
 * morning, and of a clock of 24. Undefined: no time of day.
 */
export function readWallTime(text: string): WallTime | undefined {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const { part, night } = partOfDay.exec(typed)?.groups ?? {};
  const inHalf = part === "morning" ? "am" : (part ?? night) === undefined ? undefined : "pm";
  const said = typed
    .replace(partOfDay, "")
    .replace(hourWord, (word) => String(countOf(word)))
    .replace(/\ba\.m\.?/, "am")
    .replace(/\bp\.m\.?/, "pm");
  if (/^(?:12 ?)?(?:noon|midday)$/.test(said)) return { hour: 12, minute: 0 };
  const spoken = words.exec(said)?.groups;
  if (spoken !== undefined) {
    const named = hourOf(Number(spoken.hour), spoken.half ?? inHalf);
    // "Half eight" is half past; "quarter eight" is nothing.
    if (named === undefined || (spoken.way === undefined && spoken.part === "quarter")) return undefined;
    const past = spoken.part === "half" ? 30 : 15;
    if (spoken.way !== "to") return { hour: named, minute: past };
    return { hour: (named + 23) % 24, minute: 60 - past };
  }
  const { hour: hours, minute = "0", half } = figures.exec(said)?.groups ?? {};
  const hour = hourOf(hours === undefined ? Number.NaN : Number(hours), half ?? halfFor(hours, inHalf));
  return hour === undefined || Number(minute) > 59 ? undefined : { hour, minute: Number(minute) };
}

/** "17.30 in the evening" needs no "pm". */
function halfFor(hours: string | undefined, inHalf: string | undefined): string | undefined {
  return Number(hours) > 12 ? undefined : inHalf;
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour >= 0 && hour <= 23 ? hour : undefined;
  if (!(hour >= 1 && hour <= 12)) return undefined;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}
