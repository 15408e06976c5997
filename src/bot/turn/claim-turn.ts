import type { SystemClock } from "../../services/ports.js";
import type { HandledTurns, TurnClaim } from "../../store/handled-turns.js";
import type { TenantScope } from "../../store/scopes.js";

type Deps = {
  handled: Pick<HandledTurns, "claim">;
  system: SystemClock;
  wait: (ms: number) => Promise<void>;
  /** Names this process. */
  holder: string;
};

/** How long a claim lasts unless the turn ends; one that was killed can be repeated after it. */
const leaseMs = 4_000;
/** How long a repeat waits for the first to end: within Teams' 15 seconds. */
const patienceMs = 9_000;
const lookAgainMs = 100;

/**
 * Claims a turn. A repeat that comes while the first still runs waits for it, so that one of them answers: "done" when the
 * first ended, "again" when it was cut off. "held" when it still runs after that wait; the repeat is then nobody's loss.
 */
export function claimTurn({
  handled,
  system,
  wait,
  holder,
}: Deps): (scope: TenantScope, key: string) => Promise<TurnClaim> {
  return async (scope, key) => {
    const started = system.monotonicMs();
    for (;;) {
      const now = system.now();
      const claim = await handled.claim(scope, key, holder, now, new Date(now.getTime() + leaseMs));
      if (claim !== "held" || system.monotonicMs() - started > patienceMs) return claim;
      await wait(lookAgainMs);
    }
  };
}
