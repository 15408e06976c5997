import type { TenantId } from "../domain/ids.js";
import type { SystemScope, TenantScope } from "./scopes.js";

/**
 * That somebody was told to wait for a paper which is being read. `activityId`: the message that says so and is to become what was found; absent
 * where none was posted yet. Nothing of the paper is kept.
 */
export type PaperUnderway = {
  id: `rd_${string}`;
  tenant: TenantId;
  conversation: string;
  serviceUrl: string;
  activityId?: string;
};

/** Papers that are being read, so that whoever waits for one hears of it when the process dies. Moments are the system's. Forgotten after a day (TTL). */
export type Readings = {
  /** Noted before anybody is told to wait; a repeat with the same id names the message. */
  begin(reading: PaperUnderway, now: Date): Promise<void>;
  /** It was read, or said why not. */
  end(scope: TenantScope, id: PaperUnderway["id"]): Promise<void>;
  /** Takes out one that was begun before a moment and not ended: nobody reads it any more. */
  takeAbandoned(scope: SystemScope, before: Date): Promise<PaperUnderway | undefined>;
};
