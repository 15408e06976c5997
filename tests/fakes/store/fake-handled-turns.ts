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
      turns.set(idOf(scope, key), { tenant: scope.tenant, holder, claimedAt: now, leaseUntil, done: false });
      return turn === undefined ? "mine" : "again";
    },
    async renew(scope, key, holder, leaseUntil) {
      const turn = turns.get(idOf(scope, key));
      if (turn?.holder === holder && !turn.done) turn.leaseUntil = leaseUntil;
    },
    async settle(scope, key, reply, beyond) {
      const turn = turns.get(idOf(scope, key));
      if (turn !== undefined)
        Object.assign(turn, copy({ done: true, ...(reply && { reply }), ...(beyond && { beyond }) }));
    },
    async release(scope, key, holder) {
      const turn = turns.get(idOf(scope, key));
      if (turn?.holder === holder) turn.leaseUntil = new Date(0);
    },
    async findKept({ tenant }, item) {
      const showing = [...turns.values()].filter((turn) => turn.tenant === tenant && turn.reply?.item === item);
      const cards = showing
        .sort((a, b) => Number(b.claimedAt) - Number(a.claimedAt))
        .flatMap(({ reply }) => (reply === undefined ? [] : [reply]))
        .map(({ conversation, serviceUrl, activityId }) => ({ conversation, serviceUrl, activityId }));
      const once = cards.filter(
        (card, place) =>
          cards.findIndex(
            (other) => other.conversation === card.conversation && other.activityId === card.activityId,
          ) === place,
      );
      return once.slice(0, 10);
    },
    async findInThread({ tenant }, conversation) {
      const here = [...turns.values()]
        .filter(({ tenant: of, reply }) => of === tenant && reply?.conversation === conversation && reply.item)
        .sort((a, b) => Number(b.claimedAt) - Number(a.claimedAt));
      return [...new Set(here.slice(0, 20).flatMap(({ reply }) => reply?.item ?? []))];
    },
    async findInHome({ tenant }, home) {
      const there = [...turns.values()].flatMap(({ tenant: of, reply }) =>
        of === tenant && reply?.item !== undefined && reply.conversation.split(";")[0] === home ? reply.item : [],
      );
      return [...new Set(there)];
    },
    async findBeyondUndo({ tenant }, by) {
      const theirs = [...turns.values()].filter((turn) => turn.tenant === tenant && turn.beyond?.by === by);
      return copy(theirs.sort((a, b) => Number(b.claimedAt) - Number(a.claimedAt))[0]?.beyond);
    },
    async forgetConversation(scope, conversation) {
      const theirs = ["message", "press", "file"].map((kind) => `${idOf(scope, `${kind}/${conversation}`)}/`);
      for (const key of [...turns.keys()]) if (theirs.some((start) => key.startsWith(start))) turns.delete(key);
    },
  };
}
