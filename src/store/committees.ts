import type { Committee, Home } from "../domain/committees/committee.js";
import type { CommitteeId } from "../domain/ids.js";
import type { CommitteeScope, SystemScope, TenantScope } from "./scopes.js";

/** A claimed wake-up of a home: nobody else gets it until the lease passes. */
export type ClaimedHome = { committee: Committee; token: string };

/** What a clerk may choose. */
export type CommitteeSettings = Partial<Pick<Committee, "signOff" | "nation" | "zone" | "recess" | "policy">>;

export type Committees = {
  /** Saves a new committee. "home-taken": another one lives there already; "code-taken": choose another code. */
  insert(committee: Committee): Promise<"inserted" | "home-taken" | "code-taken">;
  find(scope: CommitteeScope): Promise<Committee | undefined>;
  /** Those of the ids that exist, in no order. */
  findMany(scope: TenantScope, ids: readonly CommitteeId[]): Promise<readonly Committee[]>;
  /** The committee whose home is this conversation (id without `;messageid=`). */
  findByHome(scope: TenantScope, conversation: string): Promise<Committee | undefined>;
  /** Remembers where the home answers now, or that the app left it. Does not touch the revision: nobody edits this. */
  saveHome(scope: CommitteeScope, home: Pick<Home, "serviceUrl" | "installed">): Promise<void>;
  /** Remembers that the app came to a team or left it, for every home in it. */
  saveTeam(scope: TenantScope, team: string, installed: boolean): Promise<void>;
  /** Sets what a clerk may choose when the committee still has this revision, which goes up. No such committee has none. */
  changeSettings(
    scope: CommitteeScope,
    revision: number,
    set: CommitteeSettings,
  ): Promise<Committee | "changed-meanwhile">;
  /** Draws the next action number. A number drawn and not used stays a gap. */
  drawNumber(scope: CommitteeScope): Promise<number>;

  /** Claims one home whose wake-up has come, moving it to `leaseUntil`. */
  claimHome(scope: SystemScope, now: Date, leaseUntil: Date): Promise<ClaimedHome | undefined>;
  /** Ends a claim: next wake-up. Nothing happens when the token is no longer its own. */
  settleHome(scope: CommitteeScope, token: string, nextMorningAt: Date): Promise<void>;
  /** The earliest wake-up of any home. Absent: there is none. */
  earliestMorning(scope: SystemScope): Promise<Date | undefined>;
  /** Looks at the home again at `at`, unless it is woken earlier anyway. A claim in hand no longer sets its wake-up. */
  wakeHome(scope: CommitteeScope, at: Date): Promise<void>;
};
