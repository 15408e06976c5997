import type { AgendaItem, SubItem } from "./agenda.js";

/** What is found under a number: an item, or a part of one. */
export type NumberedItem = { item: AgendaItem; index: number; sub?: { item: SubItem; index: number } };

/** "7", or "7(a)" of a part of it. `firstNumber` is the number of the agenda's first item; both indexes count from 0. */
export function agendaNumber(firstNumber: number, index: number, sub?: number): string {
  const number = String(firstNumber + index);
  return sub === undefined ? number : `${number}(${subLetter(sub)})`;
}

/** "a" to "z". */
export function subLetter(index: number): string {
  return String.fromCharCode("a".charCodeAt(0) + index);
}

/** Finds "7", "7a", "7(a)" and "7.1", whose last is the first part of item 7. Absent: there is no such item. */
export function findNumbered(
  items: readonly AgendaItem[],
  firstNumber: number,
  typed: string,
): NumberedItem | undefined {
  const found = /^(\d{1,5})(?:\s*\(?([a-z])\)?|\.(\d{1,2}))?$/i.exec(typed.trim());
  if (found === null) return undefined;
  const index = Number(found[1]) - firstNumber;
  const item = items[index];
  if (item === undefined) return undefined;
  const letter = found[2]?.toLowerCase();
  const at = letter === undefined ? Number(found[3] ?? 0) - 1 : letter.charCodeAt(0) - "a".charCodeAt(0);
  if (letter === undefined && found[3] === undefined) return { item, index };
  const sub = item.subItems[at];
  return sub === undefined ? undefined : { item, index, sub: { item: sub, index: at } };
}

/** An agenda as far as the numbers of the next one hang on it. */
export type Counted = { items: number; firstNumber?: number };

/**
 * The number of a meeting's first item where numbers run on: `first`, and all the items of the meetings before it, from the last
 * whose number is settled on. `before` are those from the day on which counting begins, in order.
 */
export function runOnFrom(first: number, before: readonly Counted[]): number {
  return before.reduce((next, { items, firstNumber }) => (firstNumber ?? next) + items, first);
}

/** Where an item, or a part of one, stands now, and under which number. Absent: it is on the agenda no more. */
export function placeOnAgenda(
  items: readonly AgendaItem[],
  firstNumber: number,
  id: AgendaItem["id"],
): (NumberedItem & { number: string }) | undefined {
  for (const [index, item] of items.entries()) {
    if (item.id === id) return { item, index, number: agendaNumber(firstNumber, index) };
    const at = item.subItems.findIndex((sub) => sub.id === id);
    const sub = item.subItems[at];
    if (sub !== undefined)
      return { item, index, sub: { item: sub, index: at }, number: agendaNumber(firstNumber, index, at) };
  }
  return undefined;
}
