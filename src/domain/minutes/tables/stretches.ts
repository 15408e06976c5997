import type { Row } from "../paper.js";
import type { PaperContext } from "../section.js";
import { cellLines, joinedLines } from "./cell-text.js";
import { guessedMeanings } from "./guess-columns.js";
import { holdsNoTasks } from "./no-task.js";
import { type ObjectiveSaid, readObjectiveTitle } from "./objectives.js";
import { type RowsTitle, readRowsTitle } from "./rows-title.js";
import { actionHeadAt, type Meaning, meaningsOf } from "./table-columns.js";

/** Rows below one head. `guessed`: they have none. */
export type Stretch = { meanings: readonly Meaning[]; body: readonly Row[]; before: RowsTitle; guessed: boolean };
/** How many rows without a head are looked at before it is held to have none. */
const mostBeforeHead = 6;

/** `objectives`: those that stand above the first head. */
export type Stretches = { all: readonly Stretch[]; objectives: readonly ObjectiveSaid[] };

/** The rows of a table below each of its heads; undefined without one, unless its shape leaves no doubt. */
export function stretchesOf(rows: readonly Row[], before: RowsTitle, context: PaperContext): Stretches | undefined {
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
  const top = texts.slice(0, first.at);
  const above = top.flatMap((row) => titleIn(row, context) ?? []);
  const objectives = top.flatMap((row) => readObjectiveTitle(row.filter((cell) => cell !== "").join(" ")) ?? []);
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
  return all.length === 0 ? undefined : { all, objectives };
}

function titleIn(row: readonly string[], context: PaperContext): RowsTitle | undefined {
  const said = [...new Set(row.filter((cell) => cell !== ""))];
  return said.length === 1 && said[0] !== undefined ? readRowsTitle(said[0], context) : undefined;
}

function guessedStretch(rows: readonly Row[], before: RowsTitle, context: PaperContext): Stretches | undefined {
  const meanings = guessedMeanings(
    rows.map((row) => row.map(cellLines)),
    context,
  );
  return meanings && { all: [{ meanings, body: rows, before, guessed: true }], objectives: [] };
}
