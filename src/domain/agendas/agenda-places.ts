import type { AgendaItemId } from "../ids.js";
import type { AgendaItem, AgendaKind, ItemFacts } from "./agenda.js";
import { agendaNumber, findNumbered } from "./agenda-numbers.js";

/** Where a meeting can be: an item of its agenda or a part of one, with the number that it has there. */
export type AgendaPlace = ItemFacts & {
  id: AgendaItemId;
  /** "7", "7(a)". */
  number: string;
  kind?: AgendaKind;
  /** A part of an item is in the part of its item. */
  part: "open" | "closed";
};

/** All of them in the order in which a meeting takes them: an item, then its parts. */
export function placesOf(items: readonly AgendaItem[], firstNumber: number): readonly AgendaPlace[] {
  return items.flatMap(({ from: _from, subItems, ...item }, index) => [
    { ...item, number: agendaNumber(firstNumber, index) },
    ...subItems.map((sub, at) => ({ ...sub, number: agendaNumber(firstNumber, index, at), part: item.part })),
  ]);
}

/** The one after another; the first after none, and after one that is on the agenda no more. Undefined: that was the last. */
export function placeAfter(places: readonly AgendaPlace[], id: AgendaItemId | undefined): AgendaPlace | undefined {
  return places[places.findIndex((place) => place.id === id) + 1];
}

/** The one that is called "7", "7a" or "7(a)". */
export function placeNumbered(
  items: readonly AgendaItem[],
  firstNumber: number,
  typed: string,
): AgendaPlace | undefined {
  const found = findNumbered(items, firstNumber, typed);
  const id = found?.sub?.item.id ?? found?.item.id;
  return placesOf(items, firstNumber).find((place) => place.id === id);
}
