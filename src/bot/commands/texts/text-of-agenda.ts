import type { AgendaCommand } from "../agenda-command.js";
import { meetingRefText } from "../readers/meeting-ref.js";

/** The same for agendas; where something was typed its own words are the shortest. */
export function agendaText(command: AgendaCommand): string | undefined {
  switch (command.kind) {
    case "suggest-item": {
      const { item, meeting } = command;
      if (item === undefined) return "suggest an item";
      if (meeting !== undefined) return command.typed;
      const kind = item.takes === undefined ? "" : ` for ${item.takes}`;
      return `suggest ${item.part === undefined ? "an" : "a closed"} item${kind}: ${item.title}`;
    }
    case "add-item":
    case "add-items":
    case "agenda-item":
    case "carry-item":
    case "change-agenda-item":
    case "accept-suggestion":
    case "decline-suggestion":
    case "add-standing-item":
    case "remove-standing-item":
      return command.typed;
    case "edit-agenda":
      return command.meeting === undefined
        ? "edit the agenda"
        : `edit the agenda for ${meetingRefText(command.meeting)}`;
    case "suggestions":
      return "suggestions";
    case "standing-items":
      return command.form ? "edit the standing items" : "standing items";
    case "usual-standing-items":
      return "usual standing items";
    case "number-items":
      return command.first === undefined
        ? "number items from 1 at each meeting"
        : `number items from ${command.first} on`;
  }
}
