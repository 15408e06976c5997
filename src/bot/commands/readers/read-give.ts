import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { matchAgency } from "../../../domain/committees/agency.js";
import { readDue } from "../../../domain/days/read-due.js";
import { withNames } from "../../turn/heard.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf } from "./forms.js";
import { aBreak, itemRefs, someItems } from "./item-refs.js";
import { longestReason, withReason } from "./reason.js";
import { readWhom } from "./whom.js";

const who = "(?<who>.+)";
/** Whom they replace, or why. */
const rest = "(?<rest>|\\s*[,;:–—(].+|\\s+-\\s.+|\\s+(?:because|since|as|in|instead|replacing|from|due|and)\\b.+)";
/** After these verbs a name is meant, whoever bears it. */
const clearForms = formsOf(
  `(?:give|hand|pass|assign|re-?assign|transfer|allocate)(?: over| on)? ${someItems}(?: over| on| back)? to ${who}`,
  `change (?:the )?owners? (?:of|for|on) ${someItems} to ${who}`,
  `(?:the )?(?:new )?owners? (?:of|for) ${someItems}(?: is| are|:) ?(?:now )?${who}`,
  `${someItems},? (?:give|hand|pass|assign|re-?assign|transfer)(?: it)?(?: over| on)? to ${who}`,
  `make (?<who>.{2,60}?) (?:the )?(?:new )?owners? of ${someItems}${rest}`,
  `(?<who>.{2,60}?) (?:takes over|take over|takes on|is taking over|has taken over|to take over|takes) ${someItems}${rest}`,
  `${someItems} (?:is|are) (?:now )?(?<who>mine|.{2,60}?(?=['’]))(?:['’]s?)?(?: now)?${rest}`,
);
/** Here only a name that somebody has is an owner: "move 12 to the top", "12 to follow". */
const looseForms = formsOf(
  `(?:move|change|switch|shift|set) ${someItems}(?: over)? to ${who}`,
  `${someItems}(?:${aBreak}| )(?:(?:is|are)(?: now)? )?(?:(?:given|assigned|re-?assigned|passed|transferred|with|goes|go|belongs|belong) )?(?:to |(?<=with ))${who}`,
);
const nameless = formsOf(
  `(?:give|assign|re-?assign|hand over|pass on)(?: over| on)? ${someItems}(?: over| on)?(?: to)?`,
);
const placed =
  /^(?<who>.{1,80}?),? (?:in (?:replacement|place|lieu|the place) of|instead of|replacing|in the stead of|from) (?<whose>\P{N}{2,40}?)(?<rest>$|[\s,;–—(-].*$)/isu;

/** "Give 12 to Jason", "12 to JH in replacement of PH". */
export const readGive: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestReason) return undefined;
  for (const [forms, loose] of [
    [clearForms, false],
    [looseForms, true],
  ] as const) {
    for (const groups of forms(spoken.text)) {
      const items = itemRefs(groups);
      const said = groups.who === undefined ? undefined : `${groups.who}${groups.rest ?? ""}`;
      const given = said === undefined ? undefined : readGiven(said, spoken, setting);
      if (items === undefined || given === undefined) continue;
      const { sure, to, why } = given;
      if (loose && sure !== "known" && !to.some((owner) => owner.kind === "typed" && owner.inPlaceOf)) continue;
      return { kind: "change", items, deed: "give", to, ...(why === undefined ? {} : { why }) };
    }
  }
  const [groups] = nameless(spoken.text);
  return groups && itemRefs(groups) ? { kind: "incomplete", row: "give", missing: "name" } : undefined;
};

type Given = { sure: string; to: readonly SaidOwner[]; why?: string };

/** The new owners, whom they replace, and why. */
function readGiven(said: string, spoken: Spoken, setting: Setting): Given | undefined {
  const { who: first, whose, rest = "" } = longestPlaced(said, spoken, setting) ?? { who: said, rest: "" };
  const whole =
    isReason(first, setting) || endsInDay(first, setting)
      ? undefined
      : readWhom(first.replace(/^mine$/i, "me"), spoken, setting);
  if (whole !== undefined) {
    const why = rest === "" ? undefined : withReason(`it${rest}`, spoken, setting)[0]?.why;
    if (rest !== "" && why === undefined) return undefined;
    return placedIn(whole, whose, why, spoken);
  }
  for (const { said: named, why } of whose === undefined ? withReason(said, spoken, setting) : []) {
    const owners = readWhom(named, spoken, setting);
    // "To Jason, the police": no reason but another name.
    if (owners !== undefined && readWhom(why, spoken, setting) === undefined)
      return placedIn(owners, undefined, why, spoken);
  }
  return undefined;
}

/** "Jason (Pete is away)": more than a word in brackets, that is no agency. */
function isReason(named: string, { roster }: Setting): boolean {
  const inner = /\((?<inner>[^()]* [^()]*)\)$/.exec(named)?.groups?.inner;
  return inner !== undefined && matchAgency(inner, roster).kind === "none";
}

/** "Jason, Friday": Friday is nobody. */
function endsInDay(named: string, { today }: Setting): boolean {
  const last = /[,;] (?:and )?(?<last>[^,;]{3,30})$/iu.exec(named)?.groups?.last;
  return last !== undefined && /^(?:day|ambiguous)$/.test(readDue(last, { today }).kind);
}

/** "JH in replacement of Pete Horne": the longest beginning of what follows that is a name. */
function longestPlaced(said: string, spoken: Spoken, setting: Setting) {
  const found = placed.exec(said)?.groups;
  if (found?.who === undefined || found.whose === undefined) return undefined;
  const after = `${found.whose}${found.rest ?? ""}`;
  const words = [...after.slice(0, 60).matchAll(/\S+/g)].slice(0, 5).reverse();
  for (const word of words) {
    const end = word.index + word[0].replace(/[,;:]+$/, "").length;
    const whose = after.slice(0, end);
    if (readWhom(whose, spoken, setting)?.owners.length === 1) return { who: found.who, whose, rest: after.slice(end) };
  }
  return undefined;
}

function placedIn(
  { owners, sure }: { owners: readonly SaidOwner[]; sure: string },
  whose: string | undefined,
  why: string | undefined,
  { mentions }: Spoken,
): Given {
  const inPlaceOf = whose && withNames(whose, mentions);
  if (!inPlaceOf) return { sure, to: owners, ...(why === undefined ? {} : { why }) };
  const to = owners.map((owner) => (owner.kind === "typed" ? { ...owner, inPlaceOf } : owner));
  // Of somebody who was mentioned, or of everybody, it stands in the reason.
  const carried = owners.some((owner) => owner.kind === "typed");
  const reason = carried
    ? why
    : [`in replacement of ${inPlaceOf}`, why].filter((part) => part !== undefined).join(": ");
  return { sure, to, ...(reason === undefined ? {} : { why: reason }) };
}
