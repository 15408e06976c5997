import type { HistoryLine } from "../actions/action-item.js";
import { type Day, daysBetween } from "../days/day.js";
import type { ActionItemId, CommitteeId, MemberId, PersonId } from "../ids.js";
import { type CallNotice, isToPerson, type NoticeId, type NoticeLine, type PersonNotice } from "./notice.js";
import { type ProofOutcome, proofOutcome } from "./proof-outcome.js";
import type { Stage } from "./stage.js";

/** What a notice said of an item, or was to say. `daysAhead`: how long before the due day that was. */
export type ProofSaying =
  | { stage: Exclude<Stage, "ahead"> }
  | { stage: "ahead"; daysAhead?: number }
  /** "new" to its owner because it was opened again. */
  | { stage: "reopened" }
  /** "new" on the list of what was agreed at a meeting. */
  | { stage: "after-meeting" }
  /** It also spoke of a request that its reader was to answer or had made. */
  | { stage: "request" };

/** One notice about one item, or what the clerk did about it by hand. */
export type ProofRow =
  | {
      kind: "notice";
      notice: NoticeId;
      /** What kind of notice it was. */
      of: (PersonNotice | CallNotice)["kind"];
      item: ActionItemId;
      /** Closed where any of its lines was of the closed part. */
      part: "open" | "closed";
      /** When the notice was made: rows are in this order. */
      madeAt: Date;
      /** When it was accepted, ended, or was last tried. */
      at: Date;
      to: { kind: "person"; person: PersonId } | { kind: "home" };
      /** At least one. */
      says: readonly ProofSaying[];
      /** Absent: it spoke of no day. */
      dueOn?: Day;
      outcome: ProofOutcome;
      /** It was, or may have been, sent twice. */
      twin: boolean;
      /** Members in whose place its reader was told. */
      insteadOf: readonly MemberId[];
      /** It was only counted, behind "and n more". */
      counted: boolean;
    }
  /** The clerk told an owner who could not be reached. */
  | { kind: "passed-on"; at: Date; by: MemberId | "meeting"; to: MemberId }
  /** Chair or clerk asked its owners how it stands. */
  | { kind: "nudged"; at: Date; by: MemberId | "meeting" };

export type NoticeProof = Extract<ProofRow, { kind: "notice" }>;

export type ProofTime = {
  now: Date;
  /** A notice found in sending for longer than this is unknown. */
  claimLeaseMs: number;
};

/**
 * What these notices said of a committee's items: a row for each notice and item, several lines of one item being one row; and what the
 * history of an item says was done by hand. The newest first. `about`: only of this item, whose history it is.
 */
export function proofRows(
  told: {
    notices: readonly (PersonNotice | CallNotice)[];
    committee: CommitteeId;
    about?: ActionItemId;
    history?: readonly HistoryLine[];
  },
  time: ProofTime,
): readonly ProofRow[] {
  const rows: ProofRow[] = told.notices.flatMap((notice) =>
    itemsOf(notice, told).map((lines) => noticeRow(notice, lines, { ...time, ...told })),
  );
  const byHand = (told.history ?? []).flatMap(byHandRow);
  return [...rows, ...byHand].sort((one, other) => orderOf(other).getTime() - orderOf(one).getTime());
}

/** The moment by which rows are in order. */
function orderOf(row: ProofRow): Date {
  return row.kind === "notice" ? row.madeAt : row.at;
}

type Lines = readonly [NoticeLine, ...NoticeLine[]];

/** The lines of a notice, those of one item together, in the order of the card. */
function itemsOf(
  { lines }: Pick<PersonNotice, "lines">,
  { committee, about }: { committee: CommitteeId; about?: ActionItemId },
): readonly Lines[] {
  const byItem = new Map<ActionItemId, Lines>();
  for (const line of lines) {
    if (line.committee !== committee || (about !== undefined && line.item !== about)) continue;
    const before = byItem.get(line.item);
    byItem.set(line.item, before === undefined ? [line] : [...before, line]);
  }
  return [...byItem.values()];
}

