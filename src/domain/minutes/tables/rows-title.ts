import type { Day } from "../../days/day.js";
import type { SaidState } from "../finding.js";
import type { PaperContext } from "../section.js";
import { datesIn } from "./dates-in.js";
import { stateOf } from "./standing-cell.js";

/** What a title says of all the rows below it. */
export type RowsTitle = { state?: SaidState; raisedOn?: Day };

const longestTitle = 110;
const subject =
  "(?:agreed |all |previous |the |new |board |committee )*(?:actions?|action points?|items?|tasks?|log|matters|points)";
const closed = "(?:closed|completed?|discharged|done|archived?|finished)";
const carried = "(?:on-? ?going|outstanding|carried forward|brought forward|in progress|continuing)";
const open = "(?:open|new|current|live|active|agreed|raised|arising|actions? list)";
const states = `(?:${closed}|${carried}|${open}|superseded|withdrawn|recently)`;
const joins =
  "(?:[\\s/,:()–—-]|and|or|&|from|of|at|on|in|since|for|as|by|last|this|the|previous|held|dated?|meetings?|minutes|board|committee|governors|group|session)";
const title = new RegExp(
  `^(?:${joins}*(?:${states}|${subject}|section [a-z\\d]|part [a-z\\d]|table [a-z\\d]))+${joins}*$|^${joins}*(?:meetings?|minutes|board|committee)${joins}*$|^${joins}*$`,
  "i",
);

/**
 * What a line above rows says of them: "Actions raised on 04.12.2014", "Actions ongoing as at 04.12.14", "Closed actions", "Meeting of 5 March
 * 2026", a day alone. Undefined: it is no such title. Where it says two things ("raised and ongoing"), it says neither.
 */
export function readRowsTitle(text: string, context: PaperContext): RowsTitle | undefined {
  if (text.length > longestTitle) return undefined;
  const dates = datesIn(text, context.readOn);
  const words = dates.reduceRight((rest, { at, end }) => `${rest.slice(0, at)} ${rest.slice(end)}`, text);
  const said = words.replace(/[\s.:–—-]+$/, "").trim();
  const [date, ...others] = dates;
  const on = others.length === 0 && date?.yearSaid === true ? date.on : undefined;
  if (!title.test(said.slice(0, longestTitle)) || (said === "" && on === undefined)) return undefined;
  const isClosed = new RegExp(`\\b${closed}\\b`, "i").test(said);
  const isCarried = new RegExp(`\\b${carried}\\b`, "i").test(said);
  const isRaised = /\b(?:raised|new|agreed|arising|open|current|live|active)\b/i.test(said);
  const kinds = [isClosed, isCarried, isRaised].filter(Boolean).length;
  if (kinds > 1) return {};
  // "Closed since 5 March" names no day of closing.
  if (isClosed) return { state: stateOf("discharged", /\bsince\b/i.test(said) ? undefined : on) };
  if (isCarried) return { state: { kind: "ongoing" } };
  const isAsAt = /\bas (?:at|of)\b/i.test(said);
  return {
    ...(isRaised && /\b(?:open|current|live|active)\b/i.test(said) ? { state: { kind: "open" } } : {}),
    ...(on === undefined || isAsAt ? {} : { raisedOn: on }),
  };
}
