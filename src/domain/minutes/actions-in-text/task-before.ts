import { type ReadLine, readActionLine } from "../../actions/read-action-line.js";
import type { SaidOwner } from "../../actions/said-action.js";
import { beginsWithTaskVerb } from "../../actions/task-words.js";
import { matchMember } from "../../committees/match-member.js";
import { namePartsOf } from "../../committees/name-parts.js";
import { sentences } from "../record/sentences.js";
import type { PaperContext } from "../section.js";
import { undertakingIn } from "./undertaking.js";

/** What the text near a note says is to be done. `words`: as they stand there. */
export type TaskBefore = {
  words: string;
  line: number;
  read: ReadLine["action"];
  /** It speaks neither of the owners nor of anything to be done: it was only the nearest. */
  isOnlyNear: boolean;
};

/** How far from its note a task may stand, in lines. */
const reach = 6;
const longestTask = 600;
const ofTasks =
  /\b(?:agreed|undertook|undertaken|offered|requested|asked|would|should|will|must|needs?|needed|requires?|recorded action|(?:is|are) to \p{Ll}|to be (?:\p{L}+ed|sent|made|put|brought)|follow(?:ed)? (?:this |that |it )?up|chase|going to)\b/iu;

/**
 * The sentence that a note without a task belongs to: the nearest in which its owner undertakes something, else one that speaks of them or of
 * what is to be done, else the last. `lines`: the text before it, up to the note before that.
 */
export function taskBefore(
  lines: readonly string[],
  owners: readonly SaidOwner[],
  context: PaperContext,
): TaskBefore | undefined {
  const names = owners.flatMap((owner) => namesOf(owner, context));
  let best: { worth: number; words: string; line: number } | undefined;
  for (let line = lines.length - 1; line >= 0 && line >= lines.length - reach; line -= 1) {
    const near = lines.length - 1 - line;
    for (const words of [...sentences(lines[line] ?? "")].reverse()) {
      const worth = worthOf(words, owners, names, context) - near;
      if (best === undefined || worth > best.worth) best = { worth, words, line };
    }
  }
  const found = best && asTask(best, context);
  if (best === undefined || found === undefined) return undefined;
  const isAlone = lines.length === 1 && sentences(lines[0] ?? "").length < 3;
  return { ...found, isOnlyNear: !isAlone && best.worth + (lines.length - 1 - best.line) <= 0 };
}

function worthOf(words: string, owners: readonly SaidOwner[], names: readonly string[], context: PaperContext): number {
  const undertaking = undertakingIn(words, context);
  if (undertaking?.owners.some((one) => owners.some((other) => isSame(one, other, context)))) return 12;
  const plain = words.toLowerCase();
  const at = names.map((name) => plain.indexOf(name)).filter((place) => place >= 0);
  const isTask = ofTasks.test(words);
  const named = at.length === 0 || (tells.test(words) && !isTask) ? 0 : Math.min(...at) < 12 ? 4 : 2;
  return named + (isTask ? 3 : 0) + (isDeed(words) ? 1 : 0) + (undertaking === undefined ? 0 : 1);
}

/** Who only tells of something undertakes nothing. */
const tells =
  /\b(?:replied|said|stated|explained|informed|updated|reported|noted|spoke|thought|felt|gave|took|presented|introduced|outlined|described|summarised|tabled|raised|queried|highlighted|wondered|welcomed|thanked|referred|drew|set out|has (?:now )?\p{L}+(?:ed|en))\b/iu;

function isDeed(words: string): boolean {
  const said = /\b(?:should|would|will|must|to) (?<deed>\p{Ll}.{0,30})/u.exec(words)?.groups?.deed;
  return said !== undefined && beginsWithTaskVerb(said);
}

function asTask(
  { words, line }: { words: string; line: number },
  context: PaperContext,
): Omit<TaskBefore, "isOnlyNear"> | undefined {
  const undertaking = undertakingIn(words, context);
  const read = readActionLine((undertaking?.words ?? words).slice(0, longestTask), context)?.action;
  if (read !== undefined) return { words, line, read };
  return /\p{L}{3}/u.test(words) ? { words, line, read: { task: words.slice(0, longestTask), owners: [] } } : undefined;
}

/** Whether two owners may be one: the same member, the same words, or initials that agree with a name. */
export function isSame(one: SaidOwner, other: SaidOwner, { roster }: Pick<PaperContext, "roster">): boolean {
  if (one.kind === "everybody" || other.kind === "everybody") return one.kind === other.kind;
  if (one.kind !== "typed" || other.kind !== "typed") return false;
  const [first, second] = [one.text, other.text];
  if (first.toLowerCase() === second.toLowerCase()) return true;
  const [here, there] = [membersOf(first, roster), membersOf(second, roster)];
  if (here.length > 0 && there.length > 0) return here.some((member) => there.includes(member));
  return hasInitials(first, second) || hasInitials(second, first) || nearlySame(first, second);
}

function membersOf(typed: string, roster: PaperContext["roster"]): readonly unknown[] {
  const match = matchMember(typed, roster);
  return match.kind === "one" ? [match.member] : match.kind === "several" ? match.members : match.near;
}

function hasInitials(initials: string, name: string): boolean {
  return /^[\p{Lu}.]{2,6}$/u.test(initials) && namePartsOf(name).initials.has(initials.replace(/\./g, ""));
}

/** One of the words of both: "Cllr Ash" and "Ann Ash". */
function nearlySame(one: string, other: string): boolean {
  const words = namePartsOf(other).words.filter((word) => word.length > 2);
  return namePartsOf(one).words.some((word) => words.includes(word));
}

function namesOf(owner: SaidOwner, { roster }: PaperContext): readonly string[] {
  if (owner.kind === "everybody") return ["members", "everyone", "people", "all "];
  if (owner.kind !== "typed") return [];
  const match = matchMember(owner.text, roster);
  const surname = match.kind === "one" ? namePartsOf(match.member.name).words.at(-1) : undefined;
  return [owner.text.toLowerCase(), ...(surname !== undefined && surname.length > 2 ? [surname] : [])];
}
