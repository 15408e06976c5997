import type { Db } from "mongodb";
import type { PersonId } from "../../domain/ids.js";
import type { SentCard } from "../handled-turns.js";
import type { TenantScope } from "../scopes.js";
import { type Drawing, heldUntil, type ServedForms } from "../served-forms.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";

type ServedFormsDocument = {
  /** Tenant, conversation and activity id: every look at a card is by `_id` alone. */
  _id: string;
  tenant: string;
  /** Until when each person's form stands. */
  forms: Readonly<Record<PersonId, Date>>;
  /** When a form was served last, by the system's clock; the TTL index counts from here. */
  servedAt: Date;
  /** What was put off, and where; there as long as `drawAt` is. */
  waiting?: { card: SentCard; drawing: Drawing };
  drawAt?: Date;
  revision: number;
};

/** The forms that stand in our cards, a document a card. Serving one is a single write that reads nothing. */
export function mongoServedForms(db: Db): ServedForms {
  const cards = db.collection<ServedFormsDocument>("servedForms");
  return {
    async serve(scope, card, until, now) {
      // Two first forms at once: the second runs into the first one's document, and then finds it.
      await againWhenDuplicate(() =>
        cards.updateOne(
          { _id: idOf(scope, card) },
          { $set: { tenant: scope.tenant, servedAt: now, [fieldOf(scope)]: until }, $inc: { revision: 1 } },
          { upsert: true },
        ),
      );
    },
    async has(scope, card) {
      const filter = { _id: idOf(scope, card), [fieldOf(scope)]: { $exists: true } };
      return (await cards.findOne(filter, { projection: { _id: 1 } })) !== null;
    },
    async end(scope, card, now) {
      const _id = idOf(scope, card);
      for (;;) {
        const kept = await cards.findOne({ _id });
        if (kept?.forms[scope.person] === undefined) return;
        const { [scope.person]: _theirs, ...others } = kept.forms;
        const drawAt = heldUntil(Object.values(others), now);
        const { matchedCount } = await cards.updateOne(
          { _id, revision: kept.revision },
          { $set: { forms: others, ...(kept.drawAt !== undefined && { drawAt }) }, $inc: { revision: 1 } },
        );
        if (matchedCount === 1) return;
      }
    },
    async putOff(scope, card, drawing, now) {
      const _id = idOf(scope, card);
      for (;;) {
        const kept = await cards.findOne({ _id });
        const drawAt = heldUntil(Object.values(kept?.forms ?? {}), now);
        if (kept === null || drawAt <= now) return "free";
        const { matchedCount } = await cards.updateOne(
          { _id, revision: kept.revision },
          { $set: { waiting: { card, drawing }, drawAt }, $inc: { revision: 1 } },
        );
        if (matchedCount === 1) return "put-off";
      }
    },
    async forgetConversation(scope, conversation) {
      const range = `${scope.tenant}/${conversation}`;
      // "0" is the character after "/".
      await cards.deleteMany({ _id: { $gte: `${range}/`, $lt: `${range}0` } });
    },
    async claimDue(_system, now, leaseUntil) {
      const claimed = await cards.findOneAndUpdate(
        { drawAt: { $lte: now } },
        { $set: { drawAt: leaseUntil }, $inc: { revision: 1 } },
        { sort: { drawAt: 1 }, returnDocument: "after" },
      );
      if (claimed?.waiting === undefined) return undefined;
      return { tenant: claimed.tenant, ...claimed.waiting, revision: claimed.revision };
    },
    async settle(_system, { tenant, card, revision }) {
      await cards.updateOne(
        { _id: idOf({ tenant }, card), revision },
        { $unset: { waiting: "", drawAt: "" }, $inc: { revision: 1 } },
      );
    },
    async earliestDue() {
      const first = await cards.findOne(
        { drawAt: { $exists: true } },
        { sort: { drawAt: 1 }, projection: { _id: 0, drawAt: 1 } },
      );
      return first?.drawAt;
    },
  };
}

function idOf({ tenant }: TenantScope, { conversation, activityId }: SentCard): string {
  return `${tenant}/${conversation}/${activityId}`;
}

function fieldOf({ person }: { person: PersonId }): `forms.${PersonId}` {
  return `forms.${person}`;
}
