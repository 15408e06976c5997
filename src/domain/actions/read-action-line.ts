import { matchMember } from "../committees/match-member.js";
import type { Day } from "../days/day.js";
import type { DueReading } from "../days/due-reading.js";
import { type FoundDue, findTrailingDue } from "../days/find-due.js";
import { readDue } from "../days/read-due.js";
import { takeBoardReference } from "./read-board-reference.js";
import { type OwnerSetting, type ReadOwners, readOwners, type Sureness, withMentionedNames } from "./read-owners.js";
import type { SaidAction } from "./said-action.js";
import { beginsWithTaskVerb, isDoing, isNobody } from "./task-words.js";

/**
 * What joins owners to their task: "to"; "to" before a capital, which may be a place; "will" and its like; a colon; a dash; nothing, after a mention or after a bare name; the owners
 * stand last; nobody is named.
 */
export type Manner = "to" | "to-capital" | "will" | "colon" | "dash" | "mention" | "bare" | "last" | "none";

/** One line read as an action, with how it was said, so that a caller can tell an undertaking from an aside. */
export type ReadLine = { action: Omit<SaidAction, "typed">; manner: Manner; sure: Sureness };

/** Against what a line is read. */
export type LineSetting = OwnerSetting & {
  today: Day;
  /** A keyword stood before the line, so that what stands before "to" and a verb is somebody, though in small letters. */
  led?: boolean;
};

/** Owners stand within so many signs of the beginning, and no more joins than this are tried. */
const headLength = 170;
const mostJoins = 5;

