import type { SaidAction, SaidOwner } from "../../actions/said-action.js";
import type { ActionFound, Finding, Plainness, SaidState, SaidUpdate } from "../finding.js";
import { evidenceOf } from "../record/evidence-of.js";
import type { PaperContext, Section } from "../section.js";
import { contradictionsIn } from "../tables/dates-in.js";
import type { MarkedAction } from "./marked-action.js";
import type { TextLine } from "./text-lines.js";

/** What was read of an action, from wherever. Words of the note stand before what the text near it says. */
export type ActionRead = {
  task: string;
  owners: readonly SaidOwner[];
  note?: Partial<Pick<MarkedAction, "number" | "due" | "dueTyped" | "state" | "updates">>;
  said?: Omit<SaidAction, "typed">;
  raisedOn?: ActionFound["raisedOn"];
};

/** An action as it is found, with the words that say so. */
export function foundAction(
  { task, owners, note = {}, said, raisedOn }: ActionRead,
  plainness: Plainness,
  { words, line }: { words: string; line: Pick<TextLine, "page"> },
  section: Section,
  context: PaperContext,
): Finding<ActionFound> {
  const due = note.due ?? said?.due;
  const typed = note.due === undefined ? said?.dueTyped : note.dueTyped;
  const reference = note.number ?? said?.boardReference;
  const state: SaidState =
    note.state ?? (said?.discharged === undefined ? { kind: "open" } : { kind: "discharged", on: said.discharged });
  const updates: readonly SaidUpdate[] = note.updates ?? [];
  return {
    what: {
      kind: "action",
      task,
      owners,
      ...(due !== undefined && { due }),
      ...(typed !== undefined && { dueTyped: typed }),
      ...(reference !== undefined && { reference }),
      ...(raisedOn !== undefined && { raisedOn }),
      state,
      updates,
      ...(said?.part === "closed" && { closed: true as const }),
    },
    evidence: evidenceOf(words, line, section),
    plainness,
    contradictions: contradictionsIn(`${words} ${typed ?? ""}`.slice(0, 2_000), context.readOn).filter(
      (one, at, all) => all.findIndex(({ kind, said: other }) => kind === one.kind && other === one.said) === at,
    ),
  };
}
