import type { ActionItem } from "../../actions/action-item.js";
import type { ActionFound, Finding, PaperReading } from "../finding.js";
import type { Doubt, Proposal, ProposedAction } from "../proposal.js";
import type { KnownRecord } from "./known-record.js";
import { type ItemMatch, matchItems, type SpokenOf } from "./match-items.js";
import { ownWords } from "./own-words.js";
import { allDigests, saidDigests, wordsKey } from "./said-words.js";
import { settleDueSaid } from "./settle-due-said.js";
import { type PaperNames, settleOwnersSaid } from "./settle-owners-said.js";
import { struckRows } from "./struck-rows.js";
import { differences } from "./update-of.js";

type Row = Omit<Proposal, "row">;

/** New actions, and what a paper says of those on record. `known`: of how many it says nothing new. */
export function judgeActions(
  { findings, kind, meeting }: Pick<PaperReading, "findings" | "kind" | "meeting">,
  names: PaperNames,
  record: KnownRecord,
): { rows: readonly Row[]; known: number } {
  const all = onceEach(findings.filter(isAction)).map((finding): SpokenOf => {
    const { what, own } = ownWords(finding.what);
    const told = what.raisedOn ?? what.earlier?.on ?? meeting?.on;
    // Nothing was agreed on a day to come.
    const saidOn = told !== undefined && told <= record.today ? told : undefined;
    const owners = what.owners.length === 0 ? [] : settleOwnersSaid(what.owners, names, record);
    return {
      finding: { ...finding, what },
      own,
      raisedOn: saidOn ?? record.today,
      ...(saidOn !== undefined && { saidOn }),
      owners,
    };
  });
  const spoken = byOwnNumbers(all);
  const matches = matchItems(spoken, record.items, kind);
  const rows: Row[] = [];
  let known = 0;
  for (const one of spoken) {
    const judgedRows = judged(one, matches.get(one), kind, meeting, record);
    if (judgedRows.length === 0) known += 1;
    rows.push(...judgedRows);
  }
  return { rows: [...rows, ...struckRows(kind, meeting, matches, record)], known };
}

function isAction(finding: Finding): finding is Finding<ActionFound> {
  return finding.what.kind === "action";
}

/** A log of this product's keeps the order of its numbers, so that a board without any gives the same ones. */
function byOwnNumbers(spoken: readonly SpokenOf[]): readonly SpokenOf[] {
  if (spoken.some(({ own }) => own.number === undefined)) return spoken;
  return [...spoken].sort((one, other) => (one.own.number ?? 0) - (other.own.number ?? 0));
}

/** The readers join what a paper says twice; what is left of it is word for word the same at the same place. */
function onceEach(findings: readonly Finding<ActionFound>[]): readonly Finding<ActionFound>[] {
  const seen = new Set<string>();
  return findings.filter(({ what, evidence }) => {
    const { reference, earlier, raisedOn, owners, objective } = what;
    const place = reference === undefined ? [evidence.item?.number, evidence.words] : [reference];
    const key = JSON.stringify([wordsKey(what.task), owners, raisedOn, earlier, objective, ...place]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Its rows; none where all that the paper says is known. */
function judged(
  one: SpokenOf,
  match: ItemMatch | undefined,
  kind: PaperReading["kind"],
  meeting: PaperReading["meeting"],
  record: KnownRecord,
): readonly Row[] {
  const { finding, raisedOn } = one;
  const { what, evidence, plainness, contradictions } = finding;
  const older = kind === "log" || kind === "plan" || what.raisedOn !== undefined || what.earlier !== undefined;
  const due = settleDueSaid(what, raisedOn, older, record);
  const doubts: Doubt[] = [...contradictions, ...(plainness === "likely" ? [{ kind: "aside" } as const] : [])];
  const isSame = match?.kind === "same";
  // Other words of one action that another version of the same paper has, or that has the board's number and day.
  const isReworded =
    match?.kind === "like" &&
    match.item.raisedOn === raisedOn &&
    (match.item.papers?.import !== undefined || isNumberedAs(what, match.item));
  if (match !== undefined && (isSame || isReworded || what.earlier !== undefined)) {
    // Words of the closed part would be read by everybody on an item that is open.
    if (what.closed && match.item.part === "open") doubts.push({ kind: "closed-part" });
    const found = differences(one, due, match.item, record);
    return found.map((different) => {
      const all = [...doubts, ...different.doubts, ...(isSame ? [] : [like(match)])];
      return { what: different.update, evidence, doubts: all, ticked: all.length === 0 };
    });
  }
  if (match !== undefined) doubts.push(like(match));
  else if (what.earlier !== undefined) doubts.push({ kind: "not-on-record" });
  return [{ what: newAction(one, due, meeting), evidence, doubts, ticked: doubts.length === 0 }];
}

function isNumberedAs({ reference, earlier }: ActionFound, { boardReference }: ActionItem): boolean {
  return boardReference !== undefined && (reference ?? earlier?.reference) === boardReference;
}

function like({ item }: ItemMatch): Doubt {
  return { kind: "like", item: item.id, number: item.number };
}

function newAction(
  { finding: { what, evidence }, own, raisedOn, saidOn, owners }: SpokenOf,
  due: ProposedAction["due"],
  meeting: PaperReading["meeting"],
): ProposedAction {
  const { task, reference = what.earlier?.reference, state, updates, closed, objective } = what;
  const item = raisedOn === meeting?.on ? evidence.item?.number : undefined;
  return {
    kind: "action",
    task,
    owners: owners.length === 0 ? [{ kind: "asked", typed: "", offered: [] }] : owners,
    due,
    ...(reference !== undefined && { reference }),
    raisedOn,
    state,
    updates,
    ...(own.rating !== undefined && { rating: own.rating }),
    ...(closed && { closed }),
    ...(item !== undefined && { agendaItem: item }),
    ...(objective !== undefined && { objective }),
    said: allDigests(saidDigests(what, saidOn)),
  };
}
