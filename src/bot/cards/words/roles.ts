import type { JoinAnswer } from "../../../services/committees/answer-join.js";
import { counted } from "./counted.js";
import { titles } from "./titles.js";

type Role = "chair" | "clerk" | "member" | "adviser" | "observer";

/** Words about who runs the board, what everybody on it is, and being put on it. Nothing here was typed. */

/** What somebody is, after their name and "is". */
export const roleNames: Readonly<Record<Role, string>> = {
  chair: "chair",
  clerk: "clerk",
  member: "a member",
  adviser: "an adviser",
  observer: "an observer",
};

/** What somebody may be, as a choice. */
export const roleChoices: Readonly<Record<Role, string>> = {
  chair: "Chair",
  clerk: "Clerk",
  member: "Member",
  adviser: "Adviser",
  observer: "Observer",
};

export const roleFormWords = {
  title: "What are they on the board?",
  label: "Role",
  error: "Choose what they are.",
} as const;

export const roleWords = {
  titles: {
    chair: "The board has a new chair",
    clerk: "The board has a new clerk",
    member: "A member now",
    adviser: "An adviser now",
    observer: "An observer now",
  } satisfies Readonly<Record<Role, string>>,
  ended: { chair: "No longer chair", clerk: "No longer clerk" },
  yours: {
    chair: "You are chair now",
    clerk: "You are clerk now",
    member: "You are a member now",
    adviser: "You are an adviser now",
    observer: "You are an observer now",
  } satisfies Readonly<Record<Role, string>>,
  several: "The roles are changed",
  nothing: "Nothing was changed",
  needsClerk: "The board needs a clerk",
  leftIt: "Not on the board any more",
  /** In one line, what the role may do. */
  may: {
    chair: "The chair runs the board as the clerk does: its actions, meetings, roster and settings.",
    clerk: "The clerk runs the board: its actions, meetings, roster and settings.",
    member: "Members log actions, keep their own up to date, and read the closed part too.",
    adviser: "Advisers log actions and keep their own up to date; of the closed part they read only what is theirs.",
    observer: "Observers read the open part and change nothing.",
  } satisfies Readonly<Record<Role, string>>,
  you: "You",
  isNow: " is now ",
  areNow: " are now ",
  was: (before: Role) => `, before that ${roleNames[before]}.`,
  end: ".",
  already: (role: Role) => ` is ${roleNames[role]} already.`,
  youAlready: (role: Role) => ` are ${roleNames[role]} already.`,
  isNot: (was: Role, role: Role) => ` is not ${roleNames[was]}, but ${roleNames[role]}.`,
  youAreNot: (was: Role, role: Role) => ` are not ${roleNames[was]}, but ${roleNames[role]}.`,
  lastClerk: " is the only clerk who can act, so nothing of that was changed. Make somebody else clerk first: ",
  youLastClerk: " are the only clerk who can act, so nothing of that was changed. Make somebody else clerk first: ",
  handOver: "hand over to Sarah",
  left: " is on the board no more, so nothing of that was changed.",
  noAccount: " has no Teams account here, and so can't run anything yet.",
  stillOwes: (count: number) =>
    ` still owes ${counted(count, "action", "actions")}, and observers can't report ${count === 1 ? "it" : "them"} done: give ${count === 1 ? "it" : "them"} to somebody else, or close ${count === 1 ? "it" : "them"}.`,
  youStillOwe: (count: number) =>
    ` still owe ${counted(count, "action", "actions")}, and observers can't report ${count === 1 ? "it" : "them"} done.`,
  noChair: "Nobody is its chair now.",
  notPrivate:
    "The closed part no longer shows in the board's home: an observer, or somebody off the roster, may be in it. The clerk can declare it private again.",
  homeNotPrivate: "This home is no longer private",
  bySomebody: " made that change.",
} as const;

