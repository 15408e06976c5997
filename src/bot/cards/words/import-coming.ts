import type { Unreadable } from "../../../services/minutes/paper-reader.js";
import { counted, listed } from "./counted.js";

/** Words about a paper on its way in: how to send one, that it is being read, why it was not. Nothing here was typed. */

const kinds = "Word (.docx), PDF, text, Markdown, a web page (.html) or a table (.csv)";

export const comingTitles = {
  how: "Send the minutes here",
  howElsewhere: "Minutes are read in our own chat",
  reading: "Reading the paper",
  readSeveral: "The papers are through",
  which: "For which board is this paper?",
  inOwnChat: "I am reading it",
  noChat: "I can't write to you yet",
  notRead: "The paper was not read",
  notFetched: "The file could not be had",
  interrupted: "The paper was not read to its end",
  notWanted: "That can't be read",
  placed: "This paper is read already",
} as const;

export const comingWords = {
  how: `Attach the minutes or an action log here, or paste them: ${kinds}.`,
  howMore: "I show you what I find, row by row. Nothing is created before you press Accept.",
  howOwnChat:
    "Send or paste them in our own chat: what is found there is shown to you alone, and nothing is created before you press Accept.",
  fileHere: "Teams gives me no files here. Attach it in our own chat, or paste its words there.",
  reading: "Reading ",
  readingPasted: "Reading what you pasted",
  readingMessage: "Reading that message",
  pages: (pages: number) => `It has ${counted(pages, "page", "pages")}. This message turns into the check.`,
  soon: "This message turns into the check.",
  readingSeveral: (count: number) => `Reading ${count} papers: each comes with a check of its own.`,
  readSeveral: (count: number) => `What came of each of the ${count} papers stands in a message of its own below.`,
  onlyFirst: (read: number, all: number) =>
    `Only the first ${read} of ${all} files are read: send the others after that.`,
  othersToo: "What came with it and is no paper was left out.",
  wordsToo: "What you wrote beside the file was not acted on: say it by itself.",
  inOwnChat: "What I find comes to our own chat, for you to check.",
  noChat: "I have no chat of your own with you. Open me in Teams, say hello there, and send it once more.",
  picture: "A picture holds no words that I can read. Send the Word or PDF file, or paste the words.",
  other: "Of what came with that message I can read nothing. Attach the file itself, or paste its words.",
  known: "Nothing was changed: all that could be read in it stands in the records, just so.",
  nothingFound:
    "I look for action notes with a name, action logs, tables of actions and lines such as “Sarah to write by Friday”. Log what is missing as you would say it: “action: …”.",
  longWords: "What is longer than 4,000 letters is read as minutes: anything else is to be said in fewer.",
  looksLike: "These lines may hold actions and could not be read:",
  whichBody: (body: string) => `The paper names “${body}” at its head.`,
  which: "Nothing is read into a board before you choose.",
  whichGone: "A day has passed, or it was placed. If it is still to be read, send it once more.",
  interrupted: "I was stopped while I read it. Nothing was changed; please send it again.",
  messageEmpty: "There are no words in that message that I could read.",
  ofNoBoard: "You are on no board here that you run. Chair or clerk can read minutes in.",
  menuReading: "I am reading it. What I find comes to your own chat with me, for you to check.",
  menuNoChat: "I can't write to you yet. Open Matters Arising in Teams, say hello there, and choose this once more.",
  menuTooOften: "You have asked for much in the last minutes. Choose this once more in a while.",
  menuRefused: (clerks: readonly string[]) =>
    clerks.length === 0
      ? "Only chair or clerk can have minutes read in."
      : `Only chair or clerk can have minutes read in. Ask ${listed(clerks)}.`,
} as const;

/** Why a file could not be fetched, and what to do. */
export const notFetchedWords = {
  foreign:
    "It does not lie in your SharePoint or OneDrive, and I fetch files from nowhere else. Save it there and attach it, or paste its words.",
  page: "Teams gave me a link that asks for a sign-in, as some phones do. Attach the file from a computer, or paste its words.",
  "not-had": "It could not be fetched from where Teams keeps it. Attach it once more in a minute, or paste its words.",
} as const;

/** Why a paper could not be read, and what to do. */
export function unreadableWords(unreadable: Unreadable, ending: string): string {
  switch (unreadable.why) {
    case "kind":
      return `${ending === "" ? "A file of this kind is" : `“.${ending}” files are`} none of those I read: ${kinds}. Save it as one of these, or paste its words.`;
    case "old-word":
      return "It is in the format Word had before 2007. Open it in Word, save it as .docx, and send that.";
    case "scan":
      return "Its pages are pictures without text, as a scanner makes them. Send the Word file it came from, or paste the words.";
    case "encrypted":
      return "It is locked with a password. Save it without one, and send that.";
    case "broken":
      return "It is damaged, or is not what its name says. Open it, save it anew, and send that.";
    case "empty":
      return "There is no text in it. Send the file with the words, or paste them.";
    case "too-big":
      return "It is larger than 10 MB, or becomes so when it is unpacked. Send it without its pictures, or in parts.";
    case "too-long":
      return "It has more pages or rows than I read at once. Send it in parts.";
    case "too-slow":
      return "It was not read within 20 seconds. Send it in parts, or paste the pages with the actions.";
  }
}

/** Said in a dialog, where no card is shown. */
export const apologyWords = (reference: string): string =>
  `Sorry, that did not work just now. Nothing was changed; please try again in a minute. Reference ${reference}.`;
