import { beginsWithTaskVerb } from "../../actions/task-words.js";
import type { Block } from "../paper.js";
import type { Section } from "../section.js";

/** A line of a part, as the readers of actions go through it. */
export type TextLine = {
  text: string;
  page?: number;
  /** Of an entry of a list: how deep it stands, and its marker as printed. Absent: it is no entry. */
  depth?: number;
  marker?: string;
  bold: boolean;
  isHeading: boolean;
};

/** Longer lines are cut: nobody minutes so much in one paragraph. */
const longestLine = 20_000;
/** Where "Action: …" begins in the midst of a paragraph. */
const innerMark =
  /(?<=[.!?;)”"] |\s[-–—] )(?=(?:(?:ACTIONS?|Actions?|AGREED ACTIONS?)(?: (?:points?|by|no\.?|\d{1,3}))?|AP ?\d{0,3}) ?[:–—])/u;

/** The lines of a part in their order, a paragraph that goes on with "Action: …" cut before it. Cells stand one by one. */
export function textLines({ blocks }: Pick<Section, "blocks">): readonly TextLine[] {
  return blocks.flatMap((block) => linesOf(block).flatMap(cutAtMarks).flatMap(cutMarked));
}

const markedFirst = /^(?:(?:ACTIONS?|Actions?)(?: (?:points?|required|agreed))?|AP ?\d{0,3}) ?[:–—-]/;
/** "; BS to check the totals" behind another action. */
const nextOwner =
  /[;.] (?=(?:\p{Lu}[\p{L}'’.-]*(?:(?: |, ?| and |\/)\p{Lu}[\p{L}'’.-]*){0,4}|all) (?:to|will) \p{Ll})/u;

/** Several actions behind one mark are several. */
function cutMarked(line: TextLine): readonly TextLine[] {
  if (line.text.length > 1_000 || !markedFirst.test(line.text)) return [line];
  return line.text
    .split(nextOwner)
    .flatMap(atVerbs)
    .map((text, at) => ({ ...line, text: at === 0 ? text : `Action: ${text}` }));
}

/** "; Ben Oakley, send out the draft" behind another action. */
function atVerbs(text: string): readonly string[] {
  const pieces = text.split(/; (?=\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’-]*){0,2}(?:,| [-–—]) \p{Ll})/u);
  const isNew = pieces.slice(1).every((piece) => beginsWithTaskVerb(piece.replace(/^[^,–—]{1,60}?(?:,| [-–—]) /u, "")));
  return isNew ? pieces : [text];
}

function cutAtMarks(line: TextLine): readonly TextLine[] {
  const pieces = /action|\bAP\b/i.test(line.text) ? line.text.split(innerMark) : [line.text];
  return pieces
    .map((text, at) => ({ ...line, text: (at < pieces.length - 1 ? text.replace(/\s[-–—]\s$/, "") : text).trim() }))
    .filter(({ text }) => text !== "");
}

function linesOf(block: Block): readonly TextLine[] {
  const page = block.page === undefined ? {} : { page: block.page };
  if (block.kind === "table") {
    const cells = block.rows.flatMap((row) => row.flatMap(({ text }) => text.split("\n")));
    return cells.map((text) => ({ text, ...page, bold: false, isHeading: false }));
  }
  const text = ownerBehind(withoutArrow(withoutBrackets(withoutSpeaker(block.text.slice(0, longestLine)))));
  if (block.kind === "heading") return [{ text, ...page, bold: true, isHeading: true }];
  const { list, bold = false } = block;
  const { number, rest } = /^(?<number>\d{1,3}(?:\.\d{1,3}){1,3})\.? (?<rest>\p{Lu}.*)$/su.exec(text)?.groups ?? {};
  const { depth, marker = number } = list ?? {};
  return [
    {
      text: rest ?? text,
      ...page,
      bold,
      isHeading: false,
      ...(depth !== undefined && { depth }),
      ...(marker !== undefined && { marker }),
    },
  ];
}

/** "<ben> ACTION: …" and "ben: ACTION: …" in the record of a chat. */
function withoutSpeaker(text: string): string {
  return text.replace(/^(?:<[^<>\s]{1,30}> ?|[\p{L}\p{N}_-]{1,20}: (?=ACTION\b))/u, "");
}

/** "(Action: SJ)" on a line of its own. */
function withoutBrackets(text: string): string {
  const isWhole = text.length < 300 && /^[([{][^()[\]{}]+[)\]}]\.?$/u.test(text) && /action/i.test(text);
  return isWhole ? text.replace(/^.|.\.?$/gu, "") : text;
}

/** "ACTION (JH): ring the depot" is "Action: JH: ring the depot". */
function ownerBehind(text: string): string {
  return text.replace(
    /^(?:agreed )?(?:actions?|AP)(?: points?)?(?<number> \d[\d./]{0,6})? ?[([](?:by |for )?(?<who>\p{Lu}[^()[\]\d]{1,60})[)\]] ?[:–—-] ?(?=\p{L})/iu,
    "Action$<number>: $<who>: ",
  );
}

/** "→ Clerk to write" is marked like "Action: Clerk to write". */
function withoutArrow(text: string): string {
  return text.replace(/^(?:[→⇒➔➜➡►▶]|[-=]{1,2}>|>>+)\s*(?=\p{L})/u, "Action: ");
}
