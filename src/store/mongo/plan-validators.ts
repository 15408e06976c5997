import { schema, type Validator } from "./validator-schema.js";

const ofBoard = {
  tenant: { bsonType: "string" },
  committee: { bsonType: "string" },
  at: { bsonType: "date" },
  revision: { bsonType: "number" },
};

/** Of plans and of the glossary. */
export const planValidators: Readonly<Record<string, Validator>> = {
  plans: schema(["tenant", "committee", "turnKey", "title", "objectives", "at", "turns", "revision"], {
    ...ofBoard,
    turnKey: { bsonType: "string" },
    title: { bsonType: "string" },
    objectives: { bsonType: "array", items: { bsonType: "object", required: ["number", "text"] } },
    removedAt: { bsonType: "date" },
    turns: { bsonType: "array" },
  }),
  glossary: schema(["tenant", "committee", "key", "term", "meaning", "at", "revision"], {
    ...ofBoard,
    key: { bsonType: "string" },
    term: { bsonType: "string" },
    meaning: { bsonType: "string" },
  }),
};
