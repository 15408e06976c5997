import type { Day } from "../days/day.js";
import type { ActionItemId, CommitteeId, DraftId, MemberId, TenantId } from "../ids.js";
import type { Due } from "./action-item.js";

/** One owner as typed: settled on a member, or still to be asked. */
export type DraftOwner =
  | { kind: "settled"; member: MemberId }
  | { kind: "everybody" }
  /** `offered` are the members it may mean, likeliest first; empty when the name is unknown. */
  | { kind: "asked"; typed: string; offered: readonly MemberId[] };

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
  owners: readonly DraftOwner[];
  due: DraftDue;
  state: { kind: "waiting" } | { kind: "logged"; item: ActionItemId } | { kind: "thrown-away" };
  revision: number;
};
