/** A line that is marked as an action: "Action 4: …", "ACTION – …", "AP1: …", "Action by: …". */
export type ActionMark = {
  /** The board's own number, as printed. */
  number?: string;
  /** What stands behind it; empty where it stands alone. */
  rest: string;
  /** How it is joined to that: a sign, "by" or "for", which only people follow, or nothing. */
  sign: "sign" | "people" | "none";
};

const number = "[-–]?(?<number>(?:\\p{L}{1,3}[-/]?)?\\d{1,4}[a-z]?(?:[./-]\\d{1,4}){0,2})";
const word =
  "(?:(?:new|agreed|further|follow[- ]up|key|board|committee) )?(?:actions?(?: points?| items?| required| agreed| arising| requested)?|AP|to ?do)";
const form = new RegExp(
  `^(?:\\d{1,2}\\. )?(?<word>${word})(?: ?(?:no\\.?|number|#|ref\\.?|reference))?(?: ?${number})?(?<after>\\s?(?:[:–—]-?|-(?=\\s|$))\\s*|,?\\s(?:by|for|owners?|on|lead)(?:\\s?[:–—-]\\s*|\\s)|\\s?[.)]\\s|\\s|$)(?<rest>.*)$`,
  "isu",
);

/** Reads the mark at the beginning of a line. Whether it is one where nothing but a space follows, what follows decides. */
export function actionMark(text: string): ActionMark | undefined {
  if (!/^(?:\d{1,2}\. )?(?:new|agreed|further|follow|key|board|committee|action|AP|to ?do)/i.test(text))
    return undefined;
  const { word = "", number, after = "", rest = "" } = form.exec(text)?.groups ?? {};
  if (word === "" || (/^ap$/i.test(word) && (word !== "AP" || (number === undefined && !/[:–—]/.test(after)))))
    return undefined;
  if (/^to ?do$/i.test(word) && !/[:–—]/.test(after)) return undefined;
  const sign = /\p{L}/u.test(after) ? "people" : /[:–—.)-]/.test(after) ? "sign" : "none";
  // "ACTION ON LITTER" is a headline; "Action on JB" names somebody.
  if (/^,?\s*on\s*$/i.test(after) && !/^(?:\p{Lu}{2,4}\b|\p{Lu}\p{Ll})/u.test(rest)) return undefined;
  // In a sentence the word has a small letter.
  if (sign !== "sign" && rest !== "" && !/^\P{Ll}/u.test(word)) return undefined;
  return { ...(number !== undefined && { number }), rest: rest.trim(), sign };
}
