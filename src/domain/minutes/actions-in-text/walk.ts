import type { SaidOwner } from "../../actions/said-action.js";
import type { ActionFound, Evidence, Finding, SaidState } from "../finding.js";
import type { PaperContext, Section } from "../section.js";
import type { LookingBack } from "./earlier-action.js";
import type { TextLine } from "./text-lines.js";

/** An action on the way. `isAside`: only a sentence says it, and a note that marks the same takes its place. */
export type Draft = {
  finding: Finding<ActionFound>;
  line: number;
  isAside: boolean;
  /** The whole line is it, so that only the same words take its place. */
  isWhole?: true;
  /** A sentence of prose tells that it was promised. */
  isPromised?: true;
  isDropped?: true;
};

/** A list of actions in which we are. */
export type OpenList = {
  /** Whose the entries are, and how deep the line stands that says so. */
  owners: readonly SaidOwner[];
  depth?: number;
  /** The number that stands over the list: that of its first entry. */
  number?: string;
  /** The list is the whole part, so that its entries bear the numbers of actions. */
  isAppendix: boolean;
  entries: number;
  raisedOn?: ActionFound["raisedOn"];
  state?: SaidState;
};

/** A part of a paper on the way through its lines. */
export type Walk = {
  readonly section: Section;
  readonly context: PaperContext;
  readonly lines: readonly TextLine[];
  readonly found: Draft[];
  readonly unread: Evidence[];
  /** The text since the last note, of which the next one may speak. */
  prose: { text: string; line: number }[];
  /** A note ended at the line before, so that text from here on is not its own. */
  isBehindNote: boolean;
  back: LookingBack;
  list: OpenList | undefined;
};

/** Text in which a later note may find what is to be done. */
export function addProse(walk: Walk, text: string, line: number): void {
  if (walk.isBehindNote) walk.prose = [];
  walk.isBehindNote = false;
  walk.prose.push({ text, line });
  if (walk.prose.length > 40) walk.prose.splice(0, 20);
}
