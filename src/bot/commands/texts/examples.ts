import type { Role } from "../../../domain/committees/member.js";
import type { Examples } from "../../cards/talk/present-talk.js";
import { getRow, grammar } from "../grammar.js";
import { isShownTo } from "../rows/row.js";

/**
 * Texts that can be said in a place by somebody in a role, under their heads, in the table's order. Where there is no role there may be no
 * board yet, so setting one up is among them in a shared place, and only there.
 */
export function commandExamples(
  place: "personal" | "channel" | "group-chat",
  role: Role | undefined,
): readonly Examples[] {
  const heads = new Map<string, string[]>();
  for (const row of grammar) {
    if (!isShownTo(row, role) || (row.where === "shared" && (place === "personal" || role !== undefined))) continue;
    const texts = row.examples.slice(0, row.shown);
    if (texts.length > 0) heads.set(row.head, [...(heads.get(row.head) ?? []), ...texts]);
  }
  return [...heads].map(([head, texts]) => ({ head, texts }));
}

/** The plainest text of a row. */
export function exampleOf(row: string): string {
  return getRow(row).examples[0] ?? "help";
}
