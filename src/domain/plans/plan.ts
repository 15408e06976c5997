import type { CommitteeId, ImportId, MemberId, PlanId, TenantId } from "../ids.js";

/** What a board means to reach, by objectives. The actions under them are action items that name plan and objective (`ActionItem.plan`). */
export type Plan = {
  id: PlanId;
  tenant: TenantId;
  committee: CommitteeId;
  title: string;
  /** In their order; at most 100. */
  objectives: readonly Objective[];
  by: MemberId;
  at: Date;
  /** The import that made it. Absent: somebody typed it. */
  imported?: ImportId;
  /** Absent: it stands. */
  removedAt?: Date;
  turns: readonly string[];
  revision: number;
};

/** `number`: as the board writes it, "1.1". */
export type Objective = { number: string; text: string };
