import type { NewId, SystemClock } from "../../services/ports.js";
import type { HandledTurns, TurnClaim } from "../../store/handled-turns.js";
import type { TenantScope } from "../../store/scopes.js";

type Deps = {
  handled: Pick<HandledTurns, "claim" | "renew" | "release">;
  system: SystemClock;
  newId: NewId;
  wait: (ms: number) => Promise<void>;
  onFault: (error: unknown) => void;
};

export type ClaimedTurn = {
  claim: TurnClaim;
  /** The turn has ended: the claim is renewed no more. Call it whatever the claim was. */
  end(): void;
  /** The turn came to nothing and may be taken again. */
  release(): Promise<void>;
};

/** How long a claim lasts without being renewed: a turn that was killed can be repeated after it. */
const leaseMs = 4_000;
const renewMs = 1_500;
/** How long a repeat waits for the first to end: within Teams' 15 seconds. */
const patienceMs = 9_000;
const lookAgainMs = 100;

/**
 * Claims a turn and keeps it while it runs. A repeat that comes meanwhile waits, so that one of them answers: "done" when the
 * first ended, "again" when it was cut off, "held" when it still runs after that wait.
 */
export function claimTurn(deps: Deps): (scope: TenantScope, key: string) => Promise<ClaimedTurn> {
  const { handled, system, newId, wait, onFault } = deps;
  return async (scope, key) => {
    const holder = newId("turn_");
    const until = (): Date => new Date(system.now().getTime() + leaseMs);
    const started = system.monotonicMs();
    let claim = await handled.claim(scope, key, holder, system.now(), until());
    while (claim === "held" && system.monotonicMs() - started < patienceMs) {
      await wait(lookAgainMs);
      claim = await handled.claim(scope, key, holder, system.now(), until());
    }
    const ours = claim === "mine" || claim === "again";
    const renewal = ours
      ? setInterval(() => void handled.renew(scope, key, holder, until()).catch(onFault), renewMs)
      : undefined;
    return {
      claim,
      end: () => clearInterval(renewal),
      async release() {
        clearInterval(renewal);
        if (ours) await handled.release(scope, key, holder);
      },
    };
  };
}
