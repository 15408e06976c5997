import type { Rating } from "../../../domain/actions/action-item.js";
import type { Deed } from "../../../domain/actions/life.js";
import type { BeyondUndo } from "../../../store/handled-turns.js";
import { counted, listed } from "./counted.js";

const thousands = new Intl.NumberFormat("en-GB");

/** What undo does not reach, after "about ". */
const beyondWords: Readonly<Record<BeyondUndo["of"], string>> = {
  agenda: "the agenda",
  meetings: "a meeting",
  programme: "the work programme",
  members: "the board's people",
  settings: "the board's settings",
  imports: "a paper that was read in",
};

/** What somebody can't do, after "can ". */
const doIt: Readonly<Record<Deed, string>> = {
  done: "mark it done",
  note: "add a note to it",
  rate: "rate it",
  ask: "ask for that",
  answer: "answer what its owner asked",
  move: "give it another day",
  reassign: "give it to somebody else",
  reword: "change its words",
  discharge: "discharge it",
  withdraw: "withdraw it",
  reopen: "open it again",
  part: "move it to the other part",
  refer: "change where it came from",
  snooze: "snooze it",
  nudge: "nudge its owner",
  "pass-on": "write down that it was passed on",
  park: "park it",
  unpark: "put it on matters arising again",
  plan: "say under which objective it stands",
};

/** What to tell the clerk beside the number, after their name. */
const askEnds: Partial<Record<Deed, string>> = { move: ", and say why.", reassign: ", and say to whom." };

/** Words of refusals: what stays true, why, and what to do instead. Nothing here was typed. */

export const refusalTitles = {
  staysOpen: (name: string) => `${name} stays open`,
  asItWas: (name: string) => `${name} stays as it was`,
  already: (name: string, state: string) => `${name} is ${state} already`,
  nothingToUndo: "Nothing to undo",
  undoAsks: (name: string) => `Undo what you did to ${name}?`,
  dayPassed: "That day has passed",
  dayUnreadable: "I couldn't read the day",
  dayImpossible: "There is no such day",
  dayAmbiguous: "That can be two days",
  unknownNumber: (name: string) => `There is no ${name} here`,
  notSnoozed: (name: string) => `${name}'s reminders stay as they are`,
  nudgedToday: (name: string) => `${name} was nudged today`,
  passedOnToWhom: (name: string) => `Who was told of ${name}?`,
  open: (name: string) => `${name} is open`,
  noDay: (name: string) => `${name} has no due day`,
  notParked: (name: string) => `${name} stays on matters arising`,
  ratingNeedsWhy: { "at-risk": "Why is it at risk?", "off-track": "Why is it off track?" } satisfies Partial<
    Record<Rating["kind"], string>
  >,
  withdrawalNeedsWhy: "Why is it withdrawn?",
  nothingAsked: (name: string) => `Nothing is asked for ${name}`,
  closedPart: (name: string) => `${name} is in the closed part`,
  tooMany: "That is a lot at once",
  unknownMeeting: "I don't know that meeting",
  unknownReference: "No action has that reference",
  unknownCommittee: "I don't know that committee",
  incomplete: {
    task: "What is to be done?",
    number: "Which action?",
    day: "Which day?",
    name: "Who is it?",
    note: "What is the note?",
    reason: "What is the reason?",
  },
  tooLong: "That is too long",
  nothingSaid: "Yes?",
  observer: "Nothing was changed",
  archived: "This board is archived",
  forRunners: "That is for chair and clerk",
  clerkOnly: "Nothing was changed",
  noMeeting: "That meeting is not planned",
  meetingExists: "That meeting is planned already",
  setUpHere: "A board needs a shared place",
  rosterUnread: "Nothing was set up",
  notInFull: "Nothing was changed",
  stalePress: "This button is out of date",
} as const;

