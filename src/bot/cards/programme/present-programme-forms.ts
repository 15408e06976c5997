import { type AgendaKind, agendaKinds } from "../../../domain/agendas/agenda.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { monthOf, monthsLater } from "../../../domain/programme/month.js";
import { coming } from "../../../domain/programme/place-meant.js";
import type { ProgrammeItem, ProgrammePlace } from "../../../domain/programme/programme-item.js";
import { rosterChoices } from "../actions/owner-choices.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Choice, Element } from "../card-data.js";
import { buttonSet, placeLine, textLine } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, plain, strong } from "../runs.js";
import { cut, nameLine, plainTitle, typedLine } from "../typed-text.js";
import { programmeForm as form, monthWords, oftenWords, programmeWords as words } from "../words/programme.js";
import { titles } from "../words/titles.js";
import { programmeButton } from "./programme-buttons.js";
import { programmeNumber } from "./programme-lines.js";

/** What was entered in a form and could not be saved, as it came. */
export type EnteredProgramme = {
  [Input in "title" | "to" | "until" | "lead" | "takes" | "minutes" | "every" | "closed" | "why"]?: string | undefined;
};

type FormView = {
  board: Board;
  meetings: readonly Meeting[];
  roster: readonly Member[];
  kept?: EnteredProgramme;
  /** What can't be saved as it was entered. */
  objection?: string;
};
type OfItem = FormView & { item: ProgrammeItem };

/** Meetings and months that are offered. */
const mostOffered = 18;
const titleSigns = 300;
const whySigns = 300;

export function presentProgrammeAddForm(view: FormView): Rendered {
  const { board, kept = {} } = view;
  const inputs = [...placeInputs(view, undefined), ...factInputs(view, undefined)];
  const title = titleInput(kept.title ?? "");
  return whole(view, form.add, [title, ...inputs], button(titles.addItem, "programme.add", of(board)));
}

export function presentProgrammeMoveForm(view: OfItem): Rendered {
  const { item, kept = {} } = view;
  const why = part("optional-text", {
    id: "why",
    label: form.reason,
    maxLength: whySigns,
    value: cut(kept.why ?? "", whySigns),
  });
  const send = button(titles.move, "programme.move", { ...of(item), revision: item.revision });
  return whole(view, form.move(programmeNumber(item)), [...placeInputs(view, item.place), why], send);
}

/** Asks why an item was last moved. */
export function presentProgrammeWhyForm(view: OfItem): Rendered {
  const { item } = view;
  const why = { id: "why", label: form.reason, errorMessage: form.reasonError, maxLength: whySigns, value: "" };
  const send = button(titles.save, "programme.why", of(item));
  return whole(view, form.why(programmeNumber(item)), [part("text-input", why)], send);
}

export function presentProgrammeEditForm(view: OfItem): Rendered {
  const { item, kept = {} } = view;
  const send = button(titles.save, "programme.edit", { ...of(item), revision: item.revision });
  const inputs = [titleInput(kept.title ?? item.title), ...factInputs(view, item)];
  return whole(view, form.edit(programmeNumber(item)), inputs, send);
}

export function presentProgrammeDropForm(view: OfItem): Rendered {
  const { item } = view;
  const why = part("optional-text", { id: "why", label: form.reason, maxLength: whySigns, value: "" });
  const send = button(titles.drop, "programme.drop", { ...of(item), revision: item.revision });
  return whole(view, form.drop(programmeNumber(item)), [textLine([plain(form.dropSentence)]), why], send);
}

/** A form that takes the whole card, with the item above: it is given only to those who may read that there. */
function whole(
  view: FormView & { item?: ProgrammeItem },
  title: string,
  inputs: readonly Element[],
  send: Button,
): Rendered {
  const { board, item, objection } = view;
  const objections = objection === undefined ? [] : [{ sentence: objection }];
  const back = item === undefined ? programmeButton(board) : button(titles.back, "programme.item", of(item));
  const card = renderCard("form", {
    title,
    place: placeLine(board, words.workProgramme),
    objections,
    inputs: [...(item === undefined ? [] : [itemLine(item)]), ...inputs],
    buttons: buttonSet([send], { back: [back] }),
  });
  return { card, summary: title };
}

function itemLine(item: ProgrammeItem): Element {
  return textLine([strong(programmeNumber(item)), plain(gap + typedLine(item.title, 140))]);
}

