import { mostBlocks } from "../../domain/minutes/paper.js";
import { paperOfText } from "../../domain/minutes/paper-of-text.js";
import type { PaperFile } from "../../services/minutes/paper-reader.js";
import { decodeText } from "./decode-text.js";
import { mostBytes, mostCells, mostLetters } from "./paper-limits.js";
import { sniffKind } from "./sniff-kind.js";
import { type Blocks, isUnreadable, type Opened } from "./unreadable.js";

/** A file as a paper. Throws at what no limit foresees; whoever calls it takes that for a broken file. */
export async function openPaper(file: PaperFile): Promise<Opened> {
  if (file.bytes.length > mostBytes) return { kind: "unreadable", why: "too-big" };
  const kind = sniffKind(file);
  return opened(typeof kind === "string" ? await blocksOf(kind, file.bytes) : kind);
}

/** Pasted words as a paper. */
export function openPastedText(text: string): Opened {
  if (text.length > mostBytes) return { kind: "unreadable", why: "too-big" };
  return opened(paperOfText(text).blocks);
}

async function blocksOf(kind: Exclude<ReturnType<typeof sniffKind>, object>, bytes: Uint8Array): Promise<Blocks> {
  if (kind === "docx") return (await import("./open-docx.js")).openDocx(bytes);
  if (kind === "pdf") return (await import("./pdf/open-pdf.js")).openPdf(bytes);
  const text = decodeText(bytes);
  if (text === undefined) return { why: "broken" };
  switch (kind) {
    case "html":
      return (await import("./html-blocks.js")).htmlBlocks(text);
    case "text":
      return paperOfText(text).blocks;
    case "csv":
      return (await import("./csv-blocks.js")).csvBlocks(text);
  }
}

function opened(blocks: Blocks): Opened {
  if (isUnreadable(blocks)) return { kind: "unreadable", ...blocks };
  if (blocks.length === 0) return { kind: "unreadable", why: "empty" };
  let cells = 0;
  let letters = 0;
  for (const block of blocks) {
    if (block.kind !== "table") letters += block.text.length;
    else
      for (const row of block.rows) {
        cells += row.length;
        for (const cell of row) letters += cell.text.length;
      }
  }
  const isTooLong = blocks.length > mostBlocks || cells > mostCells || letters > mostLetters;
  return isTooLong ? { kind: "unreadable", why: "too-long" } : { kind: "paper", paper: { blocks } };
}
