import { isExemptWord, readExempt } from "../../agendas/read-exempt.js";
import { saysNone } from "./exclusion.js";

const longestTitle = 240;
const longestLine = 400;
const closed = "(?:closed|confidential|exempt|private|restricted|reserved|part (?:2|b|ii|two)|in[- ]camera)";
const people =
  "(?:the |any |members of the )*(?:press|public|media|observers?)(?:(?:,| and| or| &) (?:the )?(?:press|public|media|observers?))*";

/** What a title closes: itself with what is beneath it, or all that follows. */
export type Closing = "item" | "rest";

/**
 * What a title closes by its words: "CONFIDENTIAL: staffing" its own item, "PART TWO – CLOSED TO THE PUBLIC" and "Confidential items" all that
 * follows. `isNumbered`: it stands at an item of the minutes.
 */
export function closedTitle(title: string, isNumbered: boolean): Closing | undefined {
  const text = bareOf(title.slice(0, longestTitle));
  // "Closed" over actions is how they stand.
  if (/^closed(?: (?:actions?|tasks|points))?$/i.test(text) || saysNone(text)) return undefined;
  const { part, title: rest } = readExempt(text);
  const isWhole = isExemptWord(text) || (part !== undefined && isExemptWord(bareOf(rest)));
  if (part === undefined && !isWhole) return undefined;
  const isPart =
    !isNumbered &&
    part !== undefined &&
    !/\b(?:be|was|were|is|are|that|resolved?|agreed)\b/i.test(text) &&
    (/\b(?:items|business|session|matters)\b/i.test(text) ||
      (/^(?:agenda )?(?:part|section) (?:2|b|ii|two)\b/i.test(text) &&
        (readExempt(rest).part === "closed" || isExemptWord(bareOf(rest)) || /reserved|restricted/i.test(rest))));
  if (!isWhole && !isPart) return "item";
  return isNumbered && /\b(?:item|matter|report|appendix|information)$/i.test(text) ? "item" : "rest";
}

/** A line on its own that closes what stands below it: "CONFIDENTIAL ITEMS", "(exempt under paragraph 3)", "46. Quay lease (exempt)". */
export function closedLine(line: string): Closing | undefined {
  if (line.length > longestTitle) return undefined;
  const text = bareOf(line);
  if (/^closed(?: (?:items?|matters?|actions?|reports?|information))?$/i.test(text)) return undefined;
  const numbered = titleIn(text);
  if (numbered !== undefined) return closedTitle(numbered, true);
  if (closedTitle(text, false) !== "rest") return undefined;
  return /\b(?:items|business|session|matters|section|agenda|minutes|part (?:2|b|ii|two)|(?:closed|private|exempt|confidential) part|in camera|in private)\b/i.test(
    text,
  )
    ? "rest"
    : "item";
}

/** The title of a numbered line that is no entry of prose: the head of an item, though it may not have been cut as one. */
function titleIn(text: string): string | undefined {
  const { title } = /^\d{1,4}(?:[./]\d{1,4}){0,2}[a-z]?[.):]? (?<title>.{3,140})$/su.exec(text)?.groups ?? {};
  if (title === undefined || /^(?:that|resolved|agreed|actions?)\b/i.test(title)) return undefined;
  return !/[.;!?] \p{Lu}|[.;]$/u.test(title) && /^["“([]?\p{Lu}/u.test(title) ? title : undefined;
}

