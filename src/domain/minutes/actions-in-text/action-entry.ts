import type { ReadLine } from "../../actions/read-action-line.js";
import { readActionLine } from "../../actions/read-action-line.js";
import type { SaidOwner } from "../../actions/said-action.js";
import { beginsWithTaskVerb, isNobody } from "../../actions/task-words.js";
import type { SaidState } from "../finding.js";
import type { PaperContext } from "../section.js";
import { stateOf } from "../tables/standing-cell.js";
import { standingAtEnd } from "../tables/standing-words.js";
import { namedOnly } from "./named-only.js";

/** A line of a list of actions. `names`: it names whose the entries below it are. */
export type ActionEntry =
  | { kind: "action"; read: ReadLine["action"]; sure: ReadLine["sure"]; state?: SaidState }
  | { kind: "names"; owners: readonly SaidOwner[] }
  | { kind: "none" };

const nothing =
  /^(?:none|nil|n\/?a|no (?:new |further |outstanding )?actions?(?: (?:were|was) .{0,40})?|nothing (?:arising|to report))\.?$/i;
const stateInBrackets = /\s?[([](?<words>[^()[\]]{2,40})[)\]]\.?$/;

/** Reads a line where only actions stand. `owners`: whose list it is, where that was said above. */
export function actionEntry(
  text: string,
  context: PaperContext,
  owners: readonly SaidOwner[] = [],
): ActionEntry | undefined {
  if (nothing.test(text)) return { kind: "none" };
  const closing = withoutState(text);
  const named = namedOnly(
    closing.rest.replace(/:$/, ""),
    context,
    /:$/.test(text) || /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text),
  );
  if (named !== undefined && named.due === undefined) return { kind: "names", owners: named.owners };
  const line = readActionLine(closing.rest.replace(/^to (?=\p{Ll})/iu, ""), { ...context, led: true });
  if (line === undefined) return undefined;
  const marked = line.action.owners.length === 0 ? namedByForm(line.action) : line.action;
  const isTask = marked.owners.length > 0 || owners.length > 0 || isAskedFor(closing.rest);
  if (!isTask || (line.sure !== "known" && line.manner === "dash" && !isAskedFor(line.action.task))) return undefined;
  const read = marked.owners.length > 0 ? marked : { ...marked, owners };
  return { kind: "action", read, sure: line.sure, ...(closing.state !== undefined && { state: closing.state }) };
}

/** "The estates team to fix it": where only actions stand, whoever stands before a deed is its owner, whatever they are called. */
function namedByForm(action: ReadLine["action"]): ReadLine["action"] {
  const { who = "", deed = "" } =
    /^(?<who>[\p{L}\p{N}_.'’&/-]{2,30}(?: [\p{L}\p{N}_.'’&/-]{1,30}){0,4}) to (?<deed>\p{Ll}.*)$/su.exec(action.task)
      ?.groups ?? {};
  const [first = ""] = who.replace(/^the /i, "").split(" ");
  if (who === "" || isNobody(first) || beginsWithTaskVerb(who) || !beginsWithTaskVerb(deed)) return action;
  return {
    ...action,
    task: deed.charAt(0).toUpperCase() + deed.slice(1),
    owners: [{ kind: "typed", text: who.replace(/^the /i, "") }],
  };
}

/** "Circulate the plan", "To circulate the plan", "The plan to be circulated". */
function isAskedFor(text: string): boolean {
  return beginsWithTaskVerb(text.replace(/^to /i, "")) || / to be \p{L}+/u.test(text.slice(0, 160));
}

/** "SJ to circulate the plan – completed", "… (done)": what stands before it, and what that says. */
export function withoutState(text: string): { rest: string; state?: SaidState } {
  const inside = stateInBrackets.exec(text);
  const bracketed = inside?.groups?.words === undefined ? undefined : standingAtEnd(`. ${inside.groups.words}`);
  if (inside !== null && bracketed?.before === ".")
    return { rest: text.slice(0, inside.index), state: stateOf(bracketed.kind, undefined) };
  const end = standingAtEnd(text);
  if (end === undefined || end.before.length < 8) return { rest: text };
  return { rest: end.before.replace(/[\s.:;,–—(-]+$/, ""), state: stateOf(end.kind, undefined) };
}
