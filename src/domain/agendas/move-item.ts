import type { AgendaItemId } from "../ids.js";

/** Where something is moved to. `at`: the place that it is to have, counted from 0; the last where there are fewer. */
export type MoveTo =
  | { to: "before" | "after"; other: AgendaItemId }
  | { to: "at"; at: number }
  | { to: "start" | "end" | "up" | "down" };

/**
 * A list in which one has moved; the others keep their order. The first does not move up, nor the last down. "elsewhere": the other that it
 * was to stand beside is not in this list.
 */
export function moved<One extends { id: AgendaItemId }>(
  list: readonly One[],
  id: AgendaItemId,
  to: MoveTo,
): readonly One[] | "no-such-item" | "elsewhere" {
  const from = list.findIndex((one) => one.id === id);
  const one = list[from];
  if (one === undefined) return "no-such-item";
  const others = list.filter((other) => other.id !== id);
  const at = placeAmong(others, from, to, id);
  return at === undefined ? "elsewhere" : [...others.slice(0, at), one, ...others.slice(at)];
}

/** Before which of the others it stands then, counted from 0. */
function placeAmong(
  others: readonly { id: AgendaItemId }[],
  from: number,
  to: MoveTo,
  own: AgendaItemId,
): number | undefined {
  switch (to.to) {
    case "before":
    case "after": {
      if (to.other === own) return from;
      const other = others.findIndex(({ id }) => id === to.other);
      if (other < 0) return undefined;
      return to.to === "before" ? other : other + 1;
    }
    case "at":
      return Math.min(Math.max(to.at, 0), others.length);
    case "start":
      return 0;
    case "end":
      return others.length;
    case "up":
      return Math.max(from - 1, 0);
    case "down":
      return Math.min(from + 1, others.length);
  }
}
