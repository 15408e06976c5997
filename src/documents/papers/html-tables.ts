import { spacedOnce } from "../../domain/minutes/clean-text.js";
import type { Block, Cell, Row } from "../../domain/minutes/paper.js";
import { isHead } from "../../domain/minutes/table-head.js";
import type { HtmlFlow } from "./html-flow.js";
import { mostCells, mostColumns } from "./paper-limits.js";

type OpenCell = { blocks: readonly Block[]; across: number; down: number };
type OpenTable = { rows: OpenCell[][] };

/** Gathers the tables of an HTML document and gives them to the flow, each when it ends. */
export function htmlTables(flow: HtmlFlow) {
  const open: OpenTable[] = [];
  let cells = 0;

  function beginTable(): () => void {
    const table: OpenTable = { rows: [] };
    open.push(table);
    return () => {
      open.splice(open.lastIndexOf(table));
      if (isLayout(table)) {
        for (const row of table.rows) for (const cell of row) for (const block of cell.blocks) flow.add(block);
        return;
      }
      const rows = rowsOf(table);
      for (const row of rows) cells += row.length;
      if (rows.length > 0) flow.add({ kind: "table", rows });
    };
  }

  function beginCell(attributes: Readonly<Record<string, string>>): () => void {
    const table = open.at(-1);
    const end = flow.beginCell();
    return () => {
      const blocks = end();
      if (table === undefined) for (const block of blocks) flow.add(block);
      else {
        if (table.rows.length === 0) table.rows.push([]);
        table.rows.at(-1)?.push({ blocks, across: span(attributes.colspan), down: span(attributes.rowspan) });
      }
    };
  }

  return {
    begin(name: string, attributes: Readonly<Record<string, string>>): () => void {
      if (name === "table") return beginTable();
      if (name !== "tr") return beginCell(attributes);
      open.at(-1)?.rows.push([]);
      return () => {};
    },
    isOver: () => cells > mostCells,
  };
}

/** How many columns or rows a cell takes. */
function span(text: string | undefined): number {
  const number = /^\d{1,4}$/.test(text ?? "") ? Number(text) : 1;
  return Math.max(1, number);
}

/** A table that only puts pieces of a page side by side: it holds tables or headings, and names no columns. */
function isLayout({ rows }: OpenTable): boolean {
  const inner = rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
  const holdsTable = inner.some(
    (block) => block.kind === "table" && block.rows.length > 1 && (block.rows[0]?.length ?? 0) > 1,
  );
  const first = (rows[0] ?? []).map((cell) => textOf(cell.blocks));
  if (holdsTable) return !isHead(first);
  return rows.every((row) => row.length <= 1) && inner.some((block) => block.kind === "heading");
}

function rowsOf({ rows }: OpenTable): readonly Row[] {
  /** For each column: how many further rows its last cell takes. */
  const taken: number[] = [];
  const placed: Cell[][] = rows.map((row) => {
    const cells: Cell[] = [];
    const passTaken = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length] = (taken[cells.length] ?? 0) - 1;
        cells.push({ text: "", spanned: true });
      }
    };
    for (const { blocks, across, down } of row) {
      passTaken();
      for (let column = 0; column < across && cells.length < mostColumns; column += 1) {
        taken[cells.length] = down - 1;
        cells.push(column === 0 ? { text: textOf(blocks) } : { text: "", spanned: true });
      }
    }
    passTaken();
    return cells;
  });
  const said = placed.filter((row) => row.some((cell) => cell.text !== ""));
  const width = said.reduce((most, row) => Math.max(most, row.length), 0);
  return said.map((row) => [...row, ...Array.from({ length: width - row.length }, () => ({ text: "" }))]);
}

/** The words of a cell, a line for each paragraph. A table in it gives a line for each of its rows. */
function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "table") return block.rows.map((row) => spacedOnce(row.map((cell) => cell.text).join(" ")));
      const marker = block.kind === "line" ? block.list?.marker : undefined;
      return [spacedOnce(marker === undefined ? block.text : `${marker} ${block.text}`)];
    })
    .filter((line) => line !== "")
    .join("\n");
}
