import type { AgendaKind } from "./agenda.js";

/** The items that most boards take at each meeting, and know what they are for; "own" is any other. */
export type StandingKind =
  | "exclusion"
  | "urgent"
  | "apologies"
  | "declarations"
  | "questions"
  | "communications"
  | "minutes"
  | "matters-arising"
  | "work-programme"
  | "other-business"
  | "next-meeting"
  | `own-${string}`;

/** An item of every meeting. `place`: before or after what is the meeting's own. */
export type StandingItem = {
  kind: StandingKind;
  title: string;
  place: "begin" | "end";
  takes?: AgendaKind;
  minutes?: number;
};

export const mostStandingItems = 30;
/** Signs of a title: so long a list still fits the form in which it is changed. */
export const longestStandingTitle = 80;

/** What a UK board usually takes, until its clerk says otherwise (issue 7). Day and meeting of minutes and of the next one are said on the agenda. */
export const usualStandingItems: readonly StandingItem[] = [
  { kind: "exclusion", title: "Exclusion of the press and public", place: "begin" },
  { kind: "apologies", title: "Apologies for absence", place: "begin" },
  { kind: "declarations", title: "Declarations of interest", place: "begin" },
  { kind: "minutes", title: "Minutes of the previous meeting", place: "begin", takes: "decision" },
  { kind: "matters-arising", title: "Matters arising", place: "begin" },
  { kind: "work-programme", title: "Work programme", place: "end" },
  { kind: "other-business", title: "Any other business", place: "end" },
  { kind: "next-meeting", title: "Date of the next meeting", place: "end" },
];
