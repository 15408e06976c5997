import type { Db, Filter } from "mongodb";
import { type Term, termId, termKey } from "../../domain/plans/glossary.js";
import type { Glossary } from "../glossary.js";
import type { CommitteeScope } from "../scopes.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";
import { removeSome } from "./remove-some.js";
import { wholeBatch } from "./whole-batch.js";

/** By its `termId`; `key`: see `termKey`. */
type TermDocument = Term & { _id: string; key: string };

export function mongoGlossary(db: Db): Glossary {
  const terms = db.collection<TermDocument>("glossary");
  const byKey = ({ tenant, committee }: CommitteeScope, term: string) => ({ tenant, committee, key: termKey(term) });
  const read = async ({ tenant, committee }: CommitteeScope, filter: Filter<TermDocument>) => {
    const found = terms.find({ ...filter, tenant, committee }, wholeBatch).sort({ key: 1 });
    return (await found.toArray()).map(toTerm);
  };
  return {
    define: (term) =>
      againWhenDuplicate(async () => {
        const { imported, revision: _given, tenant: _tenant, committee: _committee, ...rest } = term;
        const own = byKey(term, term.term);
        const before = await terms.findOneAndUpdate(
          own,
          {
            $set: { ...rest, ...(imported !== undefined && { imported }) },
            ...(imported === undefined && { $unset: { imported: "" } }),
            $inc: { revision: 1 },
            $setOnInsert: { _id: termId(term, term.term) },
          },
          { upsert: true, returnDocument: "before" },
        );
        return before === null ? {} : { before: toTerm(before) };
      }),
    async find(scope, term) {
      const document = await terms.findOne(byKey(scope, term));
      return document === null ? undefined : toTerm(document);
    },
    findMany: (scope, wanted) => read(scope, { key: { $in: wanted.map(termKey) } }),
    async list({ tenant, committee }, { skip, limit }) {
      const found = terms.find({ tenant, committee }, wholeBatch).sort({ key: 1 }).skip(skip).limit(limit);
      const [page, total] = await Promise.all([found.toArray(), terms.countDocuments({ tenant, committee })]);
      return { terms: page.map(toTerm), total };
    },
    // Asked rarely, for the member alone: what their committee has is looked through for it.
    taughtBy: async (scope, member, limit) => (await read(scope, { by: member })).slice(0, limit),
    async remove(scope, term) {
      const document = await terms.findOneAndDelete(byKey(scope, term));
      return document === null ? undefined : toTerm(document);
    },
    async removeTaught(scope, by, wanted) {
      const { tenant, committee } = scope;
      const taught = { key: { $in: wanted.map(termKey) }, imported: by };
      const found = await read(scope, taught);
      if (found.length === 0) return [];
      await terms.deleteMany({ ...taught, tenant, committee });
      // Whatever somebody put down anew in between stays.
      const stays = new Set((await read(scope, { key: taught.key })).map(({ term }) => termKey(term)));
      return found.filter(({ term }) => !stays.has(termKey(term)));
    },
    countAll: ({ tenant, committee }) => terms.countDocuments({ tenant, committee }),
    removeSome: (scope, limit) => removeSome(terms, scope, limit),
  };
}

function toTerm({ _id, key: _key, ...term }: TermDocument): Term {
  return term;
}
