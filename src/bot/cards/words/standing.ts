import { counted } from "./counted.js";

/** Words about what stands on every agenda. Nothing here was typed. */

export const standingWords = {
  title: (count: number) => counted(count, "standing item", "standing items"),
  saved: (count: number) => `${counted(count, "standing item", "standing items")} now`,
  begins: "To begin",
  ends: "To end",
  untouched: "They stand on agendas that nobody has changed yet; the others stay as they are.",
  numbering: {
    each: "Items are numbered from 1 at each meeting.",
    on: (first: number, day: string) =>
      `Item numbers run on from meeting to meeting, from ${first} at the first meeting on or after ${day}.`,
  },
  numberedTitle: { each: "Numbers begin at 1", on: (first: number) => `Item numbers run on from ${first}` },
  form: "Standing items",
  beginsLabel: "Agendas begin with (a line each; “| for decision | 10 min” may follow)",
  endsLabel: "Agendas end with (likewise)",
  unread: "This line can't be read: write a title, then “| for decision” or “| 10 min” if you like.",
  none: "At least one item has to stand on every agenda.",
  tooMany: "No more than 30 items can stand on every agenda.",
  changed: "The settings changed while you wrote. What you entered is kept below.",
  added: " stands on every agenda now.",
  removed: " is not among the standing items.",
  noneLeft: ["The last one stays", "At least one item has to stand on every agenda."],
  noSuch: ["Beside which item?", "No standing item is called so. “standing items” lists them."],
  full: ["Nothing was added", "No more than 30 items can stand on every agenda."],
  changedMeanwhile: ["Nothing was changed", "Others are changing the settings just now. Try again in a moment."],
} as const;
