import type { Member } from "../../../domain/committees/member.js";
import type { Meeting } from "../../../domain/meetings/meeting.js";
import { isAsked, isTaken, type MinutesImport, type Proposal } from "../../../domain/minutes/proposal.js";
import type { ImportGroup } from "../../verbs/import-verbs.js";
import type { Board } from "../board.js";

/** What was typed into the form of a row and not taken. */
export type KeptForm = { task?: string; owner?: string; when?: string; on?: string; part?: string };

/** What a check shows. */
export type CheckView = {
  import: MinutesImport;
  roster: readonly Member[];
  board: Board;
  /** The meeting that "next meeting" means today. */
  nextMeeting?: Meeting;
  /** From 1; one beyond the last is the last. */
  page: number;
  /** The row that stands open. */
  row?: number;
  /** The lines that stand open to be ticked, and which page of them. */
  group?: { of: ImportGroup; page: number };
  /** A sentence of ours about what was pressed. */
  objection?: string;
  kept?: KeptForm;
};

/** The rows that can still be taken: while it is checked all of them, afterwards those that were left. */
export function openRows({ proposals, state }: Pick<MinutesImport, "proposals" | "state">): readonly Proposal[] {
  if (state.kind === "checking") return proposals;
  if (state.kind !== "accepted") return [];
  const made = new Set(state.made.map(({ row }) => row));
  return proposals.filter(({ row }) => !made.has(row));
}

/** Rows that somebody may still want to decide on: a name that nobody took for a new person is none. */
export function rowsLeft(read: Pick<MinutesImport, "proposals" | "state">): readonly Proposal[] {
  return openRows(read).filter(({ what, ticked }) => ticked || what.kind !== "person");
}

/** A row about an action: a new one, or what became of one that is on record. */
export type ActionRow = Proposal & { what: Extract<Proposal["what"], { kind: "action" | "update" }> };

export function isActionRow(row: Proposal): row is ActionRow {
  return row.what.kind === "action" || row.what.kind === "update";
}

export type Sorted = {
  asked: readonly ActionRow[];
  ready: readonly ActionRow[];
  unticked: readonly ActionRow[];
  others: readonly Proposal[];
};

/** The rows by what is to be done with them; what the paper contradicts itself in stands before what is simply right. */
export function sortedRows(read: Pick<MinutesImport, "proposals" | "state">): Sorted {
  const all = openRows(read);
  const actions = all.filter(isActionRow);
  const ready = actions.filter((row) => isTaken(row, read.proposals));
  return {
    asked: actions.filter((row) => row.ticked && isAsked(row, read.proposals)),
    ready: [...ready.filter(contradicts), ...ready.filter((row) => !contradicts(row))],
    unticked: actions.filter((row) => !row.ticked),
    others: all.filter((row) => !isActionRow(row)),
  };
}

function contradicts({ doubts }: Proposal): boolean {
  return doubts.some(({ kind }) => kind === "weekday" || kind === "no-such-day" || kind === "differs");
}
