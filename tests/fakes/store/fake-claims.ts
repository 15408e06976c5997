import type { Woken } from "./fake-world.js";

let tokens = 0;

/** Claims whichever has waited longest. */
export function claimWoken<Value extends { nextMorningAt: Date }, Kept extends Woken<Value>>(
  kept: Iterable<Kept>,
  now: Date,
  leaseUntil: Date,
): { kept: Kept; token: string } | undefined {
  const first = earliest(kept);
  if (first === undefined || first.value.nextMorningAt > now) return undefined;
  const token = `token-${++tokens}`;
  first.value.nextMorningAt = leaseUntil;
  first.claim = token;
  return { kept: first, token };
}

export function settleWoken(
  kept: Woken<{ nextMorningAt: Date }> | undefined,
  token: string,
  nextMorningAt: Date,
): void {
  if (kept?.claim !== token) return;
  kept.value.nextMorningAt = nextMorningAt;
  delete kept.claim;
}

/** Wakes it at `at` unless it is woken earlier anyway, and takes a claim away. */
export function wakeEarlier(kept: Woken<{ nextMorningAt: Date }> | undefined, at: Date): void {
  if (kept === undefined) return;
  if (at < kept.value.nextMorningAt) kept.value.nextMorningAt = at;
  delete kept.claim;
}

export function earliestWoken(kept: Iterable<Woken<{ nextMorningAt: Date }>>): Date | undefined {
  return earliest(kept)?.value.nextMorningAt;
}

/** Whichever is woken first. Compared as numbers: comparing dates takes ten times as long. */
function earliest<Kept extends Woken<{ nextMorningAt: Date }>>(kept: Iterable<Kept>): Kept | undefined {
  let [first, firstMs]: [Kept | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const one of kept) {
    const ms = one.value.nextMorningAt.getTime();
    if (ms < firstMs) [first, firstMs] = [one, ms];
  }
  return first;
}
