import { MAX_DOCUMENT_BYTES } from "../document.js";
import { MAX_MESSAGE_BYTES, okAnswer } from "../wire-message.js";
import type { Command } from "./command.js";

/** The set that the server says it is the only member of: clients repeat writes only on a set. */
export const REPLICA_SET = "matters-arising-trial";

/** After how many minutes an unused session is forgotten. */
export const SESSION_MINUTES = 30;

/** MongoDB 7.0, as far as what is spoken here goes. */
const WIRE_VERSION = 21;

/** The first thing a client asks: a primary, alone in its set. */
export const hello: Command = {
  options: "offers",
  writes: false,
  run: (_command, { address }) =>
    okAnswer({
      helloOk: true,
      isWritablePrimary: true,
      ismaster: true,
      secondary: false,
      setName: REPLICA_SET,
      setVersion: 1,
      hosts: [address()],
      primary: address(),
      me: address(),
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
      maxMessageSizeBytes: MAX_MESSAGE_BYTES,
      maxWriteBatchSize: 100_000,
      localTime: new Date(),
      logicalSessionTimeoutMinutes: SESSION_MINUTES,
      minWireVersion: 0,
      maxWireVersion: WIRE_VERSION,
      readOnly: false,
    }),
};

export const ping: Command = { options: [], writes: false, run: () => okAnswer({}) };

/** Says plainly that this is no MongoDB. */
export const buildInfo: Command = {
  options: [],
  writes: false,
  run: () =>
    okAnswer({
      version: "7.0.0",
      versionArray: [7, 0, 0, 0],
      modules: ["embedded-trial-database"],
      purpose:
        "The embedded database of Matters Arising, for trying out and for tests. It is not MongoDB and not for production.",
      maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    }),
};

/** A client says which sessions it will not use again. */
export const endSessions: Command = {
  options: [],
  writes: false,
  run: (command, { retryableWrites }) => {
    if (Array.isArray(command.endSessions)) command.endSessions.forEach(retryableWrites.endSession);
    return okAnswer({});
  },
};