const join =
  /(?<colon>\s*:(?!\d|\/\/)\s*)|(?<dash>\s+[-–—]+\s*|[–—]\s*|(?<=\p{L})-\s)|(?<to>\s(?:(?:is|are) )?to\s)|(?<will>\s(?:will|shall|should|must|(?:has|have|needs?|agreed|undertook|undertakes|offered|promised|volunteered|is going|was asked|were asked) to)\s|['’]ll\s)/giu;

/**
 * Reads one line as an action: owners, task, due day and board reference in the orders in which boards write them. Undefined: no task in it.
 *
 * Owners stand first ("WC/SM to arrange meetings", "Sarah: circulate the plan") or last ("circulate the plan - Sarah - 05/03", "circulate the
 * plan (SJ, Friday)"). Names on the roster decide before names by their form. A name inside the task is nobody's: "ask Brian Reed
 * to attend" has no owner. Words that are not understood stay in the task, so that none is lost.
 */
export function readActionLine(line: string, setting: LineSetting): ReadLine | undefined {
  const { rest: whole, reference } = takeBoardReference(unquoted(withoutBullet(line.replace(/\s+/g, " ").trim())));
  const first = ownersFirst(whole, setting);
  if (first !== undefined && first.sure === "known") return finished(first, reference, setting);
  const last = ownersLast(whole, setting);
  if (last !== undefined && (last.sure === "known" || first === undefined)) return finished(last, reference, setting);
  if (first !== undefined) return finished(first, reference, setting);
  return finished({ owners: [], sure: "known", task: whole, manner: "none" }, reference, setting);
}

type Split = ReadOwners & { task: string; manner: Manner; due?: DueReading; dueTyped?: string };

/** Who is named at the beginning of a line, and how. Looks at no more than the line's beginning. */
export function ownersFirst(line: string, setting: OwnerSetting & { led?: boolean }): Split | undefined {
  const head = line.slice(0, headLength);
  let other: Split | undefined;
  let tried = 0;
  for (const found of head.matchAll(join)) {
    tried += 1;
    if (tried > mostJoins) break;
    const manner = mannerOf(found.groups ?? {});
    const task = line.slice(found.index + found[0].length).replace(/^(?:please |to (?=\p{Ll}))+/iu, "");
    const isPlain = manner !== "to" || isDoing(task);
    if (!isPlain && !isCapitalDeed(task, setting)) continue;
    const small = setting.led === true && manner === "to" && beginsWithTaskVerb(task);
    const read = readOwners(head.slice(0, found.index).trim(), setting, small);
    if (read === undefined || task === "" || (!isPlain && read.sure !== "known")) continue;
    const split: Split = { ...read, task, manner: isPlain ? manner : "to-capital", ...sameOwnerAgain(task, read) };
    if (read.sure === "known") return split;
    other ??= split;
  }
  return mentionedFirst(line, setting) ?? other ?? barelyNamed(line, setting);
}

/** "Sarah to RSVP", "to DBS check the trustees", "to Google it": a capital after "to" that is nobody's name. */
function isCapitalDeed(task: string, { roster }: OwnerSetting): boolean {
  const word = /^\p{Lu}[\p{L}&-]+/u.exec(task.slice(0, 40))?.[0];
  return word !== undefined && !isNobody(word) && matchMember(word, roster).kind === "none";
}

/** "Warren Carter: Warren Carter to find a venue": a table's column names the owner once more. */
function sameOwnerAgain(task: string, { owners }: ReadOwners): Pick<Split, "task" | "manner"> | undefined {
  const [only, ...others] = owners;
  if (only?.kind !== "typed" || others.length > 0) return undefined;
  const again = `${only.text} to `;
  const rest = task.slice(again.length);
  return task.slice(0, again.length).toLowerCase() === again.toLowerCase() && isDoing(rest)
    ? { task: rest, manner: "to" }
    : undefined;
}

function mannerOf(groups: Record<string, string | undefined>): Manner {
  if (groups.to !== undefined) return "to";
  if (groups.will !== undefined) return "will";
  return groups.colon === undefined ? "dash" : "colon";
}

/** "@Sarah circulate the plan": a mention needs no word after it. */
function mentionedFirst(line: string, setting: OwnerSetting): Split | undefined {
  const signs = /^(?:[\ue000-\uf8ff][ ,&+/]*(?:and )?)+/.exec(line.slice(0, headLength))?.[0];
  const read = signs && readOwners(signs.trim(), setting);
  const task = line.slice(signs?.length ?? 0).replace(/^please /i, "");
  return read && task !== "" ? { ...read, task, manner: "mention" } : undefined;
}

/** "Sarah circulate the plan", "Sarah Jones, ring the auditor": a name from the roster with a verb, or with marks, after it. */
function barelyNamed(line: string, setting: OwnerSetting): Split | undefined {
  const found = /^(?<name>\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'-]*)?),? (?:please )?(?<task>[\p{Ll}<*_`"“[].*)$/su.exec(
    line,
  )?.groups;
  const [name = "", task = ""] = [found?.name, found?.task];
  if (found === undefined || isNobody(name.split(" ")[0] ?? "")) return undefined;
  if (/^\p{Ll}/u.test(task) && !beginsWithTaskVerb(task)) return undefined;
  const read = readOwners(name, setting);
  return read?.sure === "known" ? { ...read, task, manner: "bare" } : undefined;
}

/** Owners after a dash or in brackets at the end, with the due day before or after them. */
function ownersLast(line: string, setting: LineSetting): Split | undefined {
  const bracketed = lastBracket(line);
  if (bracketed !== undefined) return lastOwners(bracketed.task, bracketed.inner, setting);
  const due = trailingDue(line, setting);
  const said = due?.rest ?? line;
  const [inside, dashed] = [due && lastBracket(said), lastDash(said)];
  const split =
    doneBy(said, setting) ??
    (inside && lastOwners(inside.task, inside.inner, setting)) ??
    (dashed && lastOwners(dashed.task, dashed.inner, setting));
  return split && due ? { ...split, due: due.due, dueTyped: due.phrase } : split;
}

/** Before a weekday a name from the roster is no part of a feast's. */
function trailingDue(text: string, { today, roster }: LineSetting): FoundDue | undefined {
  return findTrailingDue(text, { today, isPerson: (word) => matchMember(word, roster).kind !== "none" });
}

/** What stands in brackets at the end. */
function lastBracket(line: string): { task: string; inner: string } | undefined {
  const from = Math.max(line.lastIndexOf("("), line.lastIndexOf("["));
  const inner = /^[([]([^()[\]]{1,120})[)\]]$/.exec(from < 1 ? "" : line.slice(from, from + 124))?.[1];
  const isEnd = from + (inner?.length ?? 0) + 2 === line.length;
  return inner === undefined || !isEnd ? undefined : { task: line.slice(0, from), inner };
}

/** "The plan to be circulated by SJ": whoever is known and does it. */
function doneBy(line: string, setting: LineSetting): Split | undefined {
  const from = Math.max(0, line.length - headLength);
  const found = /^(?<task>.* to be .*) by (?<names>.{2,60})$/isu.exec(line.slice(from))?.groups;
  const read = found && readOwners(found.names ?? "", setting);
  if (read?.sure !== "known") return undefined;
  return { ...read, task: `${line.slice(0, from)}${found?.task ?? ""}`, manner: "last" };
}

/** The last part after a dash that stands free. By hand, so that a line of dashes costs no more than its length. */
function lastDash(line: string): { task: string; inner: string } | undefined {
  for (let at = line.length - 1; at > 0 && line.length - at < 120; at -= 1) {
    if (!/[-–—]/.test(line.charAt(at))) continue;
    const free = /\s/.test(line.charAt(at - 1)) || /[–—]/.test(line.charAt(at)) || /\s/.test(line.charAt(at + 1));
    if (free) return { task: line.slice(0, at), inner: line.slice(at + 1) };
  }
  return undefined;
}

function lastOwners(before: string, inner: string, setting: LineSetting): Split | undefined {
  const task = before.replace(/[\s,;:–—-]{1,20}$/, "");
  const said = inner.trim().replace(/^(?:owner|lead|by|for|who)\b:? ?/i, "");
  const due = trailingDue(said, setting) ?? leadingDue(said, setting);
  const names = (due?.rest ?? said).replace(/[\s,;:–—-]{1,20}$/, "");
  const read = task === "" || names === "" ? undefined : readOwners(names, setting);
  if (read === undefined) return undefined;
  const split: Split = { ...read, task, manner: "last" };
  return due ? { ...split, due: due.due, dueTyped: due.phrase } : split;
}

/** "Friday, SJ". */
function leadingDue(said: string, setting: LineSetting): FoundDue | undefined {
  const found = /^(?<phrase>[^,;]{3,40})[,;] ?(?<rest>.+)$/su.exec(said)?.groups;
  const phrase = found?.phrase ?? "";
  const due = readDue(phrase, setting);
  return due.kind === "unreadable" ? undefined : { rest: found?.rest ?? "", due, phrase };
}

function finished(split: Split, reference: string | undefined, setting: LineSetting): ReadLine | undefined {
  const found = split.due === undefined ? trailingDue(split.task, setting) : undefined;
  const inner = takeBoardReference(found?.rest ?? split.task);
  const due = split.due ?? found?.due;
  const dueTyped = split.dueTyped ?? found?.phrase;
  const boardReference = reference ?? inner.reference;
  const task = asTask(withMentionedNames(inner.rest, setting.mentions));
  if (!/[\p{L}\p{N}]/u.test(task)) return undefined;
  // "Action: Sarah" names an owner and nothing to do.
  if (split.manner === "none" && readOwners(inner.rest.replace(/ to$/i, ""), setting)?.sure === "known")
    return undefined;
  return {
    action: {
      task,
      owners: split.owners,
      ...(due === undefined ? {} : { due }),
      ...(dueTyped === undefined ? {} : { dueTyped: withMentionedNames(dueTyped, setting.mentions) }),
      ...(boardReference === undefined ? {} : { boardReference }),
    },
    manner: split.manner,
    sure: split.sure,
  };
}

/** The person's own words, with a capital first and without a full stop at the end. */
function asTask(words: string): string {
  const plain = withoutEnd(words.replace(/\s+/g, " ").trim());
  const [first, second] = [...plain];
  const isPlain =
    first !== undefined && first !== first.toUpperCase() && (second === undefined || second === second.toLowerCase());
  return isPlain ? first.toUpperCase() + plain.slice(first.length) : plain;
}

function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && /[\s.,;:!–—-]/.test(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

function unquoted(line: string): string {
  return line.length > 2 && /^["'“‘].*["'”’]$/su.test(line) ? line.slice(1, -1).trim() : line;
}

/** "1. Warren Carratt to find a venue", "- Sarah to circulate the plan". */
function withoutBullet(line: string): string {
  return line.replace(/^(?:[-*•·‣▪–—]\s|\(?\d{1,3}[.)]\s)\s*/, "");
}
