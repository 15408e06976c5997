import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { mongoOptions } from "../../../src/store/mongo/connect.js";
import { ensureIndexes } from "../../../src/store/mongo/indexes.js";
import { mongoStore } from "../../../src/store/mongo/mongo-store.js";
import type { Store } from "../../../src/store/store.js";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "../../../src/trial/database/start-embedded-database.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aDecision } from "../../builders/a-decision.js";
import { aDraft } from "../../builders/a-draft.js";
import { aFrozenArising } from "../../builders/a-frozen-arising.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMeetingRecord } from "../../builders/a-meeting-record.js";
import { aMember } from "../../builders/a-member.js";
import { aMorning, anAgendaNotice } from "../../builders/a-notice.js";
import { aPerson } from "../../builders/a-person.js";
import { aPlan } from "../../builders/a-plan.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";
import { aSuggestion } from "../../builders/a-suggestion.js";
import { aTerm } from "../../builders/a-term.js";
import { anAgenda } from "../../builders/an-agenda.js";
import { anImport } from "../../builders/an-import.js";
import { anOccasion, whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { asked, type Case, card, later, now } from "./asked-by-another.js";

/** What another tenant may hear: nothing, none, that there is no such thing. */
const nothing: readonly unknown[] = [undefined, null, false, 0, "changed-meanwhile", "gone", "free"];

function isNothing(answer: unknown): boolean {
  if (nothing.includes(answer)) return true;
  if (answer instanceof Map) return answer.size === 0;
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === "object" && answer !== null && Object.values(answer).every(isNothing);
}

let folder: string;
let database: EmbeddedDatabase;
let client: MongoClient;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  database = await startEmbeddedDatabase({ folder });
  client = new MongoClient(database.uri, mongoOptions({ selectionLimitMs: 5_000, poolSize: 4 }));
  const db = client.db("other-tenants");
  await ensureIndexes(db);
  store = mongoStore(db);
});
afterAll(async () => {
  await client?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Every document of tenant A, as it stands. */
async function everything(): Promise<string> {
  const collections = await client.db("other-tenants").collections();
  const documents = await Promise.all(
    collections.map(async (collection) => [
      collection.collectionName,
      await collection.find({ tenant: "tenant-a" }).sort({ _id: 1 }).toArray(),
    ]),
  );
  return JSON.stringify(documents.sort(), undefined, 1);
}

beforeEach(async () => {
  const collections = await client.db("other-tenants").collections();
  await Promise.all(collections.map((collection) => collection.deleteMany({})));
  const here = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
  const { person: _none, ...pete } = aMember({ id: "m_pete", name: "Pete Horner" });
  await store.committees.insert(aCommittee({ home: { ...aCommittee().home, team: "19:team" } }), {
    ...anOccasion,
    change: { kind: "set-up" },
  });
  await store.committees.askToJoin(here, { person: "p_pat", name: "Pat", at: now });
  await store.committees.claimHome("system", new Date("2026-03-06T09:00:00Z"), later);
  await client
    .db("other-tenants")
    .collection<{ _id: string; claim: string }>("people")
    .insertOne({ ...documentOf(aPerson({ conversation: card.conversation })), claim: "token" });
  await store.members.add(
    here,
    [
      aMember(),
      pete,
      aMember({ id: "m_left", person: "p_left", name: "Left" }),
      aMember({ id: "m_clerk", person: "p_clerk", role: "clerk" }),
    ],
    whenAdded,
  );
  await store.members.leave(here, ["m_left"], { ...anOccasion, why: "removed" });
  await store.actionItems.insert(
    anOpenItem({ boardReference: "3", plan: { id: "pl_1", objective: "1.1", place: 1 } }),
    "turn-1",
    loggedLine(),
  );
  await store.meetings.insert(aMeeting(), "turn-1");
  await store.drafts.insert(aDraft(), "turn-1");
  await store.notices.insert(aMorning());
  await store.notices.insert(anAgendaNotice());
  const beyond = { by: "m_clerk", of: "agenda", at: now } as const;
  await store.handledTurns.claim({ tenant: "tenant-a" }, "turn-1", "holder", now, later);
  await store.handledTurns.settle({ tenant: "tenant-a" }, "turn-1", { ...card, item: "ai_1" }, beyond);
  await store.servedForms.serve({ tenant: "tenant-a", person: "p_sarah" }, card, later, now);
  await store.rosterLists.insert(
    {
      id: "rl_1",
      ...here,
      by: "m_clerk",
      at: now,
      people: [{ name: "Sue Cassin" }],
      unread: [],
      state: { kind: "waiting" },
      revision: 1,
    },
    "turn-1",
  );
  await store.agendas.save(anAgenda({ goesOn: { items: ["ag_budget"], to: "next" } }));
  const attended = { who: { kind: "member", member: "m_sarah" }, as: "present", note: "left early" } as const;
  await store.meetingRecords.save(aMeetingRecord({ attendance: [attended] }));
  await store.frozenArisings.save(aFrozenArising());
  const turns = ["turn-1"];
  await store.decisions.insert(aDecision({ turns }), "turn-1");
  await store.suggestions.insert(aSuggestion({ turns }), "turn-1");
  await store.programmeItems.insert(aProgrammeItem({ turns }), "turn-1");
  await store.plans.insert(aPlan({ turns }), "turn-1");
  await store.glossary.define(aTerm({ imported: "im_1" }));
  await store.imports.insert(anImport(), "turn-1");
  await store.arrivals.insert({ tenant: "tenant-a", person: "p_sarah", id: "ar_1", paper: { blocks: [] } }, "turn-1");
  const taken = { kind: "taken", meeting: "mt_march", on: day("2026-03-12"), at: now } as const;
  await store.programmeItems.insert(aProgrammeItem({ id: "pi_2", number: 2, state: taken }), "turn-2");
});

function documentOf({ id, ...rest }: ReturnType<typeof aPerson>) {
  return { _id: id as string, ...rest };
}

const questions = Object.entries(asked).flatMap(([part, cases]) =>
  Object.entries(cases as Readonly<Record<string, Case>>).flatMap(([method, ask]) =>
    typeof ask === "string" ? [] : [{ name: `${part}.${method}`, ask }],
  ),
);

test.each(questions)(
  "another tenant that knows every id hears nothing and changes nothing by $name",
  async ({ ask }) => {
    const before = await everything();
    const answer = await ask(store);
    expect(isNothing(answer), JSON.stringify(answer)).toBe(true);
    expect(await everything()).toBe(before);
  },
);

test("the tenant itself is answered, so that these questions are real ones", async () => {
  expect(await store.committees.find({ tenant: "tenant-a", committee: "c_safeguarding" })).toBeDefined();
  expect(await store.actionItems.find({ tenant: "tenant-a", committee: "c_safeguarding" }, "ai_1")).toBeDefined();
  expect(await store.people.find({ tenant: "tenant-a", person: "p_sarah" })).toBeDefined();
});
