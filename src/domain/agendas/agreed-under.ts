import type { ActionItem } from "../actions/action-item.js";
import type { AgendaItem } from "./agenda.js";
import { findNumbered, type NumberedItem, placeOnAgenda } from "./agenda-numbers.js";

/**
 * The item of its meeting's agenda, or the part of one, under which an action was agreed: by its id, and only where none is known by the
 * number that was typed. Absent: none is known, or it was taken off the agenda.
 */
export function agreedUnder(
  { agendaItemId, agendaItem }: Pick<ActionItem, "agendaItemId" | "agendaItem">,
  { items, firstNumber }: { items: readonly AgendaItem[]; firstNumber: number },
): NumberedItem | undefined {
  if (agendaItemId !== undefined) return placeOnAgenda(items, firstNumber, agendaItemId);
  return agendaItem === undefined ? undefined : findNumbered(items, firstNumber, agendaItem);
}
