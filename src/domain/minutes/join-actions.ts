import { isSame } from "./actions-in-text/task-before.js";
import type { ActionFound, Contradiction, Finding } from "./finding.js";
import { shareOf, tellingWords } from "./same-words.js";
import type { PaperContext } from "./section.js";

type Action = Finding<ActionFound>;

/** Of what two places of a paper say so much must be alike for it to be one action, where no number tells. */
const alike = 0.6;
/** Fewer telling words say too little to know an action by them. */
const fewest = 3;
/** A word that stands in more actions than this tells none of them. */
const commonest = 60;

/**
 * The findings of one paper, where an action that is said in the text and in a list or log stands once, in the list's words: by its number of
 * the same meeting, else by its owner and nearly the same words. `listed`: those that stand in lists; `behindClosed`: those of a list that is
 * closed only since it stands behind a closed part, so that what the open part says too is open. What the two places say differently is a
 * contradiction. The same words under two items are two actions.
 */
export function joinActions(
  findings: readonly Finding[],
  { listed, behindClosed }: { listed: ReadonlySet<Finding>; behindClosed?: ReadonlySet<Finding> },
  context: PaperContext,
): readonly Finding[] {
  const list = listOf(findings.filter((finding): finding is Action => listed.has(finding) && isAction(finding)));
  const joined = new Map<Finding, Finding>();
  const taken = new Set<Finding>();
  for (const finding of findings) {
    if (listed.has(finding) || !isAction(finding)) continue;
    const row = finding.what.earlier ? earlierRow(finding, list, taken) : rowFor(finding, list, taken, context);
    if (row === undefined) continue;
    taken.add(row);
    const one = finding.what.earlier ? withUpdate(row, finding) : together(finding, row, context);
    joined.set(finding, behindClosed?.has(row) && !finding.what.earlier ? inPartOf(finding, one) : one);
  }
  return withoutRepeats(
    findings.filter((finding) => !taken.has(finding)).map((finding) => joined.get(finding) ?? finding),
  );
}

function isAction(finding: Finding): finding is Action {
  return finding.what.kind === "action";
}

type Listed = { row: Action; words: ReadonlySet<string> };
type List = { byNumber: ReadonlyMap<string, readonly Listed[]>; byWord: ReadonlyMap<string, readonly Listed[]> };

function listOf(rows: readonly Action[]): List {
  const byNumber = new Map<string, Listed[]>();
  const byWord = new Map<string, Listed[]>();
  const add = (map: Map<string, Listed[]>, key: string, one: Listed) => {
    const held = map.get(key);
    if (held === undefined) map.set(key, [one]);
    else if (held.length <= commonest) held.push(one);
  };
  for (const row of rows) {
    const one = { row, words: tellingWords(row.what.task) };
    if (row.what.reference !== undefined) add(byNumber, numberKey(row.what.reference), one);
    for (const word of one.words) add(byWord, word, one);
  }
  return { byNumber, byWord };
}

function numberKey(reference: string): string {
  return reference.toLowerCase().replace(/^0+(?=\d)/, "");
}

function rowFor(finding: Action, list: List, taken: ReadonlySet<Finding>, context: PaperContext): Action | undefined {
  const { reference, task } = finding.what;
  const words = tellingWords(task);
  const free = (rows: readonly Listed[] | undefined) =>
    (rows ?? []).filter(({ row }) => !taken.has(row) && isOfMeeting(row, context));
  if (reference !== undefined) {
    const rows = free(list.byNumber.get(numberKey(reference)));
    const own = rows.filter(({ row }) => row.what.raisedOn !== undefined);
    const best =
      own.length > 0
        ? own
        : rows.filter((one) => sharesOwner(finding, one.row, context) || shareOf(words, one.words) >= alike);
    if (best[0] !== undefined) return best[0].row;
  }
  if (words.size === 0) return undefined;
  const near = [...words].flatMap((word) => {
    const rows = list.byWord.get(word) ?? [];
    return rows.length > commonest ? [] : free(rows);
  });
  const found = [...new Set(near)].filter(
    ({ row, words: others }) =>
      isTelling(words, others) &&
      (reference === undefined || row.what.reference === undefined) &&
      shareOf(words, others) >= alike &&
      (row.what.owners.length === 0 || finding.what.owners.length === 0 || sharesOwner(finding, row, context)),
  );
  return found.sort((one, other) => shareOf(words, other.words) - shareOf(words, one.words))[0]?.row;
}

