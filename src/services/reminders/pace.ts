import type { TenantId } from "../../domain/ids.js";

/** At most `count` calls in any `ms` milliseconds. */
export type PaceLimit = { count: number; ms: number };

/** What Teams allows one conversation, as its documentation of rate limits says. */
export const conversationLimits: readonly PaceLimit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** What it allows an app in a tenant. */
export const tenantLimits: readonly PaceLimit[] = [{ count: 50, ms: 1_000 }];

/**
 * Calls to one tenant keep this distance: 48 a second, as two that set off apart may arrive together and be counted in one second
 * with those before and after.
 */
const tenantGapMs = 1_000 / 48;

/** Waits, and says true; or says false when it could not wait so long, though perhaps for a part of it. */
export type Wait = (ms: number) => Promise<boolean>;

export type Turn = { kind: "go" } | { kind: "later"; afterMs: number };

export type Pace = {
  /** Waits until Teams' limits allow one more call to this conversation, and counts that call. */
  turn(tenant: TenantId, conversation: string): Promise<Turn>;
  /** Teams asked to leave this conversation alone for so long. */
  holdOff(tenant: TenantId, conversation: string, ms: number): void;
};

/** Stands for the making of conversations, which has a limit of its own. */
export const opening = "opening a conversation";

/** Keeps to Teams' limits by one process's arithmetic: one instance sends at a time. */
export function processPace(deps: { monotonicMs: () => number; wait: Wait; onWait?: (ms: number) => void }): Pace {
  const calls = new Map<string, number[]>();
  const heldUntil = new Map<string, number>();
  /** When each tenant's next place is free. */
  const nextPlace = new Map<TenantId, number>();

  const freeAt = (key: string, limits: readonly PaceLimit[], now: number): number => {
    const past = calls.get(key) ?? [];
    const free = limits.map(({ count, ms }) => (past[past.length - count] ?? Number.NEGATIVE_INFINITY) + ms);
    return Math.max(now, heldUntil.get(key) ?? now, ...free);
  };
  const note = (key: string, limits: readonly PaceLimit[], at: number): void => {
    const longest = Math.max(...limits.map((limit) => limit.ms));
    calls.set(key, [...(calls.get(key) ?? []).filter((past) => past > at - longest), at]);
  };
  let tidiedAt = Number.NEGATIVE_INFINITY;
  const forgetOld = (now: number): void => {
    if (now - tidiedAt < 60_000) return;
    tidiedAt = now;
    for (const [key, past] of calls) if ((past.at(-1) ?? 0) < now - 3_600_000) calls.delete(key);
    for (const [key, until] of heldUntil) if (until < now) heldUntil.delete(key);
    for (const [tenant, at] of nextPlace) if (at < now) nextPlace.delete(tenant);
  };

  /** A place for each call of a tenant, so that those who wait don't all set off at once. */
  const placeOf = (tenant: TenantId, now: number): number => {
    const place = Math.max(now, nextPlace.get(tenant) ?? now);
    nextPlace.set(tenant, place + tenantGapMs);
    return place;
  };

  const waitUntil = async (moment: number): Promise<Turn> => {
    const ms = moment - deps.monotonicMs();
    if (ms <= 0) return { kind: "go" };
    deps.onWait?.(ms);
    if (await deps.wait(ms)) return { kind: "go" };
    return { kind: "later", afterMs: Math.max(1, moment - deps.monotonicMs()) };
  };

  return {
    async turn(tenant, conversation) {
      const one = `${tenant} ${conversation}`;
      for (;;) {
        const now = deps.monotonicMs();
        const ready = freeAt(one, conversationLimits, now);
        if (ready <= now) {
          forgetOld(now);
          const place = placeOf(tenant, now);
          note(one, conversationLimits, place);
          return waitUntil(place);
        }
        const turn = await waitUntil(ready);
        if (turn.kind === "later") return turn;
      }
    },
    holdOff(tenant, conversation, ms) {
      heldUntil.set(`${tenant} ${conversation}`, deps.monotonicMs() + ms);
    },
  };
}
