import { isDay } from "../../domain/days/day.js";
import type { TrialClock } from "./trial-clock.js";

type Deps = {
  clock: TrialClock;
  /** Nobody else sends while this runs. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Sends and settles everything that is due now; answers how many notices Teams accepted. */
  runDue: () => Promise<number>;
  /** The earliest moment at which anything will be due. */
  nextDueAt: () => Promise<Date | undefined>;
  /** Begins and ends the time that pacing may take inside one call. */
  pacing: { begin(): void; end(): void; spent(): boolean };
};

export type ClockAnswer =
  | { status: 200; body: { now: string; deliveries: number } }
  | { status: 400; body: { error: string } };

/** As much as the clock may be asked to go back: callers' clocks differ a little. It counts as "now". */
const leewayMs = 60_000;

/** Steps that one call takes at the most. A board's year has some hundreds for each person. */
const mostSteps = 200_000;

/** Once Teams' limits have used up the call's time, so many more steps without any effect are taken. */
const mostInVain = 200;

/**
 * Moves the board's time forward, stopping at every moment at which something is due, so that a fortnight passes as it would
 * have: `POST /trial/clock` with `{"now":"…Z"}`. Calls queue.
 */
export function clockControl(deps: Deps): (body: unknown) => Promise<ClockAnswer> {
  let queue: Promise<unknown> = Promise.resolve();
  return (body) => {
    const mine = queue.then(() => deps.alone(() => moved(deps, body)));
    queue = mine.catch(() => undefined);
    return mine;
  };
}

async function moved({ clock, runDue, nextDueAt, pacing }: Deps, body: unknown): Promise<ClockAnswer> {
  await clock.refresh();
  const target = readTarget(body, clock.now());
  if (typeof target === "string") return { status: 400, body: { error: target } };
  pacing.begin();
  try {
    let deliveries = await runDue();
    let inVain = 0;
    for (let step = 0; step < mostSteps && inVain < mostInVain; step++) {
      const due = await nextDueAt();
      if (due === undefined || due > target) break;
      const before = clock.now();
      await clock.moveTo(due);
      const sent = await runDue();
      deliveries += sent;
      inVain = sent === 0 && pacing.spent() ? inVain + 1 : 0;
      // What is still due now waits for time that this call has no more of.
      if (due <= before && (await nextDueAt())?.getTime() === due.getTime()) break;
    }
    await clock.moveTo(target);
    await clock.tellOthers();
    deliveries += await runDue();
    return { status: 200, body: { now: clock.now().toISOString(), deliveries } };
  } finally {
    pacing.end();
  }
}

function readTarget(body: unknown, now: Date): Date | string {
  const { now: asked } = (typeof body === "object" && body !== null ? body : {}) as { now?: unknown };
  if (asked === undefined) return now;
  const isInstant =
    typeof asked === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(asked);
  // JavaScript would take 31 April for 1 May, and the clock could not go back from there.
  const instant = isInstant && isDay(asked.slice(0, 10)) ? new Date(asked) : undefined;
  if (instant === undefined || Number.isNaN(instant.getTime()))
    return `now must be an instant such as "2026-03-05T09:00:00Z".`;
  if (instant.getTime() < now.getTime() - leewayMs) {
    return `The clock never goes back: it is ${now.toISOString()}, and ${instant.toISOString()} was asked for.`;
  }
  return instant < now ? now : instant;
}
