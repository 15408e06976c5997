import type { RetentionRule } from "../../../domain/committees/retention-change.js";
import { counted } from "./counted.js";

/** Words about what is held of people, about forgetting them and about for how long a board keeps things. Nothing here was typed. */

/** In the place of the number of an action that went. */
export const goneItem = "an action that is kept no longer";

export const heldWords = {
  title: "What I hold about you",
  elsewhere: "What I hold about somebody I tell them alone: ask me in our own chat.",
  /** What was asked is somebody else's. */
  notYours: "What I hold about somebody I tell them alone: they can ask me in our own chat.",
  you: "You",
  noName: "no name",
  since: (day: string) => `, known since ${day}`,
  ids: "Teams ids",
  organisation: (id: string) => `${id} in your organisation`,
  chat: "Our chat",
  chatKept: "kept, so that I can write to you",
  noChat: "none that I know",
  unreached: (why: string, day: string) => `I can't write to you: ${why}, since ${day}`,
  chosen: "You chose",
  nothingChosen: "nothing: your reminders are as your boards have set them",
  morning: (time: string) => `mornings at ${time}`,
  zone: (zone: string) => `the zone ${zone}`,
  noAhead: "nothing before a due day",
  away: (from: string, until: string) => `away from ${from}, back ${until}`,
  noBoards: "You are on no board here.",
  joined: (role: string, day: string) => `${role} since ${day}`,
  left: (role: string, day: string) => `${role} until ${day}`,
  owned: (outstanding: number, closed: number) =>
    `${counted(outstanding + closed, "action", "actions")} yours${closed === 0 ? "" : `, ${closed} of them closed`}`,
  logged: (count: number) => `${count} logged`,
  changed: (count: number) => `${count} changed`,
  notices: (count: number) => counted(count, "notice to you", "notices to you"),
  oldest: (day: string) => `, the oldest of ${day}`,
  drafts: (count: number) => counted(count, "draft", "drafts"),
  papers: (count: number) => `${counted(count, "paper", "papers")} read in`,
  attended: (count: number) => `noted at ${counted(count, "meeting", "meetings")}`,
  declared: (count: number) => counted(count, "interest declared", "interests declared"),
  decisions: (count: number) => `${counted(count, "decision", "decisions")} recorded`,
  programme: (count: number) => `${counted(count, "programme item", "programme items")} put down`,
  suggestions: (count: number) => `${counted(count, "item", "items")} suggested`,
  plans: (count: number) => `${counted(count, "plan", "plans")} begun`,
  terms: (count: number) => `${counted(count, "abbreviation", "abbreviations")} explained`,
  nothingThere: "nothing in your name",
  atLeast: "of the newest actions at least ",
  asked: (day: string) => `you asked on ${day} to be added`,
  moreBoards: (count: number) => `And ${counted(count, "more board", "more boards")}: the file has them all.`,
  notHeld:
    "Not held: messages and mail. For two weeks I know which of them I have answered, by their ids. Logs hold ids only.",
  foot: "Taking the app away ends every notice; what is held stays until a board lets it go or you say “forget me”.",
} as const;

export const forgetWords = {
  title: "Forget you?",
  elsewhere: "To be forgotten, say “forget me” in our own chat.",
  goes: "Goes",
  goesWhat:
    "your name, initials, title and agency; your Teams ids and our chat; what you chose; what you typed and was not logged; the words of interests you declared, and notes beside your attendance.",
  stays: "Stays",
  staysWhat:
    "without your name, as the boards' record: actions that you owned, logged or changed, with their history; that you attended meetings and declared something; decisions that you recorded, items that you suggested, plans that you began and abbreviations that you explained; and that you were sent reminders. What others typed stays as they typed it.",
  nothingOwed: "nothing of yours is outstanding.",
  owed: (count: number) =>
    `${counted(count, "outstanding action is", "outstanding actions are")} nobody's then; chair and clerk are told which.`,
  clerkless: {
    chair: " It is left without a clerk: the chair may say “take over as clerk”.",
    members: " It is left without a clerk: any member may say “take over as clerk”.",
    nobody: " Nobody is left there who could run it.",
  },
  noBoards: "You are on no board here, so your name and Teams ids are all there is.",
  moreBoards: (count: number) => `And ${counted(count, "more board", "more boards")}.`,
  end: "You leave every board and hear from me no more. It can't be undone; when you write to me again, I don't know you.",
  done: "You are forgotten",
  doneSentence:
    "You are on no board any more, and I write to you no more. What stands in this chat is kept by Teams, and not by me.",
} as const;

