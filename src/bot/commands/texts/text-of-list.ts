import { addDays, addMonths, dayParts } from "../../../domain/days/day.js";
import { monthName } from "../../../domain/days/day-words.js";
import type { ListWords } from "../command.js";
import { dayInText } from "../readers/day-text.js";
import { meetingRefText } from "../readers/meeting-ref.js";
import { aNumber, ratingText } from "./text-of-change.js";

/** A list as the shortest text that asks for it. */
export function listText({ list, whose, since, due, rated, plan }: ListWords): string {
  const filters = [
    ...(rated === undefined ? [] : [ratingText(rated)]),
    ...(whose === undefined || whose.kind === "me" ? [] : [`for ${whose.text}`]),
    ...(plan === undefined ? [] : [plan.objective === undefined ? "on the plan" : `under ${aNumber(plan.objective)}`]),
    ...(since === undefined ? [] : [`since ${meetingRefText(since)}`]),
    ...(due === undefined ? [] : [dueText(due)]),
  ];
  if (whose?.kind !== "me") return [names[list], ...filters].join(" ");
  return ["mine", ...(list === "outstanding" ? [] : [names[list]]), ...filters].join(" ");
}

const names: Readonly<Record<ListWords["list"], string>> = {
  outstanding: "outstanding",
  overdue: "overdue",
  week: "due this week",
  awaiting: "awaiting the board",
  requests: "requests",
};

function dueText({ from, before }: NonNullable<ListWords["due"]>): string {
  if (before === undefined) return from === undefined ? "" : `due from ${dayInText(from)}`;
  if (from === undefined) return `due before ${dayInText(before)}`;
  const { year, month, day } = dayParts(from);
  if (day === 1 && before === addMonths(from, 1)) return `due in ${monthName(month)} ${year}`;
  const last = addDays(before, -1);
  return last === from ? `due on ${dayInText(from)}` : `due from ${dayInText(from)} to ${dayInText(last)}`;
}
