import type { CommitteeId, PersonId, TenantId } from "../domain/ids.js";
import type { CommitteeScope, SystemScope, TenantScope } from "./scopes.js";

/** What a whole committee consists of. What is remembered for a while only (turns, leases, forms, lists to be checked) is not of it. */
export const archiveKinds = [
  "committee",
  "person",
  "member",
  "actionItem",
  "draft",
  "notice",
  "meeting",
  "agenda",
  "meetingRecord",
  "frozenArising",
  "programmeItem",
  "decision",
  "suggestion",
  "plan",
  "term",
  "import",
] as const;

export type ArchiveKind = (typeof archiveKinds)[number];

/**
 * A document with all that is kept of it, whatever version of ours wrote it. An action item's `history` holds every line there ever was,
 * the oldest first. An agenda, a meeting's record and a frozen list have their meeting's id.
 */
export type ArchiveDocument = { readonly id: string; readonly [field: string]: unknown };

export type ArchiveRecord = { kind: ArchiveKind; document: ArchiveDocument };

export type ArchiveCounts = Readonly<Record<ArchiveKind, number>>;

/** A committee as it was when it was opened: what is changed meanwhile comes changed, what is added meanwhile does not come. */
export type OpenedArchive = {
  counts: ArchiveCounts;
  /**
   * The committee first, then kind by kind in the order of `archiveKinds`, a few at a time. Throws a fault with the code
   * `committee-changed-meanwhile` when something of it was taken away meanwhile.
   */
  records: AsyncIterable<ArchiveRecord>;
};

/** By what an account is known. */
export type KnownBy = { id: PersonId; channelId?: string; entraId?: string };

export type CommitteeOnRecord = CommitteeScope & { name: string; code: string; members: number; actionItems: number };

/** Why a committee can't be put where it is to be. */
export type InTheWay = "exists" | "code-taken" | "home-taken";

/** Whole committees, to be carried to another database or kept as a backup. */
export type CommitteeArchive = {
  /** Every committee, by tenant and code, with how many are on its roster today and how many action items it has. */
  list(scope: SystemScope): Promise<readonly CommitteeOnRecord[]>;
  /** Absent: there is no such committee, or it is being deleted. Of notices to a person only the lines of this committee come. */
  open(scope: CommitteeScope): Promise<OpenedArchive | undefined>;

  /** What hinders this committee from being established. "exists": here or in another tenant, perhaps being deleted. */
  inTheWay(
    scope: SystemScope,
    committee: { id: CommitteeId; tenant: TenantId; code: string; conversation: string },
  ): Promise<InTheWay | undefined>;
  /** Who of these people is known in this tenant, and as whom: by Entra id, else by channel id, else by our own id. */
  match(scope: TenantScope, people: readonly KnownBy[]): Promise<ReadonlyMap<PersonId, PersonId>>;
  /**
   * Puts down what belongs to a committee that is not established yet; once more changes nothing. A person who is there stays as they
   * are. A notice whose id another committee's has joins it where both are the same card, and gets an id of its own elsewhere.
   */
  write(scope: CommitteeScope, records: AsyncIterable<ArchiveRecord> | Iterable<ArchiveRecord>): Promise<void>;
  /** Puts down the committee itself, so that from now on all of it is found. */
  establish(scope: CommitteeScope, committee: ArchiveDocument): Promise<"established" | InTheWay>;
};
