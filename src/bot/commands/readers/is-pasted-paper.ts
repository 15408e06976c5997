import { takeKeyword } from "../logging/log-keyword.js";
import { readPieces } from "../logging/several-actions.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { isMinutes } from "./is-paper.js";

/** What stands before the words of a line in minutes: bullets, the number of an item, who said it in a chat. */
const before = /^(?:<[^<>]{1,40}> *|[-*•>#\s]+|\(?(?:\d{1,3}(?:\/\d{1,4})?(?:\.\d{1,2})?|[a-h])[.):]* [–—-]? ?)/;
const mostBefore = 3;

/** What only a paper has. */
const telling: readonly RegExp[] = [
  /^(?:(?:draft|confirmed|unconfirmed|approved) )?minutes of (?:(?:the|a|an|our) )?(?!last\b|previous\b)\p{L}/iu,
  /\bRESOLVED\b|^(?:it was )?resolved\b|^resolution\b\s*[:–—-]/i,
  /^action \d{1,4}[a-z]?\b.*\b(?:discharged|carried forward|carry forward|complete[d]?|closed|taken? over|extended|on-?going)\b/i,
];
/** What papers have, and other messages have one of at most. */
const likely: readonly RegExp[] = [
  /^(?:present|in attendance|attendance|attendees|attended|members present|those present|apologies|regrets)\b/i,
  /^(?:date (?:and time )?of (?:the )?)?next meeting\b/i,
];
/** "4. Matters arising", "26/014 PLANNING": a number and a few words without a stop within. */
const itemHead = /^(?:item )?\d{1,3}(?:\/\d{1,4}|\.\d{1,2})?[.):]? +(?:[–—-] +)?\p{Lu}[^.;:]{2,80}\.?$/u;
/** A line in which something is set down as an action. */
const actionMark =
  /(?:^|[\s(>])(?:action|ap)(?: points?)?(?: \([^()]{1,60}\))? ?[:–—-] ?\S|^action(?: point)? \d{1,4}[a-z]?\b|[–—-] ?action \d{1,4}[a-z]?\.?$|^action-\d|\bACTION$/i;
/** The head of an action log over its rows: more than a number, what is to be done, whose and by when. */
const logColumn =
  /^(?:(?:current |latest )?(?:status|state|progress|updates?|rag)|(?:meeting |date )?raised|meeting date)\.?:?$/i;
const taskColumn = /^(?:actions?(?: required| agreed| points?)?|details|task|description)\.?:?$/i;
const fewestLines = 3;
const fewestColumns = 3;

/**
 * Whether a text of several lines, pasted in somebody's own chat, is a paper to be looked through and no list to be logged: it has the form
 * of minutes or of an action log, or an action is set down in it beside lines that the reading of lists would leave out.
 */
export function isPastedPaper(spoken: Spoken, setting: Setting): boolean {
  const { lines } = spoken;
  if (!setting.personal || lines.length < fewestLines) return false;
  if (isMinutes(lines)) return true;
  const plain = lines.map(withoutMarks);
  const said = plain.filter((_line, at) => actionMark.test(plain[at] ?? "") || actionMark.test(lines[at] ?? ""));
  if (isLog(spoken)) return true;
  const tells = telling.filter((sign) => plain.some((line) => sign.test(line))).length;
  if (said.length === 0 && tells === 0) return false;
  const items = lines.filter((line) => itemHead.test(line)).length > 1 ? 1 : 0;
  const signs = tells + likely.filter((sign) => plain.some((line) => sign.test(line))).length;
  if (signs + items > 1 || (signs > 0 && said.length > 0)) return true;
  return said.length > 0 && leavesOut(said, spoken, setting);
}

/** The head of a log, as cells or with commas, over rows of the same kind. */
function isLog({ rows }: Spoken): boolean {
  return rows.some((cells) => {
    const heads = cells.length > 1 ? cells : (cells[0] ?? "").split(/[,;]/).map((head) => head.trim());
    return (
      heads.length >= fewestColumns &&
      heads.some((one) => taskColumn.test(one)) &&
      heads.some((one) => logColumn.test(one))
    );
  });
}

/** Whether the reading of lists would leave out a line. One action with more words under it is logged with all of them. */
function leavesOut(said: readonly string[], spoken: Spoken, setting: Setting): boolean {
  if (said.length === 1 && takeKeyword(spoken.text)?.marked === true) return false;
  return readPieces(spoken, setting, "own-chat").unread > 0;
}

function withoutMarks(line: string): string {
  let plain = line;
  for (let n = 0; n < mostBefore; n += 1) plain = plain.replace(before, "");
  return plain;
}
