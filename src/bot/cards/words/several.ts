import type { Wanted } from "../../../domain/actions/decide.js";
import type { ItemRefusal } from "../../../domain/actions/decision.js";
import type { LeftAsIs } from "../../../services/actions/change-several.js";
import { isSaidDischarged } from "./actions.js";
import { counted, listed } from "./counted.js";

/** Words about several actions at once. Nothing here was typed. */

type DeedName = Wanted["deed"];

/** What is about to be done, and what was: "3 to discharge", "3 discharged". */
const deedWords: Readonly<Record<DeedName, { to: string; done: string }>> = {
  done: { to: "to mark done", done: "done" },
  close: { to: "to close", done: "closed" },
  discharge: { to: "to discharge", done: "discharged" },
  withdraw: { to: "to withdraw", done: "withdrawn" },
  reopen: { to: "to reopen", done: "open again" },
  note: { to: "to get your note", done: "with your note" },
  rate: { to: "to rate", done: "rated" },
  move: { to: "to move", done: "moved" },
  shift: { to: "to move", done: "moved" },
  give: { to: "to give to somebody else", done: "given to somebody else" },
  "hand-over": { to: "to hand over", done: "handed over" },
  edit: { to: "to change", done: "changed" },
  reword: { to: "to change", done: "changed" },
  part: { to: "to move to the other part", done: "in the other part" },
  refer: { to: "to note where they came from", done: "noted" },
  grant: { to: "to grant", done: "granted" },
  decline: { to: "to decline", done: "declined" },
  snooze: { to: "to snooze", done: "snoozed" },
  nudge: { to: "to nudge", done: "nudged" },
  park: { to: "to park", done: "parked" },
  unpark: { to: "to put on matters arising again", done: "parked no more" },
  plan: { to: "to put on the plan", done: "on the plan" },
  unplan: { to: "to take off the plan", done: "off the plan" },
  "pass-on": { to: "to write down as passed on", done: "passed on" },
};

export const severalTitles = {
  check: (count: number, deed: DeedName) => `${counted(count, "action", "actions")} ${deedWords[deed].to}`,
  changed: (count: number, deed: DeedName) => `${counted(count, "action is", "actions are")} ${deedWords[deed].done}`,
  asked: (count: number) => `More time or another owner asked for ${counted(count, "action", "actions")}`,
  nothing: "Nothing was changed",
  drafts: (count: number) => `${counted(count, "action", "actions")} to check`,
  logged: (count: number) => `${counted(count, "action", "actions")} logged`,
  nothingLogged: "Nothing was logged",
  thrownAway: "The drafts are thrown away",
  loggedBefore: "They are logged already",
} as const;

export const severalWords = {
  unchanged: "Nothing has changed yet. Accept does it to all of these.",
  left: "Stay as they are",
  closedElsewhere: "Of the closed part none is among them: hand those over in our own chat.",
  notLogged: "Nothing is logged yet. Press a row to correct it.",
  unread: (lines: number) =>
    `${counted(lines, "line", "lines")} held no action and ${lines === 1 ? "is" : "are"} left out.`,
  clerkDischarges:
    "What is discharged is so when the clerk or the chair accepts it; by anybody else it is logged as open.",
  staysDraft: (places: string, count: number) =>
    count === 1
      ? `Row ${places} stays a draft until it is answered.`
      : `Rows ${places} stay drafts until they are answered.`,
  stillDrafts: "Still to be answered",
  thrownAway: "Nothing was logged.",
  stayLogged: (names: readonly string[]) =>
    `${listed(names)} ${names.length === 1 ? "was" : "were"} logged before and ${names.length === 1 ? "stays" : "stay"}: withdraw what is not wanted.`,
  whose: "whose?",
  whenDue: "when?",
  discharged: "discharged ",
  later: "later by ",
  part: { open: "to the open part", closed: "to the closed part" },
  on: "on ",
  until: "until ",
  agendaItem: "agenda item ",
  objective: "objective ",
  meeting: "meeting of ",
  firstOnly: "These are the first hundred of theirs: hand over the rest afterwards.",
  undo: "Say “undo” within ten minutes to take it back.",
} as const;

/** Why one of several stays as it is, in a few words. */
export function whyLeft(left: LeftAsIs, owner: string, signOff: boolean): string {
  switch (left.kind) {
    case "unknown-number":
      return "there is no action of this number";
    case "changed-meanwhile":
      return "it has changed since this was shown";
    case "refused":
      return whyRefused(left.refusal, owner, signOff);
  }
}

function whyRefused(refusal: ItemRefusal, owner: string, signOff: boolean): string {
  switch (refusal.kind) {
    case "not-owner":
      return owner === "" ? "it is somebody else's" : `it is ${owner}'s`;
    case "not-clerk":
      return "only the clerk or the chair may";
    case "not-open":
      return refusal.state.kind === "withdrawn" || isSaidDischarged(refusal.state, signOff)
        ? `it is ${refusal.state.kind} already`
        : "it is done already";
    case "not-ended":
      return "it is open";
    case "day-passed":
      return "that day has passed";
    case "no-day":
      return "it has no due day to count from";
    case "park-too-near":
      return "its due day is near already";
    case "no-change":
      return "it says so already";
    case "rating-needs-why":
      return "this rating needs a sentence";
    case "withdrawal-needs-why":
      return "a withdrawal needs a reason";
    case "nothing-asked":
      return "nobody asked for anything";
    case "no-snooze":
      return "the clerk lets nobody snooze";
    case "snooze-too-short":
      return "a snooze ends on a day after today";
    case "snooze-too-long":
      return `the clerk lets you snooze for at most ${counted(refusal.days, "day", "days")}`;
    case "nudged-today":
      return "its owner was nudged today";
    case "owes-it-alone":
      return "it is yours alone";
    case "passed-on-to-whom":
      return "several owe it: say who was told";
    case "gone-out":
      return "it has gone out";
    case "nothing-to-undo":
      return "you changed nothing of it";
    case "undo-too-late":
      return "more than ten minutes have passed";
    case "changed-since":
      return "somebody has changed it since";
  }
}

export const whoWords = {
  title: "Who is meant?",
  unchanged: "Nothing has changed. ",
  choose: "Choose whom you mean.",
  writeInFull: "Write the name as it stands on the roster.",
  alike: "Nothing that is typed tells them apart: choose the owner under Edit on the action's card.",
} as const;
