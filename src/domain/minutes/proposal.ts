import type { ItemParts, Rating } from "../actions/action-item.js";
import type { DraftDue, DraftOwner } from "../actions/draft.js";
import type { ListedPerson } from "../committees/roster-list.js";
import type { Day } from "../days/day.js";
import type { ActionItemId, CommitteeId, DecisionId, ImportId, MeetingId, MemberId, PlanId, TenantId } from "../ids.js";
import type { Contradiction, Evidence, SaidState, SaidUpdate } from "./finding.js";

/** How it goes, as its owner said on a day. */
export type SaidRating = Pick<Rating, "kind" | "why"> & { on?: Day };

/** A new action. What is still to be asked stands in `owners` and `due`, as on a draft. */
export type ProposedAction = {
  kind: "action";
  task: string;
  owners: readonly DraftOwner[];
  due: DraftDue;
  reference?: string;
  raisedOn: Day;
  state: SaidState;
  updates: readonly SaidUpdate[];
  closed?: true;
  /** Its owner's word on how it goes, as a log of this product has it. */
  rating?: SaidRating;
  agendaItem?: string;
  objective?: string;
  /** What the paper says of it, by digests, for `ActionItem.papers`. */
  said?: readonly string[];
};

/** What a paper says of an action that is on record. Each part that is absent stays as it is. */
export type ProposedUpdate = {
  kind: "update";
  item: ActionItemId;
  number: number;
  /** Words that are to be added as notes. */
  updates: readonly SaidUpdate[];
  state?: Exclude<SaidState, { kind: "open" | "ongoing" | "carried" }>;
  owners?: readonly DraftOwner[];
  due?: DraftDue;
  task?: string;
  /** What the paper says of it and was not known to be said, by digests. */
  said?: readonly string[];
};

export type Proposed =
  | ProposedAction
  | ProposedUpdate
  | { kind: "decision"; text: string; closed?: true; under?: string }
  | { kind: "meeting"; on: Day; startsAt?: string; endsAt?: string; place?: string }
  /** Who was there: somebody on the roster, or as named. */
  | { kind: "attendance"; who: MemberId | string; as: "present" | "apologies" | "absent"; deputy?: MemberId | string }
  /** Somebody whom the paper names and the roster does not. */
  | { kind: "person"; person: ListedPerson }
  | { kind: "objective"; number: string; text: string }
  | { kind: "term"; term: string; meaning: string };

/** Why a row is not simply right. Shown with it. */
export type Doubt =
  | Contradiction
  /** It may only be an aside. */
  | { kind: "aside" }
  /** It reads nearly as an action that is on record. */
  | { kind: "like"; item: ActionItemId; number: number }
  /** The paper speaks of an action that is not on record. */
  | { kind: "not-on-record" }
  /** It stands in the closed part of the paper, and what it would go to is open. */
  | { kind: "closed-part" };

/** One row of the check. */
export type Proposal = {
  /** From 1; stays its own whatever becomes of others. */
  row: number;
  what: Proposed;
  evidence: Evidence;
  doubts: readonly Doubt[];
  /**
   * Whether Accept takes it. Whoever checks may change that. A row that is ticked and asked about is taken once it is answered; one that is
   * left out is not ticked.
   */
  ticked: boolean;
};

/** What accepting a row made or changed. */
export type Made =
  | { row: number; kind: "logged"; item: ActionItemId; number: number }
  /** `before`: the parts that the row changes, as they were; it is written down first. `done`: all of the row's changes are made. */
  | { row: number; kind: "changed"; item: ActionItemId; number: number; before: ItemParts; done?: true }
  | { row: number; kind: "decided"; decision: DecisionId; number: number }
  /** `fresh`: it was not on record. Row 0: the meeting whose minutes these are. */
  | { row: number; kind: "planned"; meeting: MeetingId; fresh: boolean }
  | { row: number; kind: "attendance"; meeting: MeetingId }
  | { row: number; kind: "added"; member: MemberId }
  | { row: number; kind: "objective"; plan: PlanId }
  | { row: number; kind: "defined"; term: string }
  /** It was there already, or could not be done any more; nothing changed. */
  | { row: number; kind: "nothing"; why: "known" | "changed-meanwhile" | "refused" };

/** What became of one that was to be taken back. `kept`: it was changed since, and stays. */
export type Unmade = { row: number; kind: "taken-back" | "kept" };

/** A paper that was read for a committee, as it is checked and accepted. Only chair and clerk see it. Gone 30 days after it was read, once it is not accepted. */
export type MinutesImport = {
  id: ImportId;
  tenant: TenantId;
  committee: CommitteeId;
  by: MemberId;
  at: Date;
  /** The file's name, or absent where words were pasted. */
  file?: string;
  /** Of what was read: the same paper again is known by it. */
  digest: string;
  /** The day of the meeting whose minutes it is, and the meeting if it is on record. */
  meeting?: { on: Day; id?: MeetingId; contradictions: readonly Contradiction[] };
  /** The body that its head names, where that is plainly another one than the committee. */
  body?: string;
  /** What stands in place of the meeting's day and can't be it. */
  contradictions?: readonly Contradiction[];
  /** The title of the plan it holds. */
  plan?: string;
  proposals: readonly Proposal[];
  /** How many things it says that are on record already, just so. */
  known: number;
  unread: readonly Evidence[];
  /** How many rows were left out because there are too many. */
  left: number;
  state:
    | { kind: "checking" }
    /** `made` grows row by row: whoever meets it so, goes on with it. */
    | { kind: "accepting"; by: MemberId; at: Date; made: readonly Made[] }
    | { kind: "accepted"; by: MemberId; at: Date; made: readonly Made[] }
    | { kind: "undoing"; by: MemberId; at: Date; made: readonly Made[]; unmade: readonly Unmade[] }
    | { kind: "undone"; by: MemberId; at: Date; made: readonly Made[]; unmade: readonly Unmade[] }
    | { kind: "thrown-away"; by: MemberId; at: Date };
  /** Turns that changed it, the newest last; at most 20. */
  turns: readonly string[];
  revision: number;
};

/** More rows than these are no minutes; the rest is to come in a second part. */
export const mostProposals = 400;

/** For so long what was read waits to be checked. */
export const checkedWithinDays = 30;

/** Whether something is still to be asked of a row before it can be taken: an owner whom a ticked row is to add is known then. */
export function isAsked({ what }: Pick<Proposal, "what">, proposals: readonly Proposal[]): boolean {
  if (what.kind !== "action" && what.kind !== "update") return false;
  return what.due?.kind === "asked" || (what.owners?.some((owner) => isOwnerAsked(owner, proposals)) ?? false);
}

/** Whether it is still to be asked whom an owner means. */
export function isOwnerAsked(owner: DraftOwner, proposals: readonly Proposal[]): boolean {
  if (owner.kind !== "asked") return false;
  return owner.person === undefined || proposals.find(({ row }) => row === owner.person)?.ticked !== true;
}

/** Whether Accept takes a row as it stands. */
export function isTaken(proposal: Proposal, proposals: readonly Proposal[]): boolean {
  return proposal.ticked && !isAsked(proposal, proposals);
}
