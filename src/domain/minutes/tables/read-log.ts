import type { ActionFound, Contradiction, Evidence, Finding } from "../finding.js";
import type { Block, Row } from "../paper.js";
import type { PaperContext, Section } from "../section.js";
import { cellLines, joinedLines } from "./cell-text.js";
import { contradictionsIn } from "./dates-in.js";
import { evidenceOf } from "./evidence-of.js";
import { guessedMeanings } from "./guess-columns.js";
import { type LogRow, logRowsOf } from "./log-rows.js";
import { holdsNoTasks } from "./no-task.js";
import type { ObjectiveSaid } from "./objectives.js";
import { pairedRows } from "./paired-rows.js";
import { readActionRow } from "./read-action-row.js";
import type { TableReading } from "./read-table.js";
import { type RowsTitle, readRowsTitle } from "./rows-title.js";
import { actionHeadAt, type Meaning, meaningsOf } from "./table-columns.js";
import { titleBefore } from "./title-before.js";

type Table = Extract<Block, { kind: "table" }>;
/** Rows below one head. `guessed`: they have none. */
type Stretch = { meanings: readonly Meaning[]; body: readonly Row[]; before: RowsTitle; guessed: boolean };
/** How many rows without a head are looked at before it is held to have none. */
const mostBeforeHead = 6;

/** Reads a table as a log or plan; undefined where it has no head of one, and where its shape leaves doubt. */
export function readLog(table: Table, section: Section, context: PaperContext): TableReading | undefined {
  const stretches = stretchesOf(table.rows, titleBefore(table, section, context), context);
  if (stretches === undefined) return undefined;
  const findings: Finding[] = [];
  const unread: Evidence[] = [];
  for (const { meanings, body, before, guessed } of stretches) {
    const { rows, objectives } = logRowsOf(body, meanings, context, before);
    const isPlan = objectives.length > 0;
    const numbers = numbersOf(objectives, section);
    const told = new Set<ObjectiveSaid>();
    const tell = (objective: ObjectiveSaid) => {
      if (told.has(objective)) return;
      told.add(objective);
      const found = { kind: "objective", number: numbers.get(objective) ?? "", text: objective.text } as const;
      findings.push({
        what: found,
        evidence: evidenceOf(objective.text, table.page, section),
        plainness: guessed ? "likely" : "plain",
        contradictions: [],
      });
    };
    for (const row of rows) {
      if (row.objective !== undefined) tell(row.objective);
      for (const cells of pairedRows(row.cells, context)) {
        const words = [...cells.values()].map((lines) => joinedLines(lines)).join(" – ");
        const evidence = evidenceOf(words, table.page, section, itemOf(row, section));
        const read = readActionRow(cells, row.title, isPlan, context);
        if (read === undefined) {
          if (cells.has("owner") && (cells.has("due") || cells.has("number"))) unread.push(evidence);
          continue;
        }
        const objective = row.objective && numbers.get(row.objective);
        const action: ActionFound = { ...read.action, ...(objective === undefined ? {} : { objective }) };
        const isPlain = read.owned && !guessed;
        findings.push({
          what: action,
          evidence,
          plainness: isPlain ? "plain" : "likely",
          contradictions: contradictionsOf(cells, context),
        });
      }
    }
    for (const objective of objectives) tell(objective);
  }
  return { findings, unread };
}

function contradictionsOf(
  cells: ReadonlyMap<Meaning, readonly string[]>,
  context: PaperContext,
): readonly Contradiction[] {
  const all = (["task", "due", "owner-due", "revised", "update", "raised", "closed-on", "status"] as const).flatMap(
    (meaning) => contradictionsIn(cells.get(meaning)?.join("\n") ?? "", context.readOn),
  );
  return all.filter((one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at);
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

/** The rows below each head; undefined without one. */
function stretchesOf(rows: readonly Row[], before: RowsTitle, context: PaperContext): readonly Stretch[] | undefined {
  const texts = rows.map((row) => row.map((cell) => joinedLines(cellLines(cell))));
  const heads: { at: number; height: number; columns: Parameters<typeof meaningsOf>[0] }[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    if (heads.length === 0 && at >= mostBeforeHead) break;
    const head = actionHeadAt(texts, at);
    if (head === undefined) continue;
    heads.push({ at, ...head });
    at += head.height - 1;
  }
  const [first] = heads;
  if (first === undefined) return guessedStretch(rows, before, context);
  const above = texts
    .slice(0, first.at)
    .flatMap((row) => readRowsTitle([...new Set(row.filter((cell) => cell !== ""))].join(" "), context) ?? []);
  let title: RowsTitle = Object.assign({}, before, ...above);
  const stretches = heads.map(({ at, height, columns }, place): Stretch => {
    const from = at + height;
    const to = heads[place + 1]?.at ?? rows.length;
    const stretch = {
      meanings: meaningsOf(columns, texts.slice(from, to)),
      body: rows.slice(from, to),
      before: title,
      guessed: false,
    };
    // A title may stand above a head that is repeated.
    title = texts.slice(from, to).reduce((held, row) => titleIn(row, context) ?? held, title);
    return stretch;
  });
  const all = stretches.filter(({ meanings, body }) => !holdsNoTasks(meanings, body, context));
  return all.length === 0 ? undefined : all;
}

function titleIn(row: readonly string[], context: PaperContext): RowsTitle | undefined {
  const said = [...new Set(row.filter((cell) => cell !== ""))];
  return said.length === 1 && said[0] !== undefined ? readRowsTitle(said[0], context) : undefined;
}

function guessedStretch(
  rows: readonly Row[],
  before: RowsTitle,
  context: PaperContext,
): readonly Stretch[] | undefined {
  const meanings = guessedMeanings(
    rows.map((row) => row.map(cellLines)),
    context,
  );
  return meanings && [{ meanings, body: rows, before, guessed: true }];
}
