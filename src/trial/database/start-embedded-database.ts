import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import type { CommandContext } from "./commands/command.js";
import { REPLICA_SET } from "./commands/server-commands.js";
import { serveConnection } from "./connection.js";
import { type Counters, newCounters } from "./counters.js";
import { openCursors } from "./cursors.js";
import { databaseState } from "./database-state.js";
import { type Faults, faultBoard } from "./faults.js";
import { retryableWrites } from "./retryable-writes.js";
import { commandRunner } from "./run-command.js";

export type EmbeddedDatabaseOptions = {
  /** Where the journal and snapshots are kept; made when it is not there. */
  readonly folder: string;
  /** The loopback port. 0 or absent: one that is free. */
  readonly port?: number;
  /** How often documents whose time has run out are removed, in milliseconds. Absent: once a minute. */
  readonly ttlSweepMs?: number;
};

export type EmbeddedDatabase = {
  /** For MongoClient as it is. */
  readonly uri: string;
  readonly faults: Faults;
  readonly counters: Readonly<Counters>;
  close(): Promise<void>;
};

/**
 * Starts the embedded database of trial mode: a small server on the loopback that speaks enough of MongoDB's wire protocol for
 * the official driver and for what our store asks. It is for trying out and for tests, never for production.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const state = databaseState();
  const counters = newCounters();
  const faults = faultBoard();
  let address = "";
  const context: CommandContext = {
    state,
    counters,
    cursors: openCursors(),
    retryableWrites: retryableWrites(),
    address: () => address,
  };
  const run = commandRunner(context, { append: () => {}, settled: () => undefined });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serveConnection(socket, run, faults);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    uri: `mongodb://${address}/?replicaSet=${REPLICA_SET}`,
    faults,
    counters,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
