import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** A conversation in a group chat, with everybody's ids. */
export type Chat = { id: string; people: readonly Person[] };
export type Person = { id: string; aadObjectId: string; name: string };

/** The other side of the bot: a connector that takes everything at once, and somebody who writes. Keeps nothing. */
export type FakeTeams = {
  chat(name: string, people: number): Chat;
  /** Posts what somebody says and waits for the HTTP answer; the reply came before it. Throws unless it is 2xx. */
  say(bot: string, chat: Chat, text: string): Promise<void>;
  /** Presses a button on the card that was last posted to the chat; answers with the card in the answer. */
  press(bot: string, chat: Chat, verb: string, data: object): Promise<unknown>;
  /** The card that was last posted to the chat. */
  lastCard(chat: Chat): unknown;
  close(): void;
};

const tenant = "6d617474-6572-4000-8000-0000000be4c4";

export async function fakeTeams(): Promise<FakeTeams> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const chats = new Map<string, Chat>();
  const lastCards = new Map<string, unknown>();
  let counted = 0;
  const server = createServer((incoming, outgoing) => {
    const parts: Buffer[] = [];
    incoming.on("data", (part: Buffer) => parts.push(part));
    incoming.on("end", () => {
      const [, conversation = ""] = /conversations\/([^/?]+)/.exec(incoming.url ?? "") ?? [];
      const id = decodeURIComponent(conversation);
      if (incoming.method === "GET") {
        const members = (chats.get(id)?.people ?? []).map(({ aadObjectId, ...person }) => ({
          ...person,
          objectId: aadObjectId,
        }));
        outgoing.setHeader("content-type", "application/json");
        outgoing.end(JSON.stringify({ members }));
        return;
      }
      if (incoming.method === "POST" && id !== "") {
        const body = JSON.parse(Buffer.concat(parts).toString("utf8")) as {
          attachments?: readonly { content: unknown }[];
        };
        lastCards.set(id, body.attachments?.[0]?.content);
      }
      counted += 1;
      outgoing.setHeader("content-type", "application/json");
      outgoing.end(JSON.stringify({ id: id === "" ? `a:${counted}` : `m${counted}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emea/`;

  const post = (bot: string, activity: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(activity);
      const sent = request(
        bot,
        {
          method: "POST",
          agent,
          headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("end", () => {
            const text = Buffer.concat(parts).toString("utf8");
            if ((answer.statusCode ?? 500) >= 300) reject(new Error(`the bot answered ${answer.statusCode}`));
            else resolve(text === "" ? undefined : JSON.parse(text));
          });
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });

  const activity = (chat: Chat, rest: object): object => {
    counted += 1;
    const [from] = chat.people;
    return {
      id: `${Date.now()}${counted}`,
      channelId: "msteams",
      serviceUrl,
      from,
      recipient: { id: "28:bench", name: "Matters Arising" },
      conversation: { id: chat.id, conversationType: "groupChat", isGroup: true, tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      locale: "en-GB",
      ...rest,
    };
  };
  const mention = "<at>Matters Arising</at>";

  return {
    chat(name, people) {
      const chat = {
        id: `19:${name}@thread.v2`,
        people: Array.from({ length: people }, (_, n) => ({
          id: `29:${name}-${n}`,
          aadObjectId: `${name}-${n}`,
          name: `${first[n % first.length]} ${last[Math.floor(n / first.length) % last.length]}`,
        })),
      };
      chats.set(chat.id, chat);
      return chat;
    },
    async say(bot, chat, text) {
      const entities = [{ type: "mention", text: mention, mentioned: { id: "28:bench", name: "Matters Arising" } }];
      await post(bot, activity(chat, { type: "message", text: `${mention} ${text}`, entities }));
    },
    press: (bot, chat, verb, data) =>
      post(
        bot,
        activity(chat, {
          type: "invoke",
          name: "adaptiveCard/action",
          replyToId: "m1",
          value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
        }),
      ),
    lastCard: (chat) => lastCards.get(chat.id),
    close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

const first = ["Sarah", "Warren", "Kirsty", "Jason", "Christine", "Robin", "Rachel", "Pete", "Owen", "Farida"];
const last = ["Jones", "Carter", "Booth", "Harker", "Webb", "Wells"];
