import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { Board } from "../board.js";
import { button } from "../button.js";
import type { Choice, Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { cut } from "../typed-text.js";
import { meetingFormWords as words } from "../words/meeting-cards.js";
import { titles } from "../words/titles.js";

/** What was entered in the form of a meeting, each as text; what is absent was left empty. */
export type MeetingFields = Partial<Record<(typeof meetingFields)[number], string>>;
export const meetingFields = ["day", "startsAt", "endsAt", "place", "link", "quorum", "repeats"] as const;
export const repeatsChoices = ["no", "month", "2 weeks", "6 weeks"] as const;

const signs = { startsAt: 30, endsAt: 30, place: 80, link: 1000, quorum: 3 } as const;

/** The form of a new meeting, or of one that is there. `entered`: what was not saved, with why. */
export function presentMeetingForm({
  board,
  meeting,
  entered,
  objections = [],
}: {
  board: Board;
  meeting?: Meeting;
  entered?: MeetingFields;
  objections?: readonly string[];
}): Rendered {
  const { committee, today } = board;
  const values = entered ?? (meeting === undefined ? {} : fieldsOf(meeting));
  const title = meeting === undefined ? words.planTitle : words.editTitle(dayWords(meeting.on, today));
  const scope = { committee: committee.id };
  const save =
    meeting === undefined
      ? button(titles.save, "meeting.plan", scope)
      : button(titles.save, "meeting.edit", { ...scope, meeting: meeting.id, revision: meeting.revision });
  const min = meeting !== undefined && meeting.on < today ? meeting.on : today;
  const day = values.day ?? "";
  const inputs: Element[] = [
    part("day-input", {
      ...{ id: "day", label: words.day, min, errorMessage: words.dayError },
      value: /^\d{4}-\d\d-\d\d$/.test(day) ? day : "",
    }),
    ...(["startsAt", "endsAt", "place", "link", "quorum"] as const).map((id) =>
      part("optional-line", { id, label: words[id], maxLength: signs[id], value: cut(values[id] ?? "", signs[id]) }),
    ),
    ...(meeting === undefined ? [repeats(values.repeats ?? "no")] : []),
  ];
  const card = renderCard("form", {
    title,
    place: placeLine(board),
    objections: objections.map((sentence) => ({ sentence })),
    inputs,
    buttons: buttonSet([save], { back: [button(titles.back, "meetings.show", { ...scope, page: 1 })] }),
  });
  return { card, summary: summaryOf(title) };
}

function repeats(value: string): Element {
  const choices: readonly Choice[] = repeatsChoices.map((one) => ({ title: words.choices[one], value: one }));
  const known = choices.some((one) => one.value === value) ? value : "no";
  return part("choice", {
    id: "repeats",
    label: words.repeats,
    value: known,
    errorMessage: words.repeatsError,
    choices,
  });
}

function fieldsOf({ on, startsAt, endsAt, place, link, quorum }: Meeting): MeetingFields {
  return {
    day: on,
    ...(startsAt === undefined ? {} : { startsAt }),
    ...(endsAt === undefined ? {} : { endsAt }),
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    ...(quorum === undefined ? {} : { quorum: String(quorum) }),
  };
}
