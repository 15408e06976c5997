import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import { connectMongo } from "../../src/store/mongo/connect.js";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { checkMornings, type Findings, saidTwice } from "./harness/check-mornings.js";
import { type CrashPoint, crashPoints, killAt, longestMs } from "./harness/crash-points.js";
import { ledgerOf } from "./harness/ledger.js";
import { type MorningsOnRecord, mornings, unfinished, untilOnRecord } from "./harness/mornings-on-record.js";
import { type Board, seedMornings } from "./harness/seed-mornings.js";
import { type SeveralBots, severalBots } from "./harness/several-bots.js";

/** The short run takes every other point, the same ones each time; FAULT_SEED=1 takes the others. The long run takes all. */
const isLong = process.env.LONG !== undefined;
const seed = Number(process.env.FAULT_SEED ?? 0);

/** How many boards are there for the mornings of owners, for notes to clerks, and for agendas in homes. */
const [plain, lateNotes, homes] = [9, 10, 8];

let bots: SeveralBots;
const teams: FakeTeams[] = [];
let points: readonly CrashPoint[] = [];
let thatDay: MorningsOnRecord;
let nextDay: MorningsOnRecord;
let findings: Findings;
let later: Findings;

beforeAll(async () => {
  bots = await severalBots({ count: 4, now: "2026-03-05T08:30:00Z" });
  teams.push(await startFakeTeams(), await startFakeTeams());
  const boards = await seedBoards();
  const [late, home] = [boards.slice(plain, plain + lateNotes), boards.slice(plain + lateNotes)];
  points = crashPoints(boards.slice(0, plain), late, home).filter((_, n) => isLong || n % 2 === seed % 2);

  await bots.clock("2026-03-05T08:59:58Z");
  bots.watch(killAt(points, bots, teams));
  await untilOnRecord(bots.database, () => points.every(({ met }) => met > 0), longestMs).catch(() => {});
  bots.watch(undefined);
  await bots.allUp();
  await bots.clock("2026-03-05T13:00:00Z");
  thatDay = await mornings(bots.database);
  findings = checkMornings(boards, thatDay.notices, ledgerOf(bots.happenings, teams));
  await bots.clock("2026-03-06T12:00:00Z");
  nextDay = await mornings(bots.database);
  later = checkMornings(boards, nextDay.notices, ledgerOf(bots.happenings, teams));
}, 600_000);

afterAll(async () => {
  await bots?.end();
  for (const each of teams) await each.close();
});

async function seedBoards(): Promise<readonly Board[]> {
  const { store, close } = await connectMongo(bots.database);
  try {
    const numbers = Array.from({ length: plain + lateNotes + homes }, (_, n) => n);
    return await Promise.all(
      numbers.map((n) =>
        seedMornings(store, {
          teams: teams[n % 2] ?? never(),
          name: `b${n}`,
          today: day("2026-03-05"),
          morning: new Date("2026-03-05T09:00:00Z"),
          meets: n >= plain + lateNotes,
        }),
      ),
    );
  } finally {
    await close();
  }
}

describe(`killed at the steps of the sending (FAULT_SEED=${seed})`, () => {
  test("each of them is met, before and after it is written", () => {
    const named = points.map(({ when, name }) => `${when} ${name}`);
    expect(named.filter((_, n) => points[n]?.met !== 1)).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  test("nothing is lost, and what comes twice was in doubt and says so", () => {
    expect(findings.wrong).toEqual([]);
    const killed = bots.happenings.filter(({ kind }) => kind === "killed").length;
    expect(killed).toBeGreaterThan(points.length / 5);
    expect(killed).toBeLessThanOrEqual(points.length);
  });

  test("all is settled in the end, and everybody's next morning lies ahead", () => {
    expect(unfinished(thatDay)).toEqual([]);
    expect(unfinished(nextDay)).toEqual([]);
  });

  test("the next morning says nothing twice, and to the clerks what nobody knows they were told", () => {
    expect(later.wrong).toEqual([]);
    expect(later.untold["clerk's note unknown"]).toBeUndefined();
    expect(saidTwice(nextDay.notices)).toEqual([]);
  });
});

function never(): never {
  throw new Error("There are two tenants.");
}
