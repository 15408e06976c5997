import { Agent, type ClientRequest, request } from "node:http";

/** What came back from the bot's HTTP door. */
export interface DoorAnswer {
  /** 0 where there was no answer: `failure` says why. */
  readonly status: number;
  /** The JSON of the answer; its text where it is none; undefined where it is empty. */
  readonly body: unknown;
  /** "ECONNREFUSED", "ECONNRESET" and the like; undefined where there was an answer. */
  readonly failure: string | undefined;
}

/** Posts to the bot as Teams does: no token, connections kept. */
export function botDoor() {
  const agent = new Agent({ keepAlive: true });
  const open = new Set<ClientRequest>();

  return {
    post(url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<DoorAnswer> {
      return new Promise((resolve) => {
        const fail = (cause: NodeJS.ErrnoException) => {
          open.delete(sent);
          resolve({ status: 0, body: undefined, failure: cause.code ?? cause.message });
        };
        const length = { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(body) };
        const sent = request(url, { method: "POST", agent, headers: { ...length, ...headers } }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on("error", fail);
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () => {
            open.delete(sent);
            const text = Buffer.concat(chunks).toString("utf8");
            resolve({ status: answer.statusCode ?? 0, body: parsed(text), failure: undefined });
          });
        });
        open.add(sent);
        sent.on("error", fail);
        sent.end(body);
      });
    },

    /** Gives up whatever is still unanswered. */
    close(): void {
      for (const sent of open) sent.destroy();
      agent.destroy();
    },
  };
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
