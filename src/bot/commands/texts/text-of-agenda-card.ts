import type { MeetingRef } from "../command.js";
import { meetingRefText } from "../readers/meeting-ref.js";

/** As text that is read as itself: "agenda of the May meeting". */
export function agendaCardText(of: MeetingRef | undefined): string {
  return of === undefined ? "agenda" : `agenda of ${meetingRefText(of)}`;
}
