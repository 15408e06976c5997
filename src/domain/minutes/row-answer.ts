import type { Due } from "../actions/action-item.js";
import type { DraftOwner } from "../actions/draft.js";
import type { ListedPerson } from "../committees/roster-list.js";
import type { MemberId } from "../ids.js";

/** Whom somebody says a name in a paper means. */
export type WhoIsMeant =
  | { kind: "member"; member: MemberId }
  /** Somebody new, who is put on the roster when the paper is accepted. Where a row proposes that name already, that row is ticked. */
  | { kind: "person"; person: ListedPerson }
  | { kind: "everybody" }
  | { kind: "agency"; agency: string }
  /** The rows that name it are left out: they are not ticked any more. */
  | { kind: "left-out" };

/** One answer of whoever checks what was read in a paper. What names a row that is not there, or was taken, changes nothing. */
export type RowAnswer =
  | { kind: "tick"; rows: readonly number[]; ticked: boolean }
  /** `typed`: the name as `AskedName.typed` has it, in all rows that are asked about it; `rows`: only in these. */
  | { kind: "owner"; typed: string; rows?: readonly number[]; is: WhoIsMeant }
  /** All owners of one row, the lead first; at least one. It is ticked by that. */
  | { kind: "owners"; row: number; owners: readonly Exclude<DraftOwner, { kind: "asked" }>[] }
  /** It is ticked by that. */
  | { kind: "due"; row: number; due: Due }
  /** Other words: the task of an action, the text of a decision. Not empty. It is ticked by that. */
  | { kind: "task"; row: number; task: string }
  /** Whether the public may read what the row makes, of a new action or a decision. It ticks nothing. */
  | { kind: "part"; row: number; part: "open" | "closed" }
  /** All who are asked about and have a whole name are put on the roster (`AskedName.addable`). */
  | { kind: "add-all" };
