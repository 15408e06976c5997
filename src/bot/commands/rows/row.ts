import type { Member, Role } from "../../../domain/committees/member.js";
import { askerOf, may, type Right } from "../../../domain/committees/rights.js";
import type { Day } from "../../../domain/days/day.js";
import type { WorkingCalendar } from "../../../domain/days/working-days.js";
import type { Command } from "../command.js";
import type { Spoken } from "../spoken.js";

/** What the grammar knows beside the words. */
export type Setting = {
  today: Day;
  /** Working days, by which "in three working days" is read. Absent: England's. */
  calendar?: WorkingCalendar;
  /** True in somebody's chat with the bot: nobody mentioned the bot there, so less is taken for a command. */
  personal: boolean;
  /** Everybody on the committees that may be meant. */
  roster: readonly Member[];
};

/** Under which head of the help card a row stands. */
export type Head =
  | "Log an action"
  | "Keep it up to date"
  | "For chair and clerk"
  | "See what is outstanding"
  | "Meetings"
  | "Reminders"
  | "This board"
  | "Talk";

/** One row of the grammar: what can be said, what it comes to, who may say it and where. */
export type Row = {
  name: string;
  head: Head;
  /** Texts that can be said, the plainest first; the number in them is 12. Each is read as this row. */
  examples: readonly string[];
  /** How many of the examples the help card shows. */
  shown: number;
  /** The words by which a misspelt message is known to be meant as this row. */
  words: readonly string[];
  /** Who may say it. */
  right: Right;
  /** Whose help it stands in, where that is fewer than may say it: "active" change things, "runners" are chair and clerk. */
  shownTo?: "active" | "runners";
  where: "anywhere" | "shared";
  /**
   * What is offered where a misspelt message seems to be meant as this row: the first example, nothing, or texts with the
   * message's own numbers, as those of the examples are nobody's.
   */
  offer: "example" | "nothing" | ((numbers: readonly number[], text: string, setting: Setting) => readonly string[]);
  /** In Teams' menu of commands: what it writes for the person, at most 32 signs, and what it says of it, at most 128. */
  menu?: { text: string; description: string; places: readonly ("shared" | "personal")[] };
  /** True when it changes what the board has on record: never read from a question. */
  changes: boolean;
  read: (spoken: Spoken, setting: Setting) => Command | undefined;
};

/** Offers a text for each of the message's numbers: "done 12". */
export function ofEach(text: (number: number) => string): Exclude<Row["offer"], string> {
  return (numbers) => numbers.map(text);
}

/** Whether the help of somebody in this role names it; no role: on no board here. */
export function isShownTo({ right, shownTo }: Pick<Row, "right" | "shownTo">, role: Role | undefined): boolean {
  const asker = askerOf(role && { role });
  if (shownTo !== undefined && !may(shownTo === "runners" ? "run-actions" : "act", asker)) return false;
  return may(right, asker);
}

/** Longer messages are no command but logging, notes or reasons. */
export const longestCommand = 160;

/** A reader of messages that consist of nothing else. The forms are tried against the whole text, in any capitals. */
export function exactly(command: Command, ...forms: readonly string[]): Row["read"] {
  const form = new RegExp(`^(?:${forms.join("|")})$`, "i");
  return ({ text }) => (text.length <= longestCommand && form.test(text) ? command : undefined);
}
