import type { Day } from "../days/day.js";
import type { AgendaItemId, CommitteeId, DecisionId, ImportId, MeetingId, MemberId, TenantId } from "../ids.js";

/** What the board resolved, in its own words. Shown as D7; a number is never used twice. */
export type Decision = {
  id: DecisionId;
  tenant: TenantId;
  committee: CommitteeId;
  number: number;
  text: string;
  part: "open" | "closed";
  /** Absent: it was recorded outside a meeting. */
  meeting?: MeetingId;
  /** The day it was resolved. */
  on: Day;
  /** The agenda item under which it was resolved, with the number and title it had then. */
  under?: { item: AgendaItemId; number: string; title: string };
  by: MemberId;
  at: Date;
  /** The import that read it in a paper. Absent: somebody said it. */
  imported?: ImportId;
  /** Its wording was put right, or it was recorded in error. */
  state: { kind: "stands" } | { kind: "struck"; at: Date; by: MemberId; why?: string };
  turns: readonly string[];
  revision: number;
};