/** To who runs a board that somebody left by being forgotten. */
export const leftWords = {
  title: "A member asked to be forgotten",
  sentence: "They left the board, and their name is kept no longer. ",
  nobodys: (count: number) => `${counted(count, "outstanding action is", "outstanding actions are")} nobody's now:`,
  nothing: "Nothing of theirs was outstanding.",
  due: (day: string) => `due ${day}`,
  noDay: "no day",
  andMore: (count: number) => `And ${count} more: say “outstanding”.`,
  give: (number: number) => `Hand each over by “give ${number} to” and a name.`,
  noClerk: "The board has no clerk now",
  noClerkWhy: { forgotten: "The clerk asked to be forgotten. ", left: "The clerk has left the board. " },
  noClerkSentence: {
    chair: "The chair may say “take over as clerk”.",
    members: "Any member may say “take over as clerk”.",
    nobody: "Nobody is left who could run the board.",
  },
} as const;

const for1 = (value: number, unit: string) => (value === 0 ? "for ever" : `for ${counted(value, unit, `${unit}s`)}`);

export const retentionWords = {
  titles: {
    show: "What is kept, and for how long",
    saved: "It is kept so now",
    check: "Keep it so?",
    removes: (what: string) => `This would remove ${what}`,
    "no-change": "It is kept so already",
    meanwhile: "Settings changed while you looked",
    form: "For how long things are kept",
    refused: "Nothing was changed",
  },
  labels: { closedYears: "Closed actions", proofMonths: "Proof of what was sent", leaverDays: "Leavers' names" },
  length: {
    closedYears: (value: number) => for1(value, "year"),
    proofMonths: (value: number) => for1(value, "month"),
    leaverDays: (value: number) => for1(value, "day"),
  },
  counts: {
    closedYears: (count: number) => counted(count, "action", "actions"),
    proofMonths: (count: number) => counted(count, "notice", "notices"),
    leaverDays: (count: number) => counted(count, "name", "names"),
  },
  /** What goes: those from before a day. */
  goes: {
    closedYears: (day: string) => `closed before ${day}`,
    proofMonths: (day: string) => `made before ${day}`,
    leaverDays: (day: string) => `of those who left before ${day}`,
  },
  nothingGoes: "nothing goes now",
  oldest: (day: string) => `, the oldest of ${day}`,
  kept: "What is outstanding is kept whatever is set. Numbers are never used again.",
  foot: "Say “keep closed actions for 7 years” or “keep proof for ever”, or press Change. What is over goes each day after the morning.",
  checkFoot: "Nothing goes before you press Save. What went can't be brought back.",
  inputs: {
    closedYears: "Years for which a closed action is kept; 0: for ever",
    proofMonths: "Months for which proof of what was sent is kept; 0: for ever",
    leaverDays: "Days until a leaver is “former member”; 0: never",
  },
  limits: {
    closedYears: (min: number, max: number) => `Closed actions are kept for ${min} to ${max} whole years, or for ever.`,
    proofMonths: (min: number, max: number) => `Proof is kept for ${min} to ${max} whole months, or for ever.`,
    leaverDays: (min: number, max: number) => `Leavers' names are kept for ${min} to ${max} whole days, or for ever.`,
  },
} as const satisfies Record<string, unknown> & Record<"labels" | "inputs", Record<RetentionRule, string>>;

export const heldFileWords = {
  name: "held-about-me.json",
  description: (entries: number) => `What is held about you: ${counted(entries, "entry", "entries")}.`,
  cut: (entries: number) => `What is held about you: the first ${entries.toLocaleString("en-GB")} entries.`,
  closedItem: "closed item",
  closedDecision: "closed decision",
  leftBoard: "an action of a board you left",
  goneItem,
  more: "There is more than this file holds: it ends after 10,000 entries, and on each board 5,000 actions are looked at.",
  notHeld: "Messages and mail are not held.",
} as const;
