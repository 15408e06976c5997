import { readActionLine } from "../../actions/read-action-line.js";
import { saysExempt } from "../../agendas/read-exempt.js";
import type { DecisionFound, Finding } from "../finding.js";
import type { PaperContext, Section } from "../section.js";
import { evidenceOf } from "./evidence-of.js";
import { type RecordLine, recordLines } from "./record-lines.js";
import { type ResolutionLead, resolutionLead } from "./resolution-lead.js";
import { carriedMotion, type ResolvedSentence, resolvedSentence } from "./resolved-sentence.js";
import { sentences } from "./sentences.js";
import { takeClauses } from "./take-clauses.js";

/** More resolutions than these are no section of minutes. */
const mostResolutions = 200;
const longestText = 4_000;
const longestSubject = 120;
const noBlock = { kind: "line", text: "" } as const;

/**
 * Reads what was resolved, each clause by itself and in the board's own words: "Resolved: (1) That … (2) That …", "It was RESOLVED to …",
 * "DECISION: …", "The Committee APPROVED the report." What a board only says it agreed or approved in its prose is likely. What a report
 * recommends is none.
 */
export function readResolutions(section: Section, context: PaperContext): readonly Finding<DecisionFound>[] {
  if (section.kind !== "item" && section.kind !== "head" && section.kind !== "attendance") return [];
  const lines = recordLines(section);
  const found: Finding<DecisionFound>[] = [];
  const title = section.heading?.title ?? "";
  const isClosed = section.closed === true;
  const own: RecordLine = { text: title, depth: 0, isHeading: true, block: section.blocks[0] ?? noBlock };
  if (/\b(?:resolved|agreed|approved)\b/i.test(title)) found.push(...inSentences(own, isClosed, section));
  for (let at = 0; at < lines.length && found.length < mostResolutions; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const lead = resolutionLead(line.text);
    if (lead === undefined) {
      found.push(...inSentences(line, isClosed, section));
      continue;
    }
    const read = leadAt(lead, lines, at, context);
    const all = lead.closed || isClosed;
    found.push(...read.clauses.map(({ text, words }) => findingOf(text, words, line, lead.plainness, all, section)));
    if (!lead.isOpen) found.push(...inSentences({ ...line, text: restOf(line.text) }, isClosed, section));
    at = Math.max(at, read.next - 1);
  }
  return once(found);
}

type Read = { clauses: readonly { text: string; words: string }[]; next: number };

function leadAt(lead: ResolutionLead, lines: readonly RecordLine[], at: number, context: PaperContext): Read {
  const words = lead.isOpen ? lead.words : (sentences(lead.words)[0] ?? "");
  if (lead.mayBeAction && isAction(words, context)) return { clauses: [], next: at + 1 };
  const asks = /[:–—-]\s*$/.test(lines[at]?.text ?? "");
  const { clauses, next } = takeClauses(words, lines, at, asks);
  return {
    clauses: clauses.map(({ text, line }) => ({
      text: `${lead.how}${lead.how === "" ? text : text.replace(/^That\b/, "that")}`,
      words: line.text,
    })),
    next,
  };
}

/** "Agreed: Sarah to circulate the plan" is an action. */
function isAction(words: string, context: PaperContext): boolean {
  const read = words.length <= 400 ? readActionLine(words, context) : undefined;
  return read !== undefined && read.action.owners.length > 0 && read.manner !== "none";
}

function inSentences(line: RecordLine, isClosed: boolean, section: Section): readonly Finding<DecisionFound>[] {
  const all = sentences(line.text);
  const carried = all.length > 1 ? carriedMotion(line.text) : undefined;
  if (carried !== undefined) return [findingOf(carried, line.text, line, "plain", isClosed, section)];
  return all.flatMap((sentence, at) => {
    const read = behindSentence(all, at) ?? resolvedSentence(sentence);
    return read === undefined ? [] : [findingOf(read.words, line.text, line, read.plainness, isClosed, section)];
  });
}

/** "6 Mill Lane. Resolved: no objection." is resolved of what stands before it. */
function behindSentence(all: readonly string[], at: number): ResolvedSentence | undefined {
  const lead = at > 0 && /^(?:resolved|decision)\b/i.test(all[at] ?? "") ? resolutionLead(all[at] ?? "") : undefined;
  if (lead === undefined || !lead.isOpen || lead.mayBeAction || lead.words === "") return undefined;
  const before = all.slice(0, at).join(" ");
  const isWhole = /^(?:that|to|not to)\b/i.test(lead.words) || before.length > longestSubject;
  return { words: isWhole ? `${lead.how}${lead.words}` : `${before} ${lead.words}`, plainness: lead.plainness };
}

function restOf(text: string): string {
  return sentences(text).slice(1).join(" ");
}

function findingOf(
  text: string,
  words: string,
  { block }: RecordLine,
  plainness: Finding["plainness"],
  isClosed: boolean,
  section: Section,
): Finding<DecisionFound> {
  const closed = isClosed || saysExempt(text);
  return {
    what: { kind: "decision", text: text.slice(0, longestText), ...(closed && { closed: true as const }) },
    evidence: evidenceOf(words, block, section),
    plainness,
    contradictions: [],
  };
}

/** What is said twice under one item is one. */
function once(found: readonly Finding<DecisionFound>[]): readonly Finding<DecisionFound>[] {
  const byText = new Map<string, Finding<DecisionFound>>();
  for (const finding of found) {
    const key = finding.what.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");
    const before = byText.get(key);
    if (before === undefined || (before.plainness === "likely" && finding.plainness === "plain"))
      byText.set(key, finding);
  }
  return [...byText.values()];
}
