import { createHash } from "node:crypto";
import { type AgendaKind, agendaKinds } from "../../../domain/agendas/agenda.js";
import type { NumberedItem } from "../../../domain/agendas/agenda-numbers.js";
import { longestLead, longestTitle } from "../../../domain/agendas/said-item.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Board } from "../board.js";
import { type Button, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, summaryOf } from "../pieces.js";
import { part, renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { cut } from "../typed-text.js";
import { agendaFormWords as words } from "../words/agenda-edit.js";
import { titles } from "../words/titles.js";
import { leadWords } from "./item-facts-line.js";
import { agendaPlace } from "./present-item-changed.js";

/** What stands in the form, as text. `forWhat`: a kind, or "none". */
export type ItemValues = {
  title: string;
  forWhat: string;
  leader: string;
  minutes: string;
  pages: string;
  link: string;
  toCome: boolean;
  isClosed: boolean;
};
export type FormObjection = "noTitle" | "noMinutes" | "noPages" | "noLink";

const noValues: ItemValues = {
  title: "",
  forWhat: "none",
  leader: "",
  minutes: "",
  pages: "",
  link: "",
  toCome: false,
  isClosed: false,
};

/** The form of a new item. `drawn`: the moment, so that one form's item is not taken for another's. */
export function presentAddForm(view: {
  board: Board;
  meeting: Meeting;
  drawn: number;
  kept?: ItemValues;
  objections?: readonly FormObjection[];
}): Rendered {
  const { board, meeting, drawn, kept = noValues, objections = [] } = view;
  const scope = { committee: board.committee.id, meeting: meeting.id };
  return form(words.add, { board, meeting }, kept, {
    sentences: objections.map((one) => words[one]),
    save: button(titles.save, "agenda-item.add", { ...scope, drawn }),
    back: button(titles.back, "agenda.show", scope),
    ofItem: true,
  });
}

/** The form of an item that is there. `meanwhile`: somebody changed it since the form was opened. */
export function presentItemForm(view: {
  board: Board;
  read: ReadAgenda;
  place: NumberedItem & { number: string };
  page?: number;
  kept?: ItemValues;
  objections?: readonly FormObjection[];
  meanwhile?: boolean;
}): Rendered {
  const { board, read, place, page, objections = [], meanwhile = false } = view;
  const item = (place.sub?.item ?? place.item).id;
  const scope = { committee: board.committee.id, meeting: read.meeting.id };
  const data = { ...scope, item, revision: read.saved.revision, ...(page !== undefined && { page }) };
  const title = meanwhile ? words.changed(place.number) : words.edit(place.number);
  return form(title, { board, meeting: read.meeting }, view.kept ?? valuesOf(place, board), {
    sentences: [...(meanwhile ? [words.meanwhile] : []), ...objections.map((one) => words[one])],
    save: button(titles.save, "agenda-item.save", { ...data, trace: traceOf(place) }),
    back: button(titles.back, "agenda.edit", { ...scope, page: page ?? 1, open: item }),
    ofItem: place.sub === undefined,
  });
}

/** The same for the same facts: by it a form knows whether they changed since it was drawn. */
export function traceOf({ item, sub }: Pick<NumberedItem, "item" | "sub">): string {
  const { title, lead, minutes, papers } = sub?.item ?? item;
  const facts = [title, lead, minutes, papers, ...(sub === undefined ? [item.kind, item.part] : [])];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 16);
}

function valuesOf({ item, sub }: NumberedItem, board: Board): ItemValues {
  const { title, lead, minutes, papers } = sub?.item ?? item;
  return {
    title,
    forWhat: item.kind ?? "none",
    leader: lead === undefined ? "" : leadWords(lead, board),
    minutes: minutes === undefined ? "" : String(minutes),
    pages: papers?.kind === "here" ? (papers.pages ?? "") : "",
    link: papers?.kind === "here" ? (papers.link ?? "") : "",
    toCome: papers?.kind === "to-come",
    isClosed: item.part === "closed",
  };
}

function form(
  title: string,
  { board, meeting }: { board: Board; meeting: Meeting },
  values: ItemValues,
  { sentences, save, back, ofItem }: { sentences: readonly string[]; save: Button; back: Button; ofItem: boolean },
): Rendered {
  const line = (id: "leader" | "minutes" | "pages" | "link", maxLength: number) =>
    part("optional-line", { id, label: words[id], maxLength, value: cut(values[id], maxLength) });
  const inputs: Element[] = [
    part("short-text", {
      ...{ id: "title", label: words.title, errorMessage: words.titleError, maxLength: longestTitle },
      value: cut(values.title, longestTitle),
    }),
    ...(ofItem ? [kindInput(values.forWhat)] : []),
    line("leader", longestLead),
    line("minutes", 12),
    line("pages", 60),
    line("link", 500),
    toggle("toCome", values.toCome),
    ...(ofItem ? [toggle("isClosed", values.isClosed)] : []),
  ];
  const card = renderCard("form", {
    title,
    place: agendaPlace({ board, read: { meeting } }),
    objections: sentences.map((sentence) => ({ sentence })),
    inputs,
    buttons: buttonSet([save], { back: [back] }),
  });
  return { card, summary: summaryOf(title) };
}

/** For what an item is; the first choice is that nobody said. */
export function kindInput(value: string): Element {
  const choices = agendaKinds.map((kind: AgendaKind) => ({ title: words.kinds[kind], value: kind }));
  return part("choice", {
    id: "forWhat",
    label: words.forWhat,
    errorMessage: words.forWhatError,
    value: agendaKinds.some((kind) => kind === value) ? value : "none",
    choices: [{ title: words.forNothing, value: "none" }, ...choices],
  });
}

export function toggle(id: "toCome" | "isClosed", value: boolean): Element {
  return part("toggle", { id, title: words[id], value: value ? "true" : "false" });
}
