import type { CommitteeId, MemberId, PersonId } from "../ids.js";
import type { Quorum } from "../meetings/meeting-rules.js";
import type { SettingName } from "../reminders/policy-change.js";
import type { Home } from "./committee.js";
import type { Role } from "./member.js";
import type { Retention } from "./retention.js";

/** Who made a change of a committee or its roster: a member, or Teams, which says who came and went. */
export type ChangedBy = MemberId | "teams" | "system";

/** When something of a committee or its roster was changed, and by whom. */
export type Occasion = { by: ChangedBy; at: Date };

/** What of a committee can be set; each with a line of history. */
export type BoardSetting = SettingName | keyof Retention | "name" | "code";

/** One change of a committee. Values of settings are as `settingValue` writes them. */
export type BoardChange =
  | { kind: "set-up" }
  | { kind: "set"; setting: BoardSetting; from: string; to: string }
  /** How many must be at a meeting. */
  | { kind: "quorum"; from: Quorum | "none"; to: Quorum | "none" }
  /** From how many minutes on a meeting is called full. */
  | { kind: "full-at"; from: number; to: number }
  /** Meetings are planned by a rule, or no more; its words as typed. */
  | { kind: "series-begun" | "series-ended"; typed: string }
  /** It lives elsewhere now. */
  | { kind: "moved"; from: Home["kind"]; to: Home["kind"] }
  | { kind: "private" | "not-private" }
  | { kind: "archived" | "restored" }
  /** Brought in from another database. */
  | { kind: "imported" }
  /** What every agenda begins and ends with: so many items before and now. */
  | { kind: "standing-items"; from: number; to: number }
  /** How agenda items are numbered: from 1 at each meeting, or running on from that number. */
  | { kind: "numbering"; from: number | "each-meeting"; to: number | "each-meeting" }
  /** What was kept for as long as it was to be, and is no more. */
  | { kind: "retired"; items: number; notices: number; names: number };

/** One change of somebody's place on the roster. What is absent in `from` or `to` was, or is, not known. */
export type RosterChange =
  | { kind: "joined"; role: Role; how: "set-up" | "added" | "list" | "asked" }
  | { kind: "left"; why: "removed" | "left-home" | "forgotten" | "unticked" }
  | { kind: "back"; role: Role }
  | { kind: "role"; from: Role; to: Role }
  | { kind: "described"; fact: "name" | "initials" | "roleTitle" | "agency"; from?: string; to?: string }
  /** Their Teams account is known now. */
  | { kind: "linked"; person: PersonId }
  | { kind: "deputy"; from?: MemberId; to?: MemberId };

/** A line of what was changed of a committee itself, or of one of its members. */
export type BoardLine = Occasion &
  ({ change: BoardChange; member?: never } | { change: RosterChange; member: MemberId });

/** So many lines are kept of a committee, and of each member: the newest. */
export const linesKept = 500;

/** A committee's lines, the newest first. */
export type BoardHistory = { committee: CommitteeId; lines: readonly BoardLine[] };
