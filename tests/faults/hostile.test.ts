import { type Db, MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseName } from "../../src/store/database-name.js";
import { mongoOptions } from "../../src/store/mongo/connect.js";
import type { Message } from "../fakes/teams/kept-messages.js";
import { type RunningBot, startBot } from "../journeys/harness/running-bot.js";
import { seeded } from "./harness/fault-plan.js";
import { drawDeed } from "./harness/hostile-deeds.js";
import { type Actor, type HostileWorld, hostileWorld, idsOnRecord } from "./harness/hostile-world.js";
import { recordReader } from "./harness/record-reader.js";
import { notAllowed } from "./harness/what-is-allowed.js";

const deeds = process.env.LONG === undefined ? 600 : 10_000;
/** HOSTILE_SEED=… does a run's deeds again; the short run does the same each time, the long one others. */
const seed = Number(
  process.env.HOSTILE_SEED ?? (process.env.LONG === undefined ? 20_260 : Math.floor(Math.random() * 1_000_000_000)),
);

let bot: RunningBot;
let world: HostileWorld;
let client: MongoClient;
const findings: string[] = [];
/** Words that are to be looked for, and that nobody wrote down. */
const unkept: string[] = [];
const statuses = new Map<number, number>();

beforeAll(
  async () => {
    bot = await startBot({ now: "2026-03-04T10:30:00Z", env: { ADMIN_PORT: "0" } });
    world = await hostileWorld(bot);
    client = new MongoClient(bot.database, mongoOptions({ selectionLimitMs: 5_000, poolSize: 4 }));
    const db = client.db(databaseName(bot.database));
    const random = seeded(seed);
    let ids = await idsOnRecord(db);
    const onRecord = recordReader(db);
    let before = await onRecord();
    const kept = JSON.stringify(Object.values(before).map((documents) => [...documents.values()]));
    unkept.push(...world.secrets.filter((word) => !kept.toLowerCase().includes(word)));
    for (let n = 0; n < deeds; n += 1) {
      const deed = drawDeed(world, ids, random);
      const { status } = await deed.do();
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      // What follows the answer is still this deed's.
      if (deed.actor.as === "clerk" || deed.actor.as === "chair") await bot.clock();
      const after = await onRecord();
      // Somebody is known from their first message on.
      const person = (await personIds(db)).get(deed.actor.who.id);
      const found = notAllowed(before, after, deed.actor, person);
      findings.push(...found.map((finding) => `${n}. ${deed.what}\n   ${finding}`));
      before = after;
      if (n % 50 === 0) ids = await idsOnRecord(db);
    }
    // A morning of all of it, with a Monday's card and an agenda.
    await bot.clock("2026-03-09T09:30:00Z");
  },
  process.env.LONG === undefined ? 180_000 : 1_200_000,
);

afterAll(async () => {
  await client?.close();
  await bot?.end();
  await world?.close();
});

describe(`anything, said and pressed by everybody (HOSTILE_SEED=${seed})`, () => {
  test("changes nothing that the table of rights does not allow", () => {
    expect(findings.join("\n")).toBe("");
  });

  test("has words of the closed part to find: every one of them is on record", () => {
    expect(unkept).toEqual([]);
  });

  test("is answered, and ends in no fault", () => {
    expect([...statuses.keys()].filter((status) => status !== 200 && status !== 201)).toEqual([]);
    expect(
      bot
        .stderr()
        .split("\n")
        // Teams takes no reply from a tenant to another tenant's place.
        .filter((line) => /"level":(?:"error"|50|60)/.test(line) && !line.includes('"code":"CONNECTOR"')),
    ).toEqual([]);
  });

  test("shows no word of the closed part to who may not read it", () => {
    const leaks = world.actors.flatMap((actor) =>
      seenBy(actor).filter((said) =>
        world.secrets.some((word) => said.toLowerCase().includes(word) && !isOwn(word, actor)),
      ),
    );
    expect(leaks.map((leak) => leak.slice(0, 2_000))).toEqual([]);
  });

  test("leaves no word of the closed part in the log or the metrics", async () => {
    const metrics = bot.metrics();
    const text = bot.stderr() + bot.stdout() + (metrics === undefined ? "" : await (await fetch(metrics)).text());
    expect(world.secrets.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
  });
});

/** All that reached somebody who may not read the closed part: what stands in shared places, and what came to their own chat. */
function seenBy({ as, who, teams, places }: Actor): readonly string[] {
  const mayRead = as === "clerk" || as === "chair" || as === "member";
  const mine = mayRead ? places.filter(({ kind }) => kind !== "personal chat") : places;
  return mine.flatMap((place) =>
    teams.messagesTo(place).flatMap((message) => [readable(message), JSON.stringify(teams.viewOf(who, message) ?? "")]),
  );
}

/** An adviser reads what is theirs. */
function isOwn(word: string, { as }: Actor): boolean {
  return as === "adviser" && /later|suggestion|declined/.test(word);
}

function readable({ posts }: Message): string {
  return JSON.stringify(posts.map(({ text, summary, attachments }) => [text, summary, attachments]));
}

async function personIds(db: Db): Promise<ReadonlyMap<string, string>> {
  const people = await db.collection<{ _id: string; channelId?: string }>("people").find({}).toArray();
  return new Map(people.map(({ _id, channelId = "" }) => [channelId, _id]));
}
