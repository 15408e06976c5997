import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "../../src/domain/days/day.js";
import { senderLease } from "../../src/server/ticker.js";
import { connectMongo } from "../../src/store/mongo/connect.js";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import { checkMornings, type Findings } from "./harness/check-mornings.js";
import { isDelivered, ledgerOf } from "./harness/ledger.js";
import { type MorningsOnRecord, mornings, unfinished, untilOnRecord } from "./harness/mornings-on-record.js";
import { type Board, type Reader, seedMornings } from "./harness/seed-mornings.js";
import { type SeveralBots, type Slot, severalBots, type Watcher, waits } from "./harness/several-bots.js";
import type { StepName } from "./harness/step.js";
import type { Treatment } from "./harness/wire-proxy.js";

/** Where the sender's four lanes stand when it is stopped, each with another owner's morning. */
const places = [
  { when: "after", step: "morning claimed" },
  { when: "after", step: "sending" },
  { when: "before", step: "sent" },
  { when: "before", step: "wake-up set" },
] as const satisfies readonly { when: "before" | "after"; step: StepName }[];

let bots: SeveralBots;
let teams: FakeTeams;
let board: Board;
let findings: Findings;
let atTheEnd: MorningsOnRecord;
/** Who stood where, and which process was stopped. */
const stood = new Map<StepName, Reader>();
let stopped: Slot | undefined;
/** The one whose clock differs from the database's by a minute, and what it says of that. */
let skewed: Slot;
let metrics = "";
let isLeftAlone = false;

beforeAll(async () => {
  bots = await severalBots({ count: 3, now: "2026-03-05T08:30:00Z", skewMs: [0, 0, 60_000] });
  skewed = bots.slots[2] ?? never();
  teams = await startFakeTeams();
  board = await seedBoard();
  await bots.slots[0]?.bot?.clock("2026-03-05T08:59:59Z");
  const all = stopAt();
  bots.watch(all.watcher);
  await all.stopped;
  bots.watch(undefined);
  // Nobody hears from it, and each lease that it holds ends: another tells all.
  const told = ({ wakeUps }: MorningsOnRecord) =>
    wakeUps.every(({ nextMorningAt }) => nextMorningAt >= new Date("2026-03-06T00:00:00Z"));
  await untilOnRecord(bots.database, told, 60_000);
  all.goOn();
  await bots.slots.find((slot) => slot !== stopped && slot !== skewed)?.bot?.clock("2026-03-05T12:00:00Z");
  atTheEnd = await mornings(bots.database);
  findings = checkMornings([board], atTheEnd.notices, ledgerOf(bots.happenings, [teams]));
  for (const slot of bots.slots) if (slot !== skewed) slot.stop();
  isLeftAlone = await nobodySends();
  metrics = await (await fetch(skewed.bot?.metrics() ?? "")).text();
}, 120_000);

afterAll(async () => {
  await bots?.end();
  await teams?.close();
});

async function seedBoard(): Promise<Board> {
  const { store, close } = await connectMongo(bots.database);
  const morning = new Date("2026-03-05T09:00:00Z");
  try {
    return await seedMornings(store, { teams, name: "estuary", today: day("2026-03-05"), morning });
  } finally {
    await close();
  }
}

/** Whether the sender's lease, once it has run out, is left to itself for some ticks on end. */
async function nobodySends(): Promise<boolean> {
  const { store, close } = await connectMongo(bots.database);
  try {
    let looks = 0;
    for (const end = performance.now() + 10 * waits.senderLease; looks < 8 && performance.now() < end; ) {
      const lease = await store.leases.find("system", senderLease);
      looks = lease !== undefined && lease.until < new Date() ? looks + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, waits.tick));
    }
    return looks === 8;
  } finally {
    await close();
  }
}

/** Holds a lane at each place, and when all four stand there stops the process: nothing of it goes on until it may. */
function stopAt(): { watcher: Watcher; stopped: Promise<void>; goOn: () => void } {
  let tellStopped = () => {};
  let release = () => {};
  const allStand = new Promise<void>((resolve) => {
    tellStopped = resolve;
  });
  const mayGoOn = new Promise<void>((resolve) => {
    release = resolve;
  });
  const owners = board.readers.filter(({ onlyAhead }, n) => n > 0 && !onlyAhead);
  const stand = async (slot: Slot, when: "before" | "after", step: StepName, about = "") => {
    const owner = owners.find(({ id }) => about === id || about.includes(`/${id}/`));
    const isPlace = places.some((place) => place.when === when && place.step === step);
    if (owner === undefined || !isPlace || stood.has(step) || [...stood.values()].includes(owner)) return;
    stood.set(step, owner);
    if (stood.size === places.length) {
      slot.stop();
      stopped = slot;
      tellStopped();
    }
    await mayGoOn;
  };
  return {
    watcher: {
      async before(slot, { name, about }): Promise<Treatment> {
        await stand(slot, "before", name, about);
        return "pass";
      },
      after: (slot, { name, about }) => stand(slot, "after", name, about),
    },
    stopped: allStand,
    goOn() {
      stopped?.goOn();
      release();
    },
  };
}

describe("a sender that stands still for longer than its leases, and then goes on", () => {
  const cards = (step: StepName) => {
    const reader = stood.get(step) ?? never();
    return teams.posts(reader.person).filter(isDelivered);
  };

  test("is relieved by another, which tells everybody", () => {
    expect(stopped).toBeDefined();
    expect(findings.wrong).toEqual([]);
    expect(unfinished(atTheEnd)).toEqual([]);
  });

  test("posts nothing any more that it had only claimed or written down", () => {
    for (const step of ["morning claimed", "sending", "wake-up set"] as const)
      expect([step, cards(step).length]).toEqual([step, 1]);
  });

  test("has doubled only the card of which nobody else could know that it had arrived", () => {
    expect(cards("sent")).toHaveLength(2);
    expect(JSON.stringify(cards("sent")[1]?.body)).toContain("You may have had this card already.");
    expect(findings.twins).toEqual({ stopped: 1 });
  });
});

describe("a process whose clock is a minute from the database's", () => {
  test("sends nothing, while another does", () => {
    const senders = bots.happenings.flatMap((each) =>
      each.kind === "step" && each.step.name !== "lease" ? [each.slot] : [],
    );
    expect(senders.length).toBeGreaterThan(board.readers.length);
    expect(senders).not.toContain(skewed);
  });

  test("sends nothing either when the others stand still", () => {
    expect(isLeftAlone).toBe(true);
  });

  test("says so to whoever runs it, in the log and in its metrics", () => {
    expect(skewed.log()).toContain("the clock is too far from the database's: nothing is sent");
    const [, seconds] = /^matters_arising_clock_skew_seconds (\S+)$/m.exec(metrics) ?? [];
    expect(Number(seconds)).toBeLessThan(-55);
    expect(Number(seconds)).toBeGreaterThan(-65);
  });
});

function never(): never {
  throw new Error("There are three processes, and somebody stood at each place.");
}
