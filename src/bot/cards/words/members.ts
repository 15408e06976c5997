import type { Role } from "../../../domain/committees/member.js";
import { counted } from "./counted.js";

/** Words about who is on the board, who comes and goes, and what is known of them. Nothing here was typed. */

/** The head over those of one role. */
export const roleHeads: Readonly<Record<Role, (count: number) => string>> = {
  chair: (count) => (count === 1 ? "Chair" : `${count} chairs`),
  clerk: (count) => (count === 1 ? "Clerk" : `${count} clerks`),
  member: (count) => counted(count, "member", "members"),
  adviser: (count) => counted(count, "adviser", "advisers"),
  observer: (count) => counted(count, "observer", "observers"),
};

export const membersWords = {
  title: (count: number) => (count === 1 ? "1 person on the board" : `${count} people on the board`),
  none: "Nobody is on the roster.",
  forAgency: "for ",
  open: "Open this member",
  fold: "Fold this member",
  nothingKnown: "role title and agency not known",
  notReached: (count: number, of: number) => `${count} of ${of} can't be reached.`,
  away: (until: string) => `away until ${until}`,
  deputy: "deputy: ",
  page: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  notOnRoster: (count: number) =>
    count === 1 ? "1 person here is not on the roster." : `${count} people here are not on the roster.`,
  one: {
    chair: "Chair of the board",
    clerk: "Clerk of the board",
    member: "A member of the board",
    adviser: "An adviser to the board",
    observer: "An observer",
  } satisfies Readonly<Record<Role, string>>,
  several: (count: number) => `${count} people could be meant`,
  saved: "The roster says more now",
  same: "The roster says so already",
  sameInitials: " has these initials too, so that they mean neither of both alone.",
  left: "They are off the roster",
  leftSentence: "Nothing was changed. “members” shows who is on it.",
  leftIt: "Nothing was changed",
} as const;

export const agenciesWords = {
  title: (count: number) => counted(count, "agency", "agencies"),
  none: "Of nobody here it is known for whom they sit. Say, with a name: ",
  example: "“Sue is from CCG”",
  also: " · also ",
  without: (count: number) =>
    count === 1 ? "Of 1 person the agency is not known." : `Of ${count} people the agency is not known.`,
  more: (count: number) => `and ${count} more`,
  unknown: "No such agency here",
  unknownSentence: " is no agency of anybody on the roster. ",
  unknownNext: "“agencies” lists those there are.",
  which: "Which agency?",
  whichSentence: " may be one of several here.",
  named: "The agency has another name now",
  same: "The agency is called so already",
  is: " is the same as ",
  now: " is what it is called from now on; it is known too as ",
  known: (members: number) => ` It has ${counted(members, "member", "members")} here.`,
  another: "That name is another agency's",
  means: " means ",
  anotherSentence: " here. Nothing was changed.",
  tooMany: "That agency has enough names",
  tooManySentence: "It is known by ten names besides its own, and more are not kept. Nothing was changed.",
} as const;

export const leaverWords = {
  title: "Not on the board any more",
  why: {
    removed: " is off the roster. Nothing more is sent to them.",
    "left-home": " has left the board's home in Teams, and is off the roster with that.",
    own: " has left the board by their own word.",
    before: " has left the board.",
  },
  noClerk: "The board has no clerk now: as its chair you may say “take over as clerk”.",
  owes: (count: number) => (count === 1 ? "1 action is theirs still" : `${count} actions are theirs still`),
  owesNothing: "They owe nothing.",
  owesElsewhere: "What they owe is in our own chat, to be handed over there.",
  owesMore: "What else they owe is in our own chat.",
  takes: "Who takes them?",
  choose: "Choose who takes them.",
  orSay: "Or say “",
  orSayEnd: "”, with a name in place of the dots.",
  back: "Back on the roster",
  backAs: { member: " is a member again.", adviser: " is an adviser again.", observer: " is an observer again." },
  wasRunner: " To run the board they are made chair or clerk anew.",
  isThere: " is on the roster.",
  isNotThere: " is not on the roster.",
  lastClerk: "The board needs a clerk",
  lastClerkSentence: " is its only clerk, and nobody could keep the roster. Make somebody clerk first: say “make ",
  lastClerkExample: "Kirsty",
  lastClerkEnd: " clerk”.",
  ask: "Leave the board?",
  askSentence:
    "You will hear nothing more of it and can change nothing there. What you owe stays yours until the clerk has handed it over.",
  gone: "You are off the board",
  goneSentence: "The clerk and the chair know, and hand over what you owed.",
  goneNobody: "Nobody runs this board who could be told.",
} as const;

export const addingWords = {
  wasRunner: ". To run the board they are made chair or clerk anew",
  title: (count: number) => (count === 1 ? "1 person is not on the roster" : `${count} people are not on the roster`),
  everybody: "Everybody here is on the roster",
  everybodySentence: "Somebody who is not here is added by name: ",
  example: "“add Sue Cassin, SC, Executive Lead, CCG”",
  unread: "Who is here could not be read",
  unreadSentence: "Teams did not give me the list just now. Nothing was changed; please try again in a minute.",
  whom: "Tick who is to be on the board",
  known: (agency: string | undefined) =>
    agency === undefined ? " (on the roster by name already)" : ` (on the roster by name already, ${agency})`,
  more: (count: number) => `${count} more are offered once these are added.`,
  as: "As what?",
  chooseRole: "Choose what they are.",
  roles: { member: "Members", adviser: "Advisers", observer: "Observers" },
  nobody: "Nobody was ticked",
  nobodySentence: "Nothing was changed.",
  added: (count: number) => (count === 1 ? "1 person more on the roster" : `${count} people more on the roster`),
  kinds: {
    added: "",
    back: " is back",
    linked: " was there by name, and has their account now",
    described: " is down as that now",
    "no-change": " was there already",
  },
  linked: "Their account is known now",
  linkedSentence: " is who has that account in Teams. What they owe is told to them from now on.",
  joined: " stood on the roster twice, and is one person now, with all that either owed.",
  linkedAlready: "That is known already",
  linkedAlreadySentence: " has that account on the roster.",
  hasAnother: "They have an account already",
  hasAnotherSentence: " has another Teams account on the roster. Nothing was changed.",
} as const;

export const memberFormWords = {
  title: "What is known of a member",
  name: "Name",
  nameError: "Enter a name.",
  initials: "Initials",
  roleTitle: "Role title",
  agency: "Agency",
} as const;
