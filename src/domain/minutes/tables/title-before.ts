import type { Block } from "../paper.js";
import type { PaperContext, Section } from "../section.js";
import { type RowsTitle, readRowsTitle } from "./rows-title.js";

/** So many lines before a table may be its title. */
const mostLines = 3;

/** What the section's heading and the lines before a table say of all its rows. */
export function titleBefore(table: Block, section: Section, context: PaperContext): RowsTitle {
  const at = section.blocks.indexOf(table);
  const above: string[] = section.heading === undefined ? [] : [section.heading.title];
  const lines: string[] = [];
  for (let place = at - 1; place >= 0 && lines.length < mostLines; place -= 1) {
    const block = section.blocks[place];
    if (block === undefined || block.kind === "table") break;
    lines.unshift(block.text);
    if (block.kind === "heading") break;
  }
  return [...above, ...lines].reduce<RowsTitle>((held, line) => readRowsTitle(line, context) ?? held, {});
}
