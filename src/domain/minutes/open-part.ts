import type { Block } from "./paper.js";
import type { Section } from "./section.js";

/** A paper on the way through its blocks: the parts that are closed, and the one that is open. */
export type Cut = {
  sections: Section[];
  open: { kind: Section["kind"]; heading?: { number?: string; title: string }; level?: number; blocks: Block[] };
  /** In which paper of the pack we are. */
  mode: "minutes" | "agenda" | "report" | "plan";
  /** The number of the last item, as printed. */
  last: string | undefined;
  /** The place at which its heading ended. */
  headingAt: number;
  /** Its items have their titles in capitals. */
  capitals: boolean;
};

/** What an item is in the paper of the pack in which we are. */
export function kindIn({ mode }: Cut): Section["kind"] {
  return mode === "minutes" ? "item" : mode === "plan" ? "appendix" : "other";
}

/** Closes the open part and opens one under this heading. `level`: of a Word heading. */
export function start(
  cut: Cut,
  kind: Section["kind"],
  heading: { number?: string; title: string },
  level?: number,
): void {
  close(cut);
  cut.open = { kind, heading, blocks: [], ...(level !== undefined && { level }) };
}

/** The same without a heading. */
export function startUntitled(cut: Cut, kind: Section["kind"]): void {
  close(cut);
  cut.open = { kind, blocks: [] };
}

/** The next paper of a pack begins, with its own head and numbers. */
export function beginPaper(cut: Cut): void {
  close(cut);
  cut.open = { kind: "head", blocks: [] };
  cut.mode = "minutes";
  cut.last = undefined;
  cut.capitals = false;
}

/** What is open becomes a section, unless nothing is in it. */
export function close({ sections, open }: Cut): void {
  if (open.heading === undefined && open.blocks.length === 0) return;
  sections.push({ kind: open.kind, ...(open.heading && { heading: open.heading }), blocks: open.blocks });
}
