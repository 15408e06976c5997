import { describe, expect, test } from "vitest";
import { clockControl } from "../../../src/trial/clock/clock-control.js";

const start = "2026-03-04T10:00:00.000Z";
const at = (hour: string, day = "04") => `2026-03-${day}T${hour}:00.000Z`;

/** A clock on which something is due at some moments; each is sent when the clock has come to it. */
function aClock(dueAt: readonly string[] = [], over: { runDue?: () => Promise<number>; spent?: () => boolean } = {}) {
  let now = new Date(start);
  let due = dueAt.map((moment) => new Date(moment));
  const steps: string[] = [];
  const log: string[] = [];
  const note = (what: string) => async () => void log.push(what);
  const control = clockControl({
    clock: {
      now: () => now,
      refresh: note("read"),
      join: async () => {},
      tellOthers: note("told others"),
      async moveTo(instant) {
        now = instant > now ? instant : now;
        steps.push(now.toISOString());
      },
      close: async () => {},
    },
    alone: async (work) => {
      log.push("alone");
      return work().finally(() => log.push("not alone"));
    },
    runDue:
      over.runDue ??
      (async () => {
        const sent = due.filter((moment) => moment <= now).length;
        due = due.filter((moment) => moment > now);
        return sent;
      }),
    nextDueAt: async () => due[0],
    pacing: {
      begin: () => void log.push("pacing begins"),
      end: () => void log.push("pacing ends"),
      spent: over.spent ?? (() => false),
    },
  });
  return { control, steps, log };
}

describe("the trial clock", () => {
  test("stops at each moment at which something is due, up to the one asked for and not beyond", async () => {
    const { control, steps } = aClock([at("11:00"), at("12:00"), at("09:00", "05"), at("09:00", "06")]);
    expect(await control({ now: at("09:00", "05") })).toEqual({
      status: 200,
      body: { now: at("09:00", "05"), deliveries: 3 },
    });
    expect(steps).toEqual([at("11:00"), at("12:00"), at("09:00", "05"), at("09:00", "05")]);
  });

  test("counts what was due before it moved", async () => {
    const { control } = aClock([at("09:30")]);
    expect(await control({ now: at("10:01") })).toMatchObject({ body: { deliveries: 1 } });
  });

  test("asked for no time stays and sends what is due", async () => {
    const { control } = aClock([at("09:30"), at("11:00")]);
    for (const body of [{}, undefined, null, []])
      expect(await control(body)).toMatchObject({ status: 200, body: { now: start } });
  });

  test("tells other processes once it has moved, and paces itself within the call", async () => {
    const { control, log } = aClock();
    await control({ now: at("11:00") });
    expect(log).toEqual(["alone", "read", "pacing begins", "told others", "pacing ends", "not alone"]);
  });

  test("goes on to the time asked for where something stays due and can't be sent", async () => {
    const { control } = aClock([at("09:30")], { runDue: async () => 0 });
    expect(await control({ now: at("11:00") })).toEqual({ status: 200, body: { now: at("11:00"), deliveries: 0 } });
  });
});

describe("a time that lies back", () => {
  test("by a minute or less counts as now", async () => {
    const { control } = aClock();
    expect(await control({ now: at("09:59") })).toEqual({ status: 200, body: { now: start, deliveries: 0 } });
  });

  test("by more is refused, with both times, and nothing moves", async () => {
    const { control, steps } = aClock([at("09:30")]);
    const refused = await control({ now: "2026-03-04T09:58:59.999Z" });
    expect(refused).toMatchObject({ status: 400 });
    expect(JSON.stringify(refused.body)).toContain(start);
    expect(JSON.stringify(refused.body)).toContain("2026-03-04T09:58:59.999Z");
    expect(steps).toEqual([]);
  });
});

describe("a time that is none", () => {
  test.each([
    "tomorrow",
    "",
    "2026-03-05",
    "2026-03-05T09:00",
    "2026-03-05T25:00:00Z",
    "2026-13-05T09:00:00Z",
    "2026-04-31T09:00:00Z",
    1_772_700_000_000,
    null,
    {},
  ])("%j is refused, and nothing moves", async (now) => {
    const { control, steps } = aClock();
    expect(await control({ now })).toMatchObject({ status: 400, body: { error: expect.stringContaining("instant") } });
    expect(steps).toEqual([]);
  });

  test.each(["2026-03-05T09:00Z", "2026-03-05T09:00:00.5Z", "2026-03-05T09:00:00+01:00"])("%s is one", async (now) => {
    expect(await aClock().control({ now })).toMatchObject({ status: 200 });
  });
});

describe("calls", () => {
  test("queue: each begins when the one before has ended", async () => {
    const { control, log } = aClock();
    await Promise.all([control({ now: at("11:00") }), control({ now: at("12:00") })]);
    expect(log.filter((what) => what.includes("alone"))).toEqual(["alone", "not alone", "alone", "not alone"]);
  });

  test("go on after one that failed, which ended its pacing", async () => {
    let calls = 0;
    const runDue = async () => {
      if (++calls === 1) throw new Error("no database");
      return 0;
    };
    const { control, log } = aClock([], { runDue });
    const [failed, next] = await Promise.allSettled([control({ now: at("11:00") }), control({ now: at("12:00") })]);
    expect([failed.status, next.status]).toEqual(["rejected", "fulfilled"]);
    expect(log.filter((what) => what === "pacing ends")).toHaveLength(2);
  });
});