/** Few words tell an action only where they are the same. */
function isTelling(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return Math.min(one.size, other.size) >= fewest || (one.size === other.size && shareOf(one, other) === 1);
}

/** A row of another meeting is another action, whatever its number. */
function isOfMeeting({ what }: Action, { meetingOn }: PaperContext): boolean {
  if (what.earlier !== undefined) return false;
  return what.raisedOn === undefined || meetingOn === undefined || what.raisedOn === meetingOn;
}

function earlierRow({ what }: Action, { byNumber }: List, taken: ReadonlySet<Finding>): Action | undefined {
  const { reference, on, month } = what.earlier ?? {};
  if (reference === undefined || (on === undefined && month === undefined)) return undefined;
  return byNumber.get(numberKey(reference))?.find(({ row }) => {
    const { raisedOn } = row.what;
    if (raisedOn === undefined || taken.has(row)) return false;
    return on === undefined ? Number(raisedOn.slice(5, 7)) === month : raisedOn === on;
  })?.row;
}

function sharesOwner(one: Action, other: Action, context: PaperContext): boolean {
  return one.what.owners.some((owner) => other.what.owners.some((also) => isSame(owner, also, context)));
}

function withUpdate(row: Action, { what, evidence }: Action): Action {
  const updates = [...row.what.updates, ...what.updates];
  const closed = what.closed || row.what.closed;
  return {
    ...row,
    what: { ...row.what, updates, ...(closed && { closed }) },
    evidence: { ...evidence, words: both(evidence.words, row), ...(closed && { closed }) },
  };
}

/** What the open part says is open, though its row stands behind the closed one. */
function inPartOf({ what: { closed } }: Action, one: Action): Action {
  if (closed) return one;
  const { closed: _closed, ...what } = one.what;
  const { closed: _behind, ...evidence } = one.evidence;
  return { ...one, what, evidence };
}

function together(text: Action, row: Action, context: PaperContext): Action {
  const { due, dueTyped, owners } = row.what.due === undefined ? { ...text.what, owners: row.what.owners } : row.what;
  const contradictions = [...text.contradictions, ...row.contradictions, ...differences(text, row, context)];
  return {
    what: {
      ...text.what,
      ...row.what,
      owners: owners.length > 0 ? owners : text.what.owners,
      ...(due !== undefined && { due }),
      ...(dueTyped !== undefined && { dueTyped }),
      updates: [...text.what.updates, ...row.what.updates],
      state: row.what.state.kind === "open" ? text.what.state : row.what.state,
    },
    evidence: { ...row.evidence, ...text.evidence, words: both(text.evidence.words, row) },
    plainness: text.plainness === "plain" ? "plain" : row.plainness,
    contradictions: contradictions.filter(
      (one, at) => contradictions.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
    ),
  };
}

function both(words: string, { evidence }: Action): string {
  return `${words.slice(0, 300)} … ${evidence.words}`.slice(0, 600);
}

function differences(text: Action, row: Action, context: PaperContext): readonly Contradiction[] {
  const [said, and] = [text.what.owners, row.what.owners].map((owners) =>
    owners.map((owner) => (owner.kind === "me" ? "me" : owner.text)).join(", "),
  );
  const owners = said && and && !sharesOwner(text, row, context) ? [{ kind: "differs" as const, said, and }] : [];
  const [one, other] = [text.what.due, row.what.due];
  const isOther = one?.kind === "day" && other?.kind === "day" && one.on !== other.on;
  const days = isOther
    ? [{ kind: "differs" as const, said: text.what.dueTyped ?? one.on, and: row.what.dueTyped ?? other.on }]
    : [];
  return [...owners, ...days];
}

/** The same action twice under one item, or twice in the lists, word for word, is one. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    if (!isAction(finding)) return true;
    const { task, owners, reference, raisedOn, state } = finding.what;
    const { item } = finding.evidence;
    const key = JSON.stringify([
      task.toLowerCase(),
      owners,
      reference,
      raisedOn,
      state.kind,
      item?.number,
      item?.title,
    ]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
