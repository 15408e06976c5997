import { readExempt } from "../../agendas/read-exempt.js";
import type { Day } from "../../days/day.js";
import type { Finding } from "../finding.js";
import { shareOf, tellingWords } from "../same-words.js";
import type { Section } from "../section.js";
import { onlyExcludes } from "./exclusion.js";

/** Of what a closed and an open place say so much must be alike for the open one to be taken for the other. */
const alike = 0.6;
/** Fewer telling words say too little to know something by them. */
const fewest = 3;

/**
 * A finding as of the section in which it stands. In a closed one everything is closed, but that the public was excluded: that is resolved while
 * it is there. Elsewhere a task that says so itself is: "CONFIDENTIAL – review the lease".
 */
export function closedAsOf({ closed }: Pick<Section, "closed">, finding: Finding): Finding {
  const { what } = finding;
  if (what.kind === "decision" && onlyExcludes(what.text)) return withoutPart(finding);
  if (closed) return asClosed(finding);
  if (what.kind !== "action" || what.closed) return finding;
  const said = readExempt(what.task);
  if (said.part === "closed" && said.title !== what.task)
    return asClosed({
      ...finding,
      what: { ...what, task: `${said.title.charAt(0).toUpperCase()}${said.title.slice(1)}` },
    });
  return /^\W*(?:strictly |private (?:and|&) )?(?:confidential|exempt|restricted)\b\W*(?:[:–—|(]|-\s)/i.test(
    finding.evidence.words,
  )
    ? asClosed(finding)
    : finding;
}

/** The same in the closed part. Meetings and who was there are open all the same. */
export function asClosed(finding: Finding): Finding {
  const { what } = finding;
  const evidence = { ...finding.evidence, closed: true as const };
  switch (what.kind) {
    case "action":
    case "decision":
      return { ...finding, what: { ...what, closed: true }, evidence };
    case "objective":
    case "term":
      return { ...finding, evidence };
    case "meeting":
    case "attender":
      return finding;
  }
}

function withoutPart(finding: Finding): Finding {
  if (finding.what.kind !== "decision" || finding.what.closed === undefined) return finding;
  const { closed: _closed, ...what } = finding.what;
  return { ...finding, what };
}

/**
 * What an open place repeats of a closed one, as a list of all actions does: rows that name a closed item of this meeting, and nearly the same
 * words. `sections`: the paper's, marked.
 */
export function closedToo(
  findings: readonly Finding[],
  sections: readonly Section[],
  meetingOn: Day | undefined,
): readonly Finding[] {
  const numbersOf = (isClosedPart: boolean) =>
    new Set(
      sections.flatMap(({ kind, closed, heading }) =>
        kind === "item" && (closed === true) === isClosedPart ? (heading?.number ?? []) : [],
      ),
    );
  const openNumbers = numbersOf(false);
  // Of an item that is open at its beginning the number tells nothing.
  const numbers = new Set([...numbersOf(true)].filter((number) => !openNumbers.has(number)));
  const words = findings.filter(isClosed).map((finding) => ({ finding, said: tellingWords(textOf(finding)) }));
  if (numbers.size === 0 && words.length === 0) return findings;
  return findings.map((finding) => {
    const { what, evidence } = finding;
    if ((what.kind !== "action" && what.kind !== "decision") || what.closed) return finding;
    if (what.kind === "decision" && onlyExcludes(what.text)) return finding;
    const raisedOn = what.kind === "action" ? (what.raisedOn ?? what.earlier?.on) : undefined;
    const isOfIt = raisedOn === undefined || raisedOn === meetingOn;
    const own = tellingWords(textOf(finding));
    const isSaid = words.some(
      ({ finding: other, said }) =>
        other.what.kind === what.kind &&
        Math.min(said.size, own.size) >= fewest &&
        Math.max(said.size, own.size) <= Math.min(said.size, own.size) * 3 &&
        shareOf(own, said) >= alike &&
        // The same words of older rows are older actions.
        isOfIt,
    );
    const isNamed = isOfIt && evidence.item?.number !== undefined && numbers.has(evidence.item.number);
    return isSaid || isNamed ? asClosed(finding) : finding;
  });
}

function isClosed({ what }: Finding): boolean {
  return (what.kind === "action" || what.kind === "decision") && what.closed === true;
}

function textOf({ what }: Finding): string {
  return what.kind === "action" ? what.task : what.kind === "decision" ? what.text : "";
}
