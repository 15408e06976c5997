import { type AddressInfo, createServer, type Socket } from "node:net";
import { serveConnection } from "./connection.js";
import type { Document } from "./document.js";
import type { FaultBoard } from "./faults.js";
import type { Answer } from "./run-command.js";

/** A server that takes connections from this machine only. */
export type Listener = { readonly address: string; readonly close: () => Promise<void> };

const LOOPBACK = "127.0.0.1";

/** Serves every client that connects. Throws an Error with code EADDRINUSE when the port is not free. */
export async function listen(port: number, run: (body: Document) => Answer, faults: FaultBoard): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serveConnection(socket, run, faults);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    address: `${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
