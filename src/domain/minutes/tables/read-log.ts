import type { ActionFound, Contradiction, Evidence, Finding } from "../finding.js";
import type { Block } from "../paper.js";
import type { PaperContext, Section } from "../section.js";
import { joinedLines } from "./cell-text.js";
import { contradictionsIn } from "./dates-in.js";
import { evidenceOf } from "./evidence-of.js";
import { isClosedRow } from "./is-closed-row.js";
import { type LogRow, logRowsOf } from "./log-rows.js";
import type { ObjectiveSaid } from "./objectives.js";
import { pairedRows } from "./paired-rows.js";
import { readActionRow } from "./read-action-row.js";
import { stretchesOf } from "./stretches.js";
import type { Meaning } from "./table-columns.js";
import type { TableReading } from "./table-reading.js";
import { titleBefore } from "./title-before.js";

type Table = Extract<Block, { kind: "table" }>;
/** Reads a table as a log or plan; undefined where it has no head of one, and where its shape leaves doubt. */
export function readLog(table: Table, section: Section, context: PaperContext): TableReading | undefined {
  const stretches = stretchesOf(table.rows, titleBefore(table, section, context), context);
  if (stretches === undefined) return undefined;
  const objectives: ObjectiveSaid[] = [...stretches.objectives];
  const rows = stretches.all.flatMap(({ meanings, body, before, guessed }) =>
    logRowsOf(body, meanings, context, before, objectives).map((row) => ({ row, guessed })),
  );
  const numbers = numbersOf(objectives, section);
  const told = new Set<ObjectiveSaid>();
  const findings: Finding[] = [];
  const unread: Evidence[] = [];
  const tell = (objective: ObjectiveSaid) => {
    if (told.has(objective)) return;
    told.add(objective);
    const what = { kind: "objective", number: numbers.get(objective) ?? "", text: objective.text } as const;
    const evidence = evidenceOf(objective.text, table.page, section);
    findings.push({ what, evidence, plainness: "plain", contradictions: [] });
  };
  for (const { row, guessed } of rows) {
    if (row.objective !== undefined) tell(row.objective);
    for (const cells of pairedRows(row.cells, context)) {
      const words = [...cells.values()].map((lines) => joinedLines(lines)).join(" – ");
      const evidence = evidenceOf(words, table.page, section, itemOf(row, section));
      const read = readActionRow(cells, row.title, objectives.length > 0, context);
      if (read === undefined) {
        if (isLikeAction(cells)) unread.push(evidence);
        continue;
      }
      const objective = row.objective && numbers.get(row.objective);
      const closed = row.closed || isClosedRow(cells);
      const what: ActionFound = {
        ...read.action,
        ...(objective === undefined ? {} : { objective }),
        ...(closed && { closed }),
      };
      const plainness = read.owned && !guessed ? "plain" : "likely";
      findings.push({ what, evidence, plainness, contradictions: contradictionsOf(cells, context) });
    }
  }
  for (const objective of objectives) tell(objective);
  return { findings, unread };
}

/** Somebody is to do something by then, and nothing says what. */
function isLikeAction(cells: ReadonlyMap<Meaning, readonly string[]>): boolean {
  return !cells.has("task") && cells.has("owner") && (cells.has("due") || cells.has("number"));
}

function contradictionsOf(
  cells: ReadonlyMap<Meaning, readonly string[]>,
  context: PaperContext,
): readonly Contradiction[] {
  const words = [...cells.values()].map((lines) => lines.join("\n")).join("\n\n");
  const all = contradictionsIn(words, context.readOn);
  return all.filter(({ said }, at) => all.findIndex((other) => other.said === said) === at);
}

/** Each objective by its number; one that has none is numbered in order, under the number of the section's heading. */
function numbersOf(objectives: readonly ObjectiveSaid[], { heading }: Section): ReadonlyMap<ObjectiveSaid, string> {
  const above = heading?.number === undefined ? "" : `${heading.number.replace(/\.$/, "")}.`;
  return new Map(objectives.map((objective, at) => [objective, objective.number ?? `${above}${at + 1}`]));
}

/** The item of the minutes or agenda that a row names. */
function itemOf({ cells, group }: LogRow, section: Section): Evidence["item"] | undefined {
  const said = cells.get("item")?.join(" ") ?? group;
  if (said === undefined || said === "") return section.kind === "item" ? section.heading : undefined;
  const number = /^(?:item )?(?<number>\d{1,3}[a-z]?(?:[./]\d{1,3}){0,2})\b/i.exec(said)?.groups?.number;
  const title =
    number === undefined ? said : said.slice(said.indexOf(number) + number.length).replace(/^[\s.:)–—-]+/, "");
  return {
    ...(number === undefined ? {} : { number }),
    title: (title === "" ? `Item ${number}` : title).slice(0, 120),
  };
}
