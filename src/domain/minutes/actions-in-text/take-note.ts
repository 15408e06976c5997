import type { SaidOwner } from "../../actions/said-action.js";
import { evidenceOf } from "../record/evidence-of.js";
import { shareOf, tellingWords } from "../same-words.js";
import { type ActionRead, foundAction } from "./found-action.js";
import type { MarkedAction } from "./marked-action.js";
import { isSame, type TaskBefore, taskBefore } from "./task-before.js";
import type { Draft, Walk } from "./walk.js";

/** Takes a note as a plain action: with its own words, or with those near it; what the text says of the same is no action besides. */
export function takeNote(walk: Walk, note: MarkedAction, at: number): void {
  if (isOwnerOfLast(walk, note, at) || isOfEach(walk, note)) return;
  const { lines, context, section } = walk;
  const words = lines
    .slice(at, at + note.takes)
    .map(({ text }) => text)
    .join(" ");
  const near = note.said === undefined ? nearTo(walk, note, at) : undefined;
  const task = note.said?.task ?? near?.read.task;
  const line = lines[at] ?? {};
  walk.isBehindNote = true;
  if (task === undefined) {
    walk.unread.push(evidenceOf(words, line, section));
    return;
  }
  const absorbed = absorb(walk, note, near);
  const said = note.said ?? near?.read;
  const read: ActionRead = {
    task,
    owners: note.owners.length > 0 ? note.owners : (near?.read.owners ?? []),
    note,
    ...(said !== undefined && { said }),
  };
  const before = near?.words ?? absorbed;
  const evidence = { words: before === undefined || words.includes(before) ? words : `${before} ${words}`, line };
  walk.found.push({
    finding: foundAction(read, near?.isOnlyNear ? "likely" : "plain", evidence, section, context),
    line: at,
    isAside: false,
  });
}

/** "Action: circulate the plan" and under it "SJ": they are its owners. */
function isOwnerOfLast({ found, isBehindNote }: Walk, note: MarkedAction, at: number): boolean {
  const last = found.at(-1);
  const isUnder = note.said === undefined && note.before === undefined && isBehindNote && last?.line === at - 1;
  if (!isUnder || last === undefined || note.owners.length === 0 || last.finding.what.owners.length > 0) return false;
  const { number, owners } = note;
  const what = { ...last.finding.what, owners, ...(number !== undefined && { reference: number }) };
  last.finding = { ...last.finding, what };
  return true;
}

/** "BO to ask for a price and CE to book it" beside "BO, CE": the note says who acts, and the text what each of them does. */
function isOfEach(walk: Walk, note: MarkedAction): boolean {
  if (note.said !== undefined || note.owners.length < 2 || note.number !== undefined || note.due !== undefined)
    return false;
  const isOf = ({ finding }: Draft, owner: SaidOwner) =>
    finding.what.owners.some((one) => isSame(one, owner, walk.context));
  const asides = asidesIn(walk).filter((aside) => note.owners.some((owner) => isOf(aside, owner)));
  const isEach =
    asides.length > 1 &&
    asides.every(({ finding }) => finding.what.owners.length < note.owners.length) &&
    note.owners.every((owner) => asides.some((aside) => isOf(aside, owner)));
  if (!isEach) return false;
  for (const aside of asides) {
    aside.finding = { ...aside.finding, plainness: "plain" };
    aside.isAside = false;
  }
  walk.isBehindNote = true;
  return true;
}

/** What the sentences since the last note say, the last first. */
function asidesIn(walk: Walk): readonly Draft[] {
  const from = walk.prose[0]?.line ?? Number.POSITIVE_INFINITY;
  const asides: Draft[] = [];
  for (let at = walk.found.length - 1; (walk.found[at]?.line ?? -1) >= from; at -= 1) {
    const draft = walk.found[at];
    if (draft?.isAside && !draft.isDropped) asides.push(draft);
  }
  return asides;
}

function nearTo({ prose, lines, context }: Walk, note: MarkedAction, at: number): TaskBefore | undefined {
  if (note.before !== undefined && /\p{L}{3}/u.test(note.before))
    return taskBefore([note.before], note.owners, context);
  if (prose.length > 0)
    return taskBefore(
      prose.map(({ text }) => text),
      note.owners,
      context,
    );
  // A note may stand before its sentence.
  const next = lines[at + note.takes];
  return next === undefined || next.isHeading ? undefined : taskBefore([next.text], note.owners, context);
}

/** The sentence beside a note that says the same is no action of its own; its words, where the note has its own task. */
function absorb(walk: Walk, note: MarkedAction, near: TaskBefore | undefined): string | undefined {
  const asides = asidesIn(walk);
  const isNear = ({ finding }: Draft) => near !== undefined && finding.evidence.words === near.words.slice(0, 600);
  const last = walk.prose.at(-1)?.line;
  const words = tellingWords(note.said?.task ?? near?.read.task ?? "");
  const isSaid = ({ finding, line, isWhole }: Draft) => {
    const share = shareOf(words, tellingWords(finding.what.task));
    const isBeside = line === last && !isWhole && !note.inList;
    return (
      (isBeside || share >= 0.6) &&
      finding.what.owners.some((one) => note.owners.some((other) => isSame(one, other, walk.context)))
    );
  };
  const same = asides.find(isNear) ?? asides.find(isSaid);
  if (same === undefined) return undefined;
  same.isDropped = true;
  return same.finding.evidence.words;
}
