import { ownersFirst } from "../../../domain/actions/owners-first.js";
import type { LineSetting } from "../../../domain/actions/read-action-line.js";
import { readOwners } from "../../../domain/actions/read-owners.js";
import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { beginsWithTaskVerb } from "../../../domain/actions/task-words.js";
import { matchMember } from "../../../domain/committees/match-member.js";

/** So many joints of a line are tried, and so much after each is looked at. */
const mostJoints = 6;
const joint =
  /(?:[,;]\s(?:and\s)?(?:then\s)?|\s(?:and(?:\sthen)?|&|while|whilst|plus|\/|\|)\s)(?=(?<names>[^,;:]{2,60}?)\s(?:to|will)\s(?<deed>\S{1,30}(?:\s\S{1,30})?))/gi;
/** Whoever is asked "to attend", or met "to agree a date", does not undertake it. */
const askingVerb =
  /^(?:ask|invite|remind|get|tell|help|encourage|request|urge|enable|allow|want|expect|require|instruct|arrange for|nominate|appoint|persuade|authorise|support|liaise|work|meet|contact|speak|talk|consult|join|bring|engage)\b/i;

/**
 * "Sarah to ring the school and Warren to write" as its two actions; of any other line nothing. After a person's name "and" goes on with
 * whom the task is about ("to ask Jason and Warren to attend"), and whoever is among the first owners reports on the same action.
 */
export function joinedActions(line: string, setting: LineSetting, depth = 0): readonly string[] {
  if (!/[,;&/|]|\b(?:and|while|whilst|plus)\b/i.test(line)) return [];
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
    return [before, ...(more.length === 0 ? [after] : more)];
  }
  return [];
}

function namesSomebody(word: string, { roster }: LineSetting): boolean {
  return /^[\ue000-\uf8ff]/.test(word) || (!beginsWithTaskVerb(word) && matchMember(word, roster).kind !== "none");
}

/** One name for one person, however they are called. */
export function whoIs(owner: SaidOwner, { roster }: Pick<LineSetting, "roster">): string {
  if (owner.kind === "mention") return owner.channelId;
  if (owner.kind !== "typed") return owner.kind;
  const match = matchMember(owner.text, roster);
  return match.kind === "one" ? match.member.id : owner.text.toLowerCase();
}
