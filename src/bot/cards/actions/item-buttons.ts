import type { ActionItem } from "../../../domain/actions/action-item.js";
import { type Deed, isPossible, mayDo } from "../../../domain/actions/life.js";
import { isOwnedBy } from "../../../domain/actions/owners.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import type { Member } from "../../../domain/committees/member.js";
import type { At } from "../at.js";
import type { Board } from "../board.js";
import { type Button, behind, button } from "../button.js";
import { titles } from "../words/titles.js";

/** The data of every button about an item; the revision makes Done, Undo, Done three presses. */
export function onItem(item: ActionItem, at: At) {
  return { item: item.id, at, revision: item.revision, committee: item.committee };
}

/** After every logger's ten minutes. */
const later = new Date(8.64e15);

/**
 * What the reader may do with an item now, as buttons in the order of design: what moves it on, what postpones, what adds, what corrects.
 * Some stand behind "…"; `buttonSet` sees to that. None for whoever may only read it, or may not. `now` decides whether who logged it
 * may still correct that; absent: they may not.
 */
export function ownButtons(
  item: ActionItem,
  at: At,
  { board, reader, now = later }: { board: Pick<Board, "committee">; reader: Reader; now?: Date },
): readonly Button[] {
  const member = membershipIn(item.committee, reader);
  if (member === undefined || !mayRead(item, reader)) return [];
  const may = (deed: Deed) => isPossible(deed, item.state) && mayDo(deed, item, member, now);
  const owner = isOwnedBy(item, member);
  // Where others read along nobody's own reminders are spoken of, and the clerk may let nobody snooze.
  const snoozes = owner && reader.place === "personal" && board.committee.policy.snoozeDays > 0;
  const all = buttonsFor(item, at, { may, owner, snoozes });
  return all.some((one) => one.behind !== true) ? [...all, ...behind(historyButton(item))] : [historyButton(item)];
}

/** The buttons of a card that everybody sees: what somebody or other may do. Each press is looked at again. */
export function everybodysButtons(item: ActionItem, at: At): readonly Button[] {
  const all = buttonsFor(item, at, { may: (deed) => isPossible(deed, item.state), owner: false, snoozes: false });
  // Nudge is for few.
  return [...all.filter(({ verb }) => verb !== "item.nudge.ask"), ...behind(historyButton(item))];
}

/** `snoozes`: Snooze may be shown, as far as the item allows it. */
type Rights = { may: (deed: Deed) => boolean; owner: boolean; snoozes: boolean };

function buttonsFor(item: ActionItem, at: At, { may, owner, ...rights }: Rights): readonly Button[] {
  const one = (is: boolean, made: (item: ActionItem, at: At) => Button) => (is ? [made(item, at)] : []);
  if (item.request !== undefined && may("answer")) {
    return [
      grantButton(item, at),
      declineButton(item, at),
      item.request.kind === "day" ? pickDayButton(item, at) : editButton(item, at),
      ...behind(...one(may("done"), doneButton), ...one(may("note"), noteButton)),
    ];
  }
  const snoozes = rights.snoozes && may("snooze");
  return [
    ...one(may("done"), doneButton),
    ...one(item.state.kind === "done" && may("discharge"), dischargeButton),
    ...one(may("reopen"), reopenButton),
    ...(may("move") ? [changeDateButton(item, at)] : one(may("ask"), needMoreTimeButton)),
    ...one(may("note"), noteButton),
    ...one(snoozes, snoozeButton),
    ...behind(
      ...one(may("reword"), editButton),
      // A set holds six, History the last of them.
      ...one(may("rate") && owner && !(snoozes && may("reword")), rateButton),
      ...one(may("nudge") && !owner, nudgeButton),
    ),
  ];
}

const doneButton = (item: ActionItem, at: At): Button => button(titles.done, "item.done", onItem(item, at));
export const undoButton = (item: ActionItem, at: At): Button => button(titles.undo, "item.undo", onItem(item, at));
const editButton = (item: ActionItem, at: At): Button => button(titles.edit, "item.edit.ask", onItem(item, at));
const changeDateButton = (item: ActionItem, at: At): Button =>
  button(titles.changeDate, "item.redate.ask", onItem(item, at));
const needMoreTimeButton = (item: ActionItem, at: At): Button =>
  button(titles.needMoreTime, "item.ask.form", onItem(item, at));
const noteButton = (item: ActionItem, at: At): Button => button(titles.note, "item.note.ask", onItem(item, at));
export const rateButton = (item: ActionItem, at: At): Button => button(titles.rate, "item.rate.ask", onItem(item, at));
const grantButton = (item: ActionItem, at: At): Button => button(titles.grant, "item.grant", onItem(item, at));
const declineButton = (item: ActionItem, at: At): Button =>
  button(titles.decline, "item.decline.ask", onItem(item, at));
const dischargeButton = (item: ActionItem, at: At): Button =>
  button(titles.discharge, "item.discharge", onItem(item, at));
const reopenButton = (item: ActionItem, at: At): Button => button(titles.reopen, "item.reopen", onItem(item, at));
const snoozeButton = (item: ActionItem, at: At): Button => button(titles.snooze, "item.snooze.ask", onItem(item, at));
const nudgeButton = (item: ActionItem, at: At): Button => button(titles.nudge, "item.nudge.ask", onItem(item, at));
/** The clerk has told an owner whom we can't tell. */
export const passedOnButton = (item: ActionItem, at: At, { id }: Pick<Member, "id">): Button =>
  button(titles.passedOn, "item.pass-on", { ...onItem(item, at), to: id });
export const withdrawButton = (item: ActionItem, at: At): Button =>
  button(titles.withdraw, "item.withdraw.ask", onItem(item, at));
const pickDayButton = (item: ActionItem, at: At): Button =>
  button(titles.pickDate, "item.redate.pick", onItem(item, at));
/** All lines of its history, on a card of its own. */
export const historyButton = ({ id, committee }: ActionItem): Button =>
  button(titles.history, "item.history", { item: id, committee, page: 1 });
/** Back to the row or card as it was. */
export const backButton = (item: ActionItem, at: At): Button => button(titles.back, "item.open", onItem(item, at));

/** Next meeting, In a week, Pick a date, No date: four answers to "When is it due?". */
export function dueButtons(item: ActionItem, at: At): readonly Button[] {
  const data = onItem(item, at);
  return [
    button(titles.nextMeeting, "item.redate", { ...data, due: "next-meeting" }),
    button(titles.inAWeek, "item.redate", { ...data, due: "week" }),
    pickDayButton(item, at),
    button(titles.noDate, "item.redate", { ...data, due: "none" }),
  ];
}
