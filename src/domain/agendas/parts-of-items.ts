import type { ProgrammeItem } from "../programme/programme-item.js";
import type { Agenda, AgendaItem } from "./agenda.js";

/**
 * An agenda as it was saved, in which what is closed in the work programme is closed too, also of what went out with the papers: an item
 * and its copy are one secret. Title, lead and minutes stay the agenda's own words, as it was saved.
 */
export function closedWithProgramme(saved: Agenda, programme: readonly Pick<ProgrammeItem, "id" | "part">[]): Agenda {
  const closed = new Set(programme.filter(({ part }) => part === "closed").map(({ id }) => id));
  return closedWhere(saved, ({ from }) => from.kind === "programme" && closed.has(from.item));
}

/** An agenda in which some items are closed, also as they went out with the papers. */
export function closedWhere<Of extends Pick<Agenda, "items" | "sent">>(
  of: Of,
  isClosed: (item: AgendaItem) => boolean,
): Of {
  const inPart = (item: AgendaItem): AgendaItem => (isClosed(item) ? { ...item, part: "closed" } : item);
  const { items, sent } = of;
  return {
    ...of,
    items: items.map(inPart),
    ...(sent !== undefined && { sent: { ...sent, items: sent.items.map(inPart) } }),
  };
}

/** The items that are in another part than they were before, as they are now. */
export function partsChanged(before: readonly AgendaItem[], now: readonly AgendaItem[]): readonly AgendaItem[] {
  const was = new Map(before.map(({ id, part }) => [id, part]));
  return now.filter(({ id, part }) => was.has(id) && was.get(id) !== part);
}
