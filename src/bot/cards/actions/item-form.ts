import type { ActionItem } from "../../../domain/actions/action-item.js";
import { dueOn } from "../../../domain/actions/action-item.js";
import { addDays, type Day } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { At } from "../at.js";
import type { Element } from "../card-data.js";
import { buttonSet, textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { alarm, type Line, small } from "../runs.js";
import { formWords, itemSentences, objections } from "../words/actions.js";
import { backButton, dueButtons, saveDayButton } from "./item-buttons.js";
import type { FormObjection } from "./present-item-forms.js";

/** The choices of "Change date", in an open row or on a card of their own. */
export function redateChoices(
  item: ActionItem,
  at: At,
  today: Day,
  nextMeeting: Meeting | undefined,
): readonly Element[] {
  return [
    textLine(dueChoices(today, nextMeeting)),
    ...buttonSet(dueButtons(item, at), { spacing: "Small" }),
    ...buttonSet([], { back: [backButton(item, at)], spacing: "Small" }),
  ];
}

/** The form of "Pick a date", likewise. `kept` is the day that was picked before and could not be saved. */
export function dayForm(item: ActionItem, at: At, today: Day, kept?: Day): readonly Element[] {
  return [
    dayInput(today, kept ?? dueOn(item.due)),
    ...buttonSet([saveDayButton(item, at)], { back: [backButton(item, at)] }),
  ];
}

/** One day from today on; the one it has is proposed while it lies ahead, else a week from today. */
export function dayInput(today: Day, has: Day | undefined): Element {
  const value = has !== undefined && has >= today ? has : addDays(today, 7);
  return part("day-input", { id: "on", label: formWords.day, value, min: today, errorMessage: formWords.dayError });
}

/** The objection as a line of an open row. */
export function objectionLine(objection: FormObjection | undefined): readonly Element[] {
  return objection === undefined ? [] : [textLine([alarm(objections[objection])])];
}

/** What the two buttons that name no day would mean. */
export function dueChoices(today: Day, nextMeeting: Meeting | undefined): Line {
  const meeting = nextMeeting === undefined ? [] : [itemSentences.nextMeetingOn(dayWords(nextMeeting.on, today))];
  return [small([...meeting, itemSentences.inAWeekIs(dayWords(addDays(today, 7), today))].join(" "))];
}
