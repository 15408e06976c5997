import { spacedOnce } from "../../domain/minutes/clean-text.js";
import type { Block } from "../../domain/minutes/paper.js";
import { isTabRow, tabTable } from "../../domain/minutes/text-rows.js";

/** Lines whose words stand apart by tabs, as tables; tabs elsewhere are spaces. */
export function tabbedLines(blocks: readonly Block[]): readonly Block[] {
  const done: Block[] = [];
  let run: string[] = [];
  const endRun = () => {
    for (let at = 0; at < run.length; ) {
      const table = tabTable(run, at);
      if (table !== undefined && table.rows.length > 0) done.push({ kind: "table", rows: table.rows });
      at = Math.max(at + 1, table?.next ?? 0);
    }
    run = [];
  };
  for (const block of blocks) {
    const goesOn = run.length > 0 && block.kind === "line" && block.text.startsWith("\t");
    if (block.kind === "line" && (goesOn || isTabRow(block.text))) {
      run.push(block.list?.marker === undefined ? block.text : `${block.list.marker} ${block.text}`);
      continue;
    }
    endRun();
    done.push(block.kind === "table" ? block : { ...block, text: spacedOnce(block.text) });
  }
  endRun();
  return done;
}
