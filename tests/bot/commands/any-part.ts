import fc from "fast-check";
import type { Command, MeetingRef } from "../../../src/bot/commands/command.js";
import type { AgendaKind } from "../../../src/domain/agendas/agenda.js";
import { type DueReading, readDue } from "../../../src/domain/days/read-due.js";
import { today } from "./the-board.js";

/** The same with what may be undefined left out instead. */
export type Told<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Without the parts that are undefined, as they are read. */
export function told<T extends object>(parts: T): Told<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Told<T>;
}

/** What may be said or left out. */
export function optional<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(of, { nil: undefined });
}

/** A day as it is read from a text. */
export function dueOn(text: string): DueReading {
  return readDue(text, { today });
}

/** Words with the command that they are read as. */
export type Said<T> = { text: string; is: T };

export const number = fc.integer({ min: 1, max: 9999 });
export const title = fc.constantFrom(
  "School places",
  "Budget 2026/27",
  "Carers strategy",
  "Feedback from members (and others)",
);
export const takes = fc.constantFrom<AgendaKind[]>("decision", "discussion", "information");
export const minutes = fc.integer({ min: 1, max: 600 });
export const person = fc.constantFrom("Sarah Jones", "Warren Carter", "Pete Horne");
export const why = optional(fc.constantFrom("the data is late", "overtaken", "not for this board"));
export const itemNumber = fc
  .tuple(fc.integer({ min: 1, max: 143 }), fc.constantFrom("", "a", "b", ".2"))
  .map(([whole, part]) => `${whole}${part}`);
export const month = fc.integer({ min: 1, max: 12 });
const monthNames = "January February March April May June July August September October November December".split(" ");
export const nameOfMonth = (which: number) => monthNames[which - 1] ?? "";
/** "…: it is late", or nothing. */
export const afterColon = (text: string | undefined) => (text === undefined ? "" : `: ${text}`);

/** The month of a meeting that is named, or none. */
export const ofMonth = optional(month);
/** That meeting, as a command holds it. */
export const ref = (which: number | undefined): { meeting?: MeetingRef } =>
  which === undefined ? {} : { meeting: { kind: "month", month: which } };

/** A command that keeps what was typed. */
export const said = <T extends { typed: string }>(text: string, is: Omit<T, "typed">): Said<T> => ({
  text,
  is: told({ ...is, typed: text }) as unknown as T,
});

/** The commands of one kind. */
export type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;

/** A command whose words are its own; `text` is empty. */
export const untyped = <T extends Command>(is: T): Said<T> => ({ text: "", is });
