import type { LogFileCommand } from "../log-file-command.js";
import { meetingRefText } from "../readers/meeting-ref.js";

/** A log as a file, as the shortest text that asks for it. */
export function logFileText({ form, state, whose, meeting, plan, closed }: LogFileCommand): string {
  const who = whose === undefined ? "" : ` for ${whose.kind === "me" ? "me" : whose.text}`;
  const at = meeting === undefined ? "" : ` of ${meetingRefText(meeting)}`;
  const under =
    plan === undefined ? "" : ` for ${plan.objective === undefined ? "the plan" : `objective ${plan.objective}`}`;
  const all = closed === true ? " with the closed part" : "";
  return `${state === undefined ? "" : `${state} `}action log${who}${at}${under} as ${form === "csv" ? "csv" : "Word"}${all}`;
}
