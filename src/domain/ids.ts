/** Ids are opaque; the prefix only keeps one kind from being passed for another. */
export type CommitteeId = `c_${string}`;
export type MemberId = `m_${string}`;
export type PersonId = `p_${string}`;
export type ActionItemId = `ai_${string}`;
export type MeetingId = `mt_${string}`;
/** Several meetings that were planned by one rule. */
export type SeriesId = `se_${string}`;
export type AgendaItemId = `ag_${string}`;
export type ProgrammeItemId = `pi_${string}`;
export type DecisionId = `dc_${string}`;
export type SuggestionId = `sg_${string}`;
export type DraftId = `d_${string}`;
/** Drafts that were typed in one message and are checked together. */
export type BatchId = `b_${string}`;
/** A list of people that was pasted, and is checked before anybody is put on the roster. */
export type RosterListId = `rl_${string}`;
/** A paper that was read into proposals, and what became of them. */
export type ImportId = `im_${string}`;
/** A paper that somebody sent, until it is known for which committee. */
export type ArrivalId = `ar_${string}`;
export type PlanId = `pl_${string}`;
/** A Microsoft 365 tenant's id, as Teams sends it. */
export type TenantId = string;
