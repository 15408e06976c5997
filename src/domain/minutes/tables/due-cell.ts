import { type Day, dayOf } from "../../days/day.js";
import type { DueReading } from "../../days/due-reading.js";
import { monthOf, monthWords } from "../../days/due-text.js";
import { lastOfMonth } from "../../days/due-worked.js";
import { readDue } from "../../days/read-due.js";
import type { PaperContext } from "../section.js";
import { isDitto, saysNothing } from "./cell-text.js";
import { standingIn } from "./standing-words.js";

/** A due day as a cell has it. */
export type DueSaid = { due: DueReading; dueTyped: string };

/** "Mar-26": spreadsheets write a month and its year so. */
const spreadsheetMonth = new RegExp(`^(?<month>${monthWords})[-’' ]'?(?<year>\\d{2})$`, "i");

/**
 * The day by which a cell wants it done. Days of the past are days too, as a log keeps them: kind "past". Days without a year are the next
 * after `from`, on which the action was raised. Undefined: the cell says none.
 */
export function readDueCell(text: string, from: Day | undefined, context: PaperContext): DueSaid | undefined {
  const said = text.replace(/^(?:by|due|before end of|target)[: ]\s*(?=\S)/i, "").trim();
  if (saysNothing(said) || isDitto(said) || isEndedBy(said)) return undefined;
  const today = from ?? context.today;
  const calendar = context.calendar === undefined ? {} : { calendar: context.calendar };
  const due = monthOfYear(said) ?? readDue(said, { today, ...calendar });
  return { due: asOf(due, context.today), dueTyped: text };
}

/** "Complete" in the place of a day. */
function isEndedBy(said: string): boolean {
  const kind = standingIn(said);
  return kind === "done" || kind === "discharged" || kind === "withdrawn";
}

function monthOfYear(said: string): DueReading | undefined {
  const { month, year } = spreadsheetMonth.exec(said)?.groups ?? {};
  if (month === undefined || year === undefined || !/[-’']/.test(said)) return undefined;
  const first = dayOf(2000 + Number(year), monthOf(month.toLowerCase()), 1);
  return first && { kind: "day", on: lastOfMonth(first), explicit: false };
}

/** Read as of the day on which it was raised; told as of the day of the paper. */
function asOf(due: DueReading, today: Day): DueReading {
  if (due.kind === "day" && due.on < today) return { kind: "past", on: due.on };
  return due.kind === "past" && due.on >= today ? { kind: "day", on: due.on, explicit: true } : due;
}
