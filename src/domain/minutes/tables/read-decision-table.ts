import type { DecisionFound, Finding } from "../finding.js";
import type { Block } from "../paper.js";
import type { Section } from "../section.js";
import { cellLines, joinedLines, saysNothing } from "./cell-text.js";
import { columnNamed } from "./column-heads.js";
import { evidenceOf } from "./evidence-of.js";

/** The decisions of a table that has a column of them and none of tasks ("Decision no | Decision | Date"); undefined for other tables. */
export function readDecisionTable(
  table: Extract<Block, { kind: "table" }>,
  section: Section,
): readonly Finding<DecisionFound>[] | undefined {
  const [head, ...body] = table.rows.map((row) => row.map((cell) => joinedLines(cellLines(cell))));
  const columns = head?.map(columnNamed) ?? [];
  const place = columns.indexOf("decision");
  const isHead = place !== -1 && columns.some((column, at) => at !== place && column !== undefined);
  if (!isHead || columns.includes("task")) return undefined;
  return body.flatMap((row): readonly Finding<DecisionFound>[] => {
    const text = row[place] ?? "";
    if (text === "" || saysNothing(text) || columnNamed(text) === "decision") return [];
    const words = row.filter((cell) => cell !== "").join(" – ");
    return [
      {
        what: { kind: "decision", text },
        evidence: evidenceOf(words, table.page, section),
        plainness: "plain",
        contradictions: [],
      },
    ];
  });
}
