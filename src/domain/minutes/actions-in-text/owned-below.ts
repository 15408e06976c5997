import { readOwners } from "../../actions/read-owners.js";
import { readDue } from "../../days/read-due.js";
import type { ActionFound } from "../finding.js";
import { actionMark } from "./action-mark.js";
import { takeNote } from "./take-note.js";
import type { Walk } from "./walk.js";

const attribute =
  /^(?<name>(?:action )?owners?|lead(?: officer)?|responsible(?: person)?|who|by whom|assigned to|due(?: date| by)?|deadline|by when|when|timescale|target(?: date)?|by)\s?[:–—]\s?(?<value>\S.{0,120})$/isu;
const ofDay = /^(?:due|deadline|by when|when|timescale|target)/i;
/** "Lead officer" also stands below the title of an item. */
const ofOwner = /^(?:(?:action )?owners?|responsible|who|by whom|assigned)/i;

/** "All practices": whoever stands there acts. */
const anybody = /^\p{Lu}[\p{L}'’&-]*(?: [\p{L}'’&-]+){0,5}\.?$/u;

/** "Owner: Sarah Jones", "Due: 5 March" under an action. */
export function takeAttribute(walk: Walk, at: number): boolean {
  const line = walk.lines[at];
  const draft = walk.found.at(-1);
  if (
    line === undefined ||
    draft === undefined ||
    draft.line < at - 4 ||
    draft.line >= at ||
    draft.finding.plainness !== "plain"
  )
    return false;
  const { name = "", value = "" } = attribute.exec(line.text)?.groups ?? {};
  const what = name === "" ? undefined : withAttribute(draft.finding.what, name, value, walk);
  if (what === undefined) return false;
  const words = `${draft.finding.evidence.words} ${line.text}`.slice(0, 600);
  draft.finding = { ...draft.finding, what, evidence: { ...draft.finding.evidence, words } };
  return true;
}

/** Whatever its words: in a list of actions a line below which its owner stands is one, elsewhere where its day stands there too. */
export function takeOwnedBelow(walk: Walk, at: number): boolean {
  const line = walk.lines[at];
  if (line === undefined || line.text.length > 300 || attribute.test(line.text)) return false;
  const names = [1, 2].map((below) => attribute.exec(walk.lines[at + below]?.text ?? "")?.groups?.name ?? "");
  const mark = actionMark(line.text);
  const isMarked = mark?.sign === "sign";
  const isOwned = ofOwner.test(names[0] ?? "") || (isMarked && /^lead/i.test(names[0] ?? ""));
  const isDated =
    names.some((name) => ofDay.test(name)) &&
    names.some((name) => ofOwner.test(name) || (isMarked && /^lead/i.test(name)));
  if (!(isDated || (isOwned && (walk.list !== undefined || isMarked)))) return false;
  const words = isMarked ? mark.rest : line.text;
  const number = mark?.number;
  const task = words.charAt(0).toUpperCase() + words.slice(1);
  takeNote(
    walk,
    { owners: [], said: { task, owners: [] }, inList: true, takes: 1, ...(number !== undefined && { number }) },
    at,
  );
  return true;
}

function withAttribute(what: ActionFound, name: string, value: string, { context }: Walk): ActionFound | undefined {
  const people = ofDay.test(name) ? undefined : readOwners(value, context);
  if (people !== undefined) return { ...what, owners: people.owners };
  if (/owner|who|lead|responsible|assigned/i.test(name) && anybody.test(value))
    return { ...what, owners: [{ kind: "typed", text: value.replace(/\.$/, "") }] };
  const due = readDue(value, context);
  return due.kind === "unreadable" ? undefined : { ...what, due, dueTyped: value };
}
