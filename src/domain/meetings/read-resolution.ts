/** What a board resolved, as somebody writes it down. */
export type ResolutionReading = {
  /** Each is a decision of its own, in the words that were written. At least one. */
  clauses: readonly string[];
  /** The day that was named, as typed: "4 December". */
  on?: string;
};

const board = "(?:the |this |our )?(?:board|committee|commission|group|panel|meeting|members|we|governors|trustees)";
const resolving = `(?:it (?:was|is|has been) |${board} )?(?:(?:unanimously|formally|therefore|further|also) )?`;
const day =
  "(?: (?:on|of) (?<on>(?:\\d|mon|tue|wed|thu|fri|sat|sun|yesterday|today|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^:]{0,30}?))?";
const sign = " ?(?::[ -]*[-–—]?|[-–—])\\s*";
const forms = [
  new RegExp(`^${resolving}(?:resolved|resolution|resolves|decision|decided|decides)${day}${sign}(?<words>.+)$`, "isu"),
  new RegExp(`^${resolving}(?:resolved|resolves|decided|decides)${day},? (?<words>(?:that|to|not to) .+)$`, "isu"),
  // "Agreed that Sarah did well" resolves nothing, and "agreed: Sarah to …" is an action.
  new RegExp(`^${resolving}(?:agreed|agrees)${day}(?:${sign}|,? )(?<words>that .+ be .+)$`, "isu"),
];

/**
 * Reads "resolved: that the report be noted", "Resolved:- (1) That … (2) That …", "it was decided to …", "resolved on 4 December: …". The
 * board's own words come back as they stand. Undefined: nothing was resolved in it.
 */
export function readResolution(text: string): ResolutionReading | undefined {
  for (const form of forms) {
    const { words, on } = form.exec(text)?.groups ?? {};
    const clauses = words === undefined ? [] : clausesOf(words.trim());
    if (clauses.length > 0) return { clauses, ...(on !== undefined && { on: on.trim() }) };
  }
  return undefined;
}

/** "(1) That … (2) That …" or lines each with a bullet. Words before the first belong to all of them, so that it stays whole. */
function clausesOf(words: string): readonly string[] {
  const numbered = words.split(/(?:^|\s)(?:[-•]\s*)?\(?(?=\d{1,2}\)\s)(?:\d{1,2})\)\s+/u);
  const bulleted = words.split(/(?:^|\n)\s*[-–•·]\s+/u);
  for (const [before = "", ...clauses] of [numbered, bulleted])
    if (before.trim() === "" && clauses.length > 0) return clauses.map((one) => one.trim()).filter(isSaid);
  return isSaid(words) ? [words] : [];
}

/** Words, and not a number alone: "resolved - 12". */
function isSaid(words: string): boolean {
  return /\p{L}{2}/u.test(words);
}
