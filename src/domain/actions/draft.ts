import type { Replaced } from "../committees/match-replaced.js";
import type { Day } from "../days/day.js";
import type {
  ActionItemId,
  AgendaItemId,
  BatchId,
  CommitteeId,
  DraftId,
  MeetingId,
  MemberId,
  TenantId,
} from "../ids.js";
import type { Due } from "./action-item.js";

/** One owner as typed: settled on a member, or still to be asked. */
export type DraftOwner =
  | { kind: "settled"; member: MemberId; inPlaceOf?: Replaced }
  | { kind: "everybody" }
  | { kind: "agency"; agency: string }
  /**
   * `offered` are the members it may mean, likeliest first; empty when the name is unknown. `agency`: it is no person's name but one of
   * agencies on the board. `person`: of a paper that is read, the row that proposes to add whom it means; while that is ticked it is not asked. `persons`: rows that
   * propose others whom it may mean.
   */
  | {
      kind: "asked";
      typed: string;
      offered: readonly MemberId[];
      agency?: true;
      inPlaceOf?: Replaced;
      person?: number;
      persons?: readonly number[];
    };

/** The due day as typed: settled, or still to be asked. */
export type DraftDue =
  | { kind: "settled"; due: Due }
  | { kind: "asked"; typed: string; why: "ambiguous" | "impossible" | "past" | "unreadable"; offered: readonly Day[] };

/** What somebody wanted to log and could not be logged unasked. Kept until answered or thrown away. */
export type Draft = {
  id: DraftId;
  tenant: TenantId;
  committee: CommitteeId;
  by: MemberId;
  at: Date;
  /** The words as typed. */
  typed: string;
  task: string;
  boardReference?: string;
  agendaItem?: string;
  /** The agenda item of that meeting. */
  agendaItemId?: AgendaItemId;
  /** The meeting that was going on when it was typed. */
  meeting?: MeetingId;
  /** Absent: the open part. */
  part?: "closed";
  /** The day on which the board closed it, where an older log is typed in. */
  discharged?: Day;
  /** Where several were typed in one message, which they were and which of them this is, from 1. */
  batch?: { id: BatchId; place: number };
  owners: readonly DraftOwner[];
  due: DraftDue;
  state: { kind: "waiting" } | { kind: "logged"; item: ActionItemId } | { kind: "thrown-away" };
  revision: number;
};
