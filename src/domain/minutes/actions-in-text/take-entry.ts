import { evidenceOf } from "../record/evidence-of.js";
import { actionEntry } from "./action-entry.js";
import { takeNote } from "./take-note.js";
import type { OpenList, Walk } from "./walk.js";

/** A paragraph longer than this is no entry of a list without its sign. */
const longestPlain = 300;

/** Reads a line as an entry of the list in which we are. False: it is none, and a list in the midst of a part ends before it. */
export function takeEntry(walk: Walk, at: number, list: OpenList): boolean {
  const line = walk.lines[at];
  if (line === undefined) return false;
  const isEntry = line.depth !== undefined || (list.isAppendix && line.marker !== undefined);
  const isBeyond = list.depth !== undefined && (line.depth ?? -1) <= list.depth;
  const owners = isBeyond ? [] : list.owners;
  const entry =
    !isEntry && line.text.length > longestPlain
      ? undefined
      : actionEntry(line.text, walk.context, isEntry ? owners : []);
  const next = walk.lines[at + 1];
  switch (entry?.kind) {
    case "none":
      return true;
    case "names": {
      const isOver = next?.depth !== undefined && next.depth > (line.depth ?? -1);
      if (isOver || /:$/.test(line.text)) walk.list = { ...list, owners: entry.owners, depth: line.depth ?? -1 };
      else
        takeNote(
          walk,
          { owners: entry.owners, takes: 1, ...(list.number !== undefined && { number: list.number }) },
          at,
        );
      return true;
    }
    case "action": {
      if (!isEntry && list.entries > 0 && entry.read.owners.length === 0) break;
      const number = list.number ?? (list.isAppendix ? numberIn(line.marker) : undefined);
      const state = entry.state ?? list.state;
      takeNote(
        walk,
        {
          owners: entry.read.owners,
          said: entry.read,
          inList: true,
          takes: 1,
          ...(number !== undefined && { number }),
          ...(state !== undefined && { state }),
        },
        at,
      );
      if (list.raisedOn !== undefined) raise(walk, list.raisedOn);
      const { number: _, ...rest } = list;
      walk.list = { ...rest, owners, entries: list.entries + 1 };
      return true;
    }
    case undefined:
      break;
  }
  if (isEntry && list.entries > 0) {
    walk.unread.push(evidenceOf(line.text, line, walk.section));
    return true;
  }
  if (!list.isAppendix) walk.list = undefined;
  return false;
}

function raise(walk: Walk, raisedOn: NonNullable<OpenList["raisedOn"]>): void {
  const draft = walk.found.at(-1);
  if (draft !== undefined) draft.finding = { ...draft.finding, what: { ...draft.finding.what, raisedOn } };
}

function numberIn(marker: string | undefined): string | undefined {
  return marker === undefined ? undefined : /^\(?(\d{1,4}[a-z]?(?:\.\d{1,3})?)[.)]*$/.exec(marker)?.[1];
}
