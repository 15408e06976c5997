import { type CollectionIndexes, there } from "./collection-indexes.js";

/** The indexes of plans and of the glossary. */
export const planIndexes = {
  plans: [
    // standing; those that were removed are few.
    { name: "newest", key: { tenant: 1, committee: 1, at: -1, _id: 1 } },
    // insert and findByTurn; a repeated turn meets its own plan.
    { name: "turn", key: { tenant: 1, committee: 1, turnKey: 1 }, unique: true },
    // findByTurn: what it changed.
    { name: "turns", key: { tenant: 1, committee: 1, turns: 1, at: -1, _id: 1 } },
  ],
  glossary: [
    // find, findMany, define and remove, and list in its order; a term means one thing.
    { name: "term", key: { tenant: 1, committee: 1, key: 1 }, unique: true },
    // removeTaught.
    {
      name: "taught",
      key: { tenant: 1, committee: 1, imported: 1, key: 1 },
      partialFilterExpression: { imported: there },
    },
  ],
} satisfies CollectionIndexes;