type Context = ProofTime & { notices: readonly (PersonNotice | CallNotice)[]; history?: readonly HistoryLine[] };

function noticeRow(notice: PersonNotice | CallNotice, lines: Lines, context: Context): NoticeProof {
  const [first] = lines;
  const { at, outcome } = proofOutcome(notice, lines, context);
  const isHeldUp =
    outcome.kind === "skipped" && outcome.reason === "superseded" && !isSaidLater(notice, first, context);
  const dueOn = lines.find((line) => line.dueOn !== undefined)?.dueOn;
  return {
    kind: "notice",
    notice: notice.id,
    of: notice.kind,
    item: first.item,
    part: lines.some((line) => line.part === "closed") ? "closed" : "open",
    madeAt: notice.at,
    at,
    outcome: isHeldUp ? { kind: "skipped", reason: "held-up" } : outcome,
    to: isToPerson(notice) ? { kind: "person", person: notice.person } : { kind: "home" },
    says: sayings(lines, notice.day, context.history ?? []),
    ...(dueOn === undefined ? {} : { dueOn }),
    twin: notice.twin,
    insteadOf: [...new Set(lines.flatMap(({ insteadOf }) => insteadOf ?? []))],
    counted: lines.every((line) => line.counted),
  };
}

/** Whether a later notice took up the item, and did not miss its day too. */
function isSaidLater(notice: PersonNotice | CallNotice, { item }: NoticeLine, { notices }: Context): boolean {
  return notices.some(
    (later) =>
      later.at > notice.at &&
      isToPerson(later) &&
      isToPerson(notice) &&
      later.person === notice.person &&
      !(later.state.kind === "skipped" && later.state.reason === "superseded") &&
      later.lines.some((line) => line.item === item),
  );
}

/** Each once, the stages before what else was said. */
function sayings(lines: Lines, day: Day, history: readonly HistoryLine[]): readonly ProofSaying[] {
  const stages = lines.map((line): ProofSaying => {
    const { stage, dueOn } = line;
    if (stage === "new" && line.meeting !== undefined) return { stage: "after-meeting" };
    if (stage === "new" && cameByReopening(line, history)) return { stage: "reopened" };
    if (stage !== "ahead") return { stage };
    return { stage, ...(dueOn === undefined ? {} : { daysAhead: daysBetween(day, dueOn) }) };
  });
  const spoke = new Set(lines.map(({ stage }) => stage));
  const ofRequest: boolean =
    lines.some((line) => line.request !== undefined) && !requestStages.some((it) => spoke.has(it));
  const ofNudge: boolean = lines.some((line) => line.nudge !== undefined) && !spoke.has("nudged");
  const all: readonly ProofSaying[] = [
    ...stages,
    ...(ofNudge ? [{ stage: "nudged" } as const] : []),
    ...(ofRequest ? [{ stage: "request" } as const] : []),
  ];
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}

/** Whether the last that made it anybody's, before the line was written, was that it was opened again. */
function cameByReopening({ at }: NoticeLine, history: readonly HistoryLine[]): boolean {
  const [last] = history
    .filter((line) => givesIt(line) && line.at <= at)
    .sort((one, other) => other.at.getTime() - one.at.getTime());
  return last?.what.kind === "reopened";
}

/** Whether by what this line tells somebody came to owe the item. */
export function givesIt({ what }: HistoryLine): boolean {
  if (what.kind === "edited") return what.to !== undefined;
  if (what.kind === "granted") return what.owner !== undefined;
  return what.kind === "logged" || what.kind === "reopened";
}

/** Stages that say by themselves that a request is meant. */
const requestStages: readonly Stage[] = ["asked", "declined", "replaced"];

function keyOf(saying: ProofSaying): string {
  return saying.stage === "ahead" ? `ahead ${saying.daysAhead ?? ""}` : saying.stage;
}

function byHandRow({ at, by, what }: HistoryLine): readonly ProofRow[] {
  if (what.kind === "passed-on") return [{ kind: "passed-on", at, by, to: what.to }];
  return what.kind === "nudged" ? [{ kind: "nudged", at, by }] : [];
}
