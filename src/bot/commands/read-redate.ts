import { matchMember } from "../../domain/committees/match-member.js";
import { meantAsDate } from "../../domain/days/due-meant.js";
import { tidied } from "../../domain/days/due-text.js";
import { type DueReading, readDue } from "../../domain/days/read-due.js";
import { withNames } from "../turn/heard.js";
import type { Command } from "./command.js";
import { firstOf, formsOf } from "./forms.js";
import { aBreak, anItem, itemRef } from "./item-ref.js";
import type { Row } from "./row.js";

const day = "(?<day>.+)";
const dueForms = formsOf(
  // "12 due 5 March", "A12 – by Friday"
  `${anItem}(?:${aBreak}| )(?:(?:is|will be|['’]s|to be|should be)? ?(?:now )?(?:due|wanted|needed)(?: date| day)?(?: is| on| by| for| at| in| to| now|:)*|by|before|until|till)(?: |$)${day}?`,
  `(?:move|push|shift|put|bring|pull)(?: back| forward)? ${anItem}(?: back| forward| out| on)? (?:to|until|till)(?: |$)${day}?`,
  `(?:extend|postpone|delay|defer|reschedule|re-?date|redate) ${anItem} (?:to|until|till|for)(?: |$)${day}?`,
  `(?:change|set|update|make|move)(?: the)?(?: due)?(?: date| day)? (?:of|for|on) ${anItem} (?:to|as|is|be)(?: |$)${day}?`,
  `(?:change|set) ${anItem} (?:to|for|due)(?: (?:be )?(?:due )?(?:on |by |for )?|$)${day}?`,
  `make ${anItem} (?:due|for)(?: |$)(?:on |by )?${day}?`,
  `(?:the )?(?:new )?(?:due )?(?:date|day) (?:of|for) ${anItem}(?: is(?: now)?|:| to be| to)? ${day}`,
);
const datelessForms = formsOf(
  `(?:move|push|extend|postpone|delay|defer|reschedule) ${anItem}`,
  `(?:change|set|move)(?: the)? due date (?:of|for) ${anItem}`,
  `${anItem} due`,
);
const numberless =
  /^(?:(?:move|extend|postpone|push|change) (?:it |this |that )?(?:to|until|till) .{1,60}|(?:change|set|move)(?: the)?(?: due)? date(?: to .{1,60})?)$/i;
/** The reason for another day, after the day. */
const reason =
  /^(?<day>.{2,60}?)(?:\s*[,;–—]\s*|\s+-\s+|\s+(?=because|since|as (?:the|we|i|it|she|he|they|there)\b|due to\b|so that\b))(?<why>.{3,})$/isu;

/** Another due day for one action: the day as read, for a day that can't be read is asked about. */
export const readRedate: Row["read"] = ({ text, mentions }, { today, roster }) => {
  if (text.length > 600) return undefined;
  if (firstOf(datelessForms, text) !== undefined) return { kind: "incomplete", row: "redate", missing: "day" };
  for (const groups of dueForms(text)) {
    const said = groups.day?.trim() ?? "";
    if (said === "") return { kind: "incomplete", row: "redate", missing: "day" };
    const redate = toRedate(said, itemRef(groups));
    if (redate !== undefined) return redate;
  }
  return numberless.test(text) ? { kind: "incomplete", row: "redate", missing: "number" } : undefined;

  function toRedate(said: string, item: ReturnType<typeof itemRef>): Command | undefined {
    const whole = readDue(said, { today });
    const apart = whole.kind === "unreadable" ? reason.exec(said)?.groups : undefined;
    const typed = withNames(apart?.day ?? said, mentions);
    const due = apart === undefined ? whole : readDue(typed, { today });
    // "Change 12 to Jason" is about an owner, "move 12 to the top" about nothing that has a day.
    if (due.kind === "unreadable" && !looksLikeDay(typed)) return undefined;
    if (due.kind === "unreadable" && matchMember(typed, roster).kind !== "none") return undefined;
    const passed = due.kind === "ambiguous" ? due.readings.find((on) => on < today) : undefined;
    const why = apart?.why?.replace(/^because (?:of )?/i, "");
    // A new day is not asked about with buttons: one that has just passed is told as such.
    const to: DueReading = passed === undefined ? due : { kind: "past", on: passed };
    return { kind: "redate", item, due: to, typed, ...(why === undefined ? {} : { why: withNames(why, mentions) }) };
  }
};

/** Something in it is of days: the form of a date, or a word of time. */
function looksLikeDay(text: string): boolean {
  return (
    meantAsDate(tidied(text.slice(0, 80))) ||
    /\b(?:mon|tue|wed|thu|fri|sat|sun|tomor|tmr)|(?:day|week|month|year|term|meeting|deadline|later|soon)s?\b|^\d/i.test(
      text,
    )
  );
}
