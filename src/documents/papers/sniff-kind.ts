import type { PaperFile, Unreadable } from "../../services/minutes/paper-reader.js";

/** As what a file is read. */
export type PaperKind = "docx" | "pdf" | "html" | "text" | "csv";

const kindOfEnding: Readonly<Record<string, PaperKind>> = {
  docx: "docx",
  docm: "docx",
  pdf: "pdf",
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "text",
  markdown: "text",
  txt: "text",
  text: "text",
  csv: "csv",
  tsv: "csv",
};

/** What a file begins with decides before its ending: people rename files, and programs name them wrongly. */
export function sniffKind({ name, bytes }: PaperFile): PaperKind | Unreadable {
  if (bytes.length === 0) return { why: "empty" };
  const ending = endingOf(name);
  const kind = kindOfEnding[ending.toLowerCase()];
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compound(bytes, ending);
  if (startsWith(bytes, [0x50, 0x4b])) return kind === "docx" || isWord(bytes) ? "docx" : { why: "kind", ending };
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return "pdf";
  if (/^\s*\{\\rtf/.test(start)) return { why: "kind", ending: "rtf" };
  if (kind === undefined) return { why: "kind", ending };
  if (kind === "docx" || kind === "pdf") return looksLikeHtml(start) ? "html" : { why: "broken" };
  return looksLikeHtml(start) ? "html" : kind;
}

/** What follows the last full stop; of a name without one, nothing. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf(".");
  return at === -1 ? "" : name.slice(at + 1, at + 21);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Office's container of before 2007, in which later Office hides what it encrypts. Names in it are in UTF-16. */
function compound(bytes: Uint8Array, ending: string): Unreadable {
  const names = new TextDecoder("latin1").decode(bytes).replaceAll("\0", "");
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo")) return { why: "encrypted" };
  if (names.includes("WordDocument") || /^(?:doc|docx|dot)$/i.test(ending)) return { why: "old-word" };
  return { why: "kind", ending };
}

function isWord(bytes: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.includes("word/document") && text.includes("[Content_Types].xml");
}

function looksLikeHtml(start: string): boolean {
  return /^[\s\u00EF\u00BB\u00BF]*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
    start,
  );
}
