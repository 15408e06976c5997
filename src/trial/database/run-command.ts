import { type CommandError, commandError, errorFields, isCommandError } from "./command-error.js";
import { checkOptions, readsDurable, wantsDurable } from "./command-options.js";
import type { CommandContext } from "./commands/command.js";
import { COMMANDS } from "./commands/command-table.js";
import { type Document, encodeDocument } from "./document.js";
import { type AppliedWrite, writeId } from "./retryable-writes.js";
import type { Storage } from "./storage.js";

/** An answer, and what it must wait for before it is sent. */
export type Answer = { readonly bytes: Uint8Array; readonly safe: Promise<void> | undefined };

/** Runs commands, each as a whole, and hands what they changed to the journal as one record. */
export function commandRunner(
  context: CommandContext,
  journal: Pick<Storage, "append" | "settled" | "failure">,
): (body: Document) => Answer {
  const { state, retryableWrites, counters } = context;

  const write = (
    name: string,
    body: Document,
    run: (body: Document, context: CommandContext) => Uint8Array,
  ): Answer => {
    const durable = wantsDurable(body);
    const id = writeId(body);
    const known = id === undefined ? undefined : retryableWrites.find(id);
    if (known !== undefined) return { bytes: known, safe: durable ? journal.settled() : undefined };
    const bytes = guarded(() => run(body, context), name);
    const changes = state.takeChanges();
    if (changes.length > 0) {
      const applied: AppliedWrite | undefined = id === undefined ? undefined : { id, answer: bytes };
      if (applied !== undefined) retryableWrites.remember(applied);
      journal.append({ changes, applied });
    }
    // Also a write that changed nothing waits: what it found may not be safe yet.
    return { bytes, safe: durable ? journal.settled() : undefined };
  };

  return (body) => {
    counters.commands++;
    const name = Object.keys(body)[0] ?? "";
    const safeRun = (): Answer => {
      const command = COMMANDS.get(name);
      if (command === undefined) {
        throw commandError(
          "CommandNotFound",
          `no such command: '${name}' (the embedded trial database has no such thing)`,
        );
      }
      checkOptions(name, command, body);
      const failure = journal.failure();
      // What is in memory by then may never reach the disk, so it is not shown either.
      if (failure !== undefined && command.options !== "offers") throw failure;
      if (command.writes) return write(name, body, command.run);
      const safe = readsDurable(body) ? journal.settled() : undefined;
      return { bytes: command.run(body, context), safe };
    };
    try {
      return safeRun();
    } catch (error) {
      return { bytes: errorAnswer(error, name), safe: undefined };
    }
  };
}

/** The answer of a write even when it is refused half way: what it had changed by then must reach the journal. */
function guarded(run: () => Uint8Array, name: string): Uint8Array {
  try {
    return run();
  } catch (error) {
    return errorAnswer(error, name);
  }
}

function errorAnswer(error: unknown, name: string): Uint8Array {
  const known: CommandError = isCommandError(error)
    ? error
    : commandError(
        "InternalError",
        `'${name}' failed in the embedded trial database: ${error instanceof Error ? error.message : String(error)}`,
      );
  return encodeDocument({ ok: 0, ...errorFields(known) });
}

/** The answer of a server that is no longer the primary, on which clients look for another and repeat their write. */
export function notPrimaryAnswer(): Uint8Array {
  const error = commandError("NotWritablePrimary", "not primary (a fault switched on by a test)", {
    errorLabels: ["RetryableWriteError"],
  });
  return encodeDocument({ ok: 0, ...errorFields(error) });
}
