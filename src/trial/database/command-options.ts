import { commandError, unsupported } from "./command-error.js";
import type { Command } from "./commands/command.js";
import { type Document, isDocument } from "./document.js";

/** What any command may carry. Comments and the wish for a certain reader change nothing on a server that is alone. */
const ALWAYS = new Set(["$db", "lsid", "comment", "maxTimeMS", "$readPreference"]);
const OF_READS = new Set(["readConcern"]);
const OF_WRITES = new Set(["writeConcern", "txnNumber", "stmtId"]);

/** Switches that clients may send in their off position, which is how this server always works. */
const OFF = new Set([
  "bypassDocumentValidation",
  "noCursorTimeout",
  "tailable",
  "awaitData",
  "allowPartialResults",
  "allowDiskUse",
  "returnKey",
  "showRecordId",
  "explain",
]);

/** Refuses by name every option that the command does not know, and those that only look as if they did something here. */
export function checkOptions(name: string, command: Command, body: Document): void {
  if (command.options === "offers") return;
  for (const option in body) {
    if (option === name || command.options.includes(option) || ALWAYS.has(option)) continue;
    if ((command.writes ? OF_WRITES : OF_READS).has(option)) continue;
    if (body[option] === false && OFF.has(option)) continue;
    if (option === "startTransaction" || option === "autocommit")
      throw unsupported(`transactions (the option '${option}' of '${name}')`);
    throw unsupported(`the option '${option}' of '${name}'`);
  }
}

/** True when the answer must wait until the write is safe on disk: majority, which is also the default, or `j`. */
export function wantsDurable(body: Document): boolean {
  const concern = body.writeConcern ?? {};
  if (!isDocument(concern)) throw commandError("TypeMismatch", "'writeConcern' must be an object");
  for (const option in concern)
    if (option !== "w" && option !== "j") throw unsupported(`the option 'writeConcern.${option}'`);
  const { w = "majority", j = false } = concern;
  if (w !== "majority" && w !== 1 && w !== 0)
    throw commandError(
      "UnsatisfiableWriteConcern",
      `The embedded trial database has one member, which can't fulfil w: ${String(w)}`,
    );
  return w === "majority" || j === true;
}

/** True when the answer must hold only what is safe on disk. */
export function readsDurable(body: Document): boolean {
  const concern = body.readConcern ?? {};
  if (!isDocument(concern)) throw commandError("TypeMismatch", "'readConcern' must be an object");
  const { level = "local", ...others } = concern;
  const strange = Object.keys(others)[0];
  if (strange !== undefined) throw unsupported(`the option 'readConcern.${strange}'`);
  if (level !== "local" && level !== "available" && level !== "majority")
    throw unsupported(`the readConcern '${String(level)}'`);
  return level === "majority";
}
