import { Long } from "bson";
import { commandError } from "../command-error.js";
import { okAnswer } from "../wire-message.js";
import { type Command, countOption } from "./command.js";

/** The next batch of an open cursor. */
export const getMore: Command = {
  options: ["collection", "batchSize"],
  writes: false,
  run: (command, { cursors }) => {
    const batchSize = countOption(command, "batchSize");
    return cursors.next(
      Number(command.getMore),
      `${String(command.$db)}.${String(command.collection)}`,
      batchSize === 0 ? undefined : batchSize,
    );
  },
};

/** Closes cursors. */
export const killCursors: Command = {
  options: ["cursors"],
  writes: false,
  run: (command, { cursors }) => {
    if (!Array.isArray(command.cursors)) throw commandError("BadValue", "'cursors' must be an array");
    const ids = command.cursors.map(Number);
    const killed = ids.filter(cursors.kill);
    const missing = ids.filter((id) => !killed.includes(id));
    return okAnswer({
      cursorsKilled: killed.map((id) => Long.fromNumber(id)),
      cursorsNotFound: missing.map((id) => Long.fromNumber(id)),
      cursorsAlive: [],
      cursorsUnknown: [],
    });
  },
};
