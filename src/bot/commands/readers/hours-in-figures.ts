import { monthWords } from "../../../domain/days/due-text.js";

/** Hours as words, "one" first. */
const hourWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const word = hourWords.join("|");
const anHour = `(?:${word}|\\d{1,2})`;
const half = "(?: ?(?<half>am|pm)| in the (?<when>morning|afternoon|evening))?";
const clockHour = "\\d{1,2}(?:[:.]\\d\\d)?";

const partsOfHours = new RegExp(
  `\\b(?:an? )?(?<part>half|quarter) (?<side>past|to) (?<hour>${anHour})${half}(?![\\w:.]\\d)\\b`,
  "gi",
);
const saidHours = new RegExp(
  `\\b(?<lead>at|from|starts|begins|to|until|till) (?<hour>${word})(?: o['’]?clock)?${half}\\b`,
  "gi",
);
const bareHours = new RegExp(`\\b(?<hour>${word}) o['’]?clock${half}\\b`, "gi");
const fourFigures = /\b(\d\d)(\d\d)(?: ?(?:-|–|—|to|until) ?(\d\d)(\d\d))? ?(?:hrs?|hours|h)\b/gi;
const pointedHours = /\b(\d{1,2}[:.]\d\d) ?(?:hrs|hours|h)\b/gi;
/** "5 March, 2-4pm", "5 March 10-12, Guildhall": never "10-12 March". */
const joined = new RegExp(
  `(?<=\\S[\\s,(]+)(?<!\\b(?:at|from|@) ?)(?<start>${clockHour}) ?[-–—] ?(?<end>${clockHour}(?: ?(?:am|pm))?)(?=[\\s,;)]|$)(?! ?(?:${monthWords})\\b)`,
  "gi",
);

/** A text with the hours that are said in words, or as "1400 hrs" and "2-4pm", written so that they are read as hours. */
export function hoursInFigures(text: string): string {
  return text
    .replace(partsOfHours, (...found) => partOfHour(found.at(-1)))
    .replace(saidHours, (...found) => `${found.at(-1).lead} ${wholeHour(found.at(-1))}`)
    .replace(bareHours, (...found) => `at ${wholeHour(found.at(-1))}`)
    .replace(fourFigures, (_all, hours: string, minutes: string, endHours?: string, endMinutes?: string) =>
      endHours === undefined ? `${hours}:${minutes}` : `${hours}:${minutes} to ${endHours}:${endMinutes}`,
    )
    .replace(pointedHours, "$1")
    .replace(joined, "at $<start> to $<end>");
}

/** What stands where a place would, and is plainly meant as an hour: "7 for 7.30", "quarter past", "25.70". */
export function looksLikeHour(place: string): boolean {
  return /^(?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|hrs?|h))?(?: ?(?:for|to|until|till|-|–).*)?|.*\b(?:half past|quarter (?:past|to)|o['’]?clock|\d{3,4} ?hrs?)\b.*)$/i.test(
    place,
  );
}

type Hour = Readonly<Record<"hour", string>> &
  Readonly<Partial<Record<"part" | "side" | "half" | "when" | "lead", string>>>;

function partOfHour(said: Hour): string {
  const named = numberOf(said.hour);
  const hour = said.side === "to" ? (named === 1 ? 12 : named - 1) : named;
  return `${hour}:${said.part?.toLowerCase() === "half" ? "30" : said.side === "to" ? "45" : "15"}${halfOf(said)}`;
}

function wholeHour(said: Hour): string {
  return `${numberOf(said.hour)}${halfOf(said)}`;
}

function halfOf({ half: said, when }: Hour): string {
  if (said !== undefined) return said;
  return when === undefined ? "" : /morning/i.test(when) ? "am" : "pm";
}

function numberOf(said: string): number {
  return /^\d/.test(said) ? Number(said) : hourWords.indexOf(said.toLowerCase()) + 1;
}
