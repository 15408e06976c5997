import { type ActionItem, isOutstanding } from "../../actions/action-item.js";
import { loggedInError } from "../../actions/decide-undo.js";
import type { DraftOwner } from "../../actions/draft.js";
import { type Day, dayParts } from "../../days/day.js";
import type { ActionFound, Finding, PaperReading } from "../finding.js";
import { areApart } from "./are-apart.js";
import type { OwnWords } from "./own-words.js";
import { type Comparable, comparable, likeness, saidDigests } from "./said-words.js";

/** An action that a paper speaks of, with what is settled of it before it is looked for. */
export type SpokenOf = {
  finding: Finding<ActionFound>;
  own: OwnWords;
  /** The day on which it was agreed. */
  raisedOn: Day;
  /** That day where the paper says it, of the action or by its own meeting. */
  saidOn?: Day;
  owners: readonly DraftOwner[];
};

/** "same": it is that action. "like": it reads nearly as that, and may be another. */
export type ItemMatch = { kind: "same" | "like"; item: ActionItem };

/** Texts that are less alike are no two wordings of one action. */
const nearly = 0.8;
/** A board's number and day with other words than these mean something else by mistake of somebody's. */
const hardly = 0.3;

/**
 * Finds on record what a paper speaks of: by the board's number and day, by what papers said before, by the same words of one day; each item
 * is one action of the paper at the most. Then what reads nearly alike and has the same owners.
 */
export function matchItems(
  spoken: readonly SpokenOf[],
  items: readonly ActionItem[],
  kind: PaperReading["kind"],
): ReadonlyMap<SpokenOf, ItemMatch> {
  const candidates = items.filter(({ state }) => state.kind !== "withdrawn" || state.reason !== loggedInError);
  const words: Words = new Map(candidates.map((item) => [item.id, comparable(item.task)]));
  const matches = new Map<SpokenOf, ItemMatch>();
  const used = new Set<ActionItem["id"]>();
  const rules = [byNumber, byReference, bySaid, byWords] as const;
  for (const rule of rules) {
    for (const one of spoken) {
      if (matches.has(one)) continue;
      const free = candidates.filter(({ id }) => !used.has(id));
      const item = newest(rule(one, free, words, kind));
      if (item === undefined) continue;
      used.add(item.id);
      matches.set(one, { kind: "same", item });
    }
  }
  for (const rule of [byNumberAndDay, nearest]) {
    for (const one of spoken) {
      if (matches.has(one)) continue;
      const item = rule(
        one,
        candidates.filter(({ id }) => !used.has(id)),
        words,
      );
      if (item === undefined) continue;
      used.add(item.id);
      matches.set(one, { kind: "like", item });
    }
  }
  return matches;
}

/** The words of each item. */
type Words = ReadonlyMap<ActionItem["id"], Comparable>;

type Rule = (
  one: SpokenOf,
  free: readonly ActionItem[],
  words: Words,
  kind: PaperReading["kind"],
) => readonly ActionItem[];

/** "A12": of this board's where the day or the words are that one's too, as another board has an A12 as well. */
const byNumber: Rule = ({ own: { number }, finding: { what }, saidOn }, free, words) => {
  const said = comparable(what.task);
  return free.filter((item) => {
    if (number === undefined || item.number !== number) return false;
    const alike = likeness(said, words.get(item.id) ?? said);
    return alike >= nearly || (alike >= hardly && item.raisedOn === saidOn);
  });
};

/** "Action 13 from June", or a row of a log with its number. */
const byReference: Rule = ({ finding: { what }, raisedOn }, free, words) => {
  const { reference = what.earlier?.reference, earlier, task } = what;
  if (reference === undefined) return [];
  const numbered = free.filter(({ boardReference }) => boardReference === reference);
  const own = comparable(task);
  const isMeant = ({ id }: ActionItem) => likeness(own, words.get(id) ?? own) >= hardly;
  if (earlier === undefined || earlier.on !== undefined)
    return numbered.filter((item) => item.raisedOn === (earlier?.on ?? raisedOn) && isMeant(item));
  const { month } = earlier;
  if (month !== undefined)
    return numbered.filter((item) => item.raisedOn <= raisedOn && dayParts(item.raisedOn).month === month);
  const outstanding = numbered.filter(isOutstanding);
  return outstanding.length === 1 ? outstanding : outstanding.filter(isMeant);
};

const bySaid: Rule = ({ finding: { what }, saidOn }, free) => {
  const { task } = saidDigests(what, saidOn);
  return free.filter(({ papers }) => papers?.said.includes(task) === true);
};

/** The same words of the same day; where the paper tells of older actions, or is a log, of any day. */
const byWords: Rule = ({ finding: { what }, raisedOn }, free, words, kind) => {
  const own = comparable(what.task).key;
  const same = free.filter(({ id }) => words.get(id)?.key === own);
  const thatDay = same.filter((item) => item.raisedOn === raisedOn);
  if (thatDay.length > 0) return thatDay;
  const looksBack = what.earlier !== undefined || (kind === "log" && what.raisedOn === undefined);
  const { reference } = what;
  return looksBack
    ? same.filter(
        (item) => isOutstanding(item) && (reference === undefined || (item.boardReference ?? reference) === reference),
      )
    : [];
};

/** The board's number of one meeting is one action, whatever its words. */
function byNumberAndDay(
  { finding: { what }, raisedOn, saidOn }: SpokenOf,
  free: readonly ActionItem[],
): ActionItem | undefined {
  const reference = what.reference ?? what.earlier?.reference;
  if (reference === undefined || saidOn === undefined) return undefined;
  return newest(free.filter((item) => item.boardReference === reference && item.raisedOn === raisedOn));
}

/** Of the same owners, outstanding or of the same day, the most alike. */
function nearest(one: SpokenOf, free: readonly ActionItem[], words: Words): ActionItem | undefined {
  const own = comparable(one.finding.what.task);
  const like = free
    .filter((item) => (isOutstanding(item) || item.raisedOn === one.raisedOn) && sharesOwner(one.owners, item))
    .map((item) => ({ item, score: likeness(own, words.get(item.id) ?? comparable(item.task)) }))
    .filter(({ item, score }) => score >= nearly && !areApart(one.finding.what.task, item.task))
    .sort((a, b) => b.score - a.score || b.item.number - a.item.number);
  return like[0]?.item;
}

function sharesOwner(owners: readonly DraftOwner[], item: ActionItem): boolean {
  return owners.some((owner) => isOwner(owner, item));
}

function isOwner(owner: DraftOwner, item: ActionItem): boolean {
  switch (owner.kind) {
    case "settled":
      return item.owners.kind === "named" && item.owners.owners.some(({ member }) => member === owner.member);
    case "everybody":
    case "agency":
      return item.owners.kind === owner.kind;
    case "asked":
      return owner.offered.length === 0;
  }
}

function newest(found: readonly ActionItem[]): ActionItem | undefined {
  return found.reduce<ActionItem | undefined>(
    (last, item) => (last === undefined || item.number > last.number ? item : last),
    undefined,
  );
}
