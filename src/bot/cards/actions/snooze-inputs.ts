import { addDays, type Day, isDay, weekday } from "../../../domain/days/day.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Choice, Element } from "../card-data.js";
import { part } from "../render-card.js";
import { formWords } from "../words/forms.js";

/** The choice of a day that is entered beside it. */
export const pickedDay = "pick";

/** Until when it is to be quiet: the likely days, as far as the clerk allows so many, and any other. */
export function snoozeInputs(today: Day, most: number, kept: { until?: string; on?: string } = {}): readonly Element[] {
  const latest = addDays(today, most);
  const choices = choicesFor(today, latest);
  const chosen = choices.find(({ value }) => value === kept.until)?.value ?? choices[0]?.value ?? "";
  const choice = part("choices", {
    id: "until",
    label: formWords.until,
    value: chosen,
    errorMessage: formWords.untilError,
    choices,
  });
  if (!choices.some(({ value }) => value === pickedDay)) return [choice];
  const day = part("optional-day", {
    id: "on",
    label: formWords.untilAnother(dayWords(latest, today)),
    value: kept.on !== undefined && isDay(kept.on) ? kept.on : "",
    min: addDays(today, 1),
    max: latest,
    errorMessage: formWords.untilAnotherError(dayWords(latest, today)),
  });
  return [choice, day];
}

function choicesFor(today: Day, latest: Day): readonly Choice[] {
  const tomorrow = addDays(today, 1);
  const monday = addDays(today, 8 - weekday(today));
  const named: readonly Choice[] = [
    { title: formWords.tomorrow(dayWords(tomorrow, today)), value: tomorrow },
    ...(monday !== tomorrow && monday <= latest ? [{ title: dayWords(monday, today), value: monday }] : []),
  ];
  return latest > tomorrow ? [...named, { title: formWords.anotherDay, value: pickedDay }] : named;
}
