import type { ActionItem } from "../../../domain/actions/action-item.js";
import type { ActionItemId } from "../../../domain/ids.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board, Reader } from "../board.js";
import type { Rendered } from "../rendered.js";
import type { FormObjection } from "./present-item-forms.js";

export type ListName = "outstanding" | "overdue" | "mine" | "week";

/** Rows on one page of a list. */
export const pageSize = 10;

/** The row that was pressed open: with its buttons, with the choices of "Change date", or with the form of "Pick a date". */
export type OpenRow = {
  item: ActionItemId;
  show: "buttons" | "redate" | "pick-day";
  nextMeeting?: Meeting;
  objection?: FormObjection;
};

export type ListView = {
  list: ListName;
  /** This page's items, at most `pageSize`, in list order. */
  items: readonly ActionItem[];
  /** Of all pages. */
  total: number;
  /** Of all pages. */
  overdue: number;
  /** Counts from 1. */
  page: number;
  /** The committees it is about; several in a personal chat: then a code stands before each number. */
  boards: readonly Board[];
  reader: Reader;
  now: Date;
  open?: OpenRow;
  /** An item that this page showed and that was just marked done: it keeps its place, with Undo. May be missing from `items`. */
  answered?: ActionItem;
};

/** A page of a list. */
export function presentList(_view: ListView): Rendered {
  throw new Error("to come");
}
