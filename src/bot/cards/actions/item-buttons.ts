import type { ActionItem } from "../../../domain/actions/action-item.js";
import { isOwnedBy } from "../../../domain/actions/action-item.js";
import { runsCommittee } from "../../../domain/committees/member.js";
import type { At } from "../at.js";
import type { Reader } from "../board.js";
import { type Button, button } from "../button.js";
import { membershipIn } from "../closed-part.js";
import { titles } from "../words/titles.js";

/** The data of every button about an item; the revision makes Done, Undo, Done three presses. */
export function onItem(item: ActionItem, at: At) {
  return { item: item.id, at, revision: item.revision, committee: item.committee };
}

/** The reader's own buttons for an open item, in design.md's order. None for whoever may only read it. */
export function ownButtons(item: ActionItem, at: At, reader: Reader): readonly Button[] {
  if (item.state.kind !== "open") return [];
  const member = membershipIn(item.committee, reader);
  if (member === undefined) return [];
  const runs = runsCommittee(member);
  return [
    ...(runs || isOwnedBy(item, member.id) ? [doneButton(item, at)] : []),
    ...(runs ? [changeDateButton(item, at), editButton(item, at)] : []),
  ];
}

export const doneButton = (item: ActionItem, at: At): Button => button(titles.done, "item.done", onItem(item, at));
export const undoButton = (item: ActionItem, at: At): Button => button(titles.undo, "item.undo", onItem(item, at));
export const editButton = (item: ActionItem, at: At): Button => button(titles.edit, "item.edit.ask", onItem(item, at));
export const changeDateButton = (item: ActionItem, at: At): Button =>
  button(titles.changeDate, "item.redate.ask", onItem(item, at));
/** Back to the row or card as it was. */
export const backButton = (item: ActionItem, at: At): Button => button(titles.back, "item.open", onItem(item, at));

/** Next meeting, In a week, Pick a date, No date: four answers to "When is it due?". */
export function dueButtons(item: ActionItem, at: At): readonly Button[] {
  const data = onItem(item, at);
  return [
    button(titles.nextMeeting, "item.redate", { ...data, due: "next-meeting" }),
    button(titles.inAWeek, "item.redate", { ...data, due: "week" }),
    button(titles.pickDate, "item.redate.pick", data),
    button(titles.noDate, "item.redate", { ...data, due: "none" }),
  ];
}

/** Save of "Pick a date"; the day is the input `on`. */
export const saveDayButton = (item: ActionItem, at: At): Button =>
  button(titles.save, "item.redate", { ...onItem(item, at), due: "pick" });
