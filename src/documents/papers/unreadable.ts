import type { Block, Paper } from "../../domain/minutes/paper.js";
import type { Unreadable } from "../../services/minutes/paper-reader.js";

/** How opening a file ends. */
export type Opened = { kind: "paper"; paper: Paper } | ({ kind: "unreadable" } & Unreadable);

/** What stands in a file, or why nobody can say. */
export type Blocks = readonly Block[] | Unreadable;

export function isUnreadable(blocks: Blocks): blocks is Unreadable {
  return "why" in blocks;
}
