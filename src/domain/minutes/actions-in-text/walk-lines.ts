import { isActionsTitle } from "../part-titles.js";
import { evidenceOf } from "../record/evidence-of.js";
import { readRowsTitle } from "../tables/rows-title.js";
import { bracketedOwners } from "./bracketed-owner.js";
import { earlierActions } from "./earlier-action.js";
import { endMark } from "./end-mark.js";
import { foundAction } from "./found-action.js";
import { initialsAlone, marginNote } from "./margin-note.js";
import type { MarkedAction } from "./marked-action.js";
import { takeAttribute, takeOwnedBelow } from "./owned-below.js";
import { readMark } from "./read-mark.js";
import { takeUndertakings, takeWholeLine } from "./read-prose.js";
import { takeEntry } from "./take-entry.js";
import { takeNote } from "./take-note.js";
import { addProse, type Walk } from "./walk.js";

/** Goes through the lines of a part, each read by the first reader that knows it. */
export function walkLines(walk: Walk): void {
  for (let at = 0; at < walk.lines.length; ) at += Math.max(1, takeLine(walk, at));
}

/** How many lines were taken. */
function takeLine(walk: Walk, at: number): number {
  const line = walk.lines[at];
  if (line === undefined) return 1;
  if (takeEarlier(walk, at) || takeTitle(walk, at) || takeAttribute(walk, at)) return 1;
  const mark = readMark(walk.lines, at, walk.context);
  switch (mark?.kind) {
    case "note":
      takeNote(walk, mark, at);
      walk.list = walk.list?.isAppendix ? walk.list : undefined;
      return mark.takes;
    case "list":
      walk.list = {
        owners: [],
        isAppendix: walk.list?.isAppendix ?? false,
        entries: 0,
        ...(mark.number !== undefined && { number: mark.number }),
      };
      return 1;
    case "unread":
      if (takeOwnedBelow(walk, at)) return 1;
      walk.unread.push(evidenceOf(line.text, line, walk.section));
      return 1;
    case "none":
      return 1;
    case undefined:
      break;
  }
  if (line.text.length < 60 && (line.isHeading || line.bold || /:$/.test(line.text)) && isActionsTitle(line.text)) {
    walk.list = { owners: [], isAppendix: walk.list?.isAppendix ?? false, entries: 0 };
    return 1;
  }
  if (line.isHeading) {
    walk.list = walk.list?.isAppendix ? { ...walk.list, owners: [] } : undefined;
    walk.prose = [];
    return 1;
  }
  const note = marginNote(walk.lines, at, walk.context) ?? initialsBelow(walk, at);
  if (note !== undefined) {
    takeNote(walk, note, at);
    return note.takes;
  }
  if (takeOwnedBelow(walk, at)) return 1;
  if (walk.list !== undefined && takeEntry(walk, at, walk.list)) return 1;
  const end = endMark(line.text, walk.context);
  if (end !== undefined) {
    takeNote(walk, end, at);
    return 1;
  }
  addProse(walk, line.text, at);
  if (!takeWholeLine(walk, at)) takeUndertakings(walk, at);
  takeBracketed(walk, at);
  return 1;
}

/** What brackets name stands as a sentence does: a note that says the same takes its place. */
function takeBracketed(walk: Walk, at: number): void {
  const line = walk.lines[at];
  if (line === undefined || walk.section.kind === "attendance") return;
  for (const one of bracketedOwners(line.text, walk.context)) {
    const { due, dueTyped = "" } = one.kind === "named" ? one : {};
    const read =
      one.kind === "told"
        ? { task: one.read.task, owners: one.read.owners, said: one.read }
        : { task: capital(one.task), owners: one.owners, ...(due !== undefined && { note: { due, dueTyped } }) };
    const finding = foundAction(read, "plain", { words: one.words, line }, walk.section, walk.context);
    for (const draft of walk.found)
      if (draft.line === at && draft.isAside && one.words.includes(draft.finding.evidence.words))
        draft.isDropped = true;
    walk.found.push({ finding, line: at, isAside: true });
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function initialsBelow({ lines, prose, section, context, isBehindNote }: Walk, at: number): MarkedAction | undefined {
  const line = lines[at];
  const above = prose.at(-1);
  if (line === undefined || isBehindNote || above?.line !== at - 1 || section.kind === "attendance") return undefined;
  return initialsAlone(line, above.text, context);
}

function takeEarlier(walk: Walk, at: number): boolean {
  const line = walk.lines[at];
  const earlier = line && earlierActions(line.text, walk.back, walk.context);
  if (line === undefined || earlier === undefined) return false;
  for (const what of earlier) {
    const plainness = what.state.kind === "open" ? "likely" : "plain";
    const finding = {
      what,
      evidence: evidenceOf(line.text, line, walk.section),
      plainness,
      contradictions: [],
    } as const;
    walk.found.push({ finding, line: at, isAside: false });
  }
  addProse(walk, line.text.replace(/^[^:–—]{1,120}[:–—]\s*/u, ""), at);
  return true;
}

/** "Actions raised on 04.09.2014" stands over those that follow. */
function takeTitle(walk: Walk, at: number): boolean {
  const line = walk.lines[at];
  if (line === undefined || line.depth !== undefined || !/\bactions?\b|\bmeeting\b/i.test(line.text)) return false;
  const title = readRowsTitle(line.text, walk.context);
  if (title === undefined || (title.raisedOn === undefined && title.state === undefined)) return false;
  const { raisedOn, state } = title;
  const { meetingOn } = walk.context;
  const isEarlier = raisedOn !== undefined && meetingOn !== undefined && raisedOn < meetingOn;
  if (walk.list?.isAppendix) walk.list = { isAppendix: true, owners: [], entries: 0, ...title };
  else if (isEarlier || (state !== undefined && state.kind !== "open"))
    walk.back = { isBack: true, ...(isEarlier && { raisedOn }) };
  else walk.list = { owners: [], isAppendix: false, entries: 0 };
  return true;
}