export const refusalSentences = {
  itsOwner: "Its owner is ",
  onlyOwner: (deed: Deed) =>
    `; only the owner, the clerk or the chair can ${doIt[deed]}. You can tell them what you know.`,
  ownReminders: "; a snooze is of one's own reminders, so only its owner can snooze it.",
  ownRemindersUnnamed: "A snooze is of one's own reminders, so only its owner can snooze it.",
  itsOwners: "Its owners are ",
  onlyOwners: (deed: Deed) => `; only they, the clerk or the chair can ${doIt[deed]}. You can tell them what you know.`,
  onlyOwnerUnnamed: (deed: Deed) =>
    `Only its owner, the clerk or the chair can ${doIt[deed]}. You can tell them what you know.`,
  itIs: "It is ",
  itIsNot: "It is not ",
  notTheirs: "'s, not ",
  notTheirsEnd: "'s, so nothing was changed.",
  onlyClerk: (deed: Deed) => `Only the clerk or the chair can ${doIt[deed]}. Ask `,
  onlyClerkEnd: (deed: Deed) => askEnds[deed] ?? ".",
  notEnded: "It isn't closed, so there is nothing to open again.",
  itIsDue: "It is due ",
  and: ", and ",
  earlier: " is earlier, so nothing was changed. To bring it forward say ",
  bringForward: (number: number, day: string) => `${number} due ${day}`,
  atMost: (days: number) => `The clerk lets you snooze for at most ${counted(days, "day", "days")}: until `,
  noSnooze: "The clerk lets nobody snooze here, so you'll go on hearing of it.",
  snoozeEnds: "A snooze ends on a day after today, so nothing was changed. Write it like this: ",
  snoozeExample: (number: number) => `snooze ${number} until Monday`,
  snoozeUntil: (day: string) => `Snooze until ${day}`,
  onceADay: " asked how it stands at ",
  onceADayUnnamed: "Once a day is enough; a note is read at any time.",
  onceADayEnd: ". Once a day is enough; a note is read at any time.",
  owesItAlone: "It is yours alone, so there is nobody else to ask.",
  passedOnToWhom: "Several owe it, and nothing was written down yet.",
  toldName: (name: string) => `Told ${name}`,
  goneOut: "A nudge goes out at once, so it can't be taken back.",
  noDay: "There is no day to count from, so nothing was saved. Give it one: ",
  parkTooNear: "It would be parked until ",
  parkNow: ", which has come, so it stays on the list.",
  parkTooNearEnd: ", which has come, so it stays on the list. To park it for longer say ",
  parkExample: (number: number) => `park ${number} until a day before`,
  dueExample: (number: number) => `${number} due 5 March`,
  ratingNeedsWhy: "Nothing was saved, as this rating needs a sentence. Write it like this: ",
  ratingExample: (number: number, rating: "at-risk" | "off-track") =>
    `${number} ${rating === "at-risk" ? "at risk" : "off track"} because the data is late`,
  withdrawalNeedsWhy: "Nothing was saved, as a withdrawal needs a reason. Write it like this: ",
  withdrawalExample: (number: number) => `withdraw ${number}: superseded by the new plan`,
  nothingAsked: "Nobody has asked for another day or another owner.",
  changedSince: "Somebody has changed it since, so your change can't be undone by itself.",
  afterYours: " That was after your change, so yours can't be undone by itself. Change it again instead.",
  closedHere: "Its words don't show in a shared place. Change it in our own chat.",
  closedToYou: "Only members of the board read it. Ask ",
  tooMany: (most: number, minutes: number) =>
    `You have made ${most} changes in ${minutes} minutes, and nothing more was saved. It goes on at `,
  tooManyRequests: "So much was asked for here within ten minutes that nothing more was done. It goes on at ",
  unknownMeeting: {
    month:
      "I know of none in the last year, only of those that were planned with me, and nothing has changed. A list takes a day too, like “since 5 March”.",
    day: "I know of none on that day, only of those that were planned with me, and nothing has changed.",
    last: "I know of no meeting before today, so nothing was saved. I know those that were planned with me.",
    next: "No meeting is planned, so nothing was saved. Plan one with “meeting 5 March 10am, Town Hall”.",
  },
  ended: "An action that is closed isn't changed any more. Log a new one if there is more to do.",
  endedIt: { done: " marked it done ", discharged: " discharged it ", withdrawn: " withdrew it " },
  you: "You",
  logAnother: ". Log a new one if there is more to do.",
  reopen: (number: number) => `. Say “reopen ${number}” if there is more to do.`,
  undoOpens: ". Undo opens it again.",
  notSaved: "Not saved",
  noChange: "It says so already, so there is nothing to change.",
  undoTooLate: {
    own: "A change can be undone for ten minutes. Change it again instead.",
    others: "A change can be undone for ten minutes. Ask ",
    othersEnd: " to change it.",
    closed: "A change can be undone for ten minutes. Log it again if there is more to do.",
  },
  nothingToUndo: "You changed nothing in the last ten minutes. Say “mine” to see your actions.",
  undoElsewhere: (of: BeyondUndo["of"]) =>
    `What you did last was about ${beyondWords[of]}. Undo takes back changes of actions only; put that right by changing it again. `,
  undoImport:
    "What you did last was to put a whole paper on record, or to take one back. All of a paper is taken back by “undo the import”.",
  noActionLately: "You changed no action in the last ten minutes.",
  beforeElsewhere: (name: string) => `Before that you changed ${name}.`,
  undoneBefore: (name: string) =>
    `You have taken back your last change, which was of ${name}. To take back an earlier one say its number, like `,
  undoExample: (number: number) => `undo ${number}`,
  changedLast: " made its last change, and only they can undo that.",
  changedBySomebody: "Its last change is somebody else's, and only they can undo that.",
  changedByMeeting: "Its last change came with the meeting, and nobody can undo that.",
  passed: {
    action: " has passed, so nothing was saved. Give a day from today on.",
    meeting: " has passed, so no meeting was saved. Give a day from today on.",
  },
  unreadable: "Nothing was saved. Write the day like “5 March”, “next Friday” or “in two weeks”.",
  impossible: "It isn't in the calendar, so nothing was saved. Write the day like “5 March”.",
  ambiguous: "Nothing was saved. Say which day is meant, like “5 March”.",
  orAgendaItem: (number: number) => ` The agenda has its own numbers: for that one say “agenda item ${number}”.`,
  unknownNumber: "No action has this number. Say “outstanding” to see those that are open.",
  unknownReference: "Nothing here is kept under the board's number ",
  unknownReferenceEnd: ". Say “outstanding” to see what is.",
  unknownCommittee: "You are on no committee called ",
  unknownCommitteeEnd: (yours: readonly string[]) =>
    yours.length === 0 ? "." : `. ${yours.length === 1 ? "Yours is" : "Yours are"} ${listed(yours)}.`,
  example: "Nothing was changed. Write it like this: ",
  tooLong: (limit: number) =>
    `More than ${thousands.format(limit)} characters are too many at once, so nothing was saved. Send it as several messages, one for each action.`,
  nothingSaid: "There was nothing to read in that. Say “help” to see what I understand.",
  observer: ["Observers read and change nothing.", " Ask "],
  orTell: (name: string) => `, or let me tell them about ${name}.`,
  archived: {
    runs: "It can be looked at, and nothing is changed or sent. Say “restore this committee” to go on with it.",
    others: "It can be looked at, and nothing is changed or sent. Its clerk or chair can restore it.",
  },
  /** Why, and how whom to ask is joined to it. */
  clerkOnly: {
    "run-actions": ["Only the clerk or the chair does that to actions.", " Ask "],
    meetings: ["Only the clerk or the chair changes meetings, agendas and decisions.", " Ask "],
    import: ["Only the clerk or the chair reads papers into the records.", " Ask "],
    roster: ["Only the clerk or the chair changes the roster.", " Ask "],
    settings: ["Only the clerk or the chair changes settings.", " Ask "],
    hour: [
      "Only the clerk or the chair changes the board's hour. For your own say “remind me at 8”",
      "; for the board's ask ",
    ],
    briefing: ["The briefing is for the clerk and the chair.", " Ask "],
    health: ["How reminding goes is theirs to see; say “my proof” for what you were told.", " For the rest ask "],
    "board-history": ["What was changed of the board is for the clerk and the chair.", " Ask "],
    "export-all": [
      "The whole record is for the clerk and the chair. For what is held about you say “what do you hold about me”",
      "; for the rest ask ",
    ],
    committee: ["Only the clerk or the chair decides where the board lives and whether it goes on.", " Ask "],
  },
  noClerk: "There is no clerk: any member may say “take over as clerk”.",
  askEnd: ".",
  theClerk: "the clerk",
  noMeeting:
    "So nothing was changed. Say “meetings” to see those that are, or “meeting 5 March 10am, Town Hall” to plan one.",
  meetingExists: "The board meets then already, so nothing was changed. Say “agenda” to see it.",
  setUpHere: (mention: string) => `A board lives in a channel or group chat, not here. Say “${mention} set up” there.`,
  rosterUnread: "Teams didn't tell me who is in this conversation. Say “set up” again in a minute.",
  notInFull:
    "I can't say that again so that it means the same to everybody here, perhaps as two people have one name. Say it of one action, or use the buttons on its card.",
  stalePress: "What it was about is gone or has moved on. Nothing was changed; ask again for the card.",
} as const;
