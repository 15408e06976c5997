import { zipSync } from "fflate";
import { pdfFile, pdfOf } from "../files/pdf-file.js";
import { rawZip, unfoldingSpaces } from "../files/unfolding.js";
import { docxOf, paragraph } from "../files/zip-file.js";

const megabyte = 1024 * 1024;
const endings = ["docx", "pdf", "txt", "md", "html", "csv", "doc", "rtf"] as const;

/** Files that were made to do harm, or broke on their way: what each of them is called, and what it is. */
export const hostileFiles: readonly (readonly [what: string, name: string, bytes: () => Uint8Array])[] = [
  ["a packed file that breaks off", "a.docx", () => docxOf(paragraph("words ".repeat(5_000))).subarray(0, 500)],
  ["a packed file of which a picture unfolds to gigabytes", "a.docx", () => withPart("word/media/a.bin", 500, 1_000)],
  ["a packed file of which the text unfolds to gigabytes", "a.docx", () => withPart("word/document.xml", 500, 1_000)],
  ["text that unfolds to as much as is just unpacked", "a.docx", () => withPart("word/document.xml", 50, 1_000)],
  [
    "a packed file of 5,000 parts",
    "a.docx",
    () => docxOf("", Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`p/${at}`, new Uint8Array()]))),
  ],
  ["packed files in packed files", "a.docx", () => nested(12)],
  ["a part that asks for a password", "a.docx", () => withPassword()],
  [
    "tables in tables, 10,000 deep",
    "a.docx",
    () => docxOf(`${"<w:tbl><w:tr><w:tc>".repeat(10_000)}${"</w:tc></w:tr></w:tbl>".repeat(10_000)}`),
  ],
  ["paragraphs by the hundred thousand", "a.docx", () => docxOf(paragraph("x").repeat(100_000))],
  ["a document that names an entity again and again", "a.docx", () => entities()],
  ["divisions in divisions, 100,000 deep", "a.html", () => Buffer.from(`<html>${"<div>".repeat(100_000)}`)],
  [
    "tables in tables of a page, 10,000 deep",
    "a.html",
    () => Buffer.from(`<html>${"<table><tr><td>x".repeat(10_000)}`),
  ],
  [
    "cells that claim to take all columns and rows",
    "a.html",
    () => Buffer.from(`<html><table>${'<tr><td colspan="9999" rowspan="9999">x</td></tr>'.repeat(20_000)}`),
  ],
  ["10 MB on one line of a page", "a.html", () => Buffer.from(`<html><p>${"word ".repeat(2_090_000)}`)],
  ["3 MB of signs that open elements", "a.html", () => Buffer.from(`<html>${"<".repeat(3_000_000)}`)],
  ["100,000 rows", "a.csv", () => Buffer.from("1,JH,Sweep\n".repeat(100_000))],
  ["a quotation mark that is never closed", "a.csv", () => Buffer.from(`a,"${"b,".repeat(3_000_000)}`)],
  ["one row of a million columns", "a.csv", () => Buffer.from(",x".repeat(1_000_000))],
  ["a line of 9 MB of spaces", "a.txt", () => Buffer.from(`a${" ".repeat(9_000_000)}b`)],
  [
    "signs that patterns stumble over",
    "a.txt",
    () =>
      Buffer.from(["(", "1.", "- ", "**", "\t", "|", "a".repeat(50)].map((sign) => sign.repeat(100_000)).join("\n")),
  ],
  ["half a million short lines", "a.txt", () => Buffer.from("a\n".repeat(500_000))],
  ["lines of tabs", "a.txt", () => Buffer.from(`${"\t".repeat(2_000)}\n`.repeat(2_000))],
  ["lines that may go on a table for ever", "a.txt", () => Buffer.from(`a\tb\tc\n${"x\n".repeat(300_000)}`)],
  ["a PDF that claims 10,000 pages", "a.pdf", () => claimingPages()],
  [
    "a PDF of 301 pages",
    "a.pdf",
    () => pdfFile(Array.from({ length: 301 }, () => ({ words: [{ x: 72, y: 72, text: "Words of a page" }] }))),
  ],
  [
    "a PDF that breaks off",
    "a.pdf",
    () => pdfFile([{ words: [{ x: 72, y: 72, text: "Words ".repeat(50) }] }]).subarray(0, 500),
  ],
  ["a PDF whose pages hold each other", "a.pdf", () => loopOfPages()],
  ["a PDF whose table of places leads to itself", "a.pdf", () => loopOfPlaces()],
  ["a PDF that draws 200,000 lines", "a.pdf", () => drawing("0 0 m 500 0 l S\n".repeat(200_000))],
  [
    "a PDF of 150,000 words on a page",
    "a.pdf",
    () => drawing(`BT /F1 8 Tf ${"1 0 0 1 50 50 Tm (a) Tj ".repeat(150_000)} ET`),
  ],
  ["a PDF whose stream unfolds to gigabytes", "a.pdf", () => unfolding()],
  ...endings.map((ending) => [`9.9 MB of chance as .${ending}`, `a.${ending}`, () => chance(9.9 * megabyte)] as const),
];

/** A Word document with a part from which more comes out than it says. */
function withPart(name: string, megabytes: number, claims: number): Uint8Array {
  const spaces = unfoldingSpaces(megabytes, "<w:document><w:body><w:p>");
  const types = unfoldingSpaces(0, "<Types/>");
  return rawZip([
    { name: "[Content_Types].xml", packed: types, claims: 8 },
    { name, packed: spaces, claims },
  ]);
}

function nested(levels: number): Uint8Array {
  let file: Uint8Array = new Uint8Array(4 * megabyte);
  for (let at = 0; at < levels; at += 1)
    file = zipSync({ "word/document.xml": file, "[Content_Types].xml": file.subarray(0, 10) });
  return file;
}

function withPassword(): Uint8Array {
  const file = docxOf(paragraph("secret"));
  file[6] = (file[6] ?? 0) | 1;
  return file;
}

function entities(): Uint8Array {
  const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("");
  const document = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "words">${levels}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:body></w:document>`;
  return docxOf("", { "word/document.xml": Buffer.from(document) });
}

function claimingPages(): Uint8Array {
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>";
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${"3 0 R ".repeat(10_000)}] /Count 10000 >>`,
    page,
  ]);
}

function loopOfPages(): Uint8Array {
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 5 >>",
    "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 5 >>",
  ]);
}

function loopOfPlaces(): Uint8Array {
  const file = pdfFile([{ words: [{ x: 72, y: 72, text: "Words of a page that can still be found" }] }]).toString(
    "latin1",
  );
  const start = /startxref\n(\d+)/.exec(file)?.[1] ?? "0";
  return Buffer.from(file.replace("/Root 1 0 R", `/Root 1 0 R /Prev ${start}`), "latin1");
}

function drawing(content: string): Uint8Array {
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]);
}

function unfolding(): Uint8Array {
  const zlib = Buffer.concat([Buffer.from([0x78, 0x9c]), unfoldingSpaces(1_500), Buffer.alloc(4)]).toString("latin1");
  return pdfOf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    `<< /Length ${zlib.length} /Filter /FlateDecode >>\nstream\n${zlib}\nendstream`,
  ]);
}

/** Bytes without order, the same in each run. */
function chance(length: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor(length));
  let state = 12_345;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}
