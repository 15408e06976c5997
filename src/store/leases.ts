import type { SystemScope } from "./scopes.js";

/** Who may do what only one process should do at a time. All times are the system's, not the board's. */
export type Leases = {
  /** How the lease stands. Absent: nobody ever held or wanted it. */
  find(scope: SystemScope, name: string): Promise<LeaseState | undefined>;
  /** Takes or renews the lease until `until`. False: somebody else holds it, or asks for it more urgently. */
  hold(scope: SystemScope, name: string, holder: string, now: Date, until: Date): Promise<boolean>;
  /** Asks the present holder to let go at its next renewal; `hold` by anyone else but `holder` fails until it got it. */
  want(scope: SystemScope, name: string, holder: string, until: Date): Promise<void>;
  release(scope: SystemScope, name: string, holder: string): Promise<void>;
};

export type LeaseState = {
  /** Empty when nobody holds it. */
  holder: string;
  until: Date;
  /** Who asked for it; empty when nobody did. */
  wantedBy: string;
  wantedUntil: Date;
};
