import { type Day, daysBetween } from "../days/day.js";
import type { ActionItemId, MemberId } from "../ids.js";
import type { NoticeLine, PersonNotice } from "./notice.js";
import { type AheadDay, isOwners, type Stage } from "./stage.js";

/** One thing that a reader was told, or counts as having been told. */
export type ToldLine = {
  item: ActionItemId;
  stage: Stage;
  ahead?: AheadDay;
  dueOn?: Day;
  request?: Date;
  nudge?: Date;
  meeting?: NonNullable<NoticeLine["meeting"]>;
  insteadOf?: MemberId;
  /** The day of the notice. */
  day: Day;
  at: Date;
};

type Counting = {
  now: Date;
  /** A notice found in sending for longer than this is unknown. */
  claimLeaseMs: number;
  /**
   * True for a reader known to be out of reach: then one notice skipped for that reason stands for its stage, so that the
   * next morning writes no other. For everybody else a skipped notice told nothing.
   */
  countSkipped: boolean;
};

/** What these notices told their reader: what was sent or is being sent, and what is unknown as far as that counts. */
export function toldFrom(notices: readonly PersonNotice[], counting: Counting): readonly ToldLine[] {
  return notices.flatMap((notice) =>
    notice.lines
      .filter((line) => counts(notice, line, counting))
      .map(({ committee: _committee, part: _part, shown: _shown, counted: _counted, ...line }) => ({
        ...line,
        day: notice.day,
      })),
  );
}

function counts(notice: PersonNotice, line: NoticeLine, { now, claimLeaseMs, countSkipped }: Counting): boolean {
  const { state } = notice;
  switch (state.kind) {
    case "sent":
      // A line that joined a sent card counts until drawing it is given up.
      return line.shown !== undefined || line.counted || notice.editAt !== undefined;
    case "sending":
      return now.getTime() - state.at.getTime() < claimLeaseMs || countsUnknown(notice, line);
    case "unknown":
      return countsUnknown(notice, line);
    case "skipped":
      return countSkipped && state.reason === "unreachable";
    case "planned":
    case "retry":
    case "failed":
      return false;
  }
}

/** "Ahead" is never said again on suspicion; the rest once its second attempt is spent. */
function countsUnknown(notice: PersonNotice, line: NoticeLine): boolean {
  return line.stage === "ahead" || notice.twin;
}

type Saying = Pick<ToldLine, "item" | "stage" | "ahead" | "dueOn">;

/** Whether exactly this was said of the item and due day, on whatever day. */
export function wasTold(told: readonly ToldLine[], saying: Saying): boolean {
  return told.some((line) => isSame(line, saying));
}

/** Whether it was said less than `days` days before `today`, by the calendar and not by the hour. */
export function wasToldWithin(told: readonly ToldLine[], saying: Saying, days: number, today: Day): boolean {
  return told.some((line) => isSame(line, saying) && daysBetween(line.day, today) < days);
}

/** Whether its reader, as an owner, was told anything of the item at an instant or later. */
export function wasToldSince(told: readonly ToldLine[], item: ActionItemId, since: Date): boolean {
  return told.some((line) => line.item === item && isOwners(line.stage) && line.at >= since);
}

/** Whether its reader was told of this request, at an instant or later, whatever else was said of the item. */
export function wasToldOfRequest(
  told: readonly Pick<ToldLine, "item" | "request" | "at">[],
  item: ActionItemId,
  request: Date,
  since: Date,
): boolean {
  return told.some((line) => line.item === item && line.request?.getTime() === request.getTime() && line.at >= since);
}

/** Whether its reader, as an owner, was told anything of the item on a day or later; with `dueOn`, of it with that due day. */
export function wasToldFrom(
  told: readonly ToldLine[],
  item: ActionItemId,
  from: Day,
  of?: { dueOn: Day | undefined },
): boolean {
  return told.some(
    (line) =>
      line.item === item && isOwners(line.stage) && line.day >= from && (of === undefined || line.dueOn === of.dueOn),
  );
}

function isSame(line: ToldLine, saying: Saying): boolean {
  return (
    line.item === saying.item &&
    line.stage === saying.stage &&
    line.ahead === saying.ahead &&
    line.dueOn === saying.dueOn
  );
}
