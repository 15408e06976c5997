import { endAttendance, saysWhoCameHere, startAttendance } from "./begin-attendance.js";
import { withoutFurniture } from "./furniture.js";
import { goesOnAsHead } from "./goes-on-as-head.js";
import { type ItemHeading, itemHeading } from "./item-heading.js";
import { follows } from "./item-order.js";
import { openLayoutTable } from "./layout-table.js";
import { endsInAction, holdsList, isInList } from "./lists-in-text.js";
import { beginPaper, type Cut, close, kindIn, start, startUntitled } from "./open-part.js";
import { type Block, mostBlocks, type Paper } from "./paper.js";
import { isContentsTitle, isDecisionsTitle, type TitledPart, titledPart } from "./part-titles.js";
import { beginsPlan, isPlanTitle } from "./plan-title.js";
import { beginsReport } from "./report-signs.js";
import type { Section } from "./section.js";
import { joinTables } from "./tables/join-tables.js";

/**
 * Cuts a paper into its parts, in their order: a head, the attendance, the items, appendices, a glossary. A pack of several papers has several
 * heads. Agendas, terms of reference and reports are kept as "other". Page furniture is gone, and minutes that are laid out as a table
 * are lines again.
 */
export function cutPaper(paper: Paper): readonly Section[] {
  const blocks = joinTables(withoutFurniture(paper.blocks.slice(0, mostBlocks))).flatMap(openLayoutTable);
  const cut: Cut = {
    sections: [],
    open: { kind: "head", blocks: [] },
    mode: "minutes",
    last: undefined,
    headingAt: -1,
    capitals: false,
  };
  for (let at = 0; at < blocks.length; at += 1) {
    const taken = begin(blocks, at, cut);
    const block = blocks[at];
    if (taken === 0 && block !== undefined) cut.open.blocks.push(block);
    else at += taken - 1;
  }
  close(cut);
  return cut.sections;
}

/** Begins a new part where one begins at this block; how many blocks its heading took, 0 where none begins. */
function begin(blocks: readonly Block[], at: number, cut: Cut): number {
  const block = blocks[at];
  if (block === undefined || block.kind === "table") return 0;
  const over = cut.open.heading?.title;
  if (block.kind === "line" && block.list !== undefined && (isContentsTitle(over) || isDecisionsTitle(over))) return 0;
  if (isContentsTitle(over)) startUntitled(cut, "item");
  if (beginsReport(blocks, at) && cut.mode !== "report") {
    start(cut, "other", { title: block.text });
    cut.mode = "report";
    cut.last = undefined;
    return 1;
  }
  endAttendance(block, cut);
  const isNumberOfNote = /^\d{1,4}\.?$/.test(block.text) && endsInAction(blocks[at - 1]);
  const heading = isNumberOfNote ? undefined : itemHeading(block, blocks[at + 1]);
  const titled = block.text.length <= 140 ? titledPart(heading?.title ?? block.text) : undefined;
  if (heading?.number === undefined && saysWhoCameHere(block, cut)) return startAttendance(block, cut);
  if (cut.open.kind === "appendix" && isDecisionsTitle(block.text)) {
    start(cut, "item", { title: block.text });
    return 1;
  }
  const isTitle = heading !== undefined || (standsAlone(block) && (titled !== "appendix" || holdsList(blocks, at)));
  if (titled !== undefined && isTitle && startTitled(titled, block, heading, cut)) return heading?.takes ?? 1;
  if (cut.mode === "report" && beginsPlan(blocks, at)) return startPlan(block.text, cut);
  if (heading === undefined) return 0;
  return startItem(block, heading, blocks, at, cut) ? heading.takes : 0;
}

