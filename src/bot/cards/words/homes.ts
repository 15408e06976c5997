import type { Home } from "../../../domain/committees/committee.js";
import { counted } from "./counted.js";

/** Words about whether a board goes on, where it lives and who reads there. Nothing here was typed. */

const here: Readonly<Record<Home["kind"], string>> = { channel: "this channel", "group-chat": "this chat" };
const some: Readonly<Record<Home["kind"], string>> = { channel: "a channel", "group-chat": "a group chat" };
const another: Readonly<Record<Home["kind"], string>> = {
  channel: "another channel",
  "group-chat": "another group chat",
};

/** "It lives in another channel now." */
const livesIn = (from: Home["kind"], to: Home["kind"]) => (from === to ? another : some)[from];

export const lifeWords = {
  archive: "Archive this board?",
  archiveSentence:
    "All of it can still be looked at. Nothing is changed, and nobody is reminded of anything, until the clerk or the chair restores it.",
  outstanding: (count: number) => (count === 0 ? "" : ` ${counted(count, "action is", "actions are")} outstanding.`),
  archived: "The board is archived",
  archivedSentence:
    " can be looked at; nothing is changed, and nothing is sent. Say “restore this committee” to go on.",
  restored: "The board goes on",
  restoredSentence: " is at work again. What fell due meanwhile is told once, on the next morning.",
  left: "Nothing was changed",
  leftSentence: "Everything stays as it is.",
  by: "By ",
  end: ".",
  delete: "Delete this board?",
  deleteSentence: "This would be gone for good, and can't be brought back:",
  gone: (items: number, meetings: number, members: number, notices: number) =>
    [
      counted(items, "action", "actions"),
      counted(meetings, "meeting", "meetings"),
      counted(members, "place on the roster", "places on the roster"),
      counted(notices, "notice", "notices"),
    ].join(" · "),
  deleteInstead: "Archive keeps all of it and only ends the reminders.",
  deleteExport: "Export first to keep a copy.",
  confirm: (code: string) => `Type ${code} to delete it`,
  code: (code: string) => `The board's code, ${code}`,
  codeMissing: "Type the board's code.",
  otherCode: "That is not its code. Nothing was deleted.",
  deleted: "The board is deleted",
  deletedSentence: " is gone, with all that it had on record. Nobody hears of it any more.",
  deletedBefore: "It is gone, with all that it had on record. Nobody hears of it any more.",
} as const;

export const movingWords = {
  /** The title of a button; a code is capitals and digits. */
  moveHere: (code: string) => `Move ${code} here`,
  ask: "Move the board here?",
  from: (from: Home["kind"], to: Home["kind"]) => ` lives in ${livesIn(from, to)} now. It would live in ${here[to]}.`,
  stays: "Its agenda and reminders would come here. Its actions, members and settings stay as they are.",
  notPrivate: "Its home is private now. This one would not be, until you declare it.",
  notOnRoster: "Here and not on the roster",
  allOnRoster: "All who are here are on its roster.",
  unread: "Teams didn't tell me who is here.",
  moved: "The board lives here now",
  movedSentence: " has its home here. Its agenda and reminders come here from now on.",
  away: "The board has moved",
  awaySentence: " lives elsewhere now. Cards in this place are out of date.",
  here: "It lives here already",
  hereSentence: " has its home here.",
  taken: "Another board lives here",
  takenSentence: " has its home here. Two boards can't share one.",
  changed: "The board was changed meanwhile. Look again before you move it.",
  elsewhere: "Say it in the new place",
  elsewhereSentence: (bot: string, code: string) =>
    `Add me to the channel or group chat where it is to live, and say there: “@${bot} move ${code} here”.`,
  someCode: "SB",
  which: "Which board is to move here?",
  whichSentence: "You run more than one.",
  none: "You run no board that could move here",
  noneSentence: "The clerk or the chair of a board can move it. Say “set up” to make a new one here.",
} as const;

export const privateWords = {
  ask: "Make this home private?",
  readers: (count: number) =>
    `${counted(count, "person is", "people are")} here, all on the roster. They could then read the closed part here.`,
  advisers: "Advisers, who would read all of it here",
  ends: "It ends by itself when somebody comes who may not read it, when I am removed, and when the board moves.",
  stands: "What was posted before still stands then: delete it by hand.",
  on: "This home is private now",
  onSentence: " shows its closed part here. That ends when somebody comes who may not read it.",
  off: "This home is not private",
  offSentence: " shows its closed part in personal chats only.",
  refused: "This home can't be private yet",
  strangers: "Not on the roster",
  observers: "Observers",
  refusedSentence: "Not all who are here may read the closed part. Say it again when that has changed.",
  refusedAdvice: "Add them to the roster, or ask them to leave.",
  refusedObservers: "Give them another role, or ask them to leave.",
  unread: "Nothing was changed",
  unreadSentence: "Teams didn't tell me who is here. Say it again in a minute.",
  elsewhere: "Say it in the board's home",
  elsewhereSentence: "Who is there decides whether it can be private, so I look there.",
  ended: "This home is no longer private",
  endedBy: {
    stranger: " is here and isn't on the roster, so nothing of the closed part is posted here any more.",
    observer: " is here and is an observer, so nothing of the closed part is posted here any more.",
  },
  endedBySeveral: " are here and may not read the closed part, so nothing of it is posted here any more.",
  /** Lists and mornings stay as they were posted. */
  standing:
    "Lists and reminders posted before still stand in the home, for newcomers too, until somebody deletes them by hand.",
  somebody: "Somebody",
  andMore: (count: number) => (count === 0 ? "" : ` and ${count} more`),
} as const;

export const homeNewsWords = {
  back: "I am here again",
  backSentence: " goes on here: its agenda and reminders come as before.",
  gone: "A board has no home any more",
  notPrivate: " It is not private any more, wherever it goes on, until the clerk declares it so again.",
  goneSentence: (code: string) =>
    ` has no home any more: say “move ${code} here” in another place, or add me again. Until then nobody is reminded of its actions.`,
} as const;
