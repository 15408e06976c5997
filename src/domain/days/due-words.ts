import { countWord, monthWords, oneOf, weekdayWords } from "./due-text.js";

/** Every word, in small letters and without its signs, that a form of the grammar has in it; more may do, none may miss. */
const ofTheGrammar = new RegExp(
  `^(?:${[
    weekdayWords,
    monthWords,
    countWord,
    // As people type on phones; behind these a space may be left out.
    oneOf("nxt wks? mn?ths? eo[dmpqwy] tm\\w+ tom\\w+ x+"),
    "(?:by|on|due|until|before|at|next|this)\\w*",
    oneOf(
      "days? weeks? fortnights? months? quarters? qtr years? today tonight yesterday now later morning afternoon evening night",
    ),
    oneOf(
      "am pm clock hrs noon midday lunch lunchtime sharp cop cob close play business working first second third fourth last thing",
    ),
    oneOf(
      "due needed required wanted deadline target timescale date latest no not than or and to till? for in time ready prior ahead",
    ),
    oneOf("of advance a an o s the is if as all be when we our after from within during coming couple very"),
    oneOf(
      "w c b e wc q n fy early late mid middle beginning start starting commencing end ending ended spring summer autumn calendar",
    ),
    oneOf(
      "financial fiscal current tax good easter christmas xmas boxing new eve basis open ongoing going continuous rolling none fixed set",
    ),
    oneOf("asap soon possible poss tb[acd] confirmed agreed decided discussed promised shortly course sooner earlier"),
    oneOf("please pls plz ideally thanks? thx ta cheers many you meet meeting mtg papers? go out are sent"),
    oneOf(
      "full board cabinet sub (?:sub)?committee commission (?:sub)?group panel forum council partnership trust governors",
    ),
    oneOf("governing body steering trustees"),
  ].join("|")})$`,
);

/** What is more than small words in plain letters is left to the grammar. */
const isPlain = /^[!-/:-~’‘“”–—]*$/;

/**
 * Whether a word as typed, with the signs about it, may be part of a phrase that the grammar reads. Most words of sentences are not, and
 * then no form need be tried on them.
 */
export function mayBeOfDays(word: string): boolean {
  if (!isPlain.test(word)) return true;
  const letters = word
    .toLowerCase()
    .replaceAll(".", "")
    .match(/[a-z]+/g);
  return letters === null || letters.every((part) => ofTheGrammar.test(part));
}
