import type { OutOfReach } from "../../../services/ports.js";
import { counted } from "./counted.js";

/** Words about setting up, the roster and who is on no board. Nothing here was typed. */

export const setUpWords = {
  titles: { "set-up": "The board is set up", saved: "The members are saved" },
  lives: { channel: " lives in this channel. ", "group-chat": " lives in this chat. " },
  isClerk: " is its clerk.",
  settings: (nation: string, hour: string, signOff: boolean) =>
    `${nation} · reminders at ${hour} · sign-off by the board is ${signOff ? "on" : "off"}.`,
  offersGuide: "Guide me leads through the rest step by step: name, chair, first meeting and more, now or later.",
  stepsOpen: (open: number, of: number) =>
    open === of
      ? "The steps of setting up are still to be done."
      : `${open} of ${of} steps of setting up are still to be done.`,
  members: (count: number) => `Members (${count}). Untick who is not on this board.`,
  tooMany: (count: number) => `All ${count} people here are its members: too many to untick on one card.`,
  unreached: (count: number, of: number) => `${count} of ${of} can't be reached yet`,
  advice:
    "Ask them to add the app, or unblock it, and write to me once; a team's owner can also add it to the team. Until then the clerk hears what falls due for them, to pass it on.",
  adviceChat:
    "Ask them to add the app, or unblock it, and write to me once. Until then the clerk hears what falls due for them, to pass it on.",
  tried: (count: number, of: number) => `${count} of ${of} tried so far.`,
  othersLater: "The others are tried as Teams allows it, at the latest when there is something to tell them.",
  more: (count: number) => ` and ${count} more`,
  already: "This board is set up already",
  alreadyMembers: (count: number) => ` has ${counted(count, "member", "members")} here. `,
  clerks: (several: boolean) => (several ? " are its clerks." : " is its clerk."),
  noClerk: "It has no clerk at the moment.",
  meeting: (day: string | undefined) =>
    day === undefined ? "No meeting is planned yet." : `The next meeting is on ${day}.`,
  offer: "No board here yet",
  offerSentence: {
    channel:
      "Press Set up, and this channel becomes a board's home: the people in it are its members, you are its clerk. Whoever is not on the board can be unticked afterwards.",
    "group-chat":
      "Press Set up, and this chat becomes a board's home: the people in it are its members, you are its clerk. Whoever is not on the board can be unticked afterwards.",
  },
  offerName: "Its name would be ",
} as const;

/** In the place of the name of who is on no record any more. */
export const formerMember = "former member";

/** Why somebody can't be written to, after their name. */
export const reachReasons: Record<OutOfReach["reason"], string> = {
  "no-account": "not on Teams",
  "not-installed": "has not added the app",
  removed: "has removed the app",
  guest: "belongs to another organisation",
  blocked: "has blocked the app",
  "disabled-by-admin": "the app is switched off for them",
  "not-allowed": "Teams does not let me write to them",
  gone: "can't be found on Teams just now",
  left: "no longer on the board",
  away: "away",
};

export const outsiderWords = {
  explained: "You are on no board yet",
  explainedSentence: (bot: string) =>
    `I keep the actions of boards and committees. Add me to a channel or group chat of your board and say “@${bot} set up” there, or ask your clerk to add you.`,
  whatThisIs: "I keep a board's actions",
  whatThisIsSentence:
    "Tell me who is to do what by when. I number it, remind its owner, and list what is outstanding for the next meeting.",
  beginHere: "To begin, press Set up, or say ",
  beginElsewhere: "To begin, add me to your board's channel or group chat and say ",
  begin: (bot: string) => `“@${bot} set up”`,
  here: ".",
  there: " there. Or ask your clerk to add you.",
  somebodyHere: "You are not on this board",
  somebodyHereSentence: "You can read its open part here. To log or change something, ask ",
  somebodyHereAsk: " to add you.",
  theClerk: "the clerk",
} as const;

export const rosterWords = {
  added: "On the roster now",
  described: "The roster says more now",
  "no-change": "On the roster already",
  noAccount: "Without a Teams account here: what they owe is passed on by the clerk.",
  signOffOn: {
    title: "Sign-off is on",
    sentence: "What an owner says is done now waits for the board: the clerk or the chair discharges it.",
  },
  signOffOff: {
    title: "Sign-off is off",
    sentence: "What an owner says is done is closed at once. What awaits the board already still does.",
  },
} as const;
