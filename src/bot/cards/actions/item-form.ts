import { type ActionItem, dueOn, type Rating } from "../../../domain/actions/action-item.js";
import { addDays, type Day, isDay } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { At } from "../at.js";
import { button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, textLine } from "../pieces.js";
import { part } from "../render-card.js";
import { alarm, type Line, small } from "../runs.js";
import { plainLine } from "../typed-text.js";
import { itemSentences, objections, ratingNames } from "../words/actions.js";
import { formWords } from "../words/forms.js";
import { titles } from "../words/titles.js";
import { backButton, dueButtons, onItem } from "./item-buttons.js";
import type { FormObjection } from "./present-item-forms.js";
import { snoozeInputs } from "./snooze-inputs.js";

/** A form about one action, in its row or on a card of its own. */
export type FormName = "redate" | "pick-day" | "note" | "rate" | "ask" | "decline" | "withdraw" | "snooze" | "nudge";

/** What was entered in a form and could not be saved, as it came. */
export type Kept = { text?: string; why?: string; on?: string; rating?: string; until?: string; note?: string };

/** What an open row shows under its facts. */
export type Shown = {
  show: "buttons" | FormName;
  /** What "Next meeting" would mean now. Absent while none is planned. */
  nextMeeting?: Meeting;
  objection?: FormObjection;
  kept?: Kept;
  /** What has just been done, in the place of the buttons. */
  said?: readonly Line[];
};

/** Signs of what can be entered; a message holds no more. */
const noteSigns = 1000;
const whySigns = 300;

/** `snoozeDays`: for how many days the committee lets its members snooze at the most. */
type FormOf = Omit<Shown, "show"> & { item: ActionItem; at: At; today: Day; snoozeDays?: number };

/** The inputs and buttons of a form. Only the first button sends what is entered. */
export function formBody(
  show: FormName,
  { item, at, today, nextMeeting, kept = {}, snoozeDays = 0 }: FormOf,
): readonly Element[] {
  const back = { back: [backButton(item, at)] };
  const data = onItem(item, at);
  switch (show) {
    case "redate":
      return redateChoices(item, at, today, nextMeeting);
    case "pick-day":
      return dayForm(item, at, today, dayOf(kept.on));
    case "note":
      return [textInput("text", noteSigns, kept.text), ...buttonSet([button(titles.save, "item.note", data)], back)];
    case "rate":
      return [
        ratingInput(kept.rating ?? item.rating?.kind),
        optionalInput("why", formWords.ratingWhy, kept.why),
        ...buttonSet([button(titles.save, "item.rate", data)], back),
      ];
    case "ask":
      return [
        newDayInput(today, dueOn(item.due), dayOf(kept.on)),
        part("text-input", { ...whyInput, label: formWords.askWhy, value: plainLine(kept.why ?? "") }),
        ...buttonSet([button(titles.askForMoreTime, "item.ask", data)], back),
      ];
    case "decline":
      return [
        optionalInput("why", formWords.declineWhy, kept.why),
        ...buttonSet([button(titles.decline, "item.decline", data)], back),
      ];
    case "withdraw":
      return [
        part("text-input", {
          ...{ ...whyInput, label: formWords.withdrawWhy, errorMessage: formWords.withdrawWhyError },
          value: plainLine(kept.why ?? ""),
        }),
        ...buttonSet([button(titles.withdraw, "item.withdraw", data)], back),
      ];
    case "snooze":
      return [...snoozeInputs(today, snoozeDays, kept), ...buttonSet([button(titles.save, "item.snooze", data)], back)];
    case "nudge":
      return [
        optionalInput("note", formWords.nudgeNote, kept.note),
        ...buttonSet([button(titles.nudge, "item.nudge", data)], back),
      ];
  }
}

/** The choices of "Change date". */
function redateChoices(item: ActionItem, at: At, today: Day, nextMeeting: Meeting | undefined): readonly Element[] {
  return [
    textLine(dueChoices(today, nextMeeting)),
    ...buttonSet(dueButtons(item, at), { spacing: "Small" }),
    ...buttonSet([], { back: [backButton(item, at)], spacing: "Small" }),
  ];
}

/** The form of "Pick a date". `proposed`: a day that was entered before, or is likelier than the one it has. */
function dayForm(item: ActionItem, at: At, today: Day, proposed?: Day): readonly Element[] {
  return [
    dayInput(today, proposed ?? dueOn(item.due)),
    ...buttonSet([button(titles.save, "item.redate", { ...onItem(item, at), due: "pick" })], {
      back: [backButton(item, at)],
    }),
  ];
}

const whyInput = { id: "why", maxLength: whySigns, errorMessage: formWords.askWhyError };

function textInput(id: "text", maxLength: number, value = ""): Element {
  const { note: label, noteError: errorMessage } = formWords;
  return part("text-input", { id, label, errorMessage, maxLength, value: plainLine(value) });
}

function optionalInput(id: "why" | "note", label: string, value = ""): Element {
  return part("optional-text", { id, label, maxLength: whySigns, value: plainLine(value) });
}

function ratingInput(value = ""): Element {
  const choices = (Object.keys(ratingNames) as Rating["kind"][]).map((kind) => ({
    title: ratingNames[kind].charAt(0).toUpperCase() + ratingNames[kind].slice(1),
    value: kind,
  }));
  const known = choices.some((choice) => choice.value === value) ? value : "";
  return part("choice", {
    id: "rating",
    label: formWords.rating,
    value: known,
    errorMessage: formWords.ratingError,
    choices,
  });
}

/** One day from today on; the one it has is proposed while it lies ahead, else a week from today. */
export function dayInput(today: Day, has: Day | undefined): Element {
  const value = has !== undefined && has >= today ? has : addDays(today, 7);
  return part("day-input", { id: "on", label: formWords.day, value, min: today, errorMessage: formWords.dayError });
}

/** One day after today; the one that was entered before is proposed, else a week after the one it has, or after today. */
function newDayInput(today: Day, has: Day | undefined, kept: Day | undefined): Element {
  const value = kept ?? addDays(has !== undefined && has > today ? has : today, 7);
  const { newDay: label, newDayError: errorMessage } = formWords;
  return part("day-input", { id: "on", label, value, min: addDays(today, 1), errorMessage });
}

function dayOf(text: string | undefined): Day | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
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
