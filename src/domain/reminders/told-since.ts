import { addDays, type Day } from "../days/day.js";
import { workingDaysBefore } from "../days/working-days.js";
import { toldWindowDays } from "./policy.js";
import type { ReaderBoard } from "./reader-board.js";
import { aheadDays } from "./stage-of.js";

type Board = Pick<ReaderBoard, "committee" | "today" | "calendar" | "meeting">;

/** A reader elsewhere has another today than a committee, by one day at most. */
const apart = 1;

/**
 * From which of a reader's days on, `today` being theirs, what they were told bears on what is said to them: as far back as the policies'
 * periods reach, and beyond that to the days on which "ahead" and the next meeting were first said, which a recess puts long before.
 */
export function toldSince(boards: readonly Board[], today: Day): Day {
  const window = toldWindowDays(boards.map(({ committee }) => committee.policy));
  return boards
    .flatMap(firstSaid)
    .map((said) => addDays(said, -apart))
    .reduce((earliest, said) => (said < earliest ? said : earliest), addDays(today, -window));
}

function firstSaid({ committee: { policy }, today, calendar, meeting }: Board): readonly Day[] {
  // Whatever is due later was first said of later.
  const { first } = aheadDays(addDays(today, 1), policy, calendar);
  return [
    ...(first === undefined ? [] : [first]),
    ...(meeting === undefined ? [] : [workingDaysBefore(meeting.on, policy.meetingDays, calendar)]),
  ];
}