/** Whether the first lines of an item say that it is exempt, be it in a sentence. */
export function saysItemClosed(line: string): boolean {
  const text = line.slice(0, longestLine);
  if (/\b(?:no|not|non)[ -](?:exempt|confidential|private)\b/i.test(text)) return false;
  if (/\bnot for publication\b|\bschedule 12a\b|\bmaintaining the exemption\b/i.test(text)) return true;
  if (/^\W*(?:exempt|confidential|private (?:and|&) confidential)\b\s*(?:[:(–—]|-\s)/i.test(text)) return true;
  return new RegExp(
    `^\\W*(?:this |the |following )*(?:item|report|minute|matter|section|paper|discussion|business|appendix)s?\\b[^.]{0,60}?\\b(?:is|was|were|are|contain(?:s|ed)?|being)\\b[^.]{0,80}?\\b(?:exempt|confidential(?:ly)?|private(?:ly)?|closed session|restricted|reserved|in camera|part (?:2|b|ii|two)|absence of ${people})\\b`,
    "i",
  ).test(text);
}

/** Whether the head of a paper says that all of it is closed: "CONFIDENTIAL MINUTES", "Minutes of the meeting held in private". */
export function isClosedPaper(line: string): boolean {
  if (line.length > longestTitle) return false;
  const text = bareOf(line);
  if (/^(?:closed|part (?:2|b))$/i.test(text)) return true;
  return (
    isExemptWord(text) ||
    new RegExp(
      `\\b${closed}(?: (?:session|part|section|board|committee|meeting|draft|and|confidential))*\\s+(?:minutes|notes|record)\\b`,
      "i",
    ).test(text) ||
    new RegExp(
      `\\b(?:minutes|notes|record)\\b[^.]{0,50}?\\b(?:of|from|for) (?:the |a |an )?${closed}\\b(?! (?:sector|hire|rented|roads?|schools?|accommodation))`,
      "i",
    ).test(text) ||
    new RegExp(
      `\\b(?:minutes|notes|meeting)\\b.{0,80}?[-–—:(]\\s*${closed}\\b(?: (?:session|part|items?|business))?\\W*$`,
      "i",
    ).test(text) ||
    /\bheld in (?:private|camera|closed session|confidential session)\b|\bprivate (?:trust )?(?:board|session|meeting)\b/i.test(
      text,
    )
  );
}

const back =
  "(?:re-?admitted|rejoined|returned|re-?entered|(?:invited|allowed|asked|permitted) (?:back|to (?:return|re-?join|re-?enter|come back)))";
const opening: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:at|it was) [\\d:. apmhrs]{0,12},? ?)?(?:it was )?(?:(?:resolved|agreed|resolution|the chair)[\\s:–—,-]*)?(?:unanimously )?(?:that |to )?${people}\\s+(?:(?:was|were|be|are|is|having been|then|now)\\s+){0,3}${back}\\b`,
    "i",
  ),
  new RegExp(`^(?:(?:it was )?(?:resolved|agreed) to )?re-?admi(?:t|ssion)(?: of)? ${people}`, "i"),
  /^(?:the )?(?:open|public|part (?:1|one|a|i))(?: (?:session|part|meeting|minutes|business|section))?,? (?:(?:was|were|is|then) )?(?:resum(?:ed|es|ption)|continue[ds]?|reconvened|re-?opened)\b/i,
  /^(?:at [\d:. apm]{1,10},? ?)?(?:the )?(?:meeting|board|committee|council|session|governors|trustees)\b[^.;]{0,30}?\b(?:returned|moved back|went back|reverted|resumed|reconvened|re-?opened|continued)\b[^.;]{0,25}?\b(?:in|into|to) (?:the )?(?:press and )?(?:the )?(?:open|public)\b/i,
  new RegExp(`^(?:end|close) of (?:the )?${closed}\\b`, "i"),
  /^(?:part|section) (?:1|one|a|i)(?:[\s:–—(-]+(?:open|public)\b[^.]{0,60})?$/i,
  /^(?:open|public|non-?exempt|non-?confidential) (?:session|part|items?|business|agenda|minutes|section)$/i,
  /^(?:items? )?open to the (?:press and )?public$/i,
];

/** Whether a line or title says that the public is back, or that the open part goes on. What is only to come opens nothing. */
export function isOpenedAgain(line: string): boolean {
  if (line.length > longestTitle) return false;
  const text = bareOf(line);
  if (/\b(?:not|before|until|when|once|unless|should|whether|if|may|will|next)\b/i.test(text)) return false;
  return opening.some((form) => form.test(text));
}

/** Without the signs around it, and the brackets that hold all of it. */
function bareOf(text: string): string {
  const bare = text
    .trim()
    .replace(/^[\s*_–—-]{1,6}/, "")
    .replace(/[\s*_:.–—-]{1,6}$/, "");
  return /^[([][^()[\]]*[)\]]$/.test(bare) ? bare.slice(1, -1).trim() : bare;
}
