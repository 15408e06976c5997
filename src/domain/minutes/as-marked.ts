import type { Finding } from "./finding.js";

/** So many marks, and more of them than promises, show that a board marks its actions. */
const fewestMarks = 3;

/**
 * The findings of one paper, where what prose tells to have been promised stands beside actions that are marked. In a paper that marks its
 * actions a promise without a mark is only likely one; in others promises are how it records them. `asides`: actions that sentences say and no
 * mark; `promised`: those of them that were promised.
 */
export function asMarked(
  findings: readonly Finding[],
  { asides, promised }: { asides: ReadonlySet<Finding>; promised: ReadonlySet<Finding> },
): readonly Finding[] {
  const isPlain = ({ what, plainness }: Finding) => what.kind === "action" && plainness === "plain";
  const marks = findings.filter((finding) => isPlain(finding) && !asides.has(finding)).length;
  const promises = findings.filter((finding) => isPlain(finding) && promised.has(finding)).length;
  if (marks < fewestMarks || marks <= promises) return findings;
  return findings.map((finding) => (promised.has(finding) ? { ...finding, plainness: "likely" } : finding));
}
