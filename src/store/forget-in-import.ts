import { forgottenName } from "../domain/committees/forgotten.js";
import type { Evidence } from "../domain/minutes/finding.js";
import type { MinutesImport, Proposal } from "../domain/minutes/proposal.js";

type Parts = Pick<MinutesImport, "proposals" | "unread">;

/** An import with some names gone from its rows, and whole words of the paper gone where they hold one. Undefined: it holds none of them. */
export function forgetInImport({ proposals, unread }: Parts, names: readonly string[]): Parts | undefined {
  const isNamed = (value: unknown): boolean => {
    const text = JSON.stringify(value);
    return names.some((name) => name !== "" && text.includes(JSON.stringify(name).slice(1, -1)));
  };
  if (!isNamed([proposals, unread])) return undefined;
  const masked = (evidence: Evidence): Evidence =>
    isNamed(evidence.words) ? { ...evidence, words: forgottenName } : evidence;
  const without = (row: Proposal): Proposal => ({
    ...row,
    what: isNamed(row.what) ? replaced(row.what, names) : row.what,
    evidence: masked(row.evidence),
  });
  return { proposals: proposals.map(without), unread: unread.map(masked) };
}

/** The value with each of the names, in whatever text, in the words for who was forgotten. */
function replaced<Value>(value: Value, names: readonly string[]): Value {
  if (typeof value === "string")
    return names.reduce<string>((text, name) => text.split(name).join(forgottenName), value) as Value;
  if (Array.isArray(value)) return value.map((part) => replaced(part, names)) as Value;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, replaced(part, names)])) as Value;
}
