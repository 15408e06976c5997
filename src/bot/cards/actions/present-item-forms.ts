import type { ActionItem, HistoryLine } from "../../../domain/actions/action-item.js";
import { isPossible } from "../../../domain/actions/life.js";
import { mayRead, membershipIn, type Reader } from "../../../domain/committees/may-read.js";
import { type Member, runsCommittee } from "../../../domain/committees/member.js";
import type { At } from "../at.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, quiet } from "../runs.js";
import { plainLine, taskSigns, wholeTask } from "../typed-text.js";
import { closedItem, objections } from "../words/actions.js";
import { formWords } from "../words/forms.js";
import { titles } from "../words/titles.js";
import { didLine } from "./history-words.js";
import { backButton, onItem, withdrawButton } from "./item-buttons.js";
import { requestLines } from "./item-facts.js";
import { type FormName, formBody, type Shown } from "./item-form.js";
import { dueRuns, nameFor, owesLine } from "./item-lines.js";
import { ownerChoices, ownerNow } from "./owner-choices.js";

/** Why what was entered could not be saved; said under the title, with the words kept. */
export type FormObjection = keyof typeof objections;

type FormView = {
  item: ActionItem;
  board: Board;
  reader: Reader;
  /** The card that Back returns to. */
  at: At;
  objection?: FormObjection;
  /** What somebody else did while the form was filled in. Absent: nothing, or it is not known. */
  since?: HistoryLine;
};

/** A form about one item on a card of its own. */
export function presentItemForm(view: FormView & Pick<Shown, "nextMeeting" | "kept"> & { show: FormName }): Rendered {
  const { show, item, at, board } = view;
  const asked = show === "decline" && mayRead(item, view.reader) ? requestLines(item, board) : [];
  const { nextMeeting, kept } = view;
  const entered = { ...(nextMeeting === undefined ? {} : { nextMeeting }), ...(kept === undefined ? {} : { kept }) };
  const { snoozeDays } = board.committee.policy;
  const body = formBody(show, { ...entered, item, at, today: board.today, snoozeDays });
  return form(
    view,
    formTitle(show, item, nameFor(item, board, view.reader)),
    [whatItIs(view), ...asked.map((line) => textLine(line)), ...body],
    [],
  );
}

/**
 * "Edit": inputs `task` and `owner`, Save and Back. `kept` are the words of an attempt that could not be saved. Made only for whoever may
 * read the item.
 */
export function presentEdit(
  view: FormView & { roster: readonly Member[]; kept?: { task: string; owner: string } },
): Rendered {
  const { item, at, board, roster, kept } = view;
  const { label, errorMessage } = { label: formWords.task, errorMessage: formWords.taskError };
  const choices = ownerChoices(item, board, roster);
  const owner = choices.find(({ value }) => value === kept?.owner)?.value ?? ownerNow(item);
  const inputs = [
    ...(view.objection === "changed-meanwhile" ? [whatItIs(view)] : []),
    part("text-input", {
      id: "task",
      label,
      errorMessage,
      value: plainLine(kept?.task ?? item.task),
      maxLength: taskSigns,
    }),
    part("choice", { id: "owner", label: formWords.owner, value: owner, errorMessage: formWords.ownerError, choices }),
  ];
  const save = button(titles.save, "item.edit", onItem(item, at));
  return form(
    view,
    formWords.edit(nameFor(item, board, view.reader)),
    inputs,
    buttonSet([save], { back: [backButton(item, at)], more: withdrawal(view) }),
  );
}

/** What corrects it altogether, for whoever may. */
function withdrawal({ item, at, reader }: FormView): readonly Button[] {
  const me = membershipIn(item.committee, reader);
  const may = me !== undefined && runsCommittee(me) && isPossible("withdraw", item.state);
  return may ? [withdrawButton(item, at)] : [];
}

function formTitle(show: FormName, item: ActionItem, name: string): string {
  switch (show) {
    case "redate":
      return formWords.changeDate(name);
    case "pick-day":
      return formWords.pickDay(name);
    case "note":
      return formWords.addNote(name);
    case "rate":
      return formWords.rateIt(name);
    case "ask":
      return formWords.ask(name);
    case "decline":
      return formWords.decline[item.request?.kind ?? "day"](name);
    case "withdraw":
      return formWords.withdrawIt(name);
    case "snooze":
      return formWords.snooze(name);
    case "nudge":
      return formWords.nudge(name);
  }
}

/** The task and its day, so that one sees what one is about to change; when somebody else was first, all that it says now. */
function whatItIs({ item, board, reader, objection }: FormView): Element {
  const readable = mayRead(item, reader);
  const task = readable ? plain(wholeTask(item.task)) : quiet(closedItem);
  if (objection !== "changed-meanwhile" || !readable) return textLine([task, plain(" · "), ...dueRuns(item, board)]);
  return textLine([quiet(formWords.now + gap), task, plain(" · "), ...owesLine(item, board)]);
}

function form(view: FormView, asked: string, inputs: readonly Element[], buttons: readonly Element[]): Rendered {
  const title =
    view.objection === "changed-meanwhile" ? formWords.changed(nameFor(view.item, view.board, view.reader)) : asked;
  const since = sinceLine(view);
  const sentences =
    view.objection === undefined || since !== undefined ? [] : [{ sentence: objections[view.objection] }];
  const card = renderCard("form", {
    title,
    place: placeLine(view.board),
    objections: sentences,
    inputs: [...(since === undefined ? [] : [textLine(since)]), ...inputs],
    buttons,
  });
  return { card, summary: summaryOf(title) };
}

/** "**Nkechi Obi** moved it to **Fri 20 March** at 10:40. What you entered is kept below." */
function sinceLine({ item, board, reader, objection, since }: FormView): Line | undefined {
  if (objection !== "changed-meanwhile" || since === undefined || !mayRead(item, reader)) return undefined;
  return [...didLine(since, board), plain(formWords.kept)];
}
