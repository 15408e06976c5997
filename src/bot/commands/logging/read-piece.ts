import { ownersFirst, type Split } from "../../../domain/actions/owners-first.js";
import { type LineSetting, type ReadLine, readActionLine } from "../../../domain/actions/read-action-line.js";
import { beginsWithTaskVerb } from "../../../domain/actions/task-words.js";
import { isDeed, isMoreThanAWord } from "./is-clear.js";
import { isNothing } from "./log-keyword.js";
import type { LogLine } from "./log-lines.js";
import { wordsOf } from "./roster-words.js";

/**
 * Which pieces count: those worth a button; those to be shown for checking; without a keyword in a chat of one's own only what is
 * clear; in minutes only what is clear and no talk.
 */
export type Strictness = "offered" | "shown" | "own-chat" | "minutes";

/** A line as an action; undefined where it does not count as one. Most lines are told by their beginning alone, which costs least. */
export function readPiece(
  words: string,
  line: LogLine,
  setting: LineSetting,
  strictness: Strictness,
): ReadLine | undefined {
  const led = line.led || (line.headed && strictness !== "minutes");
  const lines = line.led ? { ...setting, led: true } : setting;
  const first = ownersFirst(words, lines);
  const isOffered = strictness === "offered" || (strictness === "shown" && line.listed);
  const isPassive = / to be .+ by /i.test(words.slice(-200));
  if (!led && !(first && isClear(first, strictness)) && !(isOffered && (isPassive || isDeed(words)))) return undefined;
  const read = readActionLine(words, lines);
  if (read === undefined || isNothing(read.action.task)) return undefined;
  const { owners, task } = read.action;
  if (led) {
    if (strictness === "minutes")
      return (owners.length > 0 && read.sure === "known") || isDeed(words) ? read : undefined;
    if (owners.length === 0) return line.led || line.listed || isDeed(words) ? read : undefined;
    return /^(?:colon|dash|mention)$/.test(read.manner) && !isMoreThanAWord(task) && !beginsWithTaskVerb(task)
      ? undefined
      : read;
  }
  if (read.manner === "last") return isOffered && read.sure === "known" ? read : undefined;
  return read.manner === "none" && strictness !== "offered" ? undefined : read;
}

/** In minutes most lines are talk: only a beginning like "Sarah to", "SJ:" or "All – ", with somebody from the roster in it, is looked at. */
export function mayBeMinuted(words: string, names: ReadonlySet<string>): boolean {
  const head = /^(?:[\p{Lu}\ue000-\uf8ff@]|all |every).{0,80}?(?: to |:| ?[–—]| - )/su.exec(words.slice(0, 100))?.[0];
  return head !== undefined && (/[\ue000-\uf8ff]/.test(head) || wordsOf(head).some((word) => names.has(word)));
}

/** Whether owners and task are clear, by how they were said. */
function isClear(split: Split, strictness: Strictness): boolean {
  const known = split.sure === "known";
  switch (strictness) {
    case "offered":
    case "shown":
      return isShown(split);
    case "own-chat":
      return known && split.manner === "to" && beginsWithTaskVerb(split.task);
    case "minutes":
      if (!known || !beginsWithTaskVerb(split.task)) return false;
      return split.manner === "to" || (/^(?:colon|dash|mention)$/.test(split.manner) && isDeed(split.task));
  }
}

/** Whether it is clear enough to be shown for checking. */
export function isShown({ manner, sure, task }: Split): boolean {
  switch (manner) {
    case "to":
      return sure === "known" || beginsWithTaskVerb(task);
    case "will":
    case "to-capital":
    case "bare":
      return sure === "known" && beginsWithTaskVerb(task);
    case "colon":
    case "dash":
    case "mention":
      return sure === "known" && isDeed(task);
    case "last":
    case "none":
      return false;
  }
}
