import { distance } from "fastest-levenshtein";
import type { Standing } from "./due-rule.js";
import { aMonth, aWeekday, oneOf, whole, withoutCourtesy } from "./due-text.js";

const weekday = whole(aWeekday);
const month = whole(aMonth);

/**
 * Before a date that nothing sets off, these make it a part of the task: "the minutes of 5 March", "last Friday", "in
 * the Sun".
 */
const holding = whole(
  oneOf(
    "of from since after dated about regarding concerning re between to and or than at in into for on as the an? &",
  ),
  "|",
  oneOf("via per last every each past previous once twice times not no with against around round over during beyond"),
  "|",
  oneOf("throughout plus minus until till by before w/c commencing beginning ending mr mrs ms miss dr cllr"),
);

/**
 * After these a number counts or names something: "item 5 March" is no date of the task's, "action 1 – 5 March" is no
 * range.
 */
const labels = whole(
  oneOf(
    "actions? items? minutes? no number points? paragraph para page section version v part room unit year grade ref",
  ),
  "|a\\d+",
);

/**
 * What follows has happened: "the visit planned on Friday", "what was said today". "To be completed on Friday" has not.
 */
const happened = /(?:ed|held|made|given|sent|seen|said|taken|told|met|shown|heard|left|due)$/;

/**
 * Whether the words before a date phrase claim it for the task. `task` is the sentence up to the phrase.
 */
export function belongsToTask(task: string, standing: Standing, phrase: string): boolean {
  const words = tidyWords(task);
  const [earlier, last] = [words.at(-2) ?? "", words.at(-1) ?? ""];
  if (standing === "apart") return isRange(earlier, last, task);
  if (standing === "strong") return false;
  if (standing === "bare" && (holding.test(last) || weekday.test(last) || (/^\d+$/.test(last) && /^\D/.test(phrase))))
    return true;
  return happened.test(last) && !/^(?:be|get|is|are)$/.test(earlier);
}

/** "Visits Monday - Friday", "open 5 – 12 March": the phrase is the end of a stretch. */
function isRange(earlier: string, last: string, task: string): boolean {
  if (!/[-–—]\s*$/.test(task)) return false;
  if (weekday.test(last) || month.test(last)) return true;
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(last) && !labels.test(earlier);
}

function tidyWords(task: string): string[] {
  return task
    .slice(-80)
    .toLowerCase()
    .split(/[\s,;:–—()]+|-(?=\s)/)
    .filter((word) => word !== "" && word !== "-");
}

const monthNames = "january february march april june july august september october november december".split(" ");
const timeWord = whole(
  oneOf("term half-?term easter christmas xmas whitsun summer autumn winter spring holidays? fortnight quarter q[1-4]"),
  "|",
  oneOf("weekend weeks? months? years? noon midnight lunch lunchtime tonight morning afternoon evening o'clock"),
  "|",
  oneOf("deadline meeting agm end asap then"),
);
const clock = /^(?:\d{1,2}(?:[:.]\d\d)?(?:am|pm)|\d{1,2}:\d\d)$/;
const people = whole(
  ".*\\b",
  oneOf("heads? leads? leaders? officers? managers? teams? chairs? clerks? mr mrs ms miss dr cllr councillor sir dame"),
  "\\b.*",
);
const inYear = /^(?:of|the|this|next|end|mid|early|late|and|or|to|\d{1,2}(?:st|nd|rd|th)?)$/;
const length = whole(
  "(?:at least |about |up to |another )?",
  oneOf("\\d+ an? one two three four five six seven eight nine ten several"),
  " (?:day|week|fortnight|month|quarter|year)s?",
);

/**
 * Whether the words after "by", "before", "until" or "due" are plainly meant as a date, although the grammar cannot
 * read them: at most seven words, none a person's title or office, that end in a weekday or month (also one misspelt),
 * in a number of a day or a year, or in a word of time such as "term" or "Easter". A length ("by two weeks") is how far
 * and not when.
 */
export function meantAsDate(said: string): boolean {
  const remainder = withoutCourtesy(said);
  const words = remainder.split(" ");
  const [earlier, last] = [words.at(-2) ?? "", words.at(-1) ?? ""];
  if (remainder === "" || words.length > 7 || people.test(remainder) || length.test(remainder)) return false;
  if (weekday.test(last) || /^[a-z]{3,8}day$/.test(last) || clock.test(last)) return true;
  // A month's name may be a person's: "by Theresa May", but "by the middle of May".
  if (month.test(last)) return inYear.test(earlier) || words.length === 1;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(last) || /^(?:19|20)\d\d$/.test(last) || timeWord.test(last)) return true;
  if (/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{1,4})?$/.test(last)) return true;
  return (
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(earlier) &&
    last.length >= 4 &&
    monthNames.some((name) => distance(name, last) <= 2)
  );
}
