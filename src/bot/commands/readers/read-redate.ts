import { matchMember } from "../../../domain/committees/match-member.js";
import { meantAsDate } from "../../../domain/days/due-meant.js";
import { tidied } from "../../../domain/days/due-text.js";
import { findTrailingDue } from "../../../domain/days/find-due.js";
import { type DueReading, readDue } from "../../../domain/days/read-due.js";
import { withNames } from "../../turn/heard.js";
import type { Command, ItemRefs } from "../command.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { firstOf, formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";
import { longestReason, withReason } from "./reason.js";

const day = "(?<day>.+)";
const dueForms = formsOf(
  // "12 due 5 March", "A12 – by Friday"
  `${someItems}(?:${aBreak}| |(?=['’]s ))(?:(?:is|are|will be|['’]s|to be|should be)? ?(?:now )?(?:due|wanted|needed)(?: date| day)?(?: is| on| by| for| at| in| to| now|:)*|by|before|until|till)(?: |$)${day}?`,
  `(?:move|push|shift|put|bring|pull)(?: back| forward)? ${someItems}(?: back| forward| out| on)? (?:to|until|till)(?: |$)${day}?`,
  `(?:extend|postpone|delay|defer|reschedule|re-?date|redate|carry) ${someItems}(?: forward| over)? (?:to|until|till|for)(?: |$)${day}?`,
  `${someItems} (?:(?:is|are) )?carried (?:forward|over) (?:to|until|till) ${day}`,
  `(?:change|set|update|make|move)(?: the)?(?: due)?(?: date| day)? (?:of|for|on) ${someItems} (?:to|as|is|be)(?: |$)${day}?`,
  `(?:change|set) ${someItems} (?:to|for|due)(?: (?:be )?(?:due )?(?:on |by |for )?|$)${day}?`,
  `${someItems},? (?:(?:can|could|may) (?:i|we) (?:please )?(?:have|get)|(?:i |we )?need(?: more time)?|extend|push|move|postpone|delay|defer)(?: it)?(?: back| on| out)? (?:to|until|till)(?: |$)${day}?`,
  `make ${someItems} (?:due|for)(?: |$)(?:on |by )?${day}?`,
  `(?:the )?(?:new )?(?:due )?(?:date|day) (?:of|for) ${someItems}(?: is(?: now)?|:| to be| to)? ${day}`,
);
/** What may as well be about an owner: read where it is a day, and passed over where it is none. */
const dayOrOwner = formsOf(
  `(?:give|hand|pass) ${someItems} (?:to|until|till) ${day}`,
  `${someItems}(?:${aBreak}| )(?:(?:is|are)(?: now)? )?(?:moved |extended |postponed |put back |deferred )?(?:to|until|till) ${day}`,
);
const datelessForms = formsOf(
  `(?:move|push|extend|postpone|delay|defer|reschedule) ${someItems}`,
  `(?:change|set|move)(?: the)? due date (?:of|for) ${someItems}`,
  `${someItems} due`,
  `(?:i |we )?need(?: some| a bit)?(?: of)? more time (?:for|on|with) ${someItems}`,
  `${someItems},? (?:(?:i |we )?(?:need|want)(?: some| a bit)?(?: of)? more time|needs(?: some)? more time|extend|postpone|delay|defer)`,
);
const numberless =
  /^(?:(?:move|extend|postpone|push|change) (?:it |this |that )?(?:to|until|till) .{1,60}|(?:change|set|move)(?: the)?(?: due)? date(?: to .{1,60})?|(?:i |we )?need(?: some| a bit)?(?: of)? more time)$/i;

const bareForms = formsOf(
  `(?:move|extend|postpone|push|change|delay|defer)(?: it| this| that)?(?: back)? (?:to|until|till) ${day}`,
);

const forward = "(?:carried|carry)(?: it)? (?:forward|over)|c/f(?:wd)?";
const toNext = "(?: to (?:the |our )?next (?:board |committee )?meeting)?";
const carryForms = formsOf(
  `(?<typed>carry) ${someItems} (?:forward|over)${toNext}(?<rest>|[\\s:,;–—-].*)`,
  `(?:roll|take) ${someItems} (?:forward|over)${toNext}(?<rest>|[\\s:,;–—-].*)`,
  `${someItems}(?:${aBreak}| |(?=['’]s ))(?:(?:is|are|has been|have been|['’]s)(?: all| both)? )?(?<typed>${forward})${toNext}(?<rest>|[\\s:,;–—-].*)`,
);

