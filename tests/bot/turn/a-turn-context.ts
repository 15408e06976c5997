import type { TurnContext } from "botbuilder";
import type { ClaimedTurn } from "../../../src/bot/turn/claim-turn.js";
import type { HandledTurns, TurnClaim } from "../../../src/store/handled-turns.js";
import { aPerson } from "../../builders/a-person.js";

export const now = new Date("2026-03-04T10:00:00Z");

/** What a handler is met with, as far as a turn goes: what is sent, what answers an invoke, and how Teams takes it. */
export function aTurnContext(activity: object, take: (sending: number) => { id: string } = () => ({ id: "m-1" })) {
  const sent: object[] = [];
  const state = new Map<unknown, unknown>();
  const context = {
    activity: {
      type: "message",
      id: "a-1",
      text: "outstanding",
      serviceUrl: "http://127.0.0.1:4100/",
      from: { id: "29:sarah", name: "Sarah Kent" },
      conversation: { id: "a:sarah", conversationType: "personal", tenantId: "tenant-a" },
      recipient: { id: "28:bot", name: "Matters Arising" },
      ...activity,
    },
    turnState: { set: (key: unknown, value: unknown) => state.set(key, value), has: (key: unknown) => state.has(key) },
    async sendActivity(message: object) {
      sent.push(message);
      return take(sent.length);
    },
  };
  const answered = () => [...state.values()].map((value) => JSON.stringify(value)).join();
  return { context: context as unknown as TurnContext, sent, words: () => JSON.stringify(sent), answered };
}

/** What a turn needs around it, and what became of its claim. */
export function turnParts(claim: TurnClaim = "mine", over: Partial<HandledTurns> = {}) {
  const claimed: string[] = [];
  const settled: { key: string; reply: unknown }[] = [];
  const faults: { error: unknown; reference: string | undefined }[] = [];
  const later: (() => Promise<void>)[] = [];
  const waits: number[] = [];
  const ended = { ended: 0, released: 0 };
  const turn: ClaimedTurn = {
    claim,
    end: () => void ended.ended++,
    release: async () => void ended.released++,
  };
  const parts = {
    claim: async (_scope: { tenant: string }, key: string) => {
      claimed.push(key);
      return turn;
    },
    handled: {
      settle: async (_scope: { tenant: string }, key: string, reply?: unknown) => void settled.push({ key, reply }),
      ...over,
    },
    knowSender: async () => ({ person: aPerson(), standings: [] }),
    clock: { now: () => now },
    newId: <Prefix extends string>(prefix: Prefix): `${Prefix}${string}` => `${prefix}7f3k2ab9`,
    afterwards: { keep: (_activity: object, work: () => Promise<void>) => void later.push(work) },
    onFault: (error: unknown, reference?: string) => void faults.push({ error, reference }),
    wait: async (ms: number) => void waits.push(ms),
  };
  return { parts, claimed, settled, faults, later, waits, ended };
}
