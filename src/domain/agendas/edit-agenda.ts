import type { AgendaItemId } from "../ids.js";
import {
  type Agenda,
  type AgendaItem,
  type AgendaKind,
  type ItemFacts,
  type ItemPapers,
  type Lead,
  mostSubItems,
  type SubItem,
} from "./agenda.js";
import { type MoveTo, moved } from "./move-item.js";
import { saysExempt } from "./read-exempt.js";

/** What is to become of an item, or of a part of one. What is absent in a change of one fact is taken away. */
export type ItemChange =
  | { change: "move"; to: MoveTo }
  | { change: "kind"; takes?: AgendaKind }
  | { change: "title"; title: string }
  | { change: "lead"; lead?: Lead }
  | { change: "minutes"; minutes?: number }
  | { change: "papers"; papers?: ItemPapers }
  | { change: "part"; part: "open" | "closed" }
  /** All that a form holds. */
  | { change: "facts"; facts: ItemFacts & { kind?: AgendaKind; part: "open" | "closed" } }
  | { change: "take-off" };

/** What an edit works on, and comes to. */
export type Editable = Pick<Agenda, "items" | "left">;

/** "of-its-item": kind and part are the whole item's. "elsewhere": a part moves among the parts of its own item only. */
export type NotEdited = "no-such-item" | "of-its-item" | "elsewhere" | "too-many-sub-items";

/** Changes an item of an agenda, or a part of one; the others keep their order. */
export function editItem(agenda: Editable, id: AgendaItemId, change: ItemChange): Editable | NotEdited {
  const { items, left } = agenda;
  const item = items.find((one) => one.id === id);
  if (item !== undefined) {
    if (change.change === "take-off")
      return { items: items.filter((one) => one.id !== id), left: [...new Set([...left, ...remembered(item)])] };
    if (change.change === "move") {
      const order = moved(items, id, aboveClosing(items, item, change.to));
      return typeof order === "string" ? order : { items: order, left };
    }
    return { items: items.map((one) => (one.id === id ? changedItem(one, change) : one)), left };
  }
  const parent = items.find(({ subItems }) => subItems.some((sub) => sub.id === id));
  if (parent === undefined) return "no-such-item";
  if (parent.part === "open" && saysClosed(change)) return "of-its-item";
  const subItems = editSub(parent.subItems, id, change);
  return typeof subItems === "string" ? subItems : { items: withSubs(items, parent.id, subItems), left };
}

/** The list with an item put where it is to have a number, counted from 0; after the last where there are fewer. */
export function withItemAt(items: readonly AgendaItem[], item: AgendaItem, at: number): readonly AgendaItem[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

/** The list with a part added to an item, at a letter counted from 0, or as its last. */
export function withSubItem(
  items: readonly AgendaItem[],
  under: AgendaItemId,
  sub: SubItem,
  at?: number,
): readonly AgendaItem[] | "no-such-item" | "too-many-sub-items" {
  const parent = items.find(({ id }) => id === under);
  if (parent === undefined) return "no-such-item";
  if (parent.subItems.length >= mostSubItems) return "too-many-sub-items";
  const place = at ?? parent.subItems.length;
  return withSubs(items, under, [...parent.subItems.slice(0, place), sub, ...parent.subItems.slice(place)]);
}

/** The list in which two items have changed places. */
export function swapped(
  items: readonly AgendaItem[],
  one: AgendaItemId,
  other: AgendaItemId,
): readonly AgendaItem[] | "no-such-item" {
  const [first, second] = [items.find(({ id }) => id === one), items.find(({ id }) => id === other)];
  if (first === undefined || second === undefined) return "no-such-item";
  return items.map((item) => (item === first ? second : item === second ? first : item));
}

/** The end of what is the meeting's own is above the standing items that close it, where they are still the last. */
function aboveClosing(items: readonly AgendaItem[], item: AgendaItem, to: MoveTo): MoveTo {
  if (to.to !== "end" || closes(item)) return to;
  const others = items.filter((one) => one !== item);
  return { to: "at", at: others.findLastIndex((one) => !closes(one)) + 1 };
}

function closes({ from }: AgendaItem): boolean {
  return from.kind === "standing" && from.place === "end";
}

/** Whether what an item is called from now on says that it is exempt. */
function saysClosed(change: ItemChange): boolean {
  if (change.change === "title") return saysExempt(change.title);
  return change.change === "facts" && (change.facts.part === "closed" || saysExempt(change.facts.title));
}

/** What comes back by itself if it is not remembered that it was taken off. */
function remembered({ from }: AgendaItem): Agenda["left"] {
  if (from.kind === "programme") return [from.item];
  return from.kind === "standing" ? [from.standing] : [];
}

function withSubs(items: readonly AgendaItem[], id: AgendaItemId, subItems: readonly SubItem[]) {
  return items.map((item) => (item.id === id ? { ...item, subItems } : item));
}

function editSub(
  subs: readonly SubItem[],
  id: AgendaItemId,
  change: ItemChange,
): readonly SubItem[] | Exclude<NotEdited, "too-many-sub-items"> {
  switch (change.change) {
    case "take-off":
      return subs.filter((sub) => sub.id !== id);
    case "move":
      return moved(subs, id, change.to);
    case "kind":
    case "part":
      return "of-its-item";
    case "title":
    case "lead":
    case "minutes":
    case "papers":
      return subs.map((sub) => (sub.id === id ? withFact(sub, change) : sub));
    case "facts": {
      const { kind: _kind, part: _part, ...facts } = change.facts;
      return subs.map((sub) => (sub.id === id ? { id, ...facts } : sub));
    }
  }
}

function changedItem(item: AgendaItem, change: Exclude<ItemChange, { change: "move" | "take-off" }>): AgendaItem {
  switch (change.change) {
    case "kind": {
      const { kind: _kind, ...rest } = item;
      return { ...rest, ...(change.takes !== undefined && { kind: change.takes }) };
    }
    case "part":
      return { ...item, part: change.part };
    case "title":
      return { ...item, title: change.title, ...(saysClosed(change) && { part: "closed" }) };
    case "lead":
    case "minutes":
    case "papers":
      return withFact(item, change);
    case "facts": {
      const { id, from, subItems } = item;
      // Who opens an item and leaves its title as it was knows what it says.
      const closes = change.facts.title !== item.title && saysClosed(change);
      return { id, from, subItems, ...change.facts, ...(closes && { part: "closed" }) };
    }
  }
}

function withFact<Of extends ItemFacts>(
  of: Of,
  change: Extract<ItemChange, { change: "title" | "lead" | "minutes" | "papers" }>,
): Of {
  if (change.change === "title") return { ...of, title: change.title };
  const { change: fact, ...set } = change;
  const { [fact]: _was, ...rest } = of;
  return { ...rest, ...set } as Of;
}
