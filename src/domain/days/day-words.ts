import { type Day, dayParts, daysBetween } from "./day.js";
import { timeAt, type Zone } from "./zone.js";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The one form for days: "Thu 5 March", and "Thu 4 December 2014" when it is not in the year of `today`. */
export function dayWords(d: Day, today: Day): string {
  const { year, month, day, weekday } = dayParts(d);
  const words = `${weekdayName(weekday).slice(0, 3)} ${day} ${monthName(month)}`;
  return d.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${String(year).padStart(4, "0")}`;
}

/** The name of a month counted from 1: "March". Throws a fault with code `not-a-month` for any other number. */
export function monthName(month: number): string {
  const name = months[month - 1];
  if (!name) throw Object.assign(new Error(`Not a month: ${month}`), { code: "not-a-month" as const });
  return name;
}

/** The name of a weekday counted from 1, Monday. Throws a fault with code `not-a-weekday` for any other number. */
export function weekdayName(weekday: number): string {
  const name = weekdays[weekday - 1];
  if (!name) throw Object.assign(new Error(`Not a weekday: ${weekday}`), { code: "not-a-weekday" as const });
  return name;
}

/** The hour and minute in a zone at an instant, on a clock of 24 hours: "09:05". */
export function timeWords(instant: Date, zone: Zone): string {
  const { hour, minute } = timeAt(instant, zone);
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** How late something is: "overdue 1 day". A due day that has not passed is not late: "due today", "due in 3 days". */
export function overdueWords(due: Day, today: Day): string {
  const late = daysBetween(due, today);
  return late > 0 ? `overdue ${daysWords(late)}` : `due ${inDaysWords(due, today)}`;
}

/** How far off a day is: "today", "tomorrow", "in 12 days"; behind us: "yesterday", "12 days ago". */
export function inDaysWords(d: Day, today: Day): string {
  const ahead = daysBetween(today, d);
  if (ahead === 0) return "today";
  if (ahead === 1) return "tomorrow";
  if (ahead === -1) return "yesterday";
  return ahead > 0 ? `in ${daysWords(ahead)}` : `${daysWords(-ahead)} ago`;
}

function daysWords(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
