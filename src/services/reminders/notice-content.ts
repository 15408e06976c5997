import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import type { Person } from "../../domain/committees/person.js";
import type { Day } from "../../domain/days/day.js";
import type { ActionItemId } from "../../domain/ids.js";
import { assignedAt } from "../../domain/reminders/due-set.js";
import type { DerivedLine } from "../../domain/reminders/lines-of.js";
import type { NoticeLine, PersonNotice } from "../../domain/reminders/notice.js";
import { nudgeTo } from "../../domain/reminders/nudge-news.js";
import { ownersOutOfReach } from "../../domain/reminders/out-of-reach.js";
import type { OwnerTold } from "../../domain/reminders/owners-told.js";
import type { ReaderBoard } from "../../domain/reminders/reader-board.js";
import { askedOf, declinedTo, replacedBy } from "../../domain/reminders/request-news.js";
import { isOwners, type Stage } from "../../domain/reminders/stage.js";
import type { NoticeContent, NoticeRow, OutOfReach, RowRequest } from "../ports.js";
import { splitRows } from "./split-rows.js";

export type Saying = {
  /** `at`: when it was made; what its reader has done about a row since is told from what they did before. */
  notice: Pick<PersonNotice, "id" | "twin" | "at"> & { kind: Exclude<PersonNotice["kind"], "asked"> };
  reader: Person;
  boards: readonly ReaderBoard[];
  lines: readonly DerivedLine[];
  day: Day;
  /** Of items said to be overdue for long: what their owners were told in the last weeks. */
  ownersTold: ReadonlyMap<ActionItemId, readonly OwnerTold[]>;
};

/** What a person's card says: so many rows in full, some of every section, and the others counted. */
export function contentOf(
  { notice, reader, boards, lines, day, ownersTold }: Saying,
  rowsShown: number,
): NoticeContent {
  const rows = lines.map((line) => rowOf(line, notice.at, ownersTold));
  const { shown, behind } = splitRows(rows, rowsShown);
  return {
    kind: notice.kind,
    notice: notice.id,
    day,
    reader,
    rows: shown,
    behind,
    twin: notice.twin,
    severalCommittees: boards.length > 1,
  };
}

function rowOf(line: DerivedLine, since: Date, ownersTold: Saying["ownersTold"]): NoticeRow {
  const { item, board, stage, newToYou, dayTakenBack, meeting, insteadOf } = line;
  const owing = insteadOf?.member ?? board.me;
  const request = line.request === undefined ? undefined : requestOf(item, board, stage, line.request);
  const isAsked = line.nudge !== undefined && nudgeTo(item, owing)?.getTime() === line.nudge.getTime();
  const quietUntil = isOwners(stage) && insteadOf === undefined ? snoozedSince(item, board, since) : undefined;
  return {
    item,
    committee: board.committee,
    stage,
    owners: ownersOf({ item, board }),
    today: board.today,
    calendar: board.calendar,
    me: board.me,
    roster: board.roster,
    yours: item.state.kind === "open" && isOwners(stage) && assignedAt(item, owing) !== undefined,
    newToYou,
    ...(dayTakenBack && { dayTakenBack }),
    ...(request === undefined ? {} : { request }),
    ...(isAsked && item.nudge !== undefined && { nudge: item.nudge }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
    ...(quietUntil === undefined ? {} : { quietUntil }),
    ownersTold: stage === "escalation" ? (ownersTold.get(item.id) ?? []) : [],
    unreachable: stage === "pass-on" || stage === "escalation" ? unreachableOwners(item, board, since) : [],
  };
}

/** Until when its reader wants to hear nothing of it, where they said so after the notice was made and that day is still to come. */
function snoozedSince({ snoozes }: ActionItem, { me, today }: ReaderBoard, since: Date): Day | undefined {
  const snooze = snoozes.find(({ member }) => member === me.id);
  return snooze !== undefined && snooze.at >= since && snooze.until > today ? snooze.until : undefined;
}

/** What was passed on before the notice was made is to be passed on again, as is another day. */
function unreachableOwners(item: ActionItem, board: ReaderBoard, since: Date): readonly OutOfReach[] {
  return ownersOutOfReach(item, board).map((owner) => {
    const passedOn = item.passedOn.find(({ to }) => to === owner.member);
    const told = passedOn !== undefined && passedOn.at >= since && passedOn.dueOn === dueOn(item.due);
    return told ? { ...owner, passedOnAt: passedOn.at } : owner;
  });
}

/** The request that was made at this moment, as long as it concerns this reader. */
function requestOf(item: ActionItem, { me }: ReaderBoard, stage: Stage, at: Date): RowRequest | undefined {
  const asked = askedOf(item, me);
  if (asked?.at.getTime() === at.getTime()) return { kind: "asked", asked };
  const declined = declinedTo(item, me);
  if (declined?.asked.at.getTime() === at.getTime()) return { kind: "declined", declined };
  const by = replacedBy(item, me);
  if (by?.insteadOf?.at.getTime() === at.getTime()) return { kind: "replaced", by };
  const own = stage === "replaced" && item.request?.by === me.id ? item.request : undefined;
  return own?.at.getTime() === at.getTime() ? { kind: "waiting", asked: own } : undefined;
}

function ownersOf({ item, board }: Pick<DerivedLine, "item" | "board">): readonly string[] {
  if (item.owners.kind === "everybody") return ["All members"];
  if (item.owners.kind === "agency") return [item.owners.agency];
  return item.owners.owners.flatMap(({ member }) => board.roster.find(({ id }) => id === member)?.name ?? []);
}

/** The lines as they are kept: ids and days, never text. Those that the card only counts are marked so. */
export function recordOf(lines: readonly DerivedLine[], at: Date, rowsShown: number): readonly NoticeLine[] {
  const { shown } = splitRows(lines, rowsShown);
  return lines.map((line) => {
    const { item, stage, ahead, request, nudge, meeting, insteadOf } = line;
    const on = dueOn(item.due);
    return {
      item: item.id,
      committee: item.committee,
      stage,
      ...(ahead === undefined ? {} : { ahead }),
      ...(on === undefined ? {} : { dueOn: on }),
      ...(request === undefined ? {} : { request }),
      ...(nudge === undefined ? {} : { nudge }),
      ...(meeting === undefined ? {} : { meeting }),
      ...(insteadOf === undefined ? {} : { insteadOf: insteadOf.member.id }),
      part: item.part,
      at,
      shown: item.revision,
      counted: !shown.includes(line),
    };
  });
}
