import type { HandledTurns } from "../../../src/store/handled-turns.js";
import type { TenantScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeHandledTurns({ turns }: FakeWorld = fakeWorld()): HandledTurns {
  const idOf = ({ tenant }: TenantScope, key: string) => `${tenant}/${key}`;
  return {
    async claim(scope, key, holder, now, leaseUntil) {
      const turn = turns.get(idOf(scope, key));
      if (turn?.done === true) return "done";
      if (turn !== undefined && turn.leaseUntil > now) return "held";
      turns.set(idOf(scope, key), { holder, leaseUntil, done: false });
      return "mine";
    },
    async settle(scope, key, reply) {
      const turn = turns.get(idOf(scope, key));
      if (turn !== undefined) Object.assign(turn, { done: true }, reply === undefined ? {} : { reply: copy(reply) });
    },
    async release(scope, key, holder) {
      const turn = turns.get(idOf(scope, key));
      if (turn?.holder === holder) turn.leaseUntil = new Date(0);
    },
    findReply: async (scope, key) => copy(turns.get(idOf(scope, key))?.reply),
  };
}
