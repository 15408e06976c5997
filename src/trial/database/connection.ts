import type { Socket } from "node:net";
import { commandError, errorFields } from "./command-error.js";
import { type Document, encodeDocument } from "./document.js";
import type { Fault, FaultBoard } from "./faults.js";
import { type Answer, notPrimaryAnswer } from "./run-command.js";
import { messageReader, type WireMessage, writeAnswer } from "./wire-message.js";

/** Serves one client until it goes. What is no message of the protocol ends the connection. */
export function serveConnection(socket: Socket, run: (body: Document) => Answer, faults: FaultBoard): void {
  socket.setNoDelay(true);

  const send = (message: WireMessage, answer: Uint8Array): void => {
    if (!message.wantsAnswer || socket.destroyed) return;
    socket.cork();
    for (const piece of writeAnswer(message, answer)) socket.write(piece);
    socket.uncork();
  };

  const runAndSend = (message: WireMessage): void => {
    const { bytes, safe } = run(message.body);
    if (safe === undefined) send(message, bytes);
    else
      safe.then(
        () => send(message, bytes),
        () => socket.destroy(),
      );
  };

  const runWithFault = async (message: WireMessage, fault: Fault): Promise<void> => {
    switch (fault.kind) {
      case "drop-before":
        socket.destroy();
        return;
      case "drop-after":
        await run(message.body).safe;
        socket.destroy();
        return;
      case "not-primary":
        send(message, notPrimaryAnswer());
        return;
      case "delay": {
        const ms = fault.ms ?? 100;
        await new Promise((done) => setTimeout(done, ms));
        const { maxTimeMS } = message.body;
        if (typeof maxTimeMS === "number" && maxTimeMS > 0 && maxTimeMS < ms) {
          const error = commandError("MaxTimeMSExpired", "operation exceeded time limit");
          send(message, encodeDocument({ ok: 0, ...errorFields(error) }));
        } else runAndSend(message);
      }
    }
  };

  const receive = (message: WireMessage): void => {
    const [name = ""] = Object.keys(message.body);
    const fault = faults.take(name, name === "getMore" ? message.body.collection : message.body[name]);
    if (fault === undefined) runAndSend(message);
    else runWithFault(message, fault).catch(() => socket.destroy());
  };

  const read = messageReader(receive);
  socket.on("data", (chunk: Buffer) => {
    try {
      read(chunk);
    } catch {
      // Somebody who does not speak the protocol gets no answer in it.
      socket.destroy();
    }
  });
  // A client that goes without a word is no news.
  socket.on("error", () => socket.destroy());
}
