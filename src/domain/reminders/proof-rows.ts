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
 * history of an item says was done by hand. The newest first. `about`: only of this item.
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
    itemsOf(notice, told).map((lines) => noticeRow(notice, lines, time)),
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

function noticeRow(notice: PersonNotice | CallNotice, lines: Lines, time: ProofTime): NoticeProof {
  const [first] = lines;
  const dueOn = lines.find((line) => line.dueOn !== undefined)?.dueOn;
  return {
    kind: "notice",
    notice: notice.id,
    of: notice.kind,
    item: first.item,
    part: lines.some((line) => line.part === "closed") ? "closed" : "open",
    madeAt: notice.at,
    ...proofOutcome(notice, lines, time),
    to: isToPerson(notice) ? { kind: "person", person: notice.person } : { kind: "home" },
    says: sayings(lines, notice.day),
    ...(dueOn === undefined ? {} : { dueOn }),
    twin: notice.twin,
    insteadOf: [...new Set(lines.flatMap(({ insteadOf }) => insteadOf ?? []))],
    counted: lines.every((line) => line.counted),
  };
}

/** Each once, the stages before what else was said. */
function sayings(lines: Lines, day: Day): readonly ProofSaying[] {
  const stages = lines.map((line): ProofSaying => {
    const { stage, dueOn } = line;
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

/** Stages that say by themselves that a request is meant. */
const requestStages: readonly Stage[] = ["asked", "declined", "replaced"];

function keyOf(saying: ProofSaying): string {
  return saying.stage === "ahead" ? `ahead ${saying.daysAhead ?? ""}` : saying.stage;
}

function byHandRow({ at, by, what }: HistoryLine): readonly ProofRow[] {
  if (what.kind === "passed-on") return [{ kind: "passed-on", at, by, to: what.to }];
  return what.kind === "nudged" ? [{ kind: "nudged", at, by }] : [];
}
