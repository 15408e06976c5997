import mammoth from "mammoth";
import { decodeText } from "./decode-text.js";
import { htmlBlocks } from "./html-blocks.js";
import { markLists } from "./mark-lists.js";
import { type DocxParts, packDocx, unpackDocx } from "./unpack-docx.js";
import type { Blocks } from "./unreadable.js";

/** Word's own tables of contents say everything twice. */
const styleMap = [
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC '] => !",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
];

/** Also those in cells. A reader of Word files takes seconds for so many. */
const mostParagraphs = 50_000;

/** What a Word document says, with tracked changes taken as accepted. Nothing is fetched, and pictures are not looked at. */
export async function openDocx(bytes: Uint8Array): Promise<Blocks> {
  const parts = unpackDocx(bytes);
  if (!(parts instanceof Map)) return parts;
  const main = mainPart(parts);
  const document = parts.get(main);
  if (document === undefined) return { why: "broken" };
  const xml = decodeText(document) ?? "";
  if (xml.split("<w:p>").length + xml.split("<w:p ").length > mostParagraphs) return { why: "too-long" };
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const text = (name: string) => new TextDecoder().decode(parts.get(`${folder}${name}`));
  parts.set(main, new TextEncoder().encode(markLists(xml, text("numbering.xml"), text("styles.xml"))));
  // Its lists are now text: it is not to count them a second time.
  parts.delete(`${folder}numbering.xml`);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(packDocx(parts)) },
    {
      styleMap,
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      externalFileAccess: false,
    },
  );
  return htmlBlocks(value, { tabs: true });
}

/** Where the text is, as the file's own table of contents says. */
function mainPart(parts: DocxParts): string {
  const rels = new TextDecoder().decode(parts.get("_rels/.rels"));
  const relationship = rels.match(/<[^<>]*\/officeDocument"[^<>]*>/)?.[0];
  const target = relationship?.match(/Target="\/?([^"]*)"/)?.[1];
  return target !== undefined && parts.has(target) ? target : "word/document.xml";
}