function startTitled(part: TitledPart, block: Block, heading: ItemHeading | undefined, cut: Cut): boolean {
  const title = heading?.title ?? (block.kind === "table" ? "" : block.text);
  const named = { ...(heading?.number !== undefined && { number: heading.number }), title };
  switch (part) {
    case "agenda":
      if (heading?.number !== undefined) return false;
      start(cut, "other", named);
      cut.mode = "agenda";
      cut.last = undefined;
      return true;
    case "minutes":
      if (heading?.number !== undefined || /^(?:minutes|notes|record):?$/i.test(title) === (cut.last !== undefined))
        return false;
      if (cut.mode === "minutes" && cut.last === undefined) return false;
      beginPaper(cut);
      cut.open.blocks.push({ ...block });
      return true;
    case "attendance":
      if (heading?.number === undefined) return startListOfPeople(block, cut);
      if (cut.mode !== "minutes" || !follows(heading.number, cut.last)) return false;
      cut.last = heading.number;
      start(cut, "attendance", named);
      return true;
    case "glossary":
      start(cut, "glossary", named);
      return true;
    case "appendix":
      if (cut.mode === "agenda" && heading?.number !== undefined) return false;
      if (cut.mode === "report" && heading?.style !== "heading" && !isLogTitle(title)) return false;
      if (heading?.number !== undefined && !follows(heading.number, cut.last)) return false;
      if (heading?.number !== undefined) cut.last = heading.number;
      else if (cut.mode !== "plan") cut.mode = "minutes";
      start(cut, "appendix", named);
      return true;
    case "other":
      if (heading?.number !== undefined && cut.mode === "minutes") return false;
      start(cut, "other", named);
      return true;
  }
}

function startItem(block: Block, heading: ItemHeading, blocks: readonly Block[], at: number, cut: Cut): boolean {
  const { number, title, style } = heading;
  if (number === undefined) return !(isFresh(cut) && goesOnAsHead(blocks, at)) && startUnnumbered(block, heading, cut);
  const isNew = cut.mode === "agenda" && cut.last !== undefined && Number.parseFloat(number) <= 1;
  if (isNew) beginPaper(cut);
  if (!follows(number, cut.last) || (style === "plain" && !hasLettersOf(number, cut.last))) return false;
  // In a list at the end "4.1" is the number of an action.
  if (cut.open.kind === "appendix" && /[./]/.test(number) && style !== "heading") return false;
  if (cut.capitals && (style === "plain" || style === "bare")) return false;
  if (style === "bare" && Number(number) !== 1 + (Number.parseInt(cut.last ?? "0", 10) || 0)) return false;
  // Entries that follow one another without a word between them are a list.
  if ((style === "plain" || style === "bare") && isInList(blocks, at, cut.headingAt)) return false;
  if (cut.last === undefined && style === "capitals") cut.capitals = true;
  cut.last = number;
  cut.headingAt = at + heading.takes - 1;
  start(cut, kindIn(cut), { number, title });
  return true;
}

/** "QC26/22" after "QC26/21": letters alone of a line say too little. */
function hasLettersOf(number: string, last: string | undefined): boolean {
  const letters = (text: string) => /^\p{Lu}*/u.exec(text)?.[0];
  return last === undefined || letters(number) === letters(last) || letters(number) === "";
}

/** Nothing but the head of minutes has been read. */
function isFresh({ open, mode, last }: Cut): boolean {
  return open.kind === "head" && mode === "minutes" && last === undefined;
}

/** "Present", "In attendance" and "Apologies" over lists, each on a line of its own before the first item. */
function startListOfPeople(block: Block, cut: Cut): boolean {
  if (cut.mode !== "minutes" || cut.last !== undefined) return false;
  if (cut.open.kind === "attendance") cut.open.blocks.push(block);
  else if (cut.open.kind === "head") startAttendance(block, cut);
  else return false;
  return true;
}

function startUnnumbered(block: Block, { title, style }: ItemHeading, cut: Cut): boolean {
  const isOwn = style === "heading" && block.kind === "heading";
  const level = isOwn ? block.level : undefined;
  if (/^(?:actions?|decisions?|discussion|minutes|resolved|resolution|notes?|summary)\b/i.test(title)) return false;
  if (cut.open.kind === "head" && cut.last === undefined && !isOwn) return false;
  // Under numbered items what is only bold or in capitals stands over a part of them.
  if (cut.last !== undefined && !isOwn && cut.mode !== "plan") return false;
  if (isOwn && cut.open.level !== undefined && level !== undefined && level > cut.open.level) return false;
  if (cut.open.kind === "head" && level === 1 && cut.open.blocks.length === 0) return false;
  start(cut, kindIn(cut), { title }, level);
  return true;
}

function startPlan(title: string, cut: Cut): number {
  cut.mode = "plan";
  cut.last = undefined;
  start(cut, "appendix", { title });
  return 1;
}

function isLogTitle(title: string): boolean {
  return /\bactions?\b/i.test(title) && !isPlanTitle(title);
}

function standsAlone(block: Block): boolean {
  return block.kind === "heading" || (block.kind === "line" && block.list === undefined && !/[.;,]$/.test(block.text));
}
