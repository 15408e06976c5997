import type { Day } from "../days/day.js";
import { readDue } from "../days/read-due.js";
import type { WorkingCalendar } from "../days/working-days.js";
import { type LineEnds, takeLineEnds } from "./line-ends.js";
import { spacedOnce, withoutMarks } from "./line-parts.js";
import { type Manner, ownersFirst, type Split } from "./owners-first.js";
import { ownersLast, trailingDue } from "./owners-last.js";
import { type OwnerSetting, readOwners, type Sureness, withMentionedNames } from "./read-owners.js";
import type { SaidAction, SaidOwner } from "./said-action.js";

/** One line read as an action, with how it was said, so that a caller can tell an undertaking from an aside. */
export type ReadLine = { action: Omit<SaidAction, "typed">; manner: Manner; sure: Sureness };

/** Against what a line is read. */
export type LineSetting = OwnerSetting & {
  today: Day;
  /** The committee's working days. Absent: England's. */
  calendar?: WorkingCalendar;
  /** A keyword stood before the line, so that what stands before "to" and a verb is somebody, though in small letters. */
  led?: boolean;
};

/**
 * Reads one line as an action: owners, task, due day and what boards write behind it, in the orders in which boards write them. Undefined: no
 * task in it.
 *
 * Owners stand first ("WC/SM to arrange meetings", "Sarah: circulate the plan") or last ("circulate the plan - Sarah - 05/03", "circulate the
 * plan (SJ, Friday)"). Names on the roster decide before names by their form. A name inside the task is nobody's: "ask Brian Reed
 * to attend" has no owner. Words that are not understood stay in the task, so that none is lost.
 */
export function readActionLine(line: string, setting: LineSetting): ReadLine | undefined {
  const { rest, ends } = takeLineEnds(unquoted(withoutBullet(spacedOnce(line))), setting.today);
  return finished(dayFirst(rest, setting) ?? splitOf(rest, setting), ends, setting);
}

const dayBetween = /^(?<who>[^,:]{2,60}), (?<day>[^,:]{3,30}): ?(?<task>\S.*)$/su;
/** So much of a line can be the day before it. */
const longestDay = 60;

/** "By Friday, Warren to chase it", "Sarah, 20 March: write the report"; undefined where owners and a day don't stand so. */
function dayFirst(line: string, setting: LineSetting): Split | undefined {
  if (/^(?:by|before|on|due|no later than) /i.test(line)) {
    for (let end = line.indexOf(" ", 3); end > 0 && end < longestDay; end = line.indexOf(" ", end + 1)) {
      const words = line.slice(0, end).replace(/,$/, "");
      const due = readDue(words.replace(/^(?:by|before|on|due|no later than) /i, ""), setting);
      const split = due.kind === "day" ? ownersFirst(line.slice(end + 1), setting) : undefined;
      if (split?.sure === "known" && split.manner === "to" && trailingDue(split.task, setting) === undefined)
        return { ...split, due, dueTyped: words };
    }
    return undefined;
  }
  const {
    who = "",
    day = "",
    task,
  } = /^[^,:]{2,60}, [^,:]{3,30}:/.test(line) ? (dayBetween.exec(line)?.groups ?? {}) : {};
  const due = task === undefined ? undefined : readDue(day, setting);
  const owners = due?.kind === "day" ? readOwners(who, setting) : undefined;
  if (due === undefined || task === undefined || owners?.sure !== "known") return undefined;
  return { ...owners, task, manner: "colon", due, dueTyped: day };
}

/** Reads the words of a task whose owners stand elsewhere, as in a table. */
export function readTask(
  words: string,
  split: Pick<Split, "owners" | "sure" | "manner">,
  setting: LineSetting,
): ReadLine | undefined {
  const { rest, ends } = takeLineEnds(unquoted(spacedOnce(words)), setting.today);
  return finished({ ...split, task: rest }, ends, setting);
}

function splitOf(line: string, setting: LineSetting): Split {
  const first = ownersFirst(line, setting);
  if (first !== undefined && first.sure === "known") return first;
  const last = ownersLast(line, setting);
  if (last !== undefined && (last.sure === "known" || first === undefined)) return last;
  return first ?? { owners: [], sure: "known", task: line, manner: "none" };
}

function finished(split: Split, outer: LineEnds, setting: LineSetting): ReadLine | undefined {
  const found = split.due === undefined ? trailingDue(split.task, setting) : undefined;
  const words = found?.rest ?? split.task;
  const taken = takeLineEnds(words, setting.today);
  // "Discharged" before a day that is still to come is no end but the task's.
  const { rest, ends: inner } = found && taken.ends.discharged ? { rest: words, ends: {} } : taken;
  const { replaced, due: status, dueTyped: statusTyped, ...ends } = { ...inner, ...outer };
  const due = status ?? split.due ?? found?.due;
  const dueTyped = [split.dueTyped ?? found?.phrase, statusTyped].filter((said) => said !== undefined).join(" – ");
  const owners = inPlaceOf(split.owners, replaced?.name);
  const whole = owners === undefined ? `${rest} ${replaced?.typed ?? ""}` : rest;
  const task = asTask(withMentionedNames(whole, setting.mentions));
  if (!/[\p{L}\p{N}]/u.test(task)) return undefined;
  // "Action: Sarah" names an owner and nothing to do.
  if (split.manner === "none" && readOwners(rest.replace(/ to$/i, ""), setting)?.sure === "known") return undefined;
  return {
    action: {
      task,
      owners: owners ?? split.owners,
      ...(due === undefined ? {} : { due }),
      ...(dueTyped === "" ? {} : { dueTyped: withMentionedNames(dueTyped, setting.mentions) }),
      ...ends,
    },
    manner: split.manner,
    sure: split.sure,
  };
}

/** The owners with whom the only one of them stands for; undefined where it can't be said of one. */
function inPlaceOf(owners: readonly SaidOwner[], name: string | undefined): readonly SaidOwner[] | undefined {
  if (name === undefined) return owners;
  const [only, ...others] = owners;
  return only?.kind === "typed" && others.length === 0 ? [{ ...only, inPlaceOf: name }] : undefined;
}

/** The person's own words, with a capital first and without a full stop at the end. */
function asTask(words: string): string {
  const plain = withoutMarks(spacedOnce(words));
  const [first, second] = [...plain.slice(0, 4)];
  const isPlain =
    first !== undefined && first !== first.toUpperCase() && (second === undefined || second === second.toLowerCase());
  return isPlain ? first.toUpperCase() + plain.slice(first.length) : plain;
}

function unquoted(line: string): string {
  return line.length > 2 && /^["'“‘].*["'”’]$/su.test(line) ? line.slice(1, -1).trim() : line;
}

/** "1. Warren Carter to find a venue", "- Sarah to circulate the plan". */
function withoutBullet(line: string): string {
  return line.replace(/^(?:[-*•·‣▪–—]\s|\(?\d{1,3}[.)]\s)\s*/, "");
}
