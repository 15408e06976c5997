import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import type { Day } from "../../../src/domain/days/day.js";
import type { ActionItemId, MeetingId, MemberId, PersonId } from "../../../src/domain/ids.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import type { Stage } from "../../../src/domain/reminders/stage.js";
import { dayIn, isWorking } from "./slow-days.js";
import { slowOwnLine } from "./slow-own-line.js";
import { isAwayOn, isThere, owesSince } from "./slow-reach.js";
import { slowRunningLine } from "./slow-running-line.js";

/*
 * What a morning says, worked out a second time from the rules alone (issue 5): item by item, looking at everything each time, walking
 * days one by one, and remembering by a plain list what was said. It shares types with the product, and nothing that decides.
 *
 * It does not know of requests and what became of them: those have tables of their own.
 */

/** That somebody was told something of an item. */
export type Said = {
  item: ActionItemId;
  stage: Stage;
  ahead?: "week" | "eve";
  dueOn?: Day;
  nudge?: Date;
  meeting?: { id: MeetingId; on: Day; eve?: true };
  insteadOf?: MemberId;
  at: Date;
};

/** The same with the day it was where the committee is: its days are counted, wherever the reader is. */
export type Heard = Said & { day: Day };

/** What is to be said. */
export type SlowLine = Omit<Said, "at"> & { newToYou: boolean };

/** One committee with all that there is of it. */
export type SlowBoard = {
  committee: Committee;
  roster: readonly Member[];
  people: Pick<ReadonlyMap<PersonId, Person>, "get">;
  /** Its items, or at least those that are open. */
  items: () => Iterable<ActionItem>;
  meetings: readonly Meeting[];
};

/** In whose place something is said: the reader's own, or an absent member's. */
export type Seat = { member: Member; person: Person; insteadOf?: MemberId };

/** What this committee has to say to a reader who is not away themself. `said`: what they were told of an item, of all time. */
export function slowLines(
  board: SlowBoard,
  reader: Person,
  at: Date,
  said: (item: ActionItemId) => readonly Said[],
): readonly SlowLine[] {
  const today = dayIn(at, board.committee.zone);
  const me = board.roster.find(({ person, leftAt }) => person === reader.id && leftAt === undefined);
  if (me === undefined || !isWorking(today, board.committee)) return [];
  const seats: readonly Seat[] = [{ member: me, person: reader }, ...seatsOfAbsent(board, me, today)];
  const lines: SlowLine[] = [];
  for (const item of board.items()) {
    if (item.committee !== board.committee.id || item.state.kind !== "open") continue;
    const of = said(item.id).map((one): Heard => ({ ...one, day: dayIn(one.at, board.committee.zone) }));
    for (const seat of seats) {
      // What they owe themself is their own matter, whoever else is away.
      if (seat.insteadOf !== undefined && owesSince(item, me) !== undefined) continue;
      const heard = of.filter(({ insteadOf }) => insteadOf === seat.insteadOf);
      const line = slowOwnLine(item, seat, board, today, heard) ?? slowRunningLine(item, seat, board, today, heard);
      if (line === undefined) continue;
      lines.push(seat.insteadOf === undefined ? line : { ...line, insteadOf: seat.insteadOf });
      break;
    }
  }
  return lines;
}

/** The absent members whose deputy the reader is. */
function seatsOfAbsent(board: SlowBoard, me: Member, today: Day): readonly Seat[] {
  return board.roster.flatMap((member) => {
    const person = member.person === undefined ? undefined : board.people.get(member.person);
    const stands = isThere(member) && member.id !== me.id && member.deputy === me.id;
    return stands && person !== undefined && isAwayOn(person, today) ? [{ member, person, insteadOf: member.id }] : [];
  });
}
