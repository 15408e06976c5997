import { counted } from "./counted.js";

/** Words about what the board resolved. Nothing here was typed. */

export const decisionWords = {
  name: (number: number) => `D${number}`,
  recorded: (number: number) => `D${number} is recorded`,
  several: (count: number) => `${count} decisions are recorded`,
  resolved: "Resolved: ",
  outside: "outside a meeting",
  outsideSentence: "What is agreed in a meeting is recorded at once. Was it resolved outside one?",
  underItem: (number: string) => `item ${number}`,
  struck: "struck out",
  struckTitle: (number: number) => `D${number} is struck out`,
  struckSentence: "It stays on record with its number.",
  struckBefore: "It had been struck out before, so nothing was changed.",
  corrected: (number: number, by: number) => `D${by} stands in place of D${number}`,
  /** Kept as the reason of the old one. */
  correctedWhy: (by: number) => `put right as D${by}`,
  mayNotRead: "It is in the closed part, which is not shown here.",
  none: "No decisions yet",
  noneSentence: "Say “resolved: …” and what the board resolved.",
  count: (count: number) => counted(count, "decision", "decisions"),
  ofMeeting: (day: string) => ` · meeting of ${day}`,
  range: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  unknown: (number: number) => `There is no D${number}`,
  unknownSentence: "Decisions are numbered D1, D2 and so on; “decisions” shows them.",
  form: "What was resolved?",
  formWords: "In the board's own words",
  formEmpty: "Write what was resolved, or press Back.",
  tooLong: (limit: number) => `That is too long: a decision has at most ${limit} signs. What you wrote is kept below.`,
  movedOn: "The meeting has gone on to another item meanwhile; it is recorded under the one that was at hand.",
  strikeForm: (number: number) => `Strike out D${number}?`,
  strikeWhy: "Why (may stay empty)",
  followForm: (number: number) => `Follow up D${number}`,
  followTitle: "What comes back",
  followTitleError: "Write what is to come back.",
  followMonths: "In how many months",
  followMonthsError: "Write a number of months from 1 to 60.",
  followRepeats: "How often",
  once: "Once",
  again: "Every so many months, from the day it was resolved",
  offerMonth: (month: string) => `Put it on the programme for ${month}`,
  offerEvery: (months: number) =>
    months === 12
      ? "Put it on the programme every year"
      : `Put it on the programme every ${months === 1 ? "month" : `${months} months`}`,
  followed: (number: number) => `P${number} is on the programme`,
  followedSentence: "It follows up ",
  follows: (every: number | undefined) =>
    every === undefined ? "." : `, every ${every === 1 ? "month" : `${every} months`}.`,
  programmeFull: "The programme is full",
  programmeFullSentence: "So many items are on the work programme that nothing can be added.",
} as const;
