import type { HeadLine } from "./head-lines.js";
import { saidDates } from "./said-dates.js";
import { bodyWord, isGeneric } from "./same-body.js";

const longestBody = 120;
/** A title stands among the first lines. */
const mostTitles = 10;
const isSentence = /^[^\p{Lu}\d"“]|\b(?:meeting|minutes|held|was|were|would|had)\b/u;
const ofMinutes =
  /\b(?:minutes|notes|record|meeting)\b(?:(?:,? (?:of|from|for)| -| –|:)? (?:the |a |an )?(?:(?:\p{L}+ ){0,3}?meeting (?:of|for) )?(?:the )?)(?<body>.{3,160}?)(?=,? (?:held|on|meeting|at|dated|which|took)\b|[,;:(|]| [–—-] |\d|$)/iu;
/** Behind "minutes of" the whole of a charity or a school may stand. */
const anyBody = new RegExp(
  `${bodyWord.source}|\\b(?:academy|association|charity|club|federation|foundation|school|society|trust)\\b`,
  "i",
);
const noBody =
  /\b(?:minutes|notes|agenda|present|apologies|attendance|page|venue|date|contact|item|draft|confidential|reports?|plan|strategy|terms of reference|chair(?:man|person)?:)\b/i;

/** The body whose paper it is, as its head names it: behind "minutes of the meeting of", in a fact of its own, or in a title. Undefined: it names none. */
export function headBody(lines: readonly HeadLine[], board: string | undefined): string | undefined {
  const named = lines.filter(({ text }) => text.length <= 400);
  const known =
    board === undefined ? undefined : named.find(({ text }) => text.toLowerCase().includes(board.toLowerCase()));
  if (known !== undefined && board !== undefined) {
    const at = known.text.toLowerCase().indexOf(board.toLowerCase());
    return known.text.slice(at, at + board.length);
  }
  const fact = named.find(
    ({ label, text }) => /^(?:meeting|committee|board|group|body|title)/.test(label ?? "") && bodyWord.test(text),
  );
  const behind = named.map(({ text }) => ofText(ofMinutes.exec(text)?.groups?.body, anyBody)).find(isSaid);
  const titles = named
    .slice(0, mostTitles)
    .flatMap(({ text, label }) => (label === undefined && !isSentence.test(text) ? (ofText(text) ?? []) : []));
  const plainly = ofText(fact?.text) ?? behind;
  // "The Parish Council" is which one its title tells.
  const proper = plainly === undefined || isGeneric(plainly) ? titles.find((title) => !isGeneric(title)) : undefined;
  return proper ?? plainly ?? titles[0];
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined;
}

/** A title without its day, hours and marks; undefined where it names no body. */
function ofText(text: string | undefined, ofBody = bodyWord): string | undefined {
  if (text === undefined) return undefined;
  const date = saidDates(text, () => undefined)[0]?.from ?? text.length;
  const name = text
    .slice(0, date)
    .replace(/\b(?:meeting|minutes)(?: held)?(?: on)?\s*$/i, "")
    .replace(/^(?:the |(?:draft |unconfirmed )?minutes(?: of)? (?:the )?)/i, "")
    .replace(
      /^(?:(?:full|ordinary|regular|quarterly|monthly|annual|extraordinary|virtual) )?meeting (?:of|for) (?:the )?/i,
      "",
    )
    .replace(/[\s,;:|–—'’-]{1,9}$/, "")
    .trim();
  return name.length >= 3 &&
    name.length <= longestBody &&
    ofBody.test(name) &&
    !noBody.test(name) &&
    !/[.!?] /.test(name)
    ? name
    : undefined;
}
