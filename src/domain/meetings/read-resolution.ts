import { isExemptWord, saysExempt } from "../agendas/read-exempt.js";

/** What a board resolved, as somebody writes it down. */
export type ResolutionReading = {
  /**
   * Each is a decision of its own, since each may be followed up, put right or struck out by itself. In the words that were written, with how
   * it was carried in front: "unanimously, that the budget be approved". At least one.
   */
  clauses: readonly string[];
  /** The day that was named, as typed: "4 December". */
  on?: string;
  /** Said to be exempt. Absent: it is where the item at hand is. */
  part?: "closed";
};

const board = "(?:the |this |our )?(?:board|committee|commission|group|panel|meeting|members|we|governors|trustees)";
const resolving = `(?:it (?:was|is|has been) |${board} )?(?:(?:unanimously|formally|therefore|further|also) )?`;
const day =
  "(?: (?:on|of) (?<on>(?:\\d|mon|tue|wed|thu|fri|sat|sun|yesterday|today|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^:]{0,30}?))?";
const sign = " ?(?::[ -]*[-–—]?|[-–—])\\s*";
const how =
  "(?:,? (?<how>unanimously|by consensus|on a show of hands|nem\\.? ?(?:con|dis)\\.?|by (?:a|an) (?:\\p{L}+ )?majority(?: vote)?|by \\d{1,3} (?:votes? )?to \\d{1,3}|(?:on|by|with) (?:the )?(?:chair(?:man|woman|person)?['’]s )?casting vote(?: of the (?:vice[- ])?chair(?:man|woman|person)?)?))?";
const forms = [
  new RegExp(
    `^${resolving}(?:resolved|resolution|resolves|decision|decided|decides)${how}${day}${sign}(?<words>.+)$`,
    "isu",
  ),
  new RegExp(
    `^${resolving}(?:resolved|resolves|decided|decides)${how}${day},? (?<words>(?:that|to|not to) .+)$`,
    "isu",
  ),
  new RegExp(`^(?<recommends>recommend(?:ation|ed|s))${how}${day}(?:${sign}| )(?<words>that .+)$`, "isu"),
  new RegExp(`^(?<recommends>recommend(?:ation|ed))${how}${day}${sign}(?<words>.+)$`, "isu"),
  // "Agreed that Sarah did well" resolves nothing, and "agreed: Sarah to …" is an action.
  new RegExp(`^${resolving}(?:agreed|agrees)${day}(?:${sign}|,? )(?<words>that .+ be .+)$`, "isu"),
];

const marked =
  /^(?:(?<before>[\p{L}\d ]{4,24}?) )?(?<verb>resol\p{L}+|deci\p{L}+|agree\p{L}*)(?: ?[([](?<inside>[^)\]]{2,80})[)\]]| (?<plain>in private|in closed session))?(?= ?(?:[:–—-]| that\b| on\b))/iu;

/** "Resolved (exempt): …", "exempt decision: …" without what says so. */
function unmarked(text: string): string | undefined {
  const found = marked.exec(text);
  const { before = "", verb = "", inside, plain } = found?.groups ?? {};
  const isMarked = inside === undefined ? plain !== undefined : isExemptWord(inside);
  const isBefore = before !== "" && isExemptWord(before);
  if (found === null || (!isMarked && !isBefore)) return undefined;
  const lead = isBefore || before === "" ? verb : `${before} ${verb}`;
  return `${lead}${isMarked || inside === undefined ? "" : ` (${inside})`}${text.slice(found[0].length)}`;
}

/**
 * Reads "resolved: that the report be noted", "Resolved:- (1) That … (2) That …", "it was decided to …", "resolved on 4 December: …". The
 * board's own words come back as they stand. Undefined: nothing was resolved in it.
 */
export function readResolution(text: string): ResolutionReading | undefined {
  const bare = unmarked(text);
  const reading = readClauses(bare ?? text);
  if (reading === undefined) return undefined;
  return bare !== undefined || reading.clauses.some(saysExempt) ? { ...reading, part: "closed" } : reading;
}

function readClauses(text: string): ResolutionReading | undefined {
  for (const form of forms) {
    const { words, on, how, recommends } = form.exec(text)?.groups ?? {};
    const lead =
      (how === undefined ? "" : `${how.toLowerCase()}, `) + (recommends === undefined ? "" : "to recommend ");
    const clauses = words === undefined ? [] : clausesOf(words.trim()).map((clause) => lead + clause);
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
