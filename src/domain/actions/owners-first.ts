import { matchMember } from "../committees/match-member.js";
import type { DueReading } from "../days/due-reading.js";
import { type OwnerSetting, type ReadOwners, readOwners } from "./read-owners.js";
import { beginsWithTaskVerb, isDoing, isNobody } from "./task-words.js";

/**
 * What joins owners to their task: "to"; "to" before a capital, which may be a place; "will" and its like; a colon; a dash; nothing, after a mention or after a bare name; the owners
 * stand last; nobody is named.
 */
export type Manner = "to" | "to-capital" | "will" | "colon" | "dash" | "mention" | "bare" | "last" | "none";

/** A line taken apart into its owners and their task. */
export type Split = ReadOwners & { task: string; manner: Manner; due?: DueReading; dueTyped?: string };

/** Owners stand within so many signs of the beginning, and no more joins than this are tried. */
export const headLength = 170;
const mostJoins = 5;

const join =
  /(?<colon>\s*:(?!\d|\/\/)\s*)|(?<dash>\s+[-–—]+\s*|[–—]\s*|(?<=\p{L})-\s)|(?<to>\s(?:(?:is|are) )?to\s)|(?<will>\s(?:will|shall|should|must|(?:has|have|needs?|agreed|undertook|undertakes|offered|promised|volunteered|is going|(?:is|are|was|were) asked) to)\s|['’]ll\s)/giu;

type Setting = OwnerSetting & { led?: boolean };

/** Kept beside each setting, which is made for one message: sentence, joint and line ask about the same words. */
const known = new WeakMap<Setting, Map<string, Split | undefined>>();

/** Who is named at the beginning of a line, and how. Looks at no more than the line's beginning. */
export function ownersFirst(line: string, setting: Setting): Split | undefined {
  const lines = known.get(setting) ?? new Map<string, Split | undefined>();
  known.set(setting, lines);
  if (!lines.has(line)) lines.set(line, namedFirst(line, setting));
  return lines.get(line);
}

function namedFirst(line: string, setting: Setting): Split | undefined {
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
export function sameOwnerAgain(
  task: string,
  { owners }: Pick<ReadOwners, "owners">,
): Pick<Split, "task" | "manner"> | undefined {
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