function of(what: ProgrammeItem): { committee: string; item: string };
function of(what: Board): { committee: string };
function of(what: ProgrammeItem | Board): { committee: string; item?: string } {
  return "id" in what ? { committee: what.committee, item: what.id } : { committee: what.committee.id };
}

function titleInput(value: string): Element {
  const { title: label, choose: errorMessage } = form;
  return part("short-text", { id: "title", label, errorMessage, maxLength: titleSigns, value: cut(value, titleSigns) });
}

/** When: the meetings that are planned, then months that have none, then nothing of the kind. */
function placeInputs({ board, meetings, kept = {} }: FormView, now: ProgrammePlace | undefined): readonly Element[] {
  const { today } = board;
  const ahead = coming(today, meetings).slice(0, mostOffered);
  const has = new Set(ahead.map(({ on }) => monthOf(on)));
  const months = Array.from({ length: 13 }, (_, index) => monthsLater(monthOf(today), index)).filter(
    (month) => !has.has(month),
  );
  const choices: readonly Choice[] = [
    ...ahead.map(({ id, on }) => ({ title: dayWords(on, today), value: id })),
    ...months.map((month) => ({ title: monthWords(month, today), value: month })),
    { title: words.head.unscheduled, value: "none" },
  ];
  const value = kept.to ?? (now === undefined ? "none" : placeValue(now));
  const until = kept.until ?? (now?.kind === "unscheduled" ? now.until : undefined) ?? "";
  return [
    part("choice", {
      id: "to",
      label: form.to,
      errorMessage: form.toError,
      choices,
      value: choices.some((choice) => choice.value === value) ? value : "none",
    }),
    part("optional-line", { id: "until", label: form.until, maxLength: 60, value: cut(until, 60) }),
  ];
}

function placeValue(place: ProgrammePlace): string {
  switch (place.kind) {
    case "meeting":
      return place.meeting;
    case "month":
      return place.month;
    case "unscheduled":
      return "none";
  }
}

function factInputs({ board, roster, kept = {} }: FormView, item: ProgrammeItem | undefined): readonly Element[] {
  const pick = (id: "lead" | "takes" | "every", label: string, value: string, choices: readonly Choice[]) =>
    part("choice", {
      id,
      label,
      errorMessage: form.choose,
      choices,
      value: choices.some((one) => one.value === value) ? value : "none",
    });
  const minutes = kept.minutes ?? (item?.minutes === undefined ? "" : String(item.minutes));
  return [
    pick("lead", form.lead, kept.lead ?? leadValue(item), leadChoices(item, board, roster)),
    pick("takes", form.takes, kept.takes ?? item?.takes ?? "none", [
      { title: form.notSaid, value: "none" },
      ...agendaKinds.map((kind: AgendaKind) => ({ title: form.kinds[kind], value: kind })),
    ]),
    part("optional-line", { id: "minutes", label: form.minutes, maxLength: 20, value: cut(minutes, 20) }),
    pick("every", form.every, kept.every ?? String(item?.recurs?.everyMonths ?? "none"), everyChoices(item)),
    part("toggle", { id: "closed", title: form.closed, value: kept.closed ?? String(item?.part === "closed") }),
  ];
}

function leadValue(item: ProgrammeItem | undefined): string {
  if (item?.lead === undefined) return "none";
  return item.lead.kind === "member" ? item.lead.member : "as-is";
}

function leadChoices(item: ProgrammeItem | undefined, board: Board, roster: readonly Member[]): readonly Choice[] {
  const lead = item?.lead;
  const here = lead?.kind === "member" && present(roster).some(({ id }) => id === lead.member);
  const asIs =
    lead === undefined || here
      ? []
      : [
          lead.kind === "typed"
            ? { title: plainTitle(form.leadAsIs(nameLine(lead.name))), value: "as-is" }
            : { title: plainTitle(board.nameOf(lead.member)), value: lead.member },
        ];
  return [{ title: form.nobody, value: "none" }, ...asIs, ...rosterChoices(roster)];
}

function everyChoices(item: ProgrammeItem | undefined): readonly Choice[] {
  const usual = Object.entries(form.often).map(([months, title]) => ({ title, value: months }));
  const now = item?.recurs?.everyMonths;
  const asIs =
    now === undefined || usual.some(({ value }) => value === String(now))
      ? []
      : [{ title: form.asIs(oftenWords(now)), value: String(now) }];
  return [{ title: form.once, value: "none" }, ...asIs, ...usual];
}
