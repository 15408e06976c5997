import type { BoardChange, BoardLine, Occasion } from "../domain/committees/board-history.js";
import type { Committee, Home, JoinRequest } from "../domain/committees/committee.js";
import type { GuideStep } from "../domain/committees/guide-step.js";
import type { CommitteeId, PersonId } from "../domain/ids.js";
import type { CommitteeScope, PersonScope, SystemScope, TenantScope } from "./scopes.js";

/** What is numbered in a committee, each by itself: A12, D7, P3, S2. */
export type Numbered = "action" | "decision" | "programme" | "suggestion";

/** A claimed wake-up of a home: nobody else gets it until the lease passes. */
export type ClaimedHome = { committee: Committee; token: string };

/**
 * What chair and clerk may change of a committee. `archivedAt: null` restores it. `home` moves it; `private` says of the home, wherever it
 * is and as it is, whether all who are there may read the closed part.
 */
export type CommitteeChange = Partial<
  Pick<
    Committee,
    "name" | "code" | "signOff" | "nation" | "zone" | "recess" | "policy" | "retention" | "meets" | "home"
  >
> & { archivedAt?: Date | null; private?: boolean };

/**
 * A committee that is being deleted is found by nothing here but `findDeleted` and `remove`: its home and its code are free at once, what
 * hangs on it goes piece by piece.
 */
export type Committees = {
  /** Saves a new committee, with its first line of history. "home-taken": another one lives there already; "code-taken": choose another code. */
  insert(
    committee: Committee,
    line?: Occasion & { change: BoardChange },
  ): Promise<"inserted" | "home-taken" | "code-taken">;
  find(scope: CommitteeScope): Promise<Committee | undefined>;
  /** Those of the ids that exist, in no order. */
  findMany(scope: TenantScope, ids: readonly CommitteeId[]): Promise<readonly Committee[]>;
  /** The committee whose home is this conversation (id without `;messageid=`). */
  findByHome(scope: TenantScope, conversation: string): Promise<Committee | undefined>;
  /** Those whose homes are channels of this team. */
  findByTeam(scope: TenantScope, team: string): Promise<readonly Committee[]>;
  /** Those of the codes that committees have. */
  takenCodes(scope: TenantScope, codes: readonly string[]): Promise<readonly string[]>;
  /**
   * Remembers where the home answers now, and whether the app is there. Does not touch the revision: nobody edits this. True: the app came or
   * left by it, which of several who say so is true for one.
   */
  saveHome(scope: CommitteeScope, home: Pick<Home, "serviceUrl" | "installed">): Promise<boolean>;
  /**
   * Sets what chair and clerk may change, with the lines that tell of it, when the committee still has this revision, which goes up. No
   * such committee has none. "code-taken", "home-taken": another committee has it.
   */
  change(
    scope: CommitteeScope,
    revision: number,
    set: CommitteeChange,
    lines: readonly (Occasion & { change: BoardChange })[],
  ): Promise<Committee | "changed-meanwhile" | "code-taken" | "home-taken">;
  /** Its own lines, the newest first, at most `limit`; not those of its members. */
  history(scope: CommitteeScope, limit: number): Promise<readonly BoardLine[]>;
  /** Writes a line for what happened by itself, without touching the revision. */
  note(scope: CommitteeScope, line: Occasion & { change: BoardChange }): Promise<void>;
  /** Remembers that somebody has been through a step of the guide. */
  noteGuided(scope: CommitteeScope, step: GuideStep): Promise<void>;
  /** Remembers that somebody asks to be put on the roster. "asked-before": they have asked already; "too-many": so many wait; "gone": it is deleted. */
  askToJoin(scope: CommitteeScope, request: JoinRequest): Promise<"asked" | "asked-before" | "too-many" | "gone">;
  /** Takes a request away, as it was answered. False: there was none. */
  settleJoin(scope: CommitteeScope, person: PersonId): Promise<boolean>;
  /** The committees that a person asked to be put on the roster of and that have not answered. */
  askedBy(scope: PersonScope): Promise<readonly Committee[]>;
  /** Draws the next number of actions, or of what is said. A number drawn and not used stays a gap. Throws `no-such-committee` also while it is being deleted. */
  drawNumber(scope: CommitteeScope, of?: Numbered): Promise<number>;

  /** Begins to delete a committee when it still has this revision: from now on it is found no more. */
  beginDelete(scope: CommitteeScope, revision: number, at: Date): Promise<"begun" | "changed-meanwhile">;
  /** Some committee whose deleting began before an instant. */
  findDeleted(scope: SystemScope, before: Date): Promise<CommitteeScope | undefined>;
  /** Ends deleting: the committee itself goes. Only what is being deleted. */
  remove(scope: CommitteeScope): Promise<void>;

  /** Claims one home whose wake-up has come, moving it to `leaseUntil`. */
  claimHome(scope: SystemScope, now: Date, leaseUntil: Date): Promise<ClaimedHome | undefined>;
  /** Ends a claim: next wake-up. Nothing happens when the token is no longer its own. */
  settleHome(scope: CommitteeScope, token: string, nextMorningAt: Date): Promise<void>;
  /** The earliest wake-up of any home. Absent: there is none. */
  earliestMorning(scope: SystemScope): Promise<Date | undefined>;
  /** Looks at the home again at `at`, unless it is woken earlier anyway. A claim in hand no longer sets its wake-up. */
  wakeHome(scope: CommitteeScope, at: Date): Promise<void>;
};
