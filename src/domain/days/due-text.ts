/** The words for days as people type them, and the text tidied so that one form can meet many spellings. */

const weekdayForms = [
  "mon(?:day)?",
  "tue(?:s(?:day)?)?",
  "wed(?:s|nesday)?",
  "thu(?:r(?:s(?:day)?)?)?",
  "fri(?:day)?",
  "sat(?:urday)?",
  "sun(?:day)?",
];

const monthForms = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];

const weekdayStarts = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const monthStarts = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const countWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Every spelling of a weekday, as a part of a form, without a group. */
export const weekdayWords = weekdayForms.join("|");
/** A weekday, as a part of a form; its group is named `weekday`. */
export const aWeekday = `(?<weekday>${weekdayWords})`;
/** Every spelling of a month, as a part of a form, without a group. */
export const monthWords = monthForms.join("|");
/** A month in words; its group is named `month`. */
export const aMonth = `(?<month>${monthWords})`;
/** A second month in one form; its group is named `another`. */
export const anotherMonth = `(?<another>${monthWords})`;
/** A count in figures or words; its group is named `count`. */
export const aCount = `(?<count>\\d{1,3}|an?|a couple of|${countWords.join("|")})`;
/** One to twelve in words, as a part of a form, without a group. */
export const countWord = `(?:${countWords.join("|")})`;

/** 1 to 7 for a weekday's word. */
export function weekdayOf(word: string): number {
  return weekdayStarts.indexOf(word.slice(0, 3)) + 1;
}

/** 1 to 12 for a month's word. */
export function monthOf(word: string): number {
  return monthStarts.indexOf(word.slice(0, 3)) + 1;
}

/** The number that a count's word stands for; "a" is one, "a couple of" two. */
export function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (/^an?$/.test(word)) return 1;
  return word === "a couple of" ? 2 : countWords.indexOf(word) + 1;
}

/** A form that matches the whole of a tidied phrase. */
export function whole(...parts: string[]): RegExp {
  return new RegExp(`^(?:${parts.join("")})$`);
}

/** A part of a form that is one of these words, given with single spaces between them; each may itself be a form. */
export function oneOf(words: string): string {
  return `(?:${words.split(" ").join("|")})`;
}

/**
 * A phrase in small letters with single spaces: quotes straight, dashes short, commas and the dots of abbreviations
 * gone, nothing but the phrase at its ends. What is left of other signs makes it unreadable, as it should.
 */
export function tidied(phrase: string): string {
  const ascii = isAscii.test(phrase)
    ? phrase
    : phrase
        .normalize("NFKC")
        .replace(/[‘’ʼ`´]/g, "'")
        .replace(/[‐‑‒–—−]/g, "-");
  // In small letters; "WC 9 March" may be somebody's initials.
  const small = ascii.replace(/\bwc(?= \d)/g, "w/c").toLowerCase();
  const bare = isBare.test(small) ? small : withoutMarks(small);
  return oddlySpelt.test(bare) ? spellings.reduce((text, [typed, meant]) => text.replace(typed, meant), bare) : bare;
}

const isAscii = /^[\x21-\x5f\x61-\x7e\s]*$/;
/** Nothing but words and figures with single spaces, as most phrases are. */
const isBare = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

function withoutMarks(small: string): string {
  const plain = small
    .replace(/,|:(?=\s)/g, " ")
    .replace(/\bw\.\s?([ceb])\b/g, "w/$1")
    .replace(/(?<=[a-z])\./g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?@ ?/g, " at ")
    .replace(/ ?\/ ?/g, "/");
  return withoutSigns(plain);
}

const signs = new Set(" \"'“”().;:!?-");

/** Without signs at its ends. By hand, as a regular expression takes the square of the length of a row of dashes. */
function withoutSigns(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && signs.has(text.charAt(start))) start += 1;
  while (end > start && signs.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Whether any of the spellings below may be there: most phrases have none, and are spared the search. */
const oddlySpelt =
  /tm|tomo|tomm|nxt|b4|wk|mn?th|eo[mqwy]|\b2|\d[dwmy]|[a-z]\d|^(?:by|on|due|until|before|at)[a-z]|(?:next|this)[a-z]/;

/** What thumbs make of the words of days, and the spaces they leave out, each with what it stands for. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tmrw|tmr|tmrow|tmw|tomo|tomoz|tomorow|tomorro|tommorow|tommorrow|2moro|2morrow|2mrw|2mora)\b/g, "tomorrow"],
  [/\b(?:2day|2dy)\b/g, "today"],
  [/\bnxt\b/g, "next"],
  [/\bb4\b/g, "before"],
  [/(?<![a-z])wk(?=s?\b)/g, "week"],
  [/(?<![a-z])mn?th(?=s?\b)/g, "month"],
  [/\beow\b/g, "end of week"],
  [/\beom\b/g, "end of month"],
  [/\beoq\b/g, "end of quarter"],
  [/\beoy\b/g, "year end"],
  [/(?<=\d)(?=(?:day|week|month|year)s?\b)/g, " "],
  [new RegExp(`\\b(?:${weekdayWords}|today|tomorrow)(?=\\d)`, "g"), "$& "],
  [new RegExp(`^(?:by|on|due|until|before|at)(?=\\d|(?:${weekdayWords}|today|tomorrow|next)\\b)`), "$& "],
  [new RegExp(`\\b(?:next|this)(?=(?:${weekdayWords}|week|month|year)\\b)`, "g"), "$& "],
];

const courtesies = [
  oneOf("please pls plz ideally thanks thx ta cheers x+ latest"),
  "at (?:the )?(?:very )?latest|if (?:at all )?poss(?:ible)?|many thanks|thank you|as (?:agreed|discussed|promised)",
  "(?:or|and) (?:sooner|earlier|before)",
];
const courtesy = new RegExp(`(?:;| -)? \\(?(?:${courtesies.join("|")})$`);
const mostCourtesies = 3;

/** A tidied phrase without the "please" or "at the latest" after it. */
export function withoutCourtesy(phrase: string): string {
  let plain = phrase;
  for (let taken = 0; taken < mostCourtesies && courtesy.test(plain); taken += 1) plain = plain.replace(courtesy, "");
  return plain;
}
