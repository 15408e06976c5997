import { Parser } from "htmlparser2";
import { mostBlocks } from "../../domain/minutes/paper.js";
import { htmlFlow } from "./html-flow.js";
import { htmlTables } from "./html-tables.js";
import { isBlockTag, isBold, isSilent } from "./html-tags.js";
import { tabbedLines } from "./tabbed-lines.js";
import type { Blocks } from "./unreadable.js";

/** `tabs`: a tab stands for itself, as in Word; else it is white space, as HTML has it. */
export type HtmlReading = { tabs?: boolean };

/** No page that somebody wrote has elements so deep in each other. */
const deepest = 20_000;

/** So much is parsed between two looks at how much it is by now. */
const chunkLetters = 64 * 1024;

/** What an HTML document says. Scripts, styles, what is hidden, and what only leads elsewhere on a site are left out. */
export function htmlBlocks(html: string, { tabs = false }: HtmlReading = {}): Blocks {
  const flow = htmlFlow();
  const tables = htmlTables(flow);
  /** For each open element: what ends with it. */
  const open: (readonly (() => void)[])[] = [];
  let silent = 0;
  const unmute = () => {
    silent -= 1;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silent > 0 || isSilent(name, attributes)) {
        silent += 1;
        open.push([unmute]);
        return;
      }
      const ends: (() => void)[] = [];
      if (name === "br") flow.breakLine();
      if (name === "hr" || isBlockTag(name)) {
        flow.endLine();
        ends.push(flow.endLine);
      }
      const level = /^h([1-6])$/.exec(name)?.[1];
      if (level !== undefined) ends.unshift(flow.beginHeading(Number(level)));
      else if (name === "ul" || name === "ol") ends.push(flow.beginList(name === "ol", attributes));
      else if (name === "li") ends.unshift(flow.beginEntry(attributes.value));
      else if (name === "pre") ends.unshift(flow.beginPreformatted());
      else if (/^(?:table|tr|td|th)$/.test(name)) ends.push(tables.begin(name, attributes));
      if (isBold(name, attributes)) ends.push(flow.beginBold());
      open.push(ends);
    },
    ontext(text) {
      if (silent === 0) flow.write(tabs ? text : text.replaceAll("\t", " "));
    },
    onclosetag() {
      for (const end of open.pop() ?? []) end();
    },
  });
  for (let at = 0; at < html.length; at += chunkLetters) {
    parser.write(html.slice(at, at + chunkLetters));
    if (flow.count() > mostBlocks || tables.isOver() || open.length > deepest) return { why: "too-long" };
  }
  parser.end();
  flow.endLine();
  if (flow.count() > mostBlocks) return { why: "too-long" };
  return tabs ? tabbedLines(flow.blocks()) : flow.blocks();
}
