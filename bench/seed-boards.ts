import { MongoClient } from "mongodb";
import type { ActionItem } from "../src/domain/actions/action-item.js";
import type { Committee } from "../src/domain/committees/committee.js";
import { usualRetention } from "../src/domain/committees/retention.js";
import type { Day } from "../src/domain/days/day.js";
import { usualMeetingRules } from "../src/domain/meetings/meeting-rules.js";
import { usualZone } from "../src/domain/reminders/morning-time.js";
import { usualPolicy } from "../src/domain/reminders/policy.js";
import { databaseName } from "../src/store/database-name.js";
import { connectMongo } from "../src/store/mongo/connect.js";
import type { Store } from "../src/store/store.js";

export type Boards = {
  people: number;
  /** Tenants that share the boards evenly. */
  tenants: number;
  serviceUrl: string;
  /** The day on which everybody owes something, and when their morning comes. */
  dueOn: Day;
  nextMorningAt: Date;
};

/** So many people sit on one board. */
const onABoard = 20;

/** The n-th tenant. */
export function tenantNamed(n: number): string {
  return `6d617474-6572-4000-8000-${String(n).padStart(12, "0")}`;
}

/** Fills a database with boards of twenty, each of whom owes one action that is due on a day, straight through the store. */
export async function seedBoards(uri: string, boards: Boards): Promise<void> {
  const { store, close } = await connectMongo(uri, { poolSize: 32 });
  try {
    const count = boards.people / onABoard;
    for (let from = 0; from < count; from += 16) {
      const numbers = Array.from({ length: Math.min(16, count - from) }, (_, n) => from + n);
      await Promise.all(numbers.map((n) => seedBoard(store, n, boards)));
    }
  } finally {
    await close();
  }
}

async function seedBoard(
  store: Store,
  n: number,
  { tenants, serviceUrl, dueOn, nextMorningAt }: Boards,
): Promise<void> {
  const tenant = tenantNamed(n % tenants);
  const committee: Committee = {
    id: `c_bench${n}`,
    tenant,
    name: `Board ${n}`,
    code: `B${n}`,
    home: { kind: "group-chat", conversation: `19:board-${n}@thread.v2`, serviceUrl, installed: true },
    zone: usualZone,
    nation: "england",
    recess: [],
    policy: usualPolicy,
    signOff: false,
    meets: usualMeetingRules,
    retention: usualRetention,
    guided: [],
    joinRequests: [],
    nextMorningAt,
    revision: 1,
  };
  await store.committees.insert(committee);
  const scope = { tenant, committee: committee.id };
  const seen = Array.from({ length: onABoard }, (_, m) => ({ channelId: `29:${n}-${m}`, name: `Person ${m}` }));
  const people = await store.people.know({ tenant }, seen, nextMorningAt);
  const members = people.map((person, m) => ({
    id: `m_bench${n}x${m}` as const,
    ...scope,
    person: person.id,
    name: person.name,
    role: m === 0 ? ("clerk" as const) : ("member" as const),
  }));
  await store.members.add(scope, members, { by: "system", at: new Date("2026-03-02T09:00:00Z"), how: "added" });
  const at = new Date(nextMorningAt.getTime() - 30 * 86_400_000);
  for (const [m, { id, person }] of members.entries()) {
    await store.people.saveConversation({ tenant, person }, { conversation: `a:${tenant}:${n}-${m}`, serviceUrl });
    const item: ActionItem = {
      id: `ai_bench${n}x${m}`,
      ...scope,
      number: m + 1,
      task: `Write to partner number ${m} about the plan for the coming year and report back`,
      owners: { kind: "named", owners: [{ member: id, assignedAt: at }] },
      due: { kind: "day", on: dueOn },
      raisedOn: dueOn,
      part: "open",
      state: { kind: "open" },
      snoozes: [],
      passedOn: [],
      slips: [],
      loggedBy: members[0]?.id ?? id,
      loggedAt: at,
      changedBy: [{ by: id, at }],
      revision: 1,
    };
    await store.actionItems.insert(item, `seed/${m}`, { at, by: id, what: { kind: "logged" } });
  }
}

/** Adds people of whom nobody has anything to hear before a moment far ahead. */
export async function seedSleepers(uri: string, count: number, nextMorningAt: Date): Promise<void> {
  // Puts the indexes in place.
  await (await connectMongo(uri)).close();
  const client = await new MongoClient(uri).connect();
  try {
    const people = client.db(databaseName(uri)).collection<{ _id: string }>("people");
    for (let from = 0; from < count; from += 5_000) {
      const documents = Array.from({ length: Math.min(5_000, count - from) }, (_, n) => ({
        _id: `p_sleeper${from + n}`,
        tenant: tenantNamed(0),
        channelId: `29:sleeper-${from + n}`,
        name: "Somebody",
        reach: { kind: "reachable" },
        nextMorningAt,
        revision: 1,
      }));
      await people.insertMany(documents);
    }
  } finally {
    await client.close();
  }
}
