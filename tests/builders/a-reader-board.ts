import type { Member } from "../../src/domain/committees/member.js";
import { day } from "../../src/domain/days/day.js";
import { englandCalendar } from "../../src/domain/days/working-days.js";
import type { ReaderBoard } from "../../src/domain/reminders/reader-board.js";
import { aCommittee } from "./a-committee.js";

/** The Safeguarding Board on a day, as one of its members reads a morning. */
export function aReaderBoard(today: string, me: Member, overrides: Partial<ReaderBoard> = {}): ReaderBoard {
  return {
    committee: aCommittee(),
    me,
    roster: [me],
    today: day(today),
    calendar: englandCalendar,
    noAhead: false,
    outOfReach: new Map(),
    absent: [],
    ...overrides,
  };
}
