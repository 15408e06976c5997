import type { SentCard } from "../../../src/store/handled-turns.js";
import type { TenantScope } from "../../../src/store/scopes.js";
import { heldUntil, type ServedForms } from "../../../src/store/served-forms.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld, type KeptForms } from "./fake-world.js";

export function fakeServedForms({ servedForms }: FakeWorld = fakeWorld()): ServedForms {
  const idOf = ({ tenant }: TenantScope, { conversation, activityId }: SentCard) =>
    `${tenant}/${conversation}/${activityId}`;
  const earliest = (): KeptForms | undefined =>
    [...servedForms.values()]
      .filter(({ drawAt }) => drawAt !== undefined)
      .sort((a, b) => Number(a.drawAt) - Number(b.drawAt))[0];
  return {
    async serve(scope, card, until) {
      const kept = servedForms.get(idOf(scope, card)) ?? { tenant: scope.tenant, forms: new Map(), revision: 0 };
      kept.forms.set(scope.person, until);
      kept.revision++;
      servedForms.set(idOf(scope, card), kept);
    },
    has: async (scope, card) => servedForms.get(idOf(scope, card))?.forms.has(scope.person) ?? false,
    async end(scope, card, now) {
      const kept = servedForms.get(idOf(scope, card));
      if (!kept?.forms.delete(scope.person)) return;
      kept.revision++;
      if (kept.drawAt !== undefined) kept.drawAt = heldUntil(kept.forms.values(), now);
    },
    async putOff(scope, card, drawing, now) {
      const kept = servedForms.get(idOf(scope, card));
      const drawAt = heldUntil(kept?.forms.values() ?? [], now);
      if (kept === undefined || drawAt <= now) return "free";
      Object.assign(kept, { waiting: copy({ card, drawing }), drawAt, revision: kept.revision + 1 });
      return "put-off";
    },
    async forgetConversation({ tenant }, conversation) {
      const start = `${tenant}/${conversation}/`;
      for (const key of [...servedForms.keys()]) if (key.startsWith(start)) servedForms.delete(key);
    },
    async claimDue(_system, now, leaseUntil) {
      const first = earliest();
      if (first?.drawAt === undefined || first.drawAt > now || first.waiting === undefined) return undefined;
      Object.assign(first, { drawAt: leaseUntil, revision: first.revision + 1 });
      return { tenant: first.tenant, ...copy(first.waiting), revision: first.revision };
    },
    async settle(_system, { tenant, card, revision }) {
      const kept = servedForms.get(idOf({ tenant }, card));
      if (kept?.revision !== revision) return;
      delete kept.waiting;
      delete kept.drawAt;
      kept.revision++;
    },
    earliestDue: async () => earliest()?.drawAt,
  };
}
