import { part, schema, stateOf, type Validator } from "./validator-schema.js";

const ofBoard = {
  tenant: { bsonType: "string" },
  committee: { bsonType: "string" },
  turns: { bsonType: "array" },
  revision: { bsonType: "number" },
};

const mustHave = ["tenant", "committee", "turns", "revision"] as const;

/** Things in a list, each of which is in a part. */
const inParts = { bsonType: "array", items: { bsonType: "object", required: ["part"], properties: { part } } };

function numbered(state: object, more: Readonly<Record<string, object>> = {}, required: readonly string[] = []) {
  return schema([...mustHave, "number", "turnKey", "part", "state", ...required], {
    ...ofBoard,
    number: { bsonType: "number" },
    turnKey: { bsonType: "string" },
    part,
    state,
    ...more,
  });
}

/** Of meetings' agendas and records, the work programme, decisions and suggestions. */
export const meetingValidators: Readonly<Record<string, Validator>> = {
  agendas: schema([...mustHave, "items", "left"], {
    ...ofBoard,
    items: inParts,
    left: { bsonType: "array" },
    firstNumber: { bsonType: "number" },
    sent: { bsonType: "object", required: ["at", "items"], properties: { at: { bsonType: "date" }, items: inParts } },
  }),
  meetingRecords: schema([...mustHave, "taken", "attendance", "declarations"], {
    ...ofBoard,
    startedAt: { bsonType: "date" },
    endedAt: { bsonType: "date" },
    taken: { bsonType: "array" },
    attendance: {
      bsonType: "array",
      items: {
        bsonType: "object",
        required: ["who", "as"],
        properties: { as: { enum: ["present", "apologies", "absent"] } },
      },
    },
    declarations: { bsonType: "array" },
  }),
  frozenArisings: schema([...mustHave, "at", "on", "items", "parked"], {
    ...ofBoard,
    at: { bsonType: "date" },
    on: { bsonType: "string" },
    items: inParts,
    parked: inParts,
  }),
  programmeItems: numbered(
    stateOf("live", "taken", "dropped"),
    { place: stateOf("meeting", "month", "unscheduled"), path: { bsonType: "array" } },
    ["place", "path"],
  ),
  decisions: numbered(stateOf("stands", "struck"), { on: { bsonType: "string" } }, ["on"]),
  suggestions: numbered(stateOf("waiting", "accepted", "declined")),
};
