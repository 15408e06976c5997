import { addDays, type Day } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";

const aWeekday = /^(?:on |last |this )*(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/i;
const withYear = /\d{4}|[/.-]\d\d$|['’]\d\d$/;

/**
 * A day on which something was: today or before, where due days are ahead. "4 December" is the last one, "Monday" the last one. Undefined:
 * no such day.
 */
export function readPastDay(text: string, today: Day): Day | undefined {
  const said = text.trim();
  const isWeekday = aWeekday.test(said);
  const reading = readDue(isWeekday ? said.replace(/^(?:on |last |this )*/i, "") : said, { today });
  switch (reading.kind) {
    case "past":
      return reading.on;
    case "day":
      return reading.on <= today ? reading.on : earlier(reading.on);
    case "ambiguous":
      return isWeekday ? addDays(today, -7) : reading.readings.filter((on) => on <= today).at(-1);
    case "next-meeting":
    case "papers-deadline":
    case "ongoing":
    case "vague":
    case "impossible":
    case "unreadable":
      return undefined;
  }

  function earlier(on: Day): Day | undefined {
    if (isWeekday) return addDays(on, -7);
    if (withYear.test(said)) return undefined;
    const before = readDue(`${said} ${Number(on.slice(0, 4)) - 1}`, { today });
    return before.kind === "past" ? before.on : undefined;
  }
}
