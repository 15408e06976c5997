import { counted } from "./counted.js";

/** Words about what abbreviations mean. Nothing here was typed. */
export const glossaryWords = {
  title: (count: number) => `Glossary, ${counted(count, "term", "terms")}`,
  empty: "The glossary is empty",
  emptySentence: "Nobody has said yet what an abbreviation means on this board.",
  means: "What it means here",
  taught: "The glossary has it",
  known: "The glossary has that already",
  removed: "It is out of the glossary",
  unknown: "The glossary does not have it",
  full: "The glossary is full",
  tooLong: "That is too long",
  before: "Before: ",
  by: (name: string, day: string) => `put down by ${name}, ${day}`,
  fromPaper: (day: string) => `read in a paper, ${day}`,
  unknownSentence: " is not in this board's glossary.",
  near: "Did you mean one of these?",
  teach: "To teach it, say ",
  teachExample: (term: string) => `${term} means …`,
  teachAny: "To teach one, say ",
  teachAnyExample: "CDOP means Child Death Overview Panel",
  removedSentence: "It meant: ",
  fullSentence: "Take out what is no longer used, then teach the new one.",
  tooLongSentence: (term: number, meaning: number) =>
    `A term has ${term} letters at most, and its meaning ${meaning}. Please say it shorter.`,
  page: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
} as const;