/** Another due day: as read, for a day that can't be read is asked about. */
export const readRedate: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > longestReason) return undefined;
  const dateless = firstOf(datelessForms, text);
  const undated = dateless && itemRefs(dateless);
  if (undated !== undefined) return { kind: "incomplete", row: "redate", missing: "day", items: undated };
  const carried = readCarried(spoken, setting);
  if (carried !== undefined) return carried;
  for (const groups of dueForms(text)) {
    const items = itemRefs(groups);
    if (items === undefined) continue;
    const said = groups.day?.trim() ?? "";
    if (said === "") return { kind: "incomplete", row: "redate", missing: "day", items };
    const redate = toRedate(items, said, spoken, setting);
    if (redate !== undefined) return redate;
  }
  for (const groups of dayOrOwner(text)) {
    const items = itemRefs(groups);
    const redate = items && toRedate(items, groups.day?.trim() ?? "", spoken, setting);
    if (redate !== undefined && redate.due.kind !== "unreadable" && redate.due.kind !== "vague") return redate;
  }
  return (
    readBare(spoken, setting) ??
    (numberless.test(text) ? { kind: "incomplete", row: "redate", missing: "number" } : undefined)
  );
};

const clearlyDay = /\b(?:due|by|before|until|till|wanted|needed|date|day)\b/i;

/** "Extend 12 to Friday", "12 is postponed to Friday". */
const moreTime =
  /\b(?:extend(?:ed)?|postponed?|delay(?:ed)?|defer(?:red)?|push(?:ed)?|(?:put|move|shift) (?:\S+ )?back|more time)\b/i;

type Redate = Extract<Command, { deed: "redate" }>;

/** "Extend to Friday" in the thread of one. */
function readBare(spoken: Spoken, setting: Setting): Redate | undefined {
  const said = firstOf(bareForms, spoken.text)?.day;
  const { items: _none, ...redate } = (said && toRedate({ numbers: [] }, said.trim(), spoken, setting)) || {
    due: undefined,
  };
  return redate.due === undefined || /^(?:unreadable|vague|impossible)$/.test(redate.due.kind) ? undefined : redate;
}

function toRedate(items: ItemRefs, said: string, { text, mentions }: Spoken, setting: Setting): Redate | undefined {
  const { today, roster } = setting;
  const whole = readDue(said, setting);
  const ways = whole.kind === "unreadable" ? withReason(said, { mentions }, setting) : [];
  const apart = ways.find((way) => readDue(way.said, setting).kind !== "unreadable") ?? ways[0];
  const typed = withNames(apart?.said ?? said, mentions);
  const due = apart === undefined ? whole : readDue(typed, setting);
  // "Change 12 to Jason" is about an owner, "move 12 to the top" about nothing that has a day.
  if (due.kind === "unreadable" && (!looksLikeDay(typed) || / and (?:#|a ?)?\d{1,6} |[,:;]| [-–—] /i.test(typed)))
    return undefined;
  // "Move 12 to May", where somebody is called so, may be either; "12 due May" is a day.
  if ((due.kind === "unreadable" || !clearlyDay.test(text)) && matchMember(typed, roster).kind !== "none")
    return undefined;
  const passed = due.kind === "ambiguous" ? due.readings.find((on) => on < today) : undefined;
  // A new day is not asked about with buttons: one that has just passed is told as such.
  const to: DueReading = passed === undefined ? due : { kind: "past", on: passed };
  return {
    kind: "change",
    items,
    deed: "redate",
    due: to,
    typed,
    ...(apart === undefined ? {} : { why: apart.why }),
    ...(moreTime.test(text.slice(0, text.indexOf(said))) && { more: true as const }),
  };
}

/** "Mvoe 12 to Friday" as "12 due Friday"; where no day can be read, or it may be of several, the action is shown. */
export const offerDay: Exclude<Row["offer"], string> = (numbers, text, setting) => {
  const [number, ...others] = numbers;
  const due = findTrailingDue(text.slice(0, 200), setting);
  return number === undefined || others.length > 0 || due === undefined || due.due.kind === "unreadable"
    ? numbers.map((one) => `show ${one}`)
    : [`${number} due ${due.phrase.replace(/^(?:due|by|on|until|till|to) /i, "")}`];
};

/** "Carried forward" is what minutes say of an action that is left to the next meeting. */
function readCarried({ text, mentions }: Spoken, setting: Setting): Redate | undefined {
  for (const groups of carryForms(text)) {
    const items = itemRefs(groups);
    const rest = groups.rest ?? "";
    const why = rest === "" ? undefined : withReason(`forward${rest}`, { mentions }, setting)[0]?.why;
    if (items === undefined || (rest !== "" && why === undefined)) continue;
    return {
      kind: "change",
      items,
      deed: "redate",
      due: { kind: "next-meeting" },
      typed: "carried forward",
      ...(why === undefined ? {} : { why }),
    };
  }
  return undefined;
}

/** Something in it is of days: the form of a date, or a word of time. */
function looksLikeDay(text: string): boolean {
  return (
    meantAsDate(tidied(text.slice(0, 80))) ||
    /\b(?:mon|tue|wed|thu|fri|sat|sun|tomor|tmr)|(?:day|week|month|year|term|meeting|deadline|later|soon)s?\b|^\d/i.test(
      text,
    )
  );
}
