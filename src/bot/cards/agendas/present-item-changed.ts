import type { AgendaKind } from "../../../domain/agendas/agenda.js";
import type { NumberedItem } from "../../../domain/agendas/agenda-numbers.js";
import type { Reader } from "../../../domain/committees/may-read.js";
import type { Member } from "../../../domain/committees/member.js";
import { dayWords } from "../../../domain/days/day-words.js";
import type { ReadAgenda } from "../../../services/agendas/read-agenda.js";
import type { Board } from "../board.js";
import { behind, button } from "../button.js";
import type { Element } from "../card-data.js";
import { buttonSet, placeLine, summaryOf, textLine } from "../pieces.js";
import { renderCard } from "../render-card.js";
import type { Rendered } from "../rendered.js";
import { gap, type Line, plain, small, strong } from "../runs.js";
import { nameLine, plainTitle, typedLine } from "../typed-text.js";
import { closedItem } from "../words/actions.js";
import { kindWords } from "../words/agenda-card.js";
import { agendaEditWords as words } from "../words/agenda-edit.js";
import { titles } from "../words/titles.js";
import { factsWords, isReadable, titleLine } from "./item-facts-line.js";

/** What is new of an item. `before`: the number that it had. */
export type ItemNews =
  | { kind: "added" | "title" | "lead" | "facts" | "there" | "now" }
  | { kind: "moved"; before: string }
  | { kind: "swapped"; other: string }
  | { kind: "takes"; takes?: AgendaKind }
  | { kind: "minutes"; minutes: number }
  | { kind: "papers"; toCome: boolean }
  | { kind: "part"; part: "open" | "closed" };

/** Signs of a title that is no more. */
const titleSigns = 200;

type View = { board: Board; reader: Reader; read: ReadAgenda };

/**
 * What is true now of one item of an agenda. `among`: those who answer to the name of its lead, who are offered. `said`: a sentence of ours
 * under it.
 */
export function presentItemChanged(
  view: View & {
    place: NumberedItem & { number: string };
    news: ItemNews;
    among?: readonly Member[];
    said?: Line;
    takeOff?: boolean;
  },
): Rendered {
  const { board, read, place, news, said } = view;
  const { number, item, sub } = place;
  const title = newsTitle(number, news);
  const data = {
    committee: board.committee.id,
    meeting: read.meeting.id,
    item: (sub?.item ?? item).id,
    revision: read.saved.revision,
  };
  const among = isReadable(item, view) ? (view.among ?? []) : [];
  const asksKind = among.length === 0 && sub === undefined && item.kind === undefined && item.from.kind !== "standing";
  const lines: readonly Line[] = [
    [strong(number), plain(gap), plain(titleLine(place, view))],
    [small(factsWords(place, view))],
    ...(said === undefined ? [] : [said]),
    ...(isNamed(news) && item.part === "closed" && sub === undefined ? [[small(words.opens(number))]] : []),
    ...(read.saved.sent === undefined ? [] : [[small(words.papersOut)]]),
  ];
  const body: Element[] = [
    textLine(agendaPlace(view), "None"),
    ...lines.map((line, at) => textLine(line, at === 1 ? "None" : "Small")),
    ...whoLeads(place, view, data, among),
    ...(asksKind
      ? buttonSet([
          button(titles.forDecision, "agenda-item.kind", { ...data, takes: "decision" }),
          button(titles.forDiscussion, "agenda-item.kind", { ...data, takes: "discussion" }),
          button(titles.forInformation, "agenda-item.kind", { ...data, takes: "information" }),
        ])
      : []),
  ];
  const off = button(titles.takeOff, "agenda-item.off", data);
  const edit = button(titles.edit, "agenda-item.form", data);
  const buttons = buttonSet([
    button(titles.up, "agenda-item.move", { ...data, to: "up" }),
    button(titles.down, "agenda-item.move", { ...data, to: "down" }),
    ...(view.takeOff === true ? [off] : []),
    button(titles.agenda, "agenda.show", { committee: board.committee.id, meeting: read.meeting.id }),
    ...behind(edit, ...(view.takeOff === true ? [] : [off])),
  ]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

/** What was taken off an agenda. Without the item: nobody remembers any more what it was. */
export function presentItemOff(
  view: View & { off: { number: string; title?: string; part: "open" | "closed" } | undefined },
): Rendered {
  const { off, board, read } = view;
  const title = off === undefined ? words.offNow : words.off(off.number);
  const shown = off && (off.title === undefined ? closedItem : typedLine(off.title, titleSigns));
  const body = [
    textLine(agendaPlace(view), "None"),
    ...(off === undefined || shown === undefined ? [] : [textLine([strong(off.number), plain(gap), plain(shown)])]),
    ...(read.saved.sent === undefined ? [] : [textLine([small(words.papersOut)])]),
  ];
  const scope = { committee: board.committee.id, meeting: read.meeting.id };
  const buttons = buttonSet([button(titles.agenda, "agenda.show", scope), button(titles.edit, "agenda.edit", scope)]);
  return { card: renderCard("message", { title, body, foot: [], buttons }), summary: summaryOf(title) };
}

/** Whether its title is new, which may have closed it. */
function isNamed({ kind }: ItemNews): boolean {
  return kind === "added" || kind === "title" || kind === "facts";
}

/** The committee, and the day of the meeting. */
export function agendaPlace({ board, read }: Pick<View, "board"> & { read: Pick<ReadAgenda, "meeting"> }): Line {
  return placeLine(board, ` · ${dayWords(read.meeting.on, board.today)}`);
}

function whoLeads(
  { item, sub }: NumberedItem,
  { board }: View,
  data: { committee: string; meeting: string; item: string; revision: number },
  among: readonly Member[],
): readonly Element[] {
  const lead = (sub?.item ?? item).lead;
  if (among.length === 0 || lead?.kind !== "typed") return [];
  return [
    textLine([strong(`“${nameLine(lead.name)}”`), plain(words.several(among.length))]),
    ...buttonSet(
      among.map(({ id }) => button(plainTitle(board.nameOf(id)), "agenda-item.lead", { ...data, lead: id })),
    ),
  ];
}

function newsTitle(number: string, news: ItemNews): string {
  switch (news.kind) {
    case "added":
    case "title":
    case "lead":
    case "facts":
    case "there":
    case "now":
      return words[news.kind](number);
    case "moved":
      return words.moved(number, news.before);
    case "swapped":
      return words.swapped(news.other, number);
    case "takes":
      return news.takes === undefined ? words.noKind(number) : words.kind(number, kindWords[news.takes]);
    case "minutes":
      return words.minutes(number, news.minutes);
    case "papers":
      return news.toCome ? words.toCome(number) : words.papers(number);
    case "part":
      return words.part(number, news.part);
  }
}
