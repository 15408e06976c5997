import { readInThread } from "../../../src/documents/papers/read-in-thread.js";
import type { Block } from "../../../src/domain/minutes/paper.js";

/** Blocks so that a test can be read: "# Heading", "1.| an entry", "| a row | of a table |", "^" for what is spanned, "**bold**". */
export function inWords(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "heading") return [`${"#".repeat(block.level)} ${block.text}`];
    if (block.kind === "table")
      return block.rows.map(
        (row) => `| ${row.map((cell) => (cell.spanned ? "^" : cell.text.replaceAll("\n", " / "))).join(" | ")} |`,
      );
    const text = block.bold ? `**${block.text}**` : block.text;
    return [block.list === undefined ? text : `${"  ".repeat(block.list.depth)}${block.list.marker ?? "-"}| ${text}`];
  });
}

/** What a file says, or why it can't be read. */
export async function opened(name: string, bytes: Uint8Array | string): Promise<readonly string[] | string> {
  const read = await readInThread().open({ name, bytes: Buffer.from(bytes) });
  return read.kind === "paper" ? inWords(read.paper.blocks) : read.why;
}
