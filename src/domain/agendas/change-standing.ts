import { mostStandingItems, type StandingItem, usualStandingItems } from "./standing-items.js";
import { kindAmong, standingKindOf } from "./standing-kind.js";

/** Another list of standing items, or a change of the one there is. Titles as typed. */
export type StandingChange =
  | { change: "list"; items: readonly StandingItem[] }
  | { change: "usual" }
  /** `beside`: the item before or after which it is to stand; without one it ends what the agenda begins with, or its end. */
  | {
      change: "add";
      item: Omit<StandingItem, "kind" | "place">;
      at: { beside: string; is: "before" | "after" } | { place: "begin" | "end" };
    }
  | { change: "remove"; title: string };

export type StandingRefused = "too-many" | "no-such-item" | "none-left";

/** The list as it is then. What is there already is not added again, and what is not there is not removed: the list stays the same. */
export function changeStanding(
  items: readonly StandingItem[],
  change: StandingChange,
): readonly StandingItem[] | StandingRefused {
  switch (change.change) {
    case "list":
      return change.items;
    case "usual":
      return usualStandingItems;
    case "add": {
      if (items.some((one) => isTitled(one, change.item.title))) return items;
      const at = placeIn(items, change.at);
      if (at === undefined) return "no-such-item";
      if (items.length >= mostStandingItems) return "too-many";
      const before = items[at.index - 1];
      const place = at.place ?? before?.place ?? "begin";
      const kind = kindAmong(change.item.title, new Set(items.map((one) => one.kind)));
      return [...items.slice(0, at.index), { ...change.item, kind, place }, ...items.slice(at.index)];
    }
    case "remove": {
      const gone = findStanding(items, change.title);
      const left = items.filter((one) => one !== gone);
      return left.length === 0 ? "none-left" : left;
    }
  }
}

/** The item that somebody means: of that title, or of the kind that their words name. */
export function findStanding(items: readonly StandingItem[], said: string): StandingItem | undefined {
  const exact = items.find((one) => isTitled(one, said));
  if (exact !== undefined) return exact;
  const kind = standingKindOf(said);
  const ofKind = items.find((one) => one.kind === kind);
  if (ofKind !== undefined) return ofKind;
  const [only, ...more] = items.filter(({ title }) => wordsOf(title).includes(wordsOf(said)));
  return more.length === 0 ? only : undefined;
}

function placeIn(
  items: readonly StandingItem[],
  at: Extract<StandingChange, { change: "add" }>["at"],
): { index: number; place?: "begin" | "end" } | undefined {
  if ("place" in at) {
    const last = items.findLastIndex(({ place }) => place === "begin");
    return { index: at.place === "begin" ? last + 1 : items.length, place: at.place };
  }
  const beside = findStanding(items, at.beside);
  if (beside === undefined) return undefined;
  return { index: items.indexOf(beside) + (at.is === "after" ? 1 : 0), place: beside.place };
}

function isTitled({ title }: StandingItem, said: string): boolean {
  return wordsOf(title) === wordsOf(said);
}

function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
