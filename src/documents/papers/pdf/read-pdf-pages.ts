import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { cleanText } from "../../../domain/minutes/clean-text.js";
import type { Unreadable } from "../../../services/minutes/paper-reader.js";
import { mostPages } from "../paper-limits.js";
import { provideFixedLength } from "./fixed-length.js";
import type { PdfPage, Piece } from "./pdf-page.js";
import { rulesOf, times } from "./rules-of.js";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Document["getPage"]>>;
type Matrix = readonly [number, number, number, number, number, number];

/** No page of a meeting's papers has more words than these. */
const mostPieces = 40_000;

/** Where every word and line of a PDF stands. Pictures are not looked at, and nothing is fetched. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[] | Unreadable> {
  const document = await opened(bytes);
  if ("why" in document) return document;
  try {
    if (document.numPages > mostPages) return { why: "too-long" };
    const { OPS } = await getResolvedPDFJS();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const read = await pageOf(page, number, OPS);
      if (read === undefined) return { why: "too-long" };
      pages.push(read);
      page.cleanup();
    }
    return pages;
  } finally {
    await document.destroy();
  }
}

async function opened(bytes: Uint8Array): Promise<Document | Unreadable> {
  provideFixedLength();
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      // Pictures are of no use here, and a small file may unfold a large one.
      maxImageSize: 1,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    return { why: name === "PasswordException" ? "encrypted" : "broken" };
  }
}

async function pageOf(
  page: Page,
  number: number,
  names: Readonly<Record<string, number>>,
): Promise<PdfPage | undefined> {
  const view = page.getViewport({ scale: 1 });
  const toPage = view.transform as unknown as Matrix;
  const content = await textOf(page);
  if (content === undefined) return undefined;
  const hasText = content.items.some((item) => "str" in item && item.str.trim() !== "");
  const operators = hasText ? await page.getOperatorList() : undefined;
  const bolds =
    operators === undefined ? new Map<string, boolean>() : await boldFonts(page, Object.keys(content.styles));
  const pieces = content.items.flatMap((item): Piece[] => {
    if (!("str" in item)) return [];
    const text = cleanText(item.str).replace(/[\n\t\f]/g, " ");
    const [a, b, , d, x, y] = times(toPage, item.transform as unknown as Matrix);
    // What is written upwards stands beside the text, not in it.
    if (text.trim() === "" || Math.abs(b) > Math.abs(a)) return [];
    const size = Math.abs(d) || item.height || 10;
    const letter = item.width / Math.max(1, text.length);
    const left = x + letter * (text.length - text.trimStart().length);
    const right = x + item.width - letter * (text.length - text.trimEnd().length);
    return [{ text, x: left, right, y, size, bold: bolds.get(item.fontName) ?? false }];
  });
  const rules = operators === undefined ? [] : rulesOf(operators, names, toPage);
  return { number, width: view.width, height: view.height, pieces, rules };
}

type Content = Awaited<ReturnType<Page["getTextContent"]>>;

/** The words of a page as they come. Absent: there are too many, and the rest was not waited for. */
async function textOf(page: Page): Promise<Pick<Content, "items" | "styles"> | undefined> {
  const items: Content["items"] = [];
  const styles: Content["styles"] = {};
  const reader = (page.streamTextContent() as ReadableStream<Content>).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) items.push(item);
    Object.assign(styles, chunk.value.styles);
    if (items.length <= mostPieces) continue;
    await reader.cancel(new Error("There are too many words."));
    return undefined;
  }
  return { items, styles };
}

/** Which fonts are bold, as far as they are known by now. */
async function boldFonts(page: Page, names: readonly string[]): Promise<Map<string, boolean>> {
  const bolds = new Map<string, boolean>();
  for (const name of names) {
    if (!page.commonObjs.has(name)) continue;
    const font: { name?: string; bold?: boolean; black?: boolean } = page.commonObjs.get(name) ?? {};
    bolds.set(name, font.bold === true || font.black === true || /bold|black|heavy|semib/i.test(font.name ?? ""));
  }
  return bolds;
}
