import { counted } from "./counted.js";

/** Words about what members suggest for an agenda. Nothing here was typed. */

export const suggestionWords = {
  number: (number: number) => `S${number}`,
  kept: (number: number) => `S${number} is suggested`,
  instead: "Chair and clerk put items on the agenda, so it is suggested to them.",
  told: (names: string) => `${names} will answer; you'll hear from me.`,
  untold: "Chair and clerk find it under “suggestions”; you'll hear from me when they answer.",
  waits: "It waits for the next meeting to be planned.",
  forMeeting: (day: string) => `For the meeting on ${day}.`,
  tooMany: ["Too many suggestions wait", "Chair and clerk have 50 to answer. Try again when they have."],
  asked: (number: number) => `S${number}: an item is suggested`,
  suggests: " suggests an agenda item.",
  by: (name: string) => `suggested by ${name}`,
  ofSuggestion: (number: number, name: string) => `S${number}, suggested by ${name}.`,
  accepted: "Your item is on the agenda",
  isItem: (number: string, day: string) => ` is item ${number} on the agenda of ${day}.`,
  declined: "Your item is not on the agenda",
  isDeclined: (name: string) => ` was declined by ${name}.`,
  declinedNow: (number: number) => `S${number} is declined`,
  hears: " hears it from me.",
  reason: "Why",
  list: (count: number) =>
    count === 0 ? "No suggestion waits" : `${counted(count, "suggestion waits", "suggestions wait")}`,
  none: "Members suggest an item by saying “suggest item: School visits”.",
  ofPage: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
  open: (number: number) => `Open S${number}`,
  fold: (number: number) => `Fold S${number}`,
  answered: {
    accepted: (number: number) => `S${number} is accepted already`,
    declined: (number: number) => `S${number} was declined`,
  },
  acceptedBy: (name: string, day: string) =>
    `${name} accepted it on ${day}. What was taken off the agenda is added anew.`,
  declinedBy: (name: string, day: string) => `${name} declined it on ${day}. You can add the item yourself.`,
  unknown: (number: number) => `There is no S${number}`,
  unknownSentence: "“suggestions” lists those that wait.",
  noMeeting: (number: number) => `S${number} waits`,
  noMeetingSentence: "No meeting is planned to put it on. It waits until one is.",
  form: "Suggest an agenda item",
  declineForm: (number: number) => `Decline S${number}`,
  whyLabel: "Why not (whoever suggested it reads it)",
  titleLabel: "What the board should take",
} as const;
