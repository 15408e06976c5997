import { termKey } from "../../plans/glossary.js";
import type { Finding, Found, PaperReading } from "../finding.js";
import { type Doubt, mostProposals, type Proposal, type Proposed } from "../proposal.js";
import { judgeActions } from "./judge-actions.js";
import { judgePeople } from "./judge-people.js";
import type { KnownRecord } from "./known-record.js";
import { wordsKey } from "./said-words.js";
import { paperNames } from "./settle-owners-said.js";

type Row = Omit<Proposal, "row">;

/** What is proposed of a paper. `known`: how many things it says that are on record just so. `left`: how many rows were too many. */
export type Judged = { proposals: readonly Proposal[]; known: number; left: number };

/**
 * What a paper says against what is on record: what is new or different becomes a row to be checked. A row is ticked where the paper says it
 * plainly and nothing speaks against it; precision stands before completeness there (issue 8).
 */
export function judgeReading(reading: PaperReading, record: KnownRecord): Judged {
  const { findings, meeting } = reading;
  const people = judgePeople(findings.filter(is("attender")), record, meeting !== undefined);
  // Those who are to be added stand first: owners name their rows.
  const first = numbered([...people.persons, ...people.attendance]);
  const actions = judgeActions(reading, paperNames(first, record), record);
  let known = people.known + actions.known;
  const others = findings.flatMap((finding): readonly Row[] => {
    const judged = judgeOther(finding, reading, record);
    if (judged === "known") known += 1;
    return judged === "known" || judged === "elsewhere" ? [] : [judged];
  });
  const rows = numbered([...people.persons, ...people.attendance, ...once(others), ...actions.rows]);
  return { proposals: rows.slice(0, mostProposals), known, left: Math.max(0, rows.length - mostProposals) };
}

function is<Kind extends Found["kind"]>(kind: Kind) {
  return (finding: Finding): finding is Finding<Extract<Found, { kind: Kind }>> => finding.what.kind === kind;
}

function numbered(rows: readonly Row[]): readonly Proposal[] {
  return rows.map((row, at) => ({ row: at + 1, ...row }));
}

/** What a paper says twice of itself, as a next meeting at its beginning and end. */
function once(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ what, evidence }) => {
    const key = JSON.stringify(what.kind === "meeting" ? [what.kind, what.on] : [what, evidence.item]);
    return !seen.has(key) && seen.add(key);
  });
}

/** "elsewhere": actions and people are judged with one another. */
function judgeOther(finding: Finding, reading: PaperReading, record: KnownRecord): Row | "known" | "elsewhere" {
  const { what, evidence, plainness, contradictions } = finding;
  // Plans and terms are read by everybody.
  const isShown = evidence.closed && (what.kind === "objective" || what.kind === "term");
  const doubts: Doubt[] = [
    ...contradictions,
    ...(plainness === "likely" ? [{ kind: "aside" } as const] : []),
    ...(isShown ? [{ kind: "closed-part" } as const] : []),
  ];
  const row = (proposed: Proposed, differs?: { said: string; and: string }, unasked = true): Row => {
    const all = differs === undefined ? doubts : [...doubts, { kind: "differs", ...differs } as const];
    return { what: proposed, evidence, doubts: all, ticked: unasked && all.length === 0 };
  };
  switch (what.kind) {
    case "action":
    case "attender":
      return "elsewhere";
    case "decision": {
      const words = wordsKey(what.text);
      const isThere = record.decisions.some(({ state, text }) => state.kind === "stands" && wordsKey(text) === words);
      const under = evidence.item?.number;
      return isThere ? "known" : row({ ...what, ...(under !== undefined && { under }) });
    }
    case "meeting": {
      if (what.on === reading.meeting?.on) return "known";
      const isThere = record.meetings.some(({ on, state }) => on === what.on && state.kind === "planned");
      // One that has passed is history: it is put on record where somebody wants it.
      return isThere ? "known" : row(what, undefined, what.on >= record.today);
    }
    case "objective": {
      const plan = record.plans.find(({ title }) => wordsKey(title) === wordsKey(planTitle(reading)));
      const there = plan?.objectives.find(({ number }) => number === what.number);
      if (there === undefined) return row(what);
      return wordsKey(there.text) === wordsKey(what.text) ? "known" : row(what, { said: what.text, and: there.text });
    }
    case "term": {
      const there = record.terms.find(({ term }) => termKey(term) === termKey(what.term));
      if (there === undefined) return row(what);
      return wordsKey(there.meaning) === wordsKey(what.meaning)
        ? "known"
        : row(what, { said: what.meaning, and: there.meaning });
    }
  }
}

/** Under what title the plan of a paper stands. */
export function planTitle({ plan, body }: Pick<PaperReading, "plan" | "body">): string {
  return plan ?? (body === undefined ? "Plan" : `${body} plan`);
}
