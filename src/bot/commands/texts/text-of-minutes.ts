import type { MinutesCommand } from "../minutes-command.js";
import { meetingRefText } from "../readers/meeting-ref.js";

/** What is said of a meeting once it is planned, or over, as the shortest text that says it. */
export function minutesText(command: MinutesCommand): string {
  switch (command.kind) {
    case "calendar-file":
      return command.meeting.kind === "next" ? "calendar file" : `calendar file for ${meetingRefText(command.meeting)}`;
    case "end-meeting":
      return "end the meeting";
    case "minutes": {
      const of = command.meeting === undefined ? "" : ` of ${meetingRefText(command.meeting)}`;
      return `draft minutes${of}${command.closed === true ? " with the closed part" : ""}`;
    }
  }
}
