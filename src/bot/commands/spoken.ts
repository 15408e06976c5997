import { type Mention, type Said, withNames } from "../turn/heard.js";

/** What was said, without what never matters: courtesy, closing marks, quotes around all of it, the run of white space. */
export type Spoken = {
  /** In one line; mentions as their signs. */
  text: string;
  /** The lines that hold anything, each without the white space around it; the cells of a table's row with dashes between them. */
  lines: readonly string[];
  /** The same lines, each as its cells: those without a tab have one. */
  rows: readonly (readonly string[])[];
  /** A question, by its mark, that does not begin like a request ("can you …?"). */
  question: boolean;
  mentions: readonly Mention[];
  /** The whole message, mentions as names. */
  typed: string;
};

/** Replaced by nothing: signs without width that phones and copied texts bring along. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** All white space but single spaces, of which a text is full. */
const blanks = /[^\S\n]{2,}|[^\S\n ]/g;

const request = "(?:can|could|would|will) you(?: please| kindly| just| also| now)?";
const greeting = "(?:hi|hiya|hello|hey|good morning|good afternoon|good evening|morning|afternoon|evening|dear)";
const whom = "(?: there| all| everyone| everybody| team| bot| folks| matters arising)?";
const opening = new RegExp(
  `^(?:${request}|${greeting}${whom}(?:[,.!:–—-]+| (?=${request}|please)|$)|please|pls|plz|kindly|(?:ok|okay|right|so|now|and|also|then|well|great|lovely|oh)(?:,|(?= please| can you| could you))|(?:thanks|thank you|cheers)[,.!]+|(?:thanks|thank you|cheers) \\p{L}+,|re:?(?= #?a?\\d)|(?:bot|matters arising)[,:])(?: |$)`,
  "iu",
);
const asked = new RegExp(`^${request}(?: |$)`, "i");
const courtesy =
  /(?:[,.;!–—-] ?(?:please|pls|plz|thanks(?: all| everyone)?|thank you|many thanks|thx|thnx|ta|cheers)| (?:please|pls|plz|kindly))$/i;
// "Show 12 for me" is courtesy, "overdue for me" is not.
const bareThanks = /(?: (?:thanks|thank you|many thanks|thx|thnx|ta|cheers|now)|(?<=\d| it| that| this) for me)$/i;

/** How many courtesies may stand before and after what is said. */
const mostCourtesies = 4;

/** Takes a message as said. */
export function toSpoken(said: Said): Spoken {
  const rows = withoutLetter(
    said.text
      .replace(unseen, "")
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
      .split("\n")
      .map((line) => line.split("\t").map(tidied))
      .filter((cells) => cells.some((cell) => cell !== "")),
  );
  const lines = rows.map(inOneLine);
  let text = withoutEnd(lines.join(" "));
  let requested = false;
  for (let n = 0; n < mostCourtesies; n += 1) {
    const found = opening.exec(text);
    if (found === null || found[0].length >= text.length) break;
    requested ||= asked.test(text);
    text = text.slice(found[0].length).trimStart();
  }
  for (let n = 0; n < mostCourtesies; n += 1) {
    const tail = text.slice(-24);
    const found = courtesy.exec(tail) ?? (isShort(text) ? bareThanks.exec(tail) : null);
    if (found === null || found[0].length >= text.length) break;
    text = withoutEnd(text.slice(0, text.length - found[0].length));
  }
  return {
    text: unquoted(text),
    lines,
    rows,
    question: !requested && endsAsQuestion(lines.at(-1) ?? ""),
    mentions: said.mentions,
    typed: withNames(said.text, said.mentions),
  };
}

/** Where nothing of the person's own can end in "thanks". */
function isShort(text: string): boolean {
  return text.length <= 48 && !/:| to | - |^log |^action /i.test(text);
}

const salutation =
  /^(?:hi|hiya|hello|hey|dear|good morning|good afternoon|good evening|morning|afternoon)(?: [\p{L}’'-]{1,20}){0,3}[,.!]*$/iu;
const closing =
  /^(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|cheers|best wishes|best)(?: (?:all|everyone|in advance))?|kr|br)[,.!]*$/i;

/** Single spaces, and one after a comma between words where a thumb left it out. */
function tidied(cell: string): string {
  return cell
    .replace(blanks, " ")
    .replace(/,(?<=\p{L}{2},)(?=\p{L}{2})/gu, ", ")
    .trim();
}

function inOneLine(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== "").join(" – ");
}

/** Without the "Dear Kirsty," before and the "Many thanks, Warren" after what is said. */
function withoutLetter(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const lines = rows.map(inOneLine);
  const from = lines.length > 1 && salutation.test(lines[0] ?? "") ? 1 : 0;
  const end = lines.findIndex((line, index) => index > from && closing.test(line) && lines.length - index <= 3);
  return rows.slice(from, end < 0 ? undefined : end);
}

const quotes = /^["'“”‘’`]$/;

function unquoted(text: string): string {
  if (text.length < 3 || !quotes.test(text.charAt(0)) || !quotes.test(text.charAt(text.length - 1))) return text;
  return withoutEnd(text.slice(1, -1).trim());
}

/** By hand, as a regular expression may take the square of the length over a text of nothing but marks. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (/[\s.,;:!?…]/.test(text.charAt(end - 1)) || isPicture(text, end))) end -= 1;
  return text.slice(0, end);
}

function isPicture(text: string, end: number): boolean {
  const last = text.slice(Math.max(0, end - 2), end);
  return (
    /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d)$/u.test(last) ||
    /[\ud83c-\ud83e][\udc00-\udfff]?$/.test(last)
  );
}

function endsAsQuestion(line: string): boolean {
  return /\?[\s!?"'”’)]*$/.test(line.slice(-12));
}
