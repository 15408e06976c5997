import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { type Document, deserialize, serialize } from "bson";
import { notPrimaryAnswer } from "../../../src/trial/database/run-command.js";
import { messageReader, type WireMessage, writeAnswer } from "../../../src/trial/database/wire-message.js";

/** What becomes of a write on its way: the connection may end before the database has it, or after and without an answer. */
export type Treatment = "pass" | "drop-before" | "drop-after";

export interface ProxyHooks {
  /** Asked before a write goes on; it waits for what is answered. */
  before(command: Document): Treatment | Promise<Treatment>;
  /** Told what the database answered, before the answer goes on; it waits for this. Also when nobody is left to hear it. */
  after(command: Document, answer: Document): void | Promise<void>;
}

export interface WireProxy {
  /** In the place of the database's own address. */
  readonly uri: string;
  /** By how much the database's clock is ahead, as seen through here. */
  skewMs: number;
  /** True: the database is no primary, as while a replica set elects another. */
  steppedDown: boolean;
  /** Ends every connection that came in. What the database has been given it goes on with. */
  cut(): void;
  close(): Promise<void>;
}

const writing = new Set(["insert", "update", "findAndModify", "delete"]);
const greeting = new Set(["hello", "isMaster", "ismaster"]);

/** Stands between one process and the database, and understands as much of what passes as a test wants to spoil. */
export async function startWireProxy(databaseUri: string, hooks: ProxyHooks): Promise<WireProxy> {
  const theirs = new URL(databaseUri);
  const clients = new Set<Socket>();
  const server = createServer((client) => serve(client));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = { skewMs: 0, steppedDown: false };

  return {
    uri: databaseUri.replace(theirs.host, address),
    get skewMs() {
      return state.skewMs;
    },
    set skewMs(ms: number) {
      state.skewMs = ms;
    },
    get steppedDown() {
      return state.steppedDown;
    },
    set steppedDown(down: boolean) {
      state.steppedDown = down;
    },
    cut() {
      for (const client of clients) client.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of clients) client.destroy();
      }),
  };

  function serve(client: Socket): void {
    clients.add(client);
    const upstream = connect(Number(theirs.port), theirs.hostname);
    const asked: { message: WireMessage; name: string; treatment: Treatment }[] = [];
    /** How many answers nobody has looked at yet. */
    let open = 0;
    const endWhenAnswered = () => {
      if (client.destroyed && open === 0) upstream.destroy();
    };
    client.setNoDelay(true).on(
      "data",
      framed(client, (raw) => void ask(raw).catch(() => client.destroy())),
    );
    upstream.setNoDelay(true).on(
      "data",
      framed(upstream, (raw) => void answered(raw).catch(() => client.destroy())),
    );
    client.on("error", () => client.destroy());
    upstream.on("error", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
    client.on("close", () => {
      clients.delete(client);
      endWhenAnswered();
    });

    async function ask(raw: Buffer): Promise<void> {
      const message = parsed(raw);
      const [name = ""] = Object.keys(message.body);
      if (state.steppedDown && !greeting.has(name) && name !== "ping" && name !== "endSessions") {
        for (const piece of writeAnswer(message, notPrimaryAnswer())) client.write(piece);
        return;
      }
      const treatment = writing.has(name) ? await hooks.before(message.body) : "pass";
      if (treatment === "drop-before" || client.destroyed) return void client.destroy();
      if (message.wantsAnswer) {
        asked.push({ message, name, treatment });
        open += 1;
      }
      upstream.write(raw);
    }

    async function answered(raw: Buffer): Promise<void> {
      const question = asked.shift();
      if (question === undefined) return;
      const { message, name, treatment } = question;
      if (writing.has(name)) await hooks.after(message.body, bodyOf(message, raw));
      open -= 1;
      if (treatment === "drop-after") client.destroy();
      else if (greeting.has(name)) {
        for (const piece of writeAnswer(message, serialize(introduced(bodyOf(message, raw))))) client.write(piece);
      } else client.write(raw);
      endWhenAnswered();
    }
  }

  /** The database under the proxy's address, by its clock and in its present part. */
  function introduced({ primary: _own, ...hello }: Document): Document {
    const primary = state.steppedDown ? {} : { primary: address };
    const up = !state.steppedDown;
    const part = { isWritablePrimary: up, ismaster: up, secondary: !up, hosts: [address], me: address };
    const localTime = new Date(new Date(hello.localTime).getTime() + state.skewMs);
    return { ...hello, ...part, ...primary, localTime };
  }
}

/** Cuts a stream into whole messages. */
function framed(socket: Socket, receive: (raw: Buffer) => void): (chunk: Buffer) => void {
  let kept: Buffer = Buffer.alloc(0);
  return (chunk) => {
    kept = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    while (kept.length >= 4 && kept.length >= kept.readInt32LE(0)) {
      const length = kept.readInt32LE(0);
      if (length < 16) return void socket.destroy();
      const raw = kept.subarray(0, length);
      kept = kept.subarray(length);
      receive(raw);
    }
  };
}

function parsed(raw: Buffer): WireMessage {
  let message: WireMessage | undefined;
  messageReader((read) => {
    message = read;
  })(raw);
  if (message === undefined) throw new Error("That was no message.");
  return message;
}

/** Behind the head of an answer, which is longer in the oldest form. */
const bodyOf = ({ legacy }: WireMessage, raw: Buffer): Document => deserialize(raw.subarray(legacy ? 36 : 21));
