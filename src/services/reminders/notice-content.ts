import { type ActionItem, dueOn } from "../../domain/actions/action-item.js";
import type { Person } from "../../domain/committees/person.js";
import type { Day } from "../../domain/days/day.js";
import { assignedAt } from "../../domain/reminders/due-set.js";
import type { DerivedLine, ReaderBoard } from "../../domain/reminders/lines-of.js";
import type { NoticeLine, PersonNotice } from "../../domain/reminders/notice.js";
import { ownersOutOfReach } from "../../domain/reminders/out-of-reach.js";
import { askedOf, declinedTo, replacedBy } from "../../domain/reminders/request-news.js";
import { isOwners, type Stage } from "../../domain/reminders/stage.js";
import type { NoticeContent, NoticeRow, RowRequest } from "../ports.js";

export type Saying = {
  notice: Pick<PersonNotice, "id" | "twin"> & { kind: Exclude<PersonNotice["kind"], "asked"> };
  reader: Person;
  boards: readonly ReaderBoard[];
  lines: readonly DerivedLine[];
  day: Day;
};

/** What a person's card says: the first rows in full, the others counted. */
export function contentOf({ notice, reader, boards, lines, day }: Saying, rowsShown: number): NoticeContent {
  return {
    kind: notice.kind,
    notice: notice.id,
    day,
    reader,
    rows: lines.slice(0, rowsShown).map(rowOf),
    behind: lines.slice(rowsShown).map(rowOf),
    twin: notice.twin,
    severalCommittees: boards.length > 1,
  };
}

function rowOf({ item, board, stage, newToYou, dayTakenBack, request: at }: DerivedLine): NoticeRow {
  const request = at === undefined ? undefined : requestOf(item, board, stage, at);
  return {
    item,
    committee: board.committee,
    stage,
    owners: ownersOf({ item, board }),
    today: board.today,
    me: board.me,
    roster: board.roster,
    yours: item.state.kind === "open" && isOwners(stage) && assignedAt(item, board.me) !== undefined,
    newToYou,
    ...(dayTakenBack && { dayTakenBack }),
    ...(request === undefined ? {} : { request }),
    unreachable: stage === "pass-on" ? ownersOutOfReach(item, board) : [],
  };
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

/** The lines as they are kept: ids and days, never text. */
export function recordOf(lines: readonly DerivedLine[], at: Date, rowsShown: number): readonly NoticeLine[] {
  return lines.map(({ item, stage, ahead, request }, place) => {
    const on = dueOn(item.due);
    return {
      item: item.id,
      committee: item.committee,
      stage,
      ...(ahead === undefined ? {} : { ahead }),
      ...(on === undefined ? {} : { dueOn: on }),
      ...(request === undefined ? {} : { request }),
      part: item.part,
      at,
      shown: item.revision,
      counted: place >= rowsShown,
    };
  });
}
