import { type LineSetting, ownersFirst } from "../../domain/actions/read-action-line.js";
import { readOwners } from "../../domain/actions/read-owners.js";
import type { SaidOwner } from "../../domain/actions/said-action.js";
import { beginsWithTaskVerb } from "../../domain/actions/task-words.js";
import { matchMember } from "../../domain/committees/match-member.js";
import { withNames } from "../turn/heard.js";
import type { Setting } from "./row.js";
import type { Spoken } from "./spoken.js";

/** What a message begins with that says it is to be logged. */
export const keyword =
  /^(?:(?:(?:please )?(?:add|log|record|create|raise|make|new)(?: an| a| the| this| another| new| following)* action(?: item| point)?|agreed action|action(?: item| point)?|ap|to-?do|task|actions|log(?: that)?)(?<sep>\s*[:;–—-]+\s*|\s+|$))/iu;

/** More lines than this are not looked at: they are minutes. */
const mostLines = 20;

const bullet = /^(?:[-*•·‣▪]|\(?\d{1,3}[.)])\s*/;

/** The texts of the single actions where a message holds several: its lines, or its sentences where they have different owners. */
export function severalActions(spoken: Spoken, setting: Setting): readonly string[] {
  const lines = { ...setting, mentions: spoken.mentions };
  const found = (spoken.lines.length > 1 ? spoken.lines : spoken.text.split(/(?<=[.;]) /))
    .slice(0, mostLines)
    .map((line) => ({ line, piece: withoutStop(line.replace(bullet, "").replace(keyword, "")) }))
    .map(({ line, piece }) => ({ piece, listed: bullet.test(line), split: ownersFirst(piece, lines) }))
    .filter(({ piece, listed, split }) =>
      split?.sure === "known"
        ? split.manner === "to" || beginsWithTaskVerb(split.task)
        : listed && beginsWithTaskVerb(piece),
    );
  const joined =
    spoken.lines.length > 1 || found.length > 1 ? [] : joinedActions(spoken.text.replace(keyword, ""), lines);
  if (joined.length > 1) return joined.map((piece) => `action: ${withNames(piece, spoken.mentions)}`);
  const whose = new Set(found.map(({ split }) => JSON.stringify(split?.owners.map((owner) => whoIs(owner, setting)))));
  if (spoken.lines.length <= 1 && whose.size < 2) return [];
  return found.map(({ piece }) => `action: ${withNames(piece, spoken.mentions)}`);
}

/** So many joints of a line are tried, and so much after each is looked at. */
const mostJoints = 6;
const joint =
  /(?:[,;]\s(?:and\s)?(?:then\s)?|\s(?:and(?:\sthen)?|&|while|whilst|plus)\s)(?=(?<names>[^,;:]{2,60}?)\s(?:to|will)\s(?<deed>\S{1,30}))/gi;
/** Whoever is asked "to attend", or met "to agree a date", does not undertake it. */
const askingVerb =
  /^(?:ask|invite|remind|get|tell|help|encourage|request|urge|enable|allow|want|expect|require|instruct|arrange for|nominate|appoint|persuade|authorise|support|liaise|work|meet|contact|speak|talk|consult|join|bring|engage)\b/i;

/**
 * "Sarah to ring the school and Warren to write" as its two actions. After a person's name "and" goes on with whom the task
 * is about ("to ask Jason and Warren to attend"), and whoever is among the first owners reports on the same action.
 */
function joinedActions(line: string, setting: LineSetting, depth = 0): readonly string[] {
  const first = ownersFirst(line, setting);
  if (first?.sure !== "known" || (first.manner !== "to" && first.manner !== "will") || askingVerb.test(first.task))
    return [];
  const from = line.length - first.task.length;
  const already = new Set(first.owners.map((owner) => whoIs(owner, setting)));
  let tried = 0;
  for (const found of line.slice(from).matchAll(joint)) {
    tried += 1;
    if (tried > mostJoints) break;
    const before = line.slice(0, from + found.index);
    const lastWord = /\S+$/.exec(before.slice(-40))?.[0] ?? "";
    if (!beginsWithTaskVerb(found.groups?.deed ?? "") || namesSomebody(lastWord, setting)) continue;
    const others = readOwners(found.groups?.names ?? "", setting);
    if (others?.sure !== "known" || others.owners.every((owner) => already.has(whoIs(owner, setting)))) continue;
    const after = line.slice(from + found.index + found[0].length);
    const more = depth < mostJoints ? joinedActions(after, setting, depth + 1) : [];
    return [withoutStop(before), ...(more.length === 0 ? [after] : more)];
  }
  return [];
}

function withoutStop(piece: string): string {
  return piece.replace(/[.;,]$/, "");
}

function namesSomebody(word: string, { roster }: LineSetting): boolean {
  return /^[\ue000-\uf8ff]/.test(word) || (!beginsWithTaskVerb(word) && matchMember(word, roster).kind !== "none");
}

/** One name for one person, however they are called. */
function whoIs(owner: SaidOwner, { roster }: Pick<Setting, "roster">): string {
  if (owner.kind === "mention") return owner.channelId;
  if (owner.kind !== "typed") return owner.kind;
  const match = matchMember(owner.text, roster);
  return match.kind === "one" ? match.member.id : owner.text.toLowerCase();
}
