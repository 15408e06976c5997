import { matchMember } from "../committees/match-member.js";
import { type FoundDue, findTrailingDue } from "../days/find-due.js";
import { type DueSetting, readDue } from "../days/read-due.js";
import { lastBracket, lastDash } from "./line-parts.js";
import { headLength, type Split } from "./owners-first.js";
import { type OwnerSetting, readOwners } from "./read-owners.js";

type Setting = OwnerSetting & Pick<DueSetting, "today" | "calendar">;

/** Owners after a dash or in brackets at the end, with the due day before or after them. */
export function ownersLast(line: string, setting: Setting): Split | undefined {
  const bracketed = lastBracket(line);
  if (bracketed !== undefined) return lastOwners(bracketed.before, bracketed.end, setting);
  const due = trailingDue(line, setting);
  const said = due?.rest ?? line;
  const [inside, dashed] = [due && lastBracket(said), lastDash(said)];
  const split =
    doneBy(said, setting) ??
    (inside && lastOwners(inside.before, inside.end, setting)) ??
    (dashed && lastOwners(dashed.before, dashed.end, setting));
  return split && due ? { ...split, due: due.due, dueTyped: due.phrase } : split;
}

/** The due day at the end of a text. Before a weekday a name from the roster is no part of a feast's. */
export function trailingDue(text: string, setting: Setting): FoundDue | undefined {
  return findTrailingDue(text, {
    ...setting,
    isPerson: (word) => matchMember(word, setting.roster).kind !== "none",
  });
}

/** "The plan to be circulated by SJ": whoever is known and does it. */
function doneBy(line: string, setting: Setting): Split | undefined {
  const from = Math.max(0, line.length - headLength);
  const found = /^(?<task>.* to be .*) by (?<names>.{2,60})$/isu.exec(line.slice(from))?.groups;
  const read = found && readOwners(found.names ?? "", setting);
  if (read?.sure !== "known") return undefined;
  return { ...read, task: `${line.slice(0, from)}${found?.task ?? ""}`, manner: "last" };
}

function lastOwners(before: string, inner: string, setting: Setting): Split | undefined {
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
function leadingDue(said: string, setting: Setting): FoundDue | undefined {
  const found = /^(?<phrase>[^,;]{3,40})[,;] ?(?<rest>.+)$/su.exec(said)?.groups;
  const phrase = found?.phrase ?? "";
  const due = readDue(phrase, setting);
  return due.kind === "unreadable" ? undefined : { rest: found?.rest ?? "", due, phrase };
}
