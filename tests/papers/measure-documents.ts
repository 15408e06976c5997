import { day } from "../../src/domain/days/day.js";
import { type Judgement, judgeDocument, noScores, type Score } from "./judge-document.js";
import { documentsIn, readFile } from "./read-documents.js";

export type Measured = { name: string; judgement: Judgement };

/** Every document of a folder as it is read by a board that knows nobody yet, against its truth. */
export async function measureDocuments(folder: string, truths = folder): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const { name, bytes, truth } of documentsIn(folder, truths)) {
    const today = day(truth.read ?? truth.meeting ?? "2026-03-16");
    measured.push({
      name,
      judgement: judgeDocument(truth, await readFile(name, await bytes(), { today, roster: [] })),
    });
  }
  return measured;
}

export type Scores = typeof noScores;

/** All of them together. */
export function summed(measured: readonly Measured[]): Scores {
  const kinds = Object.keys(noScores) as (keyof Scores)[];
  return Object.fromEntries(
    kinds.map((kind) => [kind, measured.map(({ judgement }) => judgement[kind]).reduce(added, noScores[kind])]),
  ) as Scores;
}

function added(one: Score, other: Score): Score {
  return { right: one.right + other.right, found: one.found + other.found, there: one.there + other.there };
}

/** How much of what was found is right; 1 where nothing was found. */
export function precision({ right, found }: Score): number {
  return found === 0 ? 1 : right / found;
}

/** How much of what there is was found; 1 where there is nothing. */
export function recall({ right, there }: Score): number {
  return there === 0 ? 1 : right / there;
}
