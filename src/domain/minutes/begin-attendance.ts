import { isFullName } from "../committees/attendance/listed-name.js";
import { saysWhoCame } from "../committees/attendance/says-who-came.js";
import { beginPaper, type Cut, startUntitled } from "./open-part.js";
import type { Block } from "./paper.js";
import { isActionsTitle } from "./part-titles.js";
import { asListed } from "./record/attendance-words.js";
import { sentences } from "./record/sentences.js";

/** Where an agenda, a report or the items of other minutes went before, "Present:" belongs to a new paper. */
export function saysWhoCameHere(block: Block, cut: Cut): boolean {
  if (block.kind === "table" || block.text.length > 2000) return false;
  const isFirst = cut.open.kind === "head" && cut.last === undefined;
  const isNext = cut.mode === "agenda" || cut.mode === "report";
  if (!isFirst && !(isNext && cameBefore.test(block.text) && block.kind === "line" && block.list === undefined))
    return false;
  return saysWhoCame(block.text) || (isFirst && saysWhoCame(asListed(block.text, [])));
}

const cameBefore = /^(?:members |councillors |governors |trustees )?(?:present|in attendance|attendance|attendees)\b/i;

/** Opens the attendance; the lines of a new paper above it are its head. How many blocks its heading took. */
export function startAttendance(block: Block, cut: Cut): number {
  if (cut.mode !== "minutes") {
    const lines: Block[] = [];
    while (lines.length < 4 && isOfHead(cut.open.blocks.at(-1))) lines.unshift(...cut.open.blocks.splice(-1));
    beginPaper(cut);
    cut.open.blocks.push(...lines);
  }
  startUntitled(cut, "attendance");
  cut.open.blocks.push(block);
  return 1;
}

function isOfHead(block: Block | undefined): boolean {
  if (block === undefined || block.kind === "table" || block.text.length > 160) return false;
  return (
    block.kind === "heading" ||
    block.bold === true ||
    block.text === block.text.toUpperCase() ||
    /\b\d{4}\b/.test(block.text)
  );
}

/**
 * In notes without headings the list of who came ends where prose begins, or a list of actions; what stands over that prose goes with it.
 */
export function endAttendance(block: Exclude<Block, { kind: "table" }>, cut: Cut): void {
  if (!endsHere(block, cut)) return;
  const [before, last] = cut.open.blocks.slice(-2);
  const isTitle =
    before?.kind === "line" &&
    /[:–—-] ?\p{Lu}.*\p{L}/u.test(before.text) &&
    last?.kind === "line" &&
    last.text.length <= 60 &&
    !/[,:;()\d]/.test(last.text) &&
    !isFullName(last.text, []) &&
    !saysWhoCame(last.text);
  const title = isTitle ? cut.open.blocks.splice(-1) : [];
  startUntitled(cut, "item");
  cut.open.blocks.push(...title);
}

function endsHere(block: Exclude<Block, { kind: "table" }>, { open }: Cut): boolean {
  if (open.kind !== "attendance" || open.heading !== undefined || open.blocks.length === 0) return false;
  const { text } = block;
  if (text.length < 60 && /:$/.test(text) && isActionsTitle(text)) return true;
  const isEntry = block.kind === "line" && /^\(?\d/.test(block.list?.marker ?? "");
  if (isEntry && text.length > 40 && sentences(text).length > 1 && !saysWhoCame(text)) return true;
  return text.length > 120 && /[\p{Ll})][.!?] \p{Lu}/u.test(text) && !text.includes("\t") && !saysWhoCame(text);
}
