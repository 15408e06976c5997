import { readLength } from "../days/read-length.js";
import { readKind } from "./read-kind.js";
import { longestStandingTitle, mostStandingItems, type StandingItem } from "./standing-items.js";
import { withOwnKinds } from "./standing-kind.js";

export type StandingLines =
  | { kind: "read"; items: readonly StandingItem[] }
  | { kind: "too-many" }
  | { kind: "none" }
  /** A line of which something can't be read, as it was typed. */
  | { kind: "unread"; line: string };

/** Reads a line each: "Minutes of the previous meeting | for decision | 5 min". What an agenda begins and what it ends with are apart. */
export function readStandingLines(begins: string, ends: string): StandingLines {
  const items: Omit<StandingItem, "kind">[] = [];
  for (const [place, text] of [
    ["begin", begins],
    ["end", ends],
  ] as const)
    for (const line of text.split(/\r\n?|\n/)) {
      if (line.trim() === "") continue;
      const item = readStandingLine(line);
      if (item === undefined) return { kind: "unread", line: line.trim() };
      items.push({ ...item, place });
    }
  if (items.length === 0) return { kind: "none" };
  return items.length > mostStandingItems ? { kind: "too-many" } : { kind: "read", items: withOwnKinds(items) };
}

function readStandingLine(line: string): Omit<StandingItem, "kind" | "place"> | undefined {
  const [first = "", ...rest] = line.split("|").map((piece) => piece.trim());
  const title = first.replace(/^\d{1,2}[.)] +|^[-•*] +/, "");
  if (title.length > longestStandingTitle || !/[\p{L}\p{N}]/u.test(title)) return undefined;
  let item: Omit<StandingItem, "kind" | "place"> = { title };
  for (const piece of rest.filter((one) => one !== "")) {
    const takes = readKind(piece);
    const minutes = readLength(/^\d+$/.test(piece) ? `${piece} min` : piece);
    if (takes !== undefined) item = { ...item, takes };
    else if (minutes !== undefined) item = { ...item, minutes };
    else return undefined;
  }
  return item;
}
