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
export const tenantLimit: PaceLimit = { count: 50, ms: 1_000 };

/**
 * Calls to one tenant keep this distance: 48 a second, as two that set off apart may arrive together and be counted in one second
 * with those before and after.
 */
const tenantGapMs = tenantLimit.ms / (tenantLimit.count - 2);

/** Waits, and says true; or says false when it could not wait so long, though perhaps for a part of it. */
export type Wait = (ms: number) => Promise<boolean>;

export type Turn = { kind: "go" } | { kind: "later"; afterMs: number };

export type Pace = {
  /** Waits until Teams' limits allow one more call to this conversation, and counts that call. `wait`: instead of the usual one. */
  turn(tenant: TenantId, conversation: string, wait?: Wait): Promise<Turn>;
  /** Directly before a call: those whose turns came apart may have come together since, and wait for that once more, a moment each. */
  setOff(tenant: TenantId): Promise<void>;
  /**
   * Teams asked to leave this conversation alone for so long. Asked that of a second one within seconds, it means the tenant: all its
   * conversations are left alone as long.
   */
  holdOff(tenant: TenantId, conversation: string, ms: number): void;
};

/** Two conversations held off within so long are held off because of their tenant. */
const togetherMs = 5_000;

/** Stands for the making of conversations, which has a limit of its own. */
export const opening = "opening a conversation";

/** Keeps to Teams' limits by one process's arithmetic: one instance sends at a time. */
export function processPace(deps: { monotonicMs: () => number; wait: Wait; onWait?: (ms: number) => void }): Pace {
  const calls = new Map<string, number[]>();
  const heldUntil = new Map<string, number>();
  /** Which conversation of a tenant was held off last, and when. */
  const heldLast = new Map<TenantId, { conversation: string; at: number }>();
  /** When each tenant's next place is free. */
  const nextPlace = new Map<TenantId, number>();
  /** When the last calls to each tenant set off. */
  const setOffAt = new Map<TenantId, readonly number[]>();

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
    for (const [tenant, { at }] of heldLast) if (at < now - togetherMs) heldLast.delete(tenant);
    for (const [tenant, at] of nextPlace) if (at < now) nextPlace.delete(tenant);
    for (const [tenant, past] of setOffAt) if ((past.at(-1) ?? 0) < now - tenantLimit.ms) setOffAt.delete(tenant);
  };

  /** A place for each call of a tenant, so that those who wait don't all set off at once. */
  const placeOf = (tenant: TenantId, now: number): number => {
    const place = Math.max(now, nextPlace.get(tenant) ?? now);
    nextPlace.set(tenant, place + tenantGapMs);
    return place;
  };
  /** The last place is free again; one before it stays a gap. */
  const giveBack = (tenant: TenantId, one: string, place: number): void => {
    if (nextPlace.get(tenant) === place + tenantGapMs) nextPlace.set(tenant, place);
    const past = calls.get(one) ?? [];
    calls.set(one, past.toSpliced(past.lastIndexOf(place), 1));
  };
  const hold = (key: string, until: number): void => {
    heldUntil.set(key, Math.max(until, heldUntil.get(key) ?? until));
  };

  const waitUntil = async (moment: number, wait: Wait): Promise<Turn> => {
    const ms = moment - deps.monotonicMs();
    if (ms <= 0) return { kind: "go" };
    deps.onWait?.(ms);
    if (await wait(ms)) return { kind: "go" };
    return { kind: "later", afterMs: Math.max(1, moment - deps.monotonicMs()) };
  };

  return {
    async turn(tenant, conversation, wait = deps.wait) {
      const one = `${tenant} ${conversation}`;
      for (;;) {
        const now = deps.monotonicMs();
        const ready = Math.max(freeAt(one, conversationLimits, now), heldUntil.get(tenant) ?? now);
        if (ready <= now) {
          forgetOld(now);
          const place = placeOf(tenant, now);
          note(one, conversationLimits, place);
          const turn = await waitUntil(place, wait);
          if (turn.kind === "later") giveBack(tenant, one, place);
          return turn;
        }
        const turn = await waitUntil(ready, wait);
        if (turn.kind === "later") return turn;
      }
    },
    async setOff(tenant) {
      for (let mayWait = true; ; ) {
        const now = deps.monotonicMs();
        const past = (setOffAt.get(tenant) ?? []).filter((at) => at > now - tenantLimit.ms);
        // One fewer than Teams allows: on the way they come together again.
        const oldest = past[past.length - (tenantLimit.count - 1)];
        if (oldest === undefined || !mayWait) {
          setOffAt.set(tenant, [...past, now]);
          return;
        }
        mayWait = await deps.wait(oldest + tenantLimit.ms - now);
      }
    },
    holdOff(tenant, conversation, ms) {
      const now = deps.monotonicMs();
      hold(`${tenant} ${conversation}`, now + ms);
      const last = heldLast.get(tenant);
      if (last !== undefined && last.conversation !== conversation && now - last.at < togetherMs)
        hold(tenant, now + ms);
      heldLast.set(tenant, { conversation, at: now });
    },
  };
}
