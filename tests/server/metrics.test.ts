import { expect, test } from "vitest";
import type { HttpRoute } from "../../src/server/http.js";
import { processMetrics } from "../../src/server/metrics.js";

const onFault = (error: unknown) => {
  throw error;
};
const nine = new Date("2026-03-05T09:00:00Z");

async function textOf([route]: readonly HttpRoute[]): Promise<string> {
  const answer = await route?.answer({ body: undefined, authorization: "", path: "/metrics", query: "" });
  expect(answer).toMatchObject({ status: 200, contentType: expect.stringContaining("text/plain") });
  return String(answer?.body);
}

test("attempts are counted by kind and outcome, and waits and lost leases by number", async () => {
  const metrics = processMetrics({
    nextDueAt: async () => undefined,
    now: () => nine,
    skewMs: () => undefined,
    onFault,
  });
  metrics.meter.notice("morning", "sent");
  metrics.meter.notice("morning", "sent");
  metrics.meter.notice("nudge", "unknown");
  metrics.meter.throttled(1_500);
  metrics.leaseLost();
  const text = await textOf(metrics.routes());
  expect(text).toContain('matters_arising_notices_total{kind="morning",outcome="sent"} 2');
  expect(text).toContain('matters_arising_notices_total{kind="nudge",outcome="unknown"} 1');
  expect(text).toContain("matters_arising_throttle_waits_total 1");
  expect(text).toContain("matters_arising_throttle_wait_seconds_total 1.5");
  expect(text).toContain("matters_arising_leases_lost_total 1");
});

test("the oldest waiting is as late as it is, and nothing that lies ahead is", async () => {
  let due = new Date("2026-03-05T08:58:30Z");
  const metrics = processMetrics({ nextDueAt: async () => due, now: () => nine, skewMs: () => 250, onFault });
  const routes = metrics.routes();
  expect(await textOf(routes)).toContain("matters_arising_oldest_waiting_seconds 90");
  due = new Date("2026-03-05T10:00:00Z");
  const text = await textOf(routes);
  expect(text).toContain("matters_arising_oldest_waiting_seconds 0");
  expect(text).toContain("matters_arising_clock_skew_seconds 0.25");
});

test("the figures of this process can be had while the database is away", async () => {
  const faults: unknown[] = [];
  const away = new Error("the database is away");
  const metrics = processMetrics({
    nextDueAt: () => Promise.reject(away),
    now: () => nine,
    skewMs: () => undefined,
    onFault: (error) => faults.push(error),
  });
  metrics.meter.notice("morning", "sent");
  const text = await textOf(metrics.routes());
  expect(text).toContain('outcome="sent"} 1');
  expect(text).toContain("matters_arising_oldest_waiting_seconds Nan");
  expect(text).toContain("matters_arising_clock_skew_seconds Nan");
  expect(faults).toEqual([away]);
});
