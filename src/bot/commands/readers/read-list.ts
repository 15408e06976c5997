import type { Rating } from "../../../domain/actions/action-item.js";
import type { Command, ListWords } from "../command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { firstOf, formsOf } from "./forms.js";
import { readDueStretch, readKnown, readWhose } from "./list-pieces.js";
import { readMeetingRef } from "./meeting-ref.js";
import { anObjective, thePlan } from "./plan-words.js";
import { aRating, ratingOf } from "./read-rating.js";

/** What has been read of a list so far. */
type Draft = { -readonly [K in keyof ListWords]?: ListWords[K] } & { named?: true };

const lead = new RegExp(
  "^(?:(?:(?:show|give|send|list|see|view|get|display|tell|let|find)(?: me| us)?(?: see)?|can i (?:see|have)|i(?:['’]d like| want| need) to see) )?" +
    "(?:(?:what(?:['’]?s| is| are| has| have)?|which(?: actions| items| ones)?(?: are| is| have)?|whats|anything|is anything|is there anything|are there any|any)(?: is| are)? )?" +
    "(?:of |still |currently |now |left )*",
  "i",
);
/** "What does Warren owe", "what has Sarah got to do". */
const owing = formsOf(
  "what(?: else)? (?:does|do|has|have|is|must|should) (?<who>.{1,60}?)(?: still)? (?:owe|owed|owes|got|have|got left|to do|have to do|has to do|got to do|got left to do|need to do|left to do|working on|doing|down for|have on|got on)(?: us| the board)?(?: (?<more>(?:since|due|by|before|this|next|in) .+))?",
  "what(?:['’]?s| is) (?:still )?(?:on|with) (?<who>.{2,60}?)['’]s? (?:list|plate|desk)(?: (?<more>(?:since|due|by|before|this|next|in) .+))?",
);
const things = "(?:actions|items|action items|(?:actions? )?list|actions? log|ones|things|tasks)";
/** How each list is called; this week's is known by its stretch. */
const lists = {
  overdue: "overdue|late|past (?:its|their) (?:date|day)",
  outstanding: "outstanding|open|not done|to be done|left to do",
  awaiting: "awaiting (?:the board|sign-?off|discharge)",
  requests: "more time asked|requests|extension requests",
} as const;
const listWord = Object.values(lists).join("|");
/** What may stand at either end of what is left, a word or a phrase at a time. */
const atStart = new RegExp(`^(?<said>${listWord})(?: |$)`, "i");
const atEnd = new RegExp(`(?:^| )(?:that (?:are|is) |which (?:are|is) |and |is |are )?(?<said>${listWord})$`, "i");
const rated = new RegExp(`(?:^| )(?:that (?:are|is) |and |is |are |rated )?${aRating}$`, "i");
const ratedFirst = new RegExp(`^${aRating}(?: |$)`, "i");
const thingsAtEnd = new RegExp(`(?:^| )${things}$`, "i");
const thingsAtStart = new RegExp(`^${things}(?: |$)`, "i");
/** Words after which the rest of the text says who, since when or when due; so many of them are tried at most. */
const joints =
  / ?\b(?<word>for|of|from|with|on|under|owned by|owed by|by|(?:raised |logged |agreed )?since|due|falling due)\b /gi;
const mostJoints = 8;
const bareStretch = /(?:^| )(?:in |for )?(?<said>this (?:week|month|quarter|year)|next (?:week|month|quarter|year))$/i;

/** What was said, to whom, and how many more readings of it are tried. */
type Heard = { readonly spoken: Spoken; readonly setting: Setting; steps: number };
const mostSteps = 40;

