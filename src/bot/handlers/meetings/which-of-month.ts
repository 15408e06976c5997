import { type Day, dayParts } from "../../../domain/days/day.js";
import { monthName } from "../../../domain/days/day-words.js";
import { hasEnded } from "../../../domain/meetings/meeting.js";
import type { Meetings } from "../../../store/meetings.js";
import { presentWhichMeeting } from "../../cards/meetings/present-which-meeting.js";
import type { Command, MeetingRef } from "../../commands/command.js";
import { dayInText } from "../../commands/readers/day-text.js";
import { ofBoard } from "../../commands/readers/of-board.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import { theBoard } from "../on-board.js";

type Deps = { meetings: Pick<Meetings, "from" | "findChangedByTurn"> };

/**
 * "Cancel the October meeting" with two in that month: each day is offered, and says the message again with the day in the month's place.
 * Absent: no month was said, or only one meeting can be meant.
 */
export function whichOfMonth({ meetings }: Deps) {
  return async (turn: MessageTurn, command: Command): Promise<Answer | undefined> => {
    const month = monthSaid(command);
    if (month === undefined) return undefined;
    const found = theBoard(turn, "look");
    if (found.kind === "answer") return undefined;
    const { scope, today, board } = found.on;
    const days = ofNearest(
      (await meetings.from(scope, today)).filter(
        (one) => one.state.kind === "planned" && !hasEnded(one) && dayParts(one.on).month === month,
      ),
    );
    if (days.length < 2) return undefined;
    // A turn that runs again may have made them two itself.
    if (turn.again && (await meetings.findChangedByTurn(scope, turn.key)) !== undefined) return undefined;
    const offered = days.map((on) => ({ on, text: withDayFor(turn.typed, month, on) }));
    return { say: presentWhichMeeting({ board, month, offered }) };
  };
}

/** What looks back to what was agreed or raised at a meeting. */
const lookingBack: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  "change",
  "decisions",
  "minutes",
  "matters-arising",
  "attendance",
]);

function monthSaid(command: Command): number | undefined {
  if ("month" in command && typeof command.month === "number") return command.month;
  if (command.kind === "agenda") return monthOf(command.of);
  return "meeting" in command && !lookingBack.has(command.kind) ? monthOf(command.meeting) : undefined;
}

function monthOf(ref: MeetingRef | undefined): number | undefined {
  return ref?.kind === "month" ? ref.month : undefined;
}

/** The days of the month that comes first: next year's are not meant. */
function ofNearest(meetings: readonly { on: Day }[]): readonly Day[] {
  const year = (on: Day) => dayParts(on).year;
  const [first] = meetings;
  return meetings.flatMap(({ on }) => (first !== undefined && year(on) === year(first.on) ? [on] : []));
}

/** "Move the October meeting to 3pm" as "move the meeting on 15 October 2026 to 3pm". */
function withDayFor(typed: string, month: number, on: Day): string {
  const name = monthName(month);
  const day = dayInText(on);
  const forms = [`${name}(?:['’]s)? (${ofBoard}meeting)`, `(${ofBoard}meeting) (?:in|of) ${name}`];
  for (const form of forms) {
    const said = new RegExp(`\\b${form}\\b`, "i");
    if (said.test(typed)) return typed.replace(said, (_all, meeting: string) => `${meeting} on ${day}`);
  }
  const agenda = typed.replace(new RegExp(`\\b(?:the )?${name}(?:['’]s)? agenda\\b`, "i"), `the agenda for ${day}`);
  return agenda === typed ? typed.replace(new RegExp(`\\b${name}(?:['’]s)?\\b`, "i"), day) : agenda;
}
