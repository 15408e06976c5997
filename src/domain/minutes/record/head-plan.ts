import type { Block, Row } from "../paper.js";
import type { Section } from "../section.js";

const planWords =
  /\b(?:delivery|action|improvement|implementation|business|development|recovery|work|strategic|operational|annual|transformation|safeguarding|school|equality|accessibility) plan\b|\bplan \d{4}|\bstrategy and action plan\b/i;
const goal =
  /\b(?:objectives?|aims?|goals?|priorit(?:y|ies)|outcomes?|targets?|success criteria|workstreams?|themes?|recommendations?)\b/i;
const task = /\b(?:actions?|tasks?|activit(?:y|ies)|steps?|what)\b/i;
const whoOrWhen =
  /\b(?:lead|owner|who|responsib\p{L}*|officer|when|by when|timescales?|deadline|date|due|milestones?)\b/iu;
const longestTitle = 140;
/** No title stands further before its table. */
const farthest = 80;

/** The title of the plan that a paper holds: the nearest before a table of objectives and actions that is a plan's title. Undefined: it holds none. */
export function headPlan(sections: readonly Section[]): string | undefined {
  const pieces = sections.flatMap(({ heading, blocks }): readonly (string | Block)[] => [
    ...(heading === undefined ? [] : [heading.title]),
    ...blocks,
  ]);
  const at = pieces.findIndex(
    (piece) => typeof piece !== "string" && piece.kind === "table" && isPlanTable(piece.rows),
  );
  if (at < 0) return undefined;
  const before = pieces.slice(Math.max(0, at - farthest), at).reverse();
  const titles = before.flatMap((piece) =>
    typeof piece === "string" ? [piece] : piece.kind === "table" ? [] : [piece.text],
  );
  const found =
    titles.find(isTitle) ??
    pieces
      .slice(0, 12)
      .flatMap((piece) => (typeof piece === "string" ? [piece] : piece.kind === "table" ? [] : [piece.text]))
      .find(isTitle);
  return found
    ?.replace(/^(?:appendix|annexe?)(?: [\da-z]{1,3})?\s?[:.–—-]\s?/i, "")
    .replace(/^title:?\s/i, "")
    .trim();
}

/** The first row of a plan's table names objectives, actions, and who or when. */
function isPlanTable(rows: readonly Row[]): boolean {
  return rows.slice(0, 3).some((row) => {
    const heads = row.map(({ text }) => text).filter((text) => text !== "" && text.length <= 60);
    const at = heads.findIndex((text) => goal.test(text) && !task.test(text));
    return (
      at >= 0 &&
      heads.some((text, other) => other !== at && task.test(text)) &&
      heads.some((text) => whoOrWhen.test(text))
    );
  });
}

function isTitle(text: string): boolean {
  return (
    text.length <= longestTitle &&
    planWords.test(text) &&
    !/[.!?;]\s|[.;:]$|^(?:the|this|to|that|resolved|\d+[.)])\b/i.test(text)
  );
}
