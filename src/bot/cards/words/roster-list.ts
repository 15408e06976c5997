import type { Role } from "../../../domain/committees/member.js";
import type { OpenRole } from "../../../domain/committees/settle-roster-list.js";
import { counted } from "./counted.js";

/** Words about an attendance list that is put on the roster. Nothing here was typed. */

const people = (count: number): string => counted(count, "person", "people");

export const roleWords: Readonly<Record<Role, string>> = {
  chair: "chair",
  clerk: "clerk",
  member: "member",
  adviser: "adviser",
  observer: "observer",
};

export const rosterListTitles = {
  check: (count: number) => `${people(count)} on this list`,
  accepted: "The list is on the roster",
  acceptedBefore: "This list is on the roster already",
  thrownAway: "The list is thrown away",
  gone: "This list is not kept any more",
  paste: "Paste an attendance list",
} as const;

export const rosterListWords = {
  nothingYet: "Nothing has changed yet. Accept puts everybody on the roster who is ticked below.",
  nothingYetAll: "Nothing has changed yet. Accept puts everybody on the roster who is on the list.",
  unread: (lines: number) =>
    `${counted(lines, "line", "lines")} could not be read. Add ${lines === 1 ? "who stands there" : "those who stand there"} by themselves, or paste the list again:`,
  more: (count: number) => ` and ${count} more`,
  moreLines: (count: number) => `and ${counted(count, "more line", "more lines")}`,
  several: " could be more than one person here.",
  who: "Who is it?",
  whoError: "Choose who it is, or leave them out.",
  somebodyNew: "Somebody new of that name",
  leaveOut: "Leave them out",
  moreSeveral: (count: number) =>
    `${people(count)} more could be somebody else here too and ${count === 1 ? "is" : "are"} left out: add them by themselves.`,
  unstated: (count: number) => `${counted(count, "has", "have")} no stated role: `,
  unstatedLabel: "Put them down as",
  unstatedError: "Choose what they are.",
  unstatedChoices: { member: "members", adviser: "advisers", observer: "observers" } satisfies Record<OpenRole, string>,
  office: "Chair and clerk",
  becomesChair: " becomes chair",
  takesMinutes: " takes the minutes: make them a clerk too",
  officeElse: "Who is unticked there is put on the roster without the office.",
  inTeams: (here: number, names: number) =>
    `${here === 0 ? "Nobody of them" : people(here)} ${here === 1 || here === 0 ? "is" : "are"} in Teams here already${
      names === 0
        ? "."
        : `; ${people(names)} ${names === 1 ? "is" : "are"} only ${names === 1 ? "a name" : "names"}: what they owe is passed on by the clerk.`
    }`,
  notOnList: (count: number) =>
    count === 1
      ? "1 person here is not on the list and stays as they are."
      : `${count} people here are not on the list and stay as they are.`,
  ticks: (count: number) => `On the list (${count}). Untick who is not to be on the roster.`,
  noTicks: "They are too many to tick on one card: Accept takes all of them. Remove single ones afterwards.",
  apologies: "sent apologies",
  deputyFor: "deputy for ",
  came: "came for ",
  back: "comes back",
  initialsOf: (others: string) => `the initials of ${others} too`,
  counts: { added: "added", described: "described", unchanged: "as before", leftOut: "left out" },
  by: " accepted it.",
  thrownBy: " threw it away.",
  noAccount: (count: number) => `${people(count)} on the roster can't be told by me: `,
  passedOn: ". What they owe is passed on by the clerk.",
  notDeputy: "Not named as deputy: ",
  notDeputyWhy: ". Without a Teams account nobody can be told in somebody's place.",
  cameFor: (name: string, of: string) => `${name} (for ${of})`,
  nothingChanged: "Nobody was put on the roster.",
  goneSentence: "Lists are kept for thirty days. Paste it again.",
  pasteLabel: "One person a line, as in the minutes: name, role, post, agency. Apologies too.",
  pasteError: "Paste the list, or press Back.",
  notRead:
    "No people could be made out in this. Put one person on each line, the name first: “Nia Bright – Member, Head of Service, Harbour Trust”.",
  tooMany: (most: number) => `More than ${most} people are no one board. Paste the list in parts.`,
  whichBoard:
    "You are on several boards. Paste the list in the home of the one that is meant, or put its code and a colon before it.",
} as const;
