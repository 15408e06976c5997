import { type ActionItem, itemName } from "../../../domain/actions/action-item.js";
import { type Member, present } from "../../../domain/committees/member.js";
import type { Day } from "../../../domain/days/day.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { At } from "../at.js";
import type { Board, Reader } from "../board.js";
import { button } from "../button.js";
import type { Choice, Element } from "../card-data.js";
import { mayRead } from "../closed-part.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, quiet } from "../runs.js";
import { plainLine, plainTitle, taskSigns, wholeTask } from "../typed-text.js";
import { allMembers, closedItem, formWords, objections } from "../words/actions.js";
import { titles } from "../words/titles.js";
import { backButton, onItem } from "./item-buttons.js";
import { dayForm, redateChoices } from "./item-form.js";
import { dueRuns, owesLine, ownersWords } from "./item-lines.js";

/** Why what was entered could not be saved; said under the title, with the words kept. */
export type FormObjection = keyof typeof objections;

type FormView = { item: ActionItem; board: Board; reader: Reader; at: At; objection?: FormObjection };

/** What the choice of an owner means when it is none of the members: the several there are, or everybody. */
const asIs = "as-is";
export const everybody = "everybody";

/** "Change date" on an action's own card: Next meeting, In a week, Pick a date, No date, Back. */
export function presentRedate(view: FormView & { nextMeeting?: Meeting }): Rendered {
  const { item, board, at, nextMeeting } = view;
  const title = formWords.changeDate(itemName(item));
  return form(view, title, [whatItIs(view), ...redateChoices(item, at, board.today, nextMeeting)], []);
}

/** "Pick a date": one input `on` (yyyy-mm-dd), Save and Back. `kept` is a day that was picked before and could not be saved. */
export function presentPickDay(view: FormView & { kept?: Day }): Rendered {
  const { item, board, at, kept } = view;
  return form(view, formWords.pickDay(itemName(item)), [whatItIs(view), ...dayForm(item, at, board.today, kept)], []);
}

/**
 * "Edit": inputs `task` and `owner` (a member's id, "everybody", or "as-is" while several owe it), Save and Back. `at` is the
 * card that Back returns to. `kept` are the words of an attempt that could not be saved. Made only for whoever may read the item.
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
  return form(view, formWords.edit(itemName(item)), inputs, buttonSet([save], { back: [backButton(item, at)] }));
}

/** The roster as choices, in the order of its names. */
export function rosterChoices(roster: readonly Member[]): readonly Choice[] {
  return present(roster)
    .map(({ id, name }) => ({ title: plainTitle(name), value: id }))
    .sort((one, other) => alphabet.compare(one.title, other.title));
}

const alphabet = new Intl.Collator("en-GB", { numeric: true });

function ownerChoices(item: ActionItem, board: Board, roster: readonly Member[]): readonly Choice[] {
  const several: Choice[] =
    ownerNow(item) === asIs ? [{ title: plainTitle(ownersWords(item.owners, board.nameOf)), value: asIs }] : [];
  return [...several, ...rosterChoices(roster), { title: allMembers, value: everybody }];
}

function ownerNow({ owners }: ActionItem): string {
  if (owners.kind === "everybody") return everybody;
  const [first, ...others] = owners.owners;
  return first === undefined || others.length > 0 ? asIs : first.member;
}

/** The task and its day, so that one sees what one is about to move; when somebody else was first, all that it says now. */
function whatItIs({ item, board, reader, objection }: FormView): Element {
  const readable = mayRead(item, reader);
  const task = readable ? plain(wholeTask(item.task)) : quiet(closedItem);
  if (objection !== "changed-meanwhile" || !readable) return textLine([task, plain(" · "), ...dueRuns(item, board)]);
  return textLine([quiet(formWords.now + gap), task, plain(" · "), ...owesLine(item, board)]);
}

function form(view: FormView, asked: string, inputs: readonly Element[], buttons: readonly Element[]): Rendered {
  const title = view.objection === "changed-meanwhile" ? formWords.changed(itemName(view.item)) : asked;
  const sentences = view.objection === undefined ? [] : [{ sentence: objections[view.objection] }];
  const card = renderCard("form", { title, place: placeLine(view.board), objections: sentences, inputs, buttons });
  return { card, summary: summaryOf(title) };
}
