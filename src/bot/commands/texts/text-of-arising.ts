import type { ArisingCommand } from "../arising-command.js";
import { meetingRefText } from "../readers/meeting-ref.js";

/** What is asked or said of matters arising and papers as the shortest text that says it. */
export function arisingText({ kind, meeting }: ArisingCommand): string {
  const of = meeting === undefined ? "" : ` for ${meetingRefText(meeting)}`;
  return kind === "matters-arising" ? `matters arising${of}` : `send papers${of}`;
}
