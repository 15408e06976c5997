import { ownersFirst } from "../../actions/owners-first.js";
import { type ReadLine, readActionLine } from "../../actions/read-action-line.js";
import { beginsWithTaskVerb } from "../../actions/task-words.js";
import { sentences } from "../record/sentences.js";
import type { PaperContext } from "../section.js";
import { type NamedOnly, namedOnly } from "./named-only.js";

/** Words with whoever acts on them in brackets behind them. */
export type BracketedOwner = { words: string } & (
  | { kind: "told"; read: ReadLine["action"] }
  | ({ kind: "named"; task: string } & Omit<NamedOnly, "sure">)
);

const ending = /^(?<task>.*?)\s?\((?<inner>[^()]{2,100})\)[.;]?$/su;
const longest = 600;
const shortest = 12;
const asked =
  /\b(?:asked (?:for|that|whether)|needs? to|needed|required|should|must|still to|outstanding|(?:to|will) be (?:\p{L}+ed|run|sent|made|put|brought|written|rewritten|redrawn|found|bought|done|given|drawn))\b/iu;
const until = /^(?:by|before|for|end of|next|asap|w\/c|at)\b/i;

/**
 * "Rewrite the handbook (Ann Ash, by 31 March)", "The policy was approved (BO to put it on the website)": each sentence of a line at whose end
 * somebody known stands in brackets. What is only told of them ("The shed was mended (Ben).") is none.
 */
export function bracketedOwners(text: string, context: PaperContext): readonly BracketedOwner[] {
  if (!/\)[.;]?(?:\s|$)/.test(text)) return [];
  return joined(sentences(text)).flatMap((words) => {
    const { task = "", inner = "" } = words.length > longest ? {} : (ending.exec(words)?.groups ?? {});
    return inner === "" ? [] : (readBrackets(words, task, inner, context) ?? []);
  });
}

/** "Still to be done. (JP, by May)" is one. */
function joined(all: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const sentence of all) {
    if (sentence.startsWith("(") && found.length > 0) found.push(`${found.pop()} ${sentence}`);
    else found.push(sentence);
  }
  return found;
}

function readBrackets(words: string, task: string, inner: string, context: PaperContext): BracketedOwner | undefined {
  const split = ownersFirst(inner, context);
  if (split?.manner === "to" && split.sure === "known" && beginsWithTaskVerb(split.task)) {
    const read = readActionLine(inner, context)?.action;
    return read && { kind: "told", words, read };
  }
  const named = namedOnly(inner.replace(/, as [^,]+(?=,|$)/, ""), context, false);
  if (named?.sure !== "known" || task.length < shortest) return undefined;
  const isAsked = beginsWithTaskVerb(task.replace(/^to /i, "")) || asked.test(task);
  if (!isAsked && !(named.due !== undefined && until.test(named.dueTyped ?? ""))) return undefined;
  const { sure: _sure, ...rest } = named;
  return { kind: "named", words, task: task.replace(/[\s.;:,]+$/, ""), ...rest };
}
