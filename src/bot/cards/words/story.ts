import { counted, countedTimes } from "./counted.js";

/** Words about how an action came to be what it is. Nothing here was typed. */

export const storyWords = {
  moved: (times: number) => `Moved ${countedTimes(times)}`,
  notes: "Notes",
  history: "History",
  historyOf: (name: string) => `History of ${name}`,
  some: (shown: number, total: number, number: number) =>
    `${shown} of ${total} lines. Say “history ${number}” for all.`,
  page: (from: number, to: number, total: number) => `${from} to ${to} of ${counted(total, "line", "lines")}`,
  by: " · by ",
  byMeeting: " · with the meeting",
  agreed: " · agreed ",
  boardReference: " · board reference ",
  typed: " · typed as ",
} as const;

/** Words about the owner's rating beside the date. */
export const ratingWords = {
  row: (rating: string) => `rated ${rating}`,
  late: (rating: string, days: number) => `Rated ${rating}, ${counted(days, "day", "days")} late.`,
  rated: (rating: string) => `Rated ${rating}`,
  byDate: (colour: string) => `${colour} by its date`,
  from: (day: string) => `; the rating is from ${day}.`,
  blue: (state: string) => `Blue: ${state}.`,
  because: (why: string) => `: “${why}”.`,
  said: (why: string) => ` “${why}”`,
} as const;
