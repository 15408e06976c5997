import { type Day, day, dayOf } from "../days/day.js";
import { dayWords } from "../days/day-words.js";
import { monthOf } from "../days/due-text.js";
import type { SaidUpdate } from "./finding.js";

/** With its year: what is kept is read in other years too. */
export const inFull = (on: Day): string => dayWords(on, noYear);
const noYear = day("0001-01-01");

const dated = /^\p{L}{3} (?<day>\d{1,2}) (?<month>\p{L}+) (?<year>\d{4}): (?<text>\S.*)$/su;

/** A note with the day that a paper has for it; words that begin with a day of their own stand as they are. */
export function datedNote({ text, on }: SaidUpdate): string {
  return on === undefined || /^\W*\d/.test(text) || dated.test(text) ? text : `${inFull(on)}: ${text}`;
}

/** Takes the day off a note again that begins with one, as `datedNote` has it. */
export function readDatedNote(note: string): SaidUpdate {
  const { day: numeral, month = "", year, text } = dated.exec(note)?.groups ?? {};
  const on = text === undefined ? undefined : dayOf(Number(year), monthOf(month.toLowerCase()), Number(numeral));
  return on === undefined || text === undefined || !note.startsWith(inFull(on)) ? { text: note } : { text, on };
}
