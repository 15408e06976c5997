import { ownersFirst } from "../../../domain/actions/owners-first.js";
import { type LineSetting, type ReadLine, readActionLine } from "../../../domain/actions/read-action-line.js";
import { beginsWithTaskVerb } from "../../../domain/actions/task-words.js";
import type { Said } from "../../turn/heard.js";
import type { Command } from "../command.js";
import type { Row, Setting } from "../rows/row.js";
import { type Spoken, toSpoken } from "../spoken.js";
import { isUndertaking } from "./is-clear.js";
import { isNothing, type Led, takeKeyword } from "./log-keyword.js";
import { type Pieces, readPieces } from "./several-actions.js";

/** So much of a text that is too long for a message is looked at: signs, and lines. */
const longestLooked = 60_000;
const mostLines = 400;

/** "Action: …", "log …" with a task; or without a keyword when owner and undertaking are clear. Several are shown for checking. */
export const readLog: Row["read"] = (spoken, setting) => {
  const lines = { ...setting, mentions: spoken.mentions };
  const led = takeKeyword(spoken.text);
  const pieces = readPieces(spoken, setting, setting.personal ? "own-chat" : "shown");
  // In a chat of one's own all of it has to be clear, unless a keyword says that it is to be logged.
  const unclear = setting.personal && !pieces.led && pieces.unread > 0;
  if (pieces.actions.length > 1 && !unclear) return several(pieces);
  const [only] = pieces.actions;
  if (only !== undefined && pieces.table && pieces.unread === 0) return { kind: "log", action: only };
  // One action among lines that hold none is not all of them in one.
  if (pieces.unread > 0 && spoken.lines.length > 1 && (pieces.listed || unclear)) return undefined;
  if (led !== undefined) return withKeyword(spoken, lines, led);
  const read = readActionLine(spoken.text.replace(/^(?:as |it was )?agreed(?: that)?(?:\s*[:,–—-]+)? /i, ""), lines);
  return read !== undefined && !spoken.question && isUndertaking(read, setting.personal)
    ? logged(read, spoken)
    : undefined;
};

/**
 * The actions of a text that is too long for a message, shown for checking; undefined where none in it is clear: an owner from the
 * roster with "to", a colon or a dash and a verb, or the keyword "Action:" before it. Prose that merely speaks of actions holds none.
 */
export function readLong(said: Said, setting: Setting): Command | undefined {
  const text = said.text.slice(0, longestLooked).split("\n", mostLines).join("\n");
  const pieces = readPieces(toSpoken({ ...said, text }), setting, "minutes");
  return pieces.actions.length > 0 ? several(pieces) : undefined;
}

function several({ actions, unread }: Pieces): Command {
  return { kind: "log-several", actions, unread };
}

function withKeyword(spoken: Spoken, lines: LineSetting, led: Led): Command | undefined {
  const { said, marked, word } = led;
  const missing: Command = { kind: "incomplete", row: "log", missing: "task" };
  if (said === "") return /^(?:actions|task|ap|to[- ]?do)$/.test(word) ? undefined : missing;
  if (/^#?a?\d+$/i.test(said)) return undefined;
  // "Action 4: Jason to chase the report" may be the board's number four or our A4.
  if (/^action \d/i.test(spoken.text)) return undefined;
  if (isNothing(said)) return missing;
  if (!marked && spoken.question) return undefined;
  const forWhom = said.replace(/^(?:for|on) /i, "");
  const line = forWhom !== said && ownersFirst(forWhom, lines)?.sure === "known" ? forWhom : said;
  const read = readActionLine(line, { ...lines, led: true });
  if (read === undefined) return missing;
  // "Action Fraud rang" may have no keyword in it.
  const isMeant = marked || read.action.owners.length > 0 || beginsWithTaskVerb(read.action.task);
  return isMeant ? logged(read, spoken, led.part) : undefined;
}

function logged(read: ReadLine, spoken: Spoken, part?: "closed"): Command {
  return { kind: "log", action: { ...read.action, ...(part === undefined ? {} : { part }), typed: spoken.typed } };
}
