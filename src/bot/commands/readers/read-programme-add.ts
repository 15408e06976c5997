import { readExempt } from "../../../domain/agendas/read-exempt.js";
import type { Day } from "../../../domain/days/day.js";
import { monthOf, numberOfMonth } from "../../../domain/programme/month.js";
import type { SaidPlace } from "../../../domain/programme/place-meant.js";
import { occurrence } from "../../../domain/programme/recurrence.js";
import { withNames } from "../../turn/heard.js";
import type { ProgrammeCommand, SaidProgrammeFacts, SaidRecurrence } from "../programme-command.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { firstOf, formsOf } from "./forms.js";
import { theProgramme, typedOf } from "./programme-refs.js";
import { readFact } from "./read-programme-facts.js";
import { readProgrammePlace } from "./read-programme-place.js";

const addForms = formsOf(
  `(?:add|put)(?: this| an? (?:new )?item)? (?:to|on|onto) (?:${theProgramme})(?: ?[:–—-] ?| )(?<what>.+)`,
  `(?:add|put) (?<what>.{3,300}?) (?:to|on|onto) (?:${theProgramme})(?<rest> (?:for|in|at) .{3,80})?`,
  `(?:${theProgramme})(?: item)? ?[:–—] ?(?<what>.+)`,
  "(?:new )?programme item ?[:–—] ?(?<what>.+)",
);
const planForm = formsOf("plan (?<what>.+) (?:for|in|at) (?<place>.{3,80})");
const notPlanned =
  /^(?:(?:an?|the|our|next|new|full|extra|special|board|committee) )*(?:meetings?|mtg|to|for|and|with|ahead)\b/i;
const longest = 400;

/** "Add to the programme: …", "programme: …", "plan … for September". */
export const readProgrammeAdd: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longest) return undefined;
  for (const { what = "", rest = "" } of addForms(spoken.text)) {
    if (/^(?:p ?)?\d+$/i.test(what)) continue;
    return itemOf(`${what}${rest}`, spoken, setting);
  }
  const { what, place } = firstOf(planForm, spoken.text) ?? {};
  if (what === undefined || place === undefined || notPlanned.test(what) || /^p ?\d/i.test(what)) return undefined;
  const item = itemOf(`${what} for ${place}`, spoken, setting);
  return item?.kind === "programme-add" && item.to.kind !== "day" && isPlanned(item.to) ? item : undefined;
};

function isPlanned(to: SaidPlace): boolean {
  return to.kind !== "unscheduled" || to.until !== undefined;
}

/** A title, what is said of it after commas or in brackets, and for when. */
function itemOf(text: string, spoken: Spoken, setting: Setting): ProgrammeCommand | undefined {
  let { rest, facts } = withoutFacts(text, spoken, setting);
  let to: SaidPlace | undefined;
  // "… in September, six monthly" and "… (six monthly) in September" alike.
  for (let at = lastJoint(rest, rest.length); at !== undefined && to === undefined; at = lastJoint(rest, at.start)) {
    to = readProgrammePlace(rest.slice(at.end), setting.today);
    if (to === undefined) continue;
    const inner = withoutFacts(rest.slice(0, at.start), spoken, setting);
    rest = inner.rest;
    facts = { ...inner.facts, ...facts };
  }
  const { title, part } = readExempt(withNames(rest, spoken.mentions));
  if (!/\p{L}{2}/u.test(title)) return undefined;
  if (part !== undefined) facts = { ...facts, part };
  return {
    kind: "programme-add",
    title,
    to: to ?? firstPlace(facts.recurs, setting.today),
    facts,
    typed: typedOf(spoken),
  };
}

/** Where the last of the words stands that a place comes after, before `from`. */
function lastJoint(text: string, from: number): { start: number; end: number } | undefined {
  const joints = [...text.slice(0, from).matchAll(/,? (?:in|for|at|to|until)(?= )|[,:–—](?= )/gi)];
  const last = joints.at(-1);
  return last && { start: last.index, end: last.index + last[0].length + 1 };
}

function withoutFacts(text: string, spoken: Spoken, setting: Setting): { rest: string; facts: SaidProgrammeFacts } {
  let rest = text.trim();
  let facts: SaidProgrammeFacts = {};
  for (let n = 0; n < 8; n += 1) {
    const inBrackets = /^(?<rest>.+?)\s*\((?<inner>[^()]{3,200})\)$/s.exec(rest)?.groups;
    const pieces = inBrackets?.inner?.split(/[,;]/).map((piece) => readFact(piece, spoken, setting));
    if (inBrackets !== undefined && pieces?.every((piece) => piece !== undefined) === true) {
      facts = Object.assign({}, ...pieces, facts);
      rest = inBrackets.rest ?? rest;
      continue;
    }
    const comma = rest.lastIndexOf(",");
    const fact = comma > 0 ? readFact(rest.slice(comma + 1), spoken, setting) : undefined;
    if (fact === undefined) break;
    facts = { ...fact, ...facts };
    rest = rest.slice(0, comma).trim();
  }
  return { rest, facts };
}

/** "Annually from November": its first occurrence that is still to come. Without a day to count from nobody said when. */
function firstPlace(recurs: SaidRecurrence | undefined, today: Day): SaidPlace {
  if (recurs?.anchor === undefined) return { kind: "unscheduled" };
  const { anchor, everyMonths } = recurs;
  let month = monthOf(anchor);
  for (let k = 1; month < monthOf(today); k += 1) month = monthOf(occurrence({ anchor, everyMonths }, k));
  return { kind: "month", month: numberOfMonth(month), year: Number(month.slice(0, 4)) };
}
