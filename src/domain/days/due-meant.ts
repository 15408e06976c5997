import { distance } from "fastest-levenshtein";
import { aMonth, aWeekday, oneOf, whole, withoutCourtesy } from "./due-text.js";

const weekday = whole(aWeekday);
const month = whole(aMonth);

/** Before a weekday these make the name of a feast or of an event, also in small letters. */
export const naming = whole(
  oneOf("good easter shrove ash maundy holy palm whit pentecost advent mothering remembrance trinity pancake bank"),
  "|",
  oneOf("holiday black cyber casual giving plough super red-nose dress-down stir-up fat blue manic"),
);

const monthNames = "january february march april june july august september october november december".split(" ");
const timeWord = whole(
  oneOf("term half-?term easter christmas xmas whitsun summer autumn winter spring holidays? fortnight quarter q[1-4]"),
  "|",
  oneOf(
    "weekend midweek mid-week today tomorrow weeks? months? years? noon midnight lunch lunchtime tonight morning afternoon evening o'clock",
  ),
  "|",
  oneOf(
    "deadline meetings? mtg agm end asap then lent advent pentecost michaelmas halloween hallowe'en diwali eid ramadan",
  ),
  "|",
  oneOf("hanukkah passover thanksgiving"),
);
const feastDay =
  /(?:'s|s'|\bmay|boxing|labour|remembrance|training|inset|sports|results|polling|election|pancake) day$|\b(?:bonfire|burns|guy fawkes) night$/;
/** What joins the words of days into one phrase. */
const joining = whole(
  oneOf(
    "the a an of in on at this next last past first second third fourth fifth every each other another after before",
  ),
  "|",
  oneOf(
    "following coming and or to from day days date start beginning middle mid early late commencing ending w/c w/e wc time",
  ),
);
/** "The March board", "the next cabinet". */
const bodyMeeting = new RegExp(
  `^(?:the |our )?(?:${oneOf("next following")}|${aMonth}) (?:full )?${oneOf("board cabinet committee council panel forum governors trustees commission")}$`,
);
const clock = /^(?:\d{1,2}(?:[:.]\d\d)?(?:am|pm)|\d{1,2}:\d\d)$/;
const people = whole(
  ".*\\b",
  oneOf("heads? leads? leaders? officers? managers? teams? chairs? clerks? mr mrs ms miss dr cllr councillor sir dame"),
  "\\b.*",
);
const inYear =
  /^(?:of|the|this|first|fifth|tenth|twelfth|fifteenth|twentieth|next|end|mid|early|late|and|or|to|\d{1,2}(?:st|nd|rd|th)?(?:-\d{1,2}(?:st|nd|rd|th)?)?)$/;
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
  const words = remainder.split(/(?<=\p{L}{3}|\d(?:st|nd|rd|th))\/| /u);
  const [earlier, last] = [words.at(-2) ?? "", words.at(-1) ?? ""];
  if (remainder === "" || words.length > 7 || people.test(remainder) || length.test(remainder)) return false;
  if (weekday.test(last) || isNearWeekday(last) || clock.test(last) || feastDay.test(remainder)) return true;
  if (bodyMeeting.test(remainder)) return true;
  if (/\bafter (?:the )?next$/.test(remainder) || /^(?:the )?(?:\p{L}+ )?\p{L}+day's \p{L}+$/u.test(remainder))
    return true;
  if (words.every((word) => isOfDays(word)) && words.some((word) => isCore(word) && !month.test(word))) return true;
  // A month's name may be a person's: "by Theresa May", but "by the middle of May".
  if (month.test(last)) return inYear.test(earlier) || words.length === 1;
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(last) || /^(?:19|20)\d\d$/.test(last) || timeWord.test(last)) return true;
  if (/^(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?|\d{1,2}[/.-]\d{4}|\d{4}-\d\d-\d\d\S*)$/.test(last)) return true;
  return (
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(earlier) &&
    last.length >= 4 &&
    monthNames.some((name) => distance(name, last) <= 2)
  );
}

/**
 * Whether words speak of days and of nothing else, where a feast or event may have a name with capitals: "Black Friday",
 * "every Friday". Stricter than `meantAsDate`, for a weekday that the words before it have claimed.
 */
export function saysOnlyDays(said: string): boolean {
  const words = said.split(/[\s,]+/).filter((word) => word !== "");
  return (
    words.length <= 7 &&
    !people.test(said.toLowerCase()) &&
    words.every(
      (word) => /^\p{Lu}\p{Ll}/u.test(word) || isOfDays(word.toLowerCase()) || naming.test(word.toLowerCase()),
    )
  );
}

function isOfDays(word: string): boolean {
  return joining.test(word) || isCore(word) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(word);
}

function isCore(word: string): boolean {
  return weekday.test(word) || month.test(word) || timeWord.test(word);
}

const weekdayNames = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** "Blursday", "Fridya", "Mondy"; Mandy is further off. */
function isNearWeekday(word: string): boolean {
  if (/^[a-z]{3,8}day$/.test(word)) return true;
  return word.length >= 5 && weekdayNames.some((name) => distance(name, word) === 1 || isSwapped(name, word));
}

function isSwapped(name: string, word: string): boolean {
  const at = [...name].findIndex((letter, index) => letter !== word[index]);
  return (
    name.length === word.length &&
    name[at] === word[at + 1] &&
    name[at + 1] === word[at] &&
    name.slice(at + 2) === word.slice(at + 2)
  );
}