/** Without one of these nothing asks for a list. */
const ofLists =
  /outstanding|overdue|late\b|past|open|done|to do|awaiting|request|more time|actions|items|list|log|ones|things|tasks|unfinished|risk|track|target|course|schedule|due|this |next |mine|my\b|['’]|owe|what|raised/i;

function readListWords(spoken: Spoken, setting: Setting): ListWords | undefined {
  const { text } = spoken;
  const heard: Heard = { spoken, setting, steps: mostSteps };
  if (text.length > longestCommand || /[:;\n]/.test(text) || !ofLists.test(text)) return undefined;
  const owes = firstOf(owing, text);
  if (owes?.who !== undefined) {
    const whose = readWhose(owes.who.replace(/^i$/i, "me"), spoken, setting);
    return whose && finished(reduced(owes.more ?? "", { whose, named: true }, heard));
  }
  return finished(reduced(text.replace(lead, ""), {}, heard));
}

/** A list with what it leaves out, in any order: "overdue for Police since the March meeting", "Sarah's overdue actions". */
export const readList: Row["read"] = (spoken, setting) => {
  const words = readListWords(spoken, setting);
  return words && ({ kind: "list", ...words } satisfies Command);
};

function finished(draft: Draft | undefined): ListWords | undefined {
  if (draft === undefined) return undefined;
  const { named, list, ...words } = draft;
  // "For Police" or "March" alone asks for nothing that is sure.
  return named === undefined ? undefined : { list: list ?? "outstanding", ...words };
}

/** Takes one piece after the other from both ends, until nothing is left. Undefined: something is left that is no piece. */
function reduced(text: string, draft: Draft, heard: Heard): Draft | undefined {
  heard.steps -= 1;
  if (heard.steps < 0) return undefined;
  const rest = text
    .trim()
    .replace(/^(?:(?:all|everything|the|our|any|and|new) )+/i, "")
    .replace(/[,]$/, "");
  if (rest === "") return draft;
  const on = (left: string, more: Draft) => reduced(left, { ...draft, ...more }, heard);
  if (draft.list === undefined) {
    for (const form of [atStart, atEnd]) {
      const found = form.exec(rest);
      const list = found && listOf(found.groups?.said ?? "");
      if (found && list) {
        const done = on(without(rest, found), { list, named: true });
        if (done !== undefined) return done;
      }
    }
  }
  if (draft.rated === undefined) {
    const found = rated.exec(rest) ?? ratedFirst.exec(rest);
    const rating: Rating["kind"] | undefined = ratingOf(found?.groups?.rated ?? "");
    if (found && rating) return on(without(rest, found), { rated: rating, named: true });
  }
  const stretch = draft.due === undefined ? bareStretch.exec(rest) : null;
  if (stretch && !/(?:^| )(?:due|by|before|after|from|until|since)$/i.test(rest.slice(0, stretch.index))) {
    const more = dueDraft(stretch.groups?.said ?? "", draft, heard);
    const done = more && on(without(rest, stretch), more);
    if (done) return done;
  }
  const jointed = byJoint(rest, draft, heard, on);
  if (jointed !== undefined) return jointed;
  const thing = thingsAtEnd.exec(rest) ?? thingsAtStart.exec(rest);
  if (thing) return on(without(rest, thing), { named: true });
  return draft.whose === undefined ? byName(rest, heard, on) : undefined;
}

type On = (left: string, more: Draft) => Draft | undefined;

/** "… for Police", "… since the March meeting", "due in March …": the last such word whose words make sense. */
function byJoint(rest: string, draft: Draft, heard: Heard, on: On): Draft | undefined {
  const found = [...` ${rest}`.matchAll(joints)].slice(-mostJoints).reverse();
  for (const { index, 0: whole, groups } of found) {
    const left = ` ${rest}`.slice(0, index);
    const said = ` ${rest}`.slice(index + whole.length);
    const more = pieceOf((groups?.word ?? "").toLowerCase(), said, draft, heard);
    const done = more && on(left, more);
    if (done) return done;
  }
  return undefined;
}

function pieceOf(word: string, said: string, draft: Draft, heard: Heard): Draft | undefined {
  if (word.endsWith("since")) {
    const since = draft.since === undefined ? readMeetingRef(said, heard.setting.today) : undefined;
    return since && { since, ...(word === "since" ? {} : { named: true }) };
  }
  if (word.endsWith("due")) return draft.due === undefined ? dueDraft(said, draft, heard) : undefined;
  const plan = draft.plan === undefined && /^(?:for|of|from|on|under)$/.test(word) ? readOfPlan(said) : undefined;
  if (plan !== undefined) return { plan, named: true };
  if (word === "on" || word === "under") return undefined;
  const by = word === "by" && draft.due === undefined ? dueDraft(`by ${said}`, draft, heard) : undefined;
  if (by !== undefined || draft.whose !== undefined) return by;
  if (/^(?:everyone|everybody|all|us|the board|all of us)$/i.test(said)) return {};
  const whose = readWhose(said, heard.spoken, heard.setting);
  return whose && { whose };
}

const ofPlanForms = formsOf(thePlan, anObjective);

/** "The plan", "1.2", "objective 3". */
function readOfPlan(said: string): NonNullable<ListWords["plan"]> | undefined {
  const groups = firstOf(ofPlanForms, said.trim());
  const objective = groups?.dotted ?? groups?.bare;
  return groups && (objective === undefined ? {} : { objective });
}

function dueDraft(said: string, draft: Draft, { setting }: Heard): Draft | undefined {
  if (/^this week$/i.test(said) && (draft.list === undefined || draft.list === "outstanding"))
    return { list: "week", named: true };
  const due = readDueStretch(said, setting.today);
  return due && { due, named: true };
}

/** "Sarah's overdue", "mine", "Police overdue": a name that no word announces. */
function byName(rest: string, { spoken, setting }: Heard, on: On): Draft | undefined {
  const mine = /^(?:mine|my)(?: own)?(?: |$)/i.exec(rest);
  if (mine) return on(without(rest, mine), { whose: { kind: "me" }, named: true });
  const owned = /^(?<who>.{1,60}?)(?:['’]s?)(?: |$)/i.exec(rest);
  const whose = owned?.groups?.who === undefined ? undefined : readWhose(owned.groups.who, spoken, setting);
  if (owned && whose) return on(without(rest, owned), { whose, named: true });
  const known = readKnown(rest, spoken, setting) ?? readKnown(rest.replace(/s$/i, ""), spoken, setting);
  return known && on("", { whose: known });
}

function listOf(said: string): keyof typeof lists | undefined {
  return (Object.keys(lists) as (keyof typeof lists)[]).find((list) =>
    new RegExp(`^(?:${lists[list]})$`, "i").test(said),
  );
}

function without(rest: string, found: RegExpExecArray): string {
  return `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
}
