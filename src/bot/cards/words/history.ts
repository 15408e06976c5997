import type { Rating } from "../../../domain/actions/action-item.js";
import { ratingNames } from "./actions.js";

/** What the lines of a history say. Nothing here was typed. */

/** As in a list of them: "moved to Fri 20 February". What was typed stands behind. */
export const lineWords = {
  logged: "logged",
  loggedClosed: (day: string) => `logged, discharged on ${day}`,
  done: "done",
  discharged: "discharged",
  dischargedOn: (day: string) => `discharged on ${day}`,
  inError: "withdrawn, logged in error",
  withdrawn: "withdrawn",
  reopened: "opened again",
  movedTo: (due: string) => `moved to ${due}`,
  reworded: "reworded, before: ",
  reassigned: "given to somebody else",
  givenTo: "given to ",
  before: ", before: ",
  noted: "note",
  rated: (rating: Rating["kind"]) => `rated ${ratingNames[rating]}`,
  askedDay: (due: string) => `asked for ${due}`,
  askedOwner: "asked to give it to ",
  grantedDay: (due: string) => `granted ${due}`,
  grantedOwner: "given, as asked, to ",
  declinedDay: (due: string) => `declined ${due}`,
  declinedOwner: "declined to give it to ",
  part: { open: "moved to the open part", closed: "moved to the closed part" },
  referred: "said where it comes from",
  undone: "last change undone",
} as const;

/** As the rest of a sentence that begins with who did it, and ends with when. */
export const didWords = {
  logged: " logged it",
  done: " marked it done",
  discharged: " discharged it",
  withdrawn: " withdrew it",
  reopened: " opened it again",
  moved: " moved it to ",
  movedToNone: " took its due day away",
  reworded: " changed its words",
  gave: " gave it to ",
  reassigned: " gave it to somebody else",
  noted: " added a note",
  rated: (rating: Rating["kind"]) => ` rated it ${ratingNames[rating]}`,
  askedDay: " asked for ",
  askedOwner: " asked to give it to ",
  grantedDay: " granted ",
  grantedOwner: " gave it to ",
  declinedDay: " declined ",
  declinedOwner: " declined to give it to ",
  part: { open: " moved it to the open part", closed: " moved it to the closed part" },
  referred: " said where it comes from",
  undone: " took a change back",
  justBefore: "Just before: ",
  theMeeting: "The meeting",
  at: (time: string) => ` at ${time}.`,
  on: (day: string) => ` on ${day}.`,
} as const;
