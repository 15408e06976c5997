import type { MeetingCommand } from "../../commands/meeting-command.js";
import type { Answer, MessageTurn } from "../../turn/turn.js";
import type { Handlers } from "../handlers.js";
import { theBoard } from "../on-board.js";

/** Which handler answers what is said of meetings themselves. */
export function answerMeetings(
  meetings: Handlers["meetings"],
  turn: MessageTurn,
  command: MeetingCommand,
): Answer | Promise<Answer> {
  switch (command.kind) {
    case "meeting":
      return meetings.plan(turn, command);
    case "several-meetings":
      return meetings.planSeveral(turn, command);
    case "move-meeting":
      return meetings.move(turn, command);
    case "cancel-meeting":
      return meetings.cancel(turn, command);
    case "adjourn-meeting":
      return meetings.adjourn(turn, command);
    case "set-meeting":
      return meetings.set(turn, command);
    case "series":
      return meetings.series.begin(turn, command);
    case "end-series":
      return meetings.series.end(turn);
    case "set-quorum":
      return meetings.series.quorum(turn, command);
    case "set-full-at":
      return meetings.series.fullAt(turn, command);
    case "meetings":
      return meetings.list(theBoard(turn, "look"));
    case "plan-meeting":
      return meetings.form.askPlan(turn);
  }
}
