import type { Verb } from "../verbs.js";
import type { Button } from "./button.js";
import type { Line } from "./runs.js";

/** A finished piece of a card. Made by `part` only. */
export type Element = { readonly type: string };

/**
 * What each card's template is filled with. Titles and heads are our own words, numbers and days; whatever was typed stands
 * in lines. Lists may be empty: what has nothing to show leaves nothing behind.
 */
export type CardData = {
  /** One action: logged, new for you, answered. */
  action: {
    title: string;
    place: Line;
    body: readonly Element[];
    buttons: readonly Element[];
    foot: readonly WholeLine[];
  };
  /** Everything that is known of one action. */
  story: { title: string; place: Line; body: readonly Element[]; buttons: readonly Element[] };
  /** A draft's next question. */
  asked: { title: string; wrote: Line; question: readonly Element[]; buttons: readonly Element[]; foot: Line };
  /** Rows that are read like paper. */
  list: {
    title: string;
    place: Line;
    body: readonly Element[];
    foot: readonly WholeLine[];
    buttons: readonly Element[];
  };
  /** Rows in a notice. */
  morning: { title: string; place: Line; body: readonly Element[]; foot: readonly WholeLine[] };
  agenda: {
    title: string;
    place: Line;
    opening: Line;
    body: readonly Element[];
    foot: readonly WholeLine[];
    buttons: readonly Element[];
  };
  /** Numbers and days, and a mention of whose they are: the one card that rings somebody up. */
  call: {
    title: string;
    place: Line;
    body: readonly Element[];
    foot: readonly WholeLine[];
    buttons: readonly Element[];
    mentions: readonly MentionEntity[];
  };
  status: { title: string; place: Line; counts: readonly WholeLine[]; meeting: Line; buttons: readonly Element[] };
  "set-up": {
    title: string;
    lives: Line;
    settings: Line;
    members: readonly Element[];
    reach: readonly Reach[];
    guide: Line;
    buttons: readonly Element[];
  };
  /** Inputs that take the whole card. */
  form: {
    title: string;
    place: Line;
    objections: readonly { sentence: string }[];
    inputs: readonly Element[];
    buttons: readonly Element[];
  };
  /** A title, sentences and what can be done. */
  message: { title: string; body: readonly Element[]; foot: readonly WholeLine[]; buttons: readonly Element[] };
};

/** A line in a list of lines, so that there may be none. */
export type WholeLine = { line: Line };
export type Reach = { unreached: Line; advice: Line };

/** What makes Teams read `text`, wherever a TextBlock of the card has it, as a mention. Made by `mentionsOf` only. */
export type MentionEntity = {
  readonly type: "mention";
  readonly text: string;
  readonly mentioned: { readonly id: string; readonly name: string };
};

type Row = {
  /** "A31", or "ECP A31" over several committees. */
  number: string;
  task: string;
  /** State, day, owner. */
  second: Line;
  /** A third line, for the few rows that need one. */
  third: readonly WholeLine[];
  /** False after a head. */
  separated: boolean;
};

/** What each part's template is filled with. */
export type PartData = {
  heading: { text: string };
  line: { line: Line; spacing: "None" | "Small" | "Medium" };
  /** Names that Teams reads as mentions, each the text of a `MentionEntity` of the card. */
  mentions: { text: string };
  /** A row that opens when it is pressed. */
  row: Row & { verb: Verb; tooltip: string; open: object };
  /** A row that can't be pressed: a closed item, or any row while a form is open. */
  "row-frozen": Row & { quiet: boolean };
  /** A row that has been answered, with Undo at its right. */
  "row-answered": Row & { undo: readonly Button[] };
  "row-open": Row & { verb: Verb; tooltip: string; fold: object; body: readonly Element[] };
  buttons: {
    spacing: "Small" | "Medium";
    /** Those that send what was entered, or all on a card without inputs. */
    send: readonly Button[];
    /** Those that don't. */
    back: readonly Button[];
    /** Behind "…". */
    more: readonly Button[];
  };
  /** A button that leads elsewhere. */
  link: { title: string; url: string };
  "text-input": { id: string; label: string; value: string; maxLength: number; errorMessage: string };
  /** The same, and it may stay empty. */
  "optional-text": { id: string; label: string; value: string; maxLength: number };
  /** One line, which may stay empty. */
  "optional-line": { id: string; label: string; value: string; maxLength: number };
  "short-text": { id: string; label: string; value: string; maxLength: number; errorMessage: string };
  /** Without limits: some clients put the nearest in place of a number beyond them, and say nothing. */
  "number-input": { id: string; label: string; value: number; errorMessage: string };
  /** `value`: "true" or "false". */
  toggle: { id: string; title: string; value: string };
  "day-input": { id: string; label: string; value: string; min: string; errorMessage: string };
  /** A day that may be left open. `value`: empty while it is. */
  "optional-day": { id: string; label: string; value: string; min: string; max: string; errorMessage: string };
  choice: { id: string; label: string; value: string; errorMessage: string; choices: readonly Choice[] };
  /** Nothing need be chosen. `value`: empty while nothing is. */
  "optional-choice": { id: string; label: string; value: string; choices: readonly Choice[] };
  /** All of them in sight. */
  choices: { id: string; label: string; value: string; errorMessage: string; choices: readonly Choice[] };
  /** Several may be ticked. */
  ticks: { id: string; label: string; style: "expanded" | "compact"; value: string; choices: readonly Choice[] };
  "members-input": { label: string; style: "expanded" | "compact"; value: string; choices: readonly Choice[] };
};

/** The title is a name with `plainTitle` applied, or our own words. */
export type Choice = { title: string; value: string };
