import type { CommitteeId, MeetingId, MemberId, SuggestionId, TenantId } from "../ids.js";
import type { AgendaKind } from "./agenda.js";

export type SuggestionState =
  | { kind: "waiting" }
  /** It stands on that meeting's agenda. */
  | { kind: "accepted"; at: Date; by: MemberId; meeting: MeetingId }
  | { kind: "declined"; at: Date; by: MemberId; why?: string };

/** An agenda item that a member suggested. Shown as S7; a number is never used twice. */
export type Suggestion = {
  id: SuggestionId;
  tenant: TenantId;
  committee: CommitteeId;
  number: number;
  title: string;
  takes?: AgendaKind;
  part: "open" | "closed";
  /** The meeting it was meant for. Absent: the next. */
  meeting?: MeetingId;
  by: MemberId;
  at: Date;
  state: SuggestionState;
  turns: readonly string[];
  revision: number;
};
