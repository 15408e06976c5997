import type { AgendaItem, ItemFacts, Lead } from "../../../domain/agendas/agenda.js";
import type { NumberedItem } from "../../../domain/agendas/agenda-numbers.js";
import { mayReadPart, type Reader } from "../../../domain/committees/may-read.js";
import type { Board } from "../board.js";
import { nameLine, typedLine } from "../typed-text.js";
import { closedItem, closedPart } from "../words/actions.js";
import { agendaWords, kindWords } from "../words/agenda-card.js";
import { agendaEditWords } from "../words/agenda-edit.js";

/** Signs of a title in a row, and of what pages and addresses show. */
const titleSigns = 200;
const paperSigns = 60;

type View = { board: Board; reader: Reader };

/** An item's title as its reader may see it here; a part is in the part of its item. */
export function titleLine({ item, sub }: Pick<NumberedItem, "item" | "sub">, view: View): string {
  return isReadable(item, view) ? typedLine((sub?.item ?? item).title, titleSigns) : closedItem;
}

export function isReadable(item: Pick<AgendaItem, "part" | "lead">, { board, reader }: View): boolean {
  return mayReadPart(item, board.committee.id, reader);
}

/** "for decision · Tom Ashdown · 15 min · pages 10-23 · closed part"; of what may not be read here nothing but its part. */
export function factsWords({ item, sub }: Pick<NumberedItem, "item" | "sub">, view: View): string {
  if (!isReadable(item, view)) return closedPart;
  const facts: ItemFacts = sub?.item ?? item;
  const words = [
    ...(sub === undefined && item.kind !== undefined ? [kindWords[item.kind]] : []),
    ...(facts.lead === undefined ? [] : [leadWords(facts.lead, view.board)]),
    ...(facts.minutes === undefined ? [] : [agendaWords.minutes(facts.minutes)]),
    ...paperWords(facts),
    ...(item.part === "closed" ? [closedPart] : []),
  ];
  if (words.length > 0) return words.join(" · ");
  return item.from.kind === "standing" && sub === undefined ? agendaEditWords.standing : agendaEditWords.nothingSaid;
}

/** The name of whoever leads an item. */
export function leadWords(lead: Lead, board: Board): string {
  return nameLine(lead.kind === "member" ? board.nameOf(lead.member) : lead.name);
}

function paperWords({ papers }: ItemFacts): readonly string[] {
  if (papers === undefined) return [];
  if (papers.kind === "to-come") return [agendaWords.paperToCome];
  return [
    ...(papers.pages === undefined ? [] : [agendaWords.page(typedLine(papers.pages, paperSigns))]),
    ...(papers.link === undefined ? [] : [typedLine(papers.link, paperSigns)]),
  ];
}
