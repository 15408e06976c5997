import type { Collection, Db } from "mongodb";
import type { BoardChange, Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import { usualRetention } from "../../domain/committees/retention.js";
import type { CommitteeId } from "../../domain/ids.js";
import { type MeetingRules, usualMeetingRules } from "../../domain/meetings/meeting-rules.js";
import { type ReminderPolicy, usualPolicy } from "../../domain/reminders/policy.js";
import type { CommitteeChange, Numbered } from "../committees.js";
import type { CommitteeScope } from "../scopes.js";

/** A line of a committee's own history. */
export type KeptBoardLine = Occasion & { change: BoardChange };

type Later = "recess" | "policy" | "retention" | "meets" | "guided" | "joinRequests";

/** Earlier committees were written without what was thought of since (issues 5, 6 and 7), and of a policy only what there was then. */
export type CommitteeDocument = Omit<Committee, "id" | Later> & {
  _id: CommitteeId;
  policy?: Partial<ReminderPolicy>;
  meets?: Partial<MeetingRules>;
  history?: KeptBoardLine[];
  /** The action number drawn last. */
  lastNumber: number;
  /** Those of what else is numbered; absent: none was drawn. */
  lastNumbers?: Partial<Record<Exclude<Numbered, "action">, number>>;
  /** Token of whoever claimed the home's wake-up. */
  claim?: string;
  /** Since when it is being deleted. */
  deletedAt?: Date;
} & Partial<Pick<Committee, Exclude<Later, "policy" | "meets">>>;

/** Reads leave it out: it is read by itself. */
export const withoutHistory = { projection: { history: 0 } } as const;

/** What is being deleted is found by nobody. */
export const kept = { deletedAt: { $exists: false } } as const;

export function committeeCollection(db: Db): Collection<CommitteeDocument> {
  return db.collection<CommitteeDocument>("committees");
}

export function keyOf(scope: CommitteeScope): { _id: CommitteeId; tenant: string } {
  return { _id: scope.committee, tenant: scope.tenant };
}

/** Field by field, so that nothing else can be written this way. */
export function setOf(change: CommitteeChange): Partial<CommitteeDocument> & { "home.private"?: true } {
  const { name, code, signOff, nation, zone, recess, policy, retention, meets, home, archivedAt } = change;
  return {
    ...(name !== undefined && { name }),
    ...(code !== undefined && { code }),
    ...(signOff !== undefined && { signOff }),
    ...(nation !== undefined && { nation }),
    ...(zone !== undefined && { zone }),
    ...(recess !== undefined && { recess }),
    ...(policy !== undefined && { policy }),
    ...(retention !== undefined && { retention }),
    ...(meets !== undefined && { meets }),
    ...(home !== undefined && { home }),
    ...(change.private === true && { "home.private": true }),
    ...(archivedAt instanceof Date && { archivedAt }),
  };
}

/** What is taken away by a change. */
export function unsetOf(change: CommitteeChange): { archivedAt?: ""; "home.private"?: "" } {
  return {
    ...(change.archivedAt === null && { archivedAt: "" }),
    ...(change.private === false && { "home.private": "" }),
  };
}

export function toDocument(committee: Committee, history: readonly KeptBoardLine[]): CommitteeDocument {
  const { id, ...rest } = committee;
  return { _id: id, ...rest, history: [...history], lastNumber: 0 };
}

export function toCommittee(document: CommitteeDocument): Committee {
  return {
    id: document._id,
    tenant: document.tenant,
    name: document.name,
    code: document.code,
    home: document.home,
    zone: document.zone,
    nation: document.nation,
    recess: document.recess ?? [],
    policy: { ...usualPolicy, ...document.policy },
    signOff: document.signOff,
    retention: { ...usualRetention, ...document.retention },
    meets: { ...usualMeetingRules, ...document.meets },
    guided: document.guided ?? [],
    joinRequests: document.joinRequests ?? [],
    ...(document.archivedAt !== undefined && { archivedAt: document.archivedAt }),
    nextMorningAt: document.nextMorningAt,
    revision: document.revision,
  };
}
