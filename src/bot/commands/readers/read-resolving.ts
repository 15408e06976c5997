import { readAgreed } from "../../../domain/meetings/read-agreed.js";
import { readResolution } from "../../../domain/meetings/read-resolution.js";
import { withNames } from "../../turn/heard.js";
import { readLog } from "../logging/read-log.js";
import type { Row } from "../rows/row.js";
import { readPastDay } from "./past-day.js";

/** "Resolved: that the report be noted". The board's words come back as they were written, and not as they are understood. */
export const readResolving: Row["read"] = ({ text, lines, mentions, typed }, { today }) => {
  if (!/resol|deci|agreed?s?\b|recommend/i.test(text)) return undefined;
  if (/^(?:resolved|decision|resolution)$/i.test(text)) return { kind: "incomplete", row: "resolve", missing: "note" };
  // Where courtesy stands around them, they are read without it.
  const said = [typed.trim(), lines.join("\n"), text]
    .map((words) => readResolution(withNames(words, mentions)))
    .find((reading) => reading !== undefined);
  if (said === undefined) return undefined;
  const on = said.on === undefined ? undefined : readPastDay(said.on, today);
  // "Resolved 12 - sent it": that is no day.
  if (said.on !== undefined && on === undefined) return undefined;
  return {
    kind: "resolve",
    clauses: said.clauses,
    ...(on !== undefined && { on }),
    ...(said.part && { part: said.part }),
  };
};

/** "Agreed: the timetable stands", "noted: the report"; an undertaking that was agreed is an action. */
export const readAgreeing: Row["read"] = (spoken, setting) => {
  if (spoken.lines.length > 1 || spoken.question || !/\b(?:agreed|noted|minutes)\b/i.test(spoken.text))
    return undefined;
  const text = readAgreed(withNames(spoken.text, spoken.mentions));
  return text === undefined || readLog(spoken, setting) !== undefined ? undefined : { kind: "agree", text };
};
