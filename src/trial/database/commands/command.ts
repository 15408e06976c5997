import { commandError } from "../command-error.js";
import type { Counters } from "../counters.js";
import type { Cursors } from "../cursors.js";
import type { DatabaseState } from "../database-state.js";
import { type Document, isDocument } from "../document.js";
import type { RetryableWrites } from "../retryable-writes.js";

/** What commands work on. */
export type CommandContext = {
  readonly state: DatabaseState;
  readonly cursors: Cursors;
  readonly counters: Counters;
  readonly retryableWrites: RetryableWrites;
  /** host:port, as the server calls itself. */
  readonly address: () => string;
};

/** One command of the protocol. */
export type Command = {
  /**
   * The fields that it reads, besides its name and those that every command may have; any other is refused by name. "offers":
   * the fields say what the client could do, and need not be taken up.
   */
  readonly options: readonly string[] | "offers";
  /** True: it may change documents, takes a write concern, and can be retried. */
  readonly writes: boolean;
  /** The bytes of its answer. Throws a command error to refuse. */
  readonly run: (command: Document, context: CommandContext) => Uint8Array;
};

/** The full name of the collection that a command's first field names. */
export function namespaceOf(command: Document, field: string): string {
  const name = command[field];
  if (typeof name !== "string" || name === "")
    throw commandError("InvalidNamespace", `'${field}' needs the name of a collection`);
  return `${String(command.$db)}.${name}`;
}

/** An option that is a document; empty when it is absent. */
export function documentOption(command: Document, name: string): Document {
  const value = command[name] ?? {};
  if (!isDocument(value)) throw commandError("TypeMismatch", `'${name}' must be an object`);
  return value;
}

/** An option that is a list of documents; empty when it is absent. */
export function documentsOption(command: Document, name: string): readonly Document[] {
  const value = command[name] ?? [];
  if (!Array.isArray(value) || !value.every(isDocument))
    throw commandError("TypeMismatch", `'${name}' must be an array of objects`);
  return value;
}

/** An option that is a whole number and not negative. */
export function countOption(command: Document, name: string): number | undefined {
  const value = command[name];
  if (value === undefined || value === null) return undefined;
  if (!Number.isInteger(value) || (value as number) < 0)
    throw commandError("BadValue", `'${name}' must be a whole number, not below zero`);
  return value as number;
}

/** An option of a statement inside a command; any that is not named here is refused by the caller. */
export function checkFields(document: Document, known: readonly string[], refuse: (field: string) => Error): void {
  for (const field in document) if (!known.includes(field)) throw refuse(field);
}
