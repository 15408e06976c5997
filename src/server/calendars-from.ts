import { readFile } from "node:fs/promises";
import { type Calendars, calendars, usualCalendars } from "../domain/committees/committee-calendar.js";
import { readBankHolidays } from "../domain/days/read-bank-holidays.js";

/**
 * The working days of every committee, by a file of published bank holidays; by rule alone without one.
 * @throws a fault with the code `BANK_HOLIDAYS_UNUSABLE` and a sentence for the person at the terminal: the file can't be read, or is
 *   not in the published shape
 */
export async function calendarsFrom(file: string | undefined): Promise<Calendars> {
  if (file === undefined) return usualCalendars;
  const read = readBankHolidays(await parsed(file));
  if (read.kind === "malformed") throw unusable(`${file} is not in the published shape: ${read.why}`);
  return calendars(read.holidays);
}

async function parsed(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((cause: NodeJS.ErrnoException) => {
    throw unusable(`${file} cannot be read (${cause.code})`, cause);
  });
  try {
    // Editors on Windows put a mark before the first sign, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw unusable(`${file} is not JSON`, cause);
  }
}

function unusable(what: string, cause?: unknown): Error {
  const next = "Correct the file that BANK_HOLIDAYS names, or take that setting away to go by rule.";
  return Object.assign(new Error(`${what}. ${next}`, { cause }), { code: "BANK_HOLIDAYS_UNUSABLE" as const });
}
