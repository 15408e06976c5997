import { type ListRef, listRef } from "../list-ref.js";

/** The card that a button stands on, so that the press is answered by that card drawn anew. Printed in the button's data. */
export type At = "card" | `list:${ListRef}:${number}` | `notice:${string}`;

export type AtRead =
  | { kind: "card" }
  | { kind: "list"; list: ListRef; page: number }
  | { kind: "notice"; notice: string };

/** Reads what `readPress` has found to be of the right form. */
export function readAt(at: string): AtRead {
  const list = listAt.exec(at);
  if (list) return { kind: "list", list: list[1] ?? "", page: Math.max(1, Number(list[2])) };
  return at.startsWith("notice:") ? { kind: "notice", notice: at.slice("notice:".length) } : { kind: "card" };
}

const listAt = new RegExp(`^list:(${listRef.source}):(\\d{1,3})$`, "u");
