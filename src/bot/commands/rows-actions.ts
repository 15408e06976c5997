import { matchMember } from "../../domain/committees/match-member.js";
import { meantAsDate } from "../../domain/days/due-surroundings.js";
import { tidied } from "../../domain/days/due-text.js";
import { readDue } from "../../domain/days/read-due.js";
import { withNames } from "../turn/heard.js";
import type { Command } from "./command.js";
import { firstOf, formsOf } from "./forms.js";
import { anItem, itemRef } from "./item-ref.js";
import { readLog } from "./read-log.js";
import { exactly, type Row } from "./row.js";

const sep = "\\s*[:,;.–—-]+\\s*";
const finished = "(?:done|complete|completed|finished|sorted|closed|dealt with)";
const doneForms = formsOf(
  // "done 12", "I've done A12", "close 12", "mark 12 as done"
  `(?:(?:i|we)(?:['’]ve| have)? )?(?:done|did|do|complete|completed|finish|finished|close|closed|tick off|ticked off|sorted|done with)(?: with)?(?: on)?${"\\s*:?\\s*"}${anItem}(?<rest>.*)`,
  `(?:mark|set|tick|make|log|record|call)(?: off)? ${anItem}(?: off)?(?: as| to| is| to be)?(?: now| all)? ${finished}(?<rest>.*)`,
  // "12 done", "A12 is complete"
  `${anItem}(?:${sep}| )(?:(?:is|has been|['’]s)(?: now| all)? |now |all )?${finished}(?<rest>.*)`,
);
/** A word to say that it is not, or not quite: then nothing is marked, and it is asked. */
const unfinished =
  /^(?:not|n['’]t|but|except|apart|save|nearly|almost|partly|half|if|when|once|until|till|unless|or|and|to be|soon|by|tomorrow|next|later|on|in|will|should|\d)/i;

/** "Done 12", with what was added after a dash, colon or comma as its note. */
const readDone: Row["read"] = ({ text, mentions }) => {
  if (
    /^(?:done|finished|complete|completed|mark (?:it |this |that )?(?:as )?done|(?:it['’]?s|it is|that['’]?s|all) done)$/i.test(
      text,
    )
  )
    return { kind: "incomplete", row: "done", missing: "number" };
  for (const groups of doneForms(text)) {
    const rest = groups.rest ?? "";
    if (rest === "") return { kind: "done", item: itemRef(groups) };
    const said = /^(?:\s*[:,;.–—-]+\s*|\s*(?=\()|\s+(?:because|as|since|with the note|note)\s+)(?<note>.+)$/isu.exec(
      rest,
    )?.groups?.note;
    if (said === undefined || unfinished.test(said)) return undefined;
    const note = withNames(/^\([^()]*\)$/.test(said) ? said.slice(1, -1) : said, mentions).trim();
    return /[\p{L}\p{N}]/u.test(note)
      ? { kind: "done", item: itemRef(groups), note }
      : { kind: "done", item: itemRef(groups) };
  }
  return undefined;
};

const day = "(?<day>.+)";
const dueForms = formsOf(
  // "12 due 5 March", "A12 – by Friday"
  `${anItem}(?:${sep}| )(?:(?:is|will be|['’]s|to be|should be)? ?(?:now )?(?:due|wanted|needed)(?: date| day)?(?: is| on| by| for| at| in| to| now|:)*|by|before|until|till)(?: |$)${day}?`,
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
const readRedate: Row["read"] = ({ text, mentions }, { today, roster }) => {
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
    const why = apart?.why?.replace(/^because (?:of )?/i, "");
    return { kind: "redate", item, due, typed, ...(why === undefined ? {} : { why: withNames(why, mentions) }) };
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

/** What is said about actions: logging first, as it is what people come for. */
export const actionRows: readonly Row[] = [
  {
    name: "log",
    head: "Log an action",
    examples: [
      "action: Sarah to circulate the plan by 5 March",
      "log circulate the plan - Sarah - 05/03",
      "action: all to comment on the strategy by next meeting",
      "ACTION Sarah, Warren: circulate the plan (Friday)",
      "action: ring the auditor",
    ],
    shown: 3,
    words: ["action", "log", "add", "new", "record"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: readLog,
  },
  {
    name: "done",
    head: "Keep it up to date",
    examples: [
      "done 12",
      "12 done: sent on Monday",
      "A12 is complete",
      "mark 12 as done",
      "close 12",
      "I've finished 12",
    ],
    shown: 2,
    words: ["done", "complete", "completed", "finish", "finished", "mark", "close"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: readDone,
  },
  {
    name: "redate",
    head: "Keep it up to date",
    examples: [
      "12 due 5 March",
      "move 12 to Friday",
      "change 12 to next meeting",
      "extend 12 to Friday because the data is late",
    ],
    shown: 2,
    words: ["due", "move", "change", "extend", "postpone", "push"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: readRedate,
  },
  {
    name: "undo",
    head: "Keep it up to date",
    examples: ["undo", "undo that", "undo my last change"],
    shown: 1,
    words: ["undo"],
    who: "members",
    where: "anywhere",
    changes: true,
    read: exactly(
      { kind: "undo" },
      "(?:oops,? |sorry,? |no,? )?undo(?: (?:it|that|this|(?:my |the )?last(?: change| one)?))?",
      "take (?:it|that) back",
    ),
  },
];
