import type { Db } from "mongodb";
import { meetingValidators } from "./meeting-validators.js";
import { planValidators } from "./plan-validators.js";
import { part, schema, stateOf, type Validator } from "./validator-schema.js";

/**
 * What a document must hold where a wrong one would do harm unnoticed: a wake-up that is no date is never found, a number or
 * revision that is none can't be guarded, a state that is none of ours vanishes from every list, a count or moment that is none
 * never stops anybody or always.
 */
export const validators: Readonly<Record<string, Validator>> = {
  ...meetingValidators,
  ...planValidators,
  changeAllowances: schema(["tenant", "spent", "begunAt", "countedAt"], {
    tenant: { bsonType: "string" },
    spent: { bsonType: "number" },
    begunAt: { bsonType: "date" },
    countedAt: { bsonType: "date" },
  }),
  committees: schema(["tenant", "code", "home", "nextMorningAt", "lastNumber", "revision"], {
    tenant: { bsonType: "string" },
    recess: { bsonType: "array" },
    policy: { bsonType: "object" },
    nextMorningAt: { bsonType: "date" },
    lastNumber: { bsonType: "number" },
    revision: { bsonType: "number" },
  }),
  people: schema(["tenant", "reach", "nextMorningAt", "revision"], {
    tenant: { bsonType: "string" },
    channelId: { bsonType: "string" },
    entraId: { bsonType: "string" },
    nextMorningAt: { bsonType: "date" },
    revision: { bsonType: "number" },
  }),
  members: schema(["tenant", "committee", "name", "role"], {
    tenant: { bsonType: "string" },
    committee: { bsonType: "string" },
    role: { enum: ["chair", "clerk", "member", "adviser", "observer"] },
    leftAt: { bsonType: "date" },
  }),
  actionItems: schema(
    ["tenant", "committee", "number", "turnKey", "owners", "due", "state", "part", "sortDay", "ownerKeys", "revision"],
    {
      tenant: { bsonType: "string" },
      committee: { bsonType: "string" },
      number: { bsonType: "number" },
      turnKey: { bsonType: "string" },
      part,
      sortDay: { bsonType: "string" },
      // Earlier items lack some of these (issues 4 and 5).
      raisedOn: { bsonType: "string" },
      changedBy: { bsonType: "array" },
      changedAt: { bsonType: "date" },
      snoozes: { bsonType: "array" },
      passedOn: { bsonType: "array" },
      ownerKeys: { bsonType: "array" },
      history: { bsonType: "array" },
      revision: { bsonType: "number" },
      state: stateOf("open", "done", "discharged", "withdrawn"),
    },
  ),
  rosterLists: schema(["tenant", "committee", "turnKey", "people", "unread", "state", "pastedAt", "revision"], {
    tenant: { bsonType: "string" },
    committee: { bsonType: "string" },
    people: { bsonType: "array" },
    unread: { bsonType: "array" },
    pastedAt: { bsonType: "date" },
    revision: { bsonType: "number" },
    state: stateOf("waiting", "accepting", "accepted", "thrown-away"),
  }),
  imports: schema(["tenant", "committee", "turnKey", "digest", "proposals", "state", "turns", "revision"], {
    tenant: { bsonType: "string" },
    committee: { bsonType: "string" },
    turnKey: { bsonType: "string" },
    digest: { bsonType: "string" },
    proposals: { bsonType: "array" },
    waitingSince: { bsonType: "date" },
    unfinishedAt: { bsonType: "date" },
    turns: { bsonType: "array" },
    revision: { bsonType: "number" },
    state: stateOf("checking", "accepting", "accepted", "undoing", "undone", "thrown-away"),
  }),
  servedForms: schema(["tenant", "forms", "servedAt", "revision"], {
    tenant: { bsonType: "string" },
    forms: { bsonType: "object" },
    servedAt: { bsonType: "date" },
    drawAt: { bsonType: "date" },
    revision: { bsonType: "number" },
  }),
  notices: schema(["tenant", "kind", "day", "at", "state", "revision"], {
    tenant: { bsonType: "string" },
    kind: {
      enum: ["morning", "assigned", "asked", "late", "nudge", "after-meeting", "agenda", "eve", "weekly", "call"],
    },
    at: { bsonType: "date" },
    wakeAt: { bsonType: "date" },
    editAt: { bsonType: "date" },
    revision: { bsonType: "number" },
    state: stateOf("planned", "sending", "sent", "retry", "unknown", "failed", "skipped"),
  }),
};

const namespaceExists = 48;

/** Makes collections that are not there yet with their validators, and brings validators of an older version up to date. */
export async function ensureValidators(db: Db): Promise<void> {
  const present = await db.listCollections({}, { nameOnly: false }).toArray();
  const found = new Map(present.map(({ name, options }) => [name, options?.validator as unknown]));
  await Promise.all(
    Object.entries(validators).map(async ([collection, validator]) => {
      if (!found.has(collection)) await create(db, collection, validator);
      else if (JSON.stringify(found.get(collection)) !== JSON.stringify(validator)) {
        await db.command({ collMod: collection, validator });
      }
    }),
  );
}

async function create(db: Db, collection: string, validator: object): Promise<void> {
  try {
    await db.command({ create: collection, validator });
  } catch (error) {
    // Another process that started at the same moment made it.
    if ((error as { code?: unknown }).code !== namespaceExists) throw error;
  }
}