export const clerkshipWords = {
  ask: "Hand over the clerkship?",
  becomes: " becomes clerk of this board, and ",
  youMember: "you a member: the actions of others, meetings, roster and settings are no longer yours to change.",
  youChair: "you stay chair.",
  handed: "The clerkship is handed over",
  isClerk: " is clerk now, and you are a member.",
  isClerkChair: " is clerk now, and you are still chair.",
  noAccount: "It needs a Teams account",
  noAccountSentence:
    " has no Teams account here and could not act, so you stay clerk. Name somebody who is in the board's home, or ask them to write there once.",
  oneself: "You are clerk already, so nothing was changed.",
  isClerkAlready: " is clerk already.",
  hasClerk: "The board has a clerk",
  toHandOver: (several: boolean) => (several ? " are its clerks. They say " : " is its clerk. They say "),
  toHandOverEnd: " when you are to take over.",
  handOverTo: (name: string) => `“hand over to ${name}”`,
  chairFirst: "The chair comes first",
  chairFirstSentence: " may take over as clerk, as there is none. Ask them to say ",
  takeOver: "“take over as clerk”",
  chairFirstEnd: ", or to make you clerk.",
  membersFirst: "Members come first",
  membersFirstSentence: "Any member may take over as clerk, as there is none. Ask one of them to say ",
  already: "You are clerk already",
  alreadySentence: "The board's actions, meetings, roster and settings are yours to change.",
  tookOver: " is clerk now, as the board had none who could act.",
  youTookOver: " are clerk now, as the board had none who could act.",
  leaversOwe: (count: number) =>
    `Who left still owes ${counted(count, "action", "actions")}. I show which in our own chat, to be handed over.`,
} as const;

const as: Readonly<Record<JoinAnswer, string>> = {
  member: titles.asMember,
  adviser: titles.asAdviser,
  observer: titles.asObserver,
  "not-now": titles.notNow,
};

export const joinWords = {
  answers: as,
  onItAlready: "You are on this board already",
  onItAs: (role: Role) => `You are ${roleNames[role]} of it. `,
  asked: "Your request is kept",
  askedSentence: " is asked to put you on the roster. You hear from me when they answer.",
  askedSeveral: " are asked to put you on the roster. You hear from me when one of them answers.",
  unheard: " can't be reached by me just now, so speak to them too. Your request waits for them here.",
  theClerk: "the clerk",
  nobodyToAsk: "Nobody here can be told of it just now. Your request waits for whoever becomes clerk.",
  askedBefore: "You have asked already",
  askedOn: (day: string) => `You asked on ${day}, and it waits for an answer. Speak to `,
  tooMany: "Too many are waiting",
  tooManySentence: "So many have asked to be added that I can keep no more for now. Speak to ",
  wants: "Somebody asks to be added",
  wantsSentence: " asks to be put on the roster. They are in the board's home, and not on it.",
  askedDay: (day: string) => `Asked ${day}.`,
  listed: " stands on the roster without a Teams account: whoever is added becomes that member.",
  asking: (count: number) => (count === 1 ? " asks to be added" : " ask to be added"),
  requests: (count: number) => (count === 1 ? "1 person asks to be added" : `${count} people ask to be added`),
  nobody: "Nobody asks to be added",
  nobodySentence: "Whoever is in the home and not on the roster can ask the clerk to add them.",
  first: "The first of them is ",
  waiting: "Also waiting: ",
  more: (count: number) => ` and ${count} more`,
  added: "Added to the roster",
  addedAs: (role: Role) => ` is on the roster as ${roleNames[role]}.`,
  wasListed: (role: Role) => `They stood there without an account as ${roleNames[role]}, and are that member now.`,
  wasRunner: " To give that back, make them so again.",
  on: "On the roster already",
  onAs: (role: Role) => ` is on the roster as ${roleNames[role]} already, so nothing was changed.`,
  notNow: "Not added for now",
  notNowSentence: " is told. They can ask again, and you can add them at any time.",
  notNowNameless: "They are told, and can ask again.",
  gone: "That is answered already",
  goneSentence: "They no longer wait for an answer: somebody else was first. Nothing was changed.",
  /** To who asked. */
  youAre: "You are on the roster",
  youAreAs: (role: Role) => `You are ${roleNames[role]} of this board now. `,
  notYou: "You are not on the roster",
  notYouSentence: "The clerk can't add you for now. You can go on reading the open part in the board's home.",
} as const;
