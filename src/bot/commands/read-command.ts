import type { Said } from "../turn/heard.js";
import type { Command } from "./command.js";
import { inOrder } from "./grammar.js";
import { readLong } from "./logging/read-log.js";
import { isMinutes } from "./readers/is-paper.js";
import { isPastedPaper } from "./readers/is-pasted-paper.js";
import { readPaper } from "./readers/read-import.js";
import { longestList, readBareList, readRosterList } from "./readers/read-roster-list.js";
import type { Row, Setting } from "./rows/row.js";
import { type Spoken, toSpoken } from "./spoken.js";
import { nearestTexts } from "./texts/nearest.js";

/** Longer texts are papers, and no command. */
export const longestMessage = 4000;

/**
 * What a message asks for. Case, spacing, courtesy and closing marks never matter. A question changes nothing: what would change something,
 * said with a question mark, is offered instead. Whatever no row of the table reads comes back with the nearest texts that can be said.
 */
export function readCommand(said: Said, setting: Setting): Command {
  if (said.text.length > longestMessage) return readLongText(said, setting);
  const spoken = toSpoken(said);
  if (isPastedPaper(spoken, setting)) return readPaper(spoken.typed);
  const read = readRows(spoken, setting);
  if (read !== undefined && !(read.row.changes && spoken.question && isChange(read.command, spoken)))
    return isOnlyATerm(read.command) ? { ...read.command, nearest: nearestTo(spoken, setting) } : read.command;
  const people = read === undefined && !spoken.question ? readBareList(spoken, setting) : undefined;
  if (people !== undefined) return people;
  if (read === undefined && !/[\p{L}\p{N}]/u.test(said.text)) return { kind: "nothing-said" };
  return { kind: "not-understood", nearest: nearestTo(spoken, setting) };
}

function nearestTo(spoken: Spoken, setting: Setting): readonly string[] {
  return nearestTexts(spoken, setting, (text) => readText(text, setting));
}

/** Nothing that is known, unless the glossary has it. */
function isOnlyATerm(command: Command): command is Extract<Command, { kind: "not-understood" }> {
  return command.kind === "not-understood" && command.term !== undefined;
}

/**
 * Too long for a message: people where it is a list of them that is read whole, else a paper, to be looked through. In a shared place a list
 * of actions too.
 */
function readLongText(said: Said, setting: Setting): Command {
  const whole = toSpoken(said);
  const paper = readPaper(whole.typed);
  if (isMinutes(whole.lines)) return paper;
  const spoken = said.text.length > longestList ? undefined : whole;
  if (setting.personal) {
    const people = spoken && (readRosterList(spoken, setting) ?? readBareList(spoken, setting));
    const isWhole = people?.kind === "roster-list" && people.reading?.unread.length === 0;
    return isWhole ? people : paper;
  }
  return (
    (spoken && readRosterList(spoken, setting)) ??
    readLong(said, setting) ??
    (spoken && readBareList(spoken, setting)) ??
    paper
  );
}

function readRows(spoken: Spoken, setting: Setting): { row: Row; command: Command } | undefined {
  for (const row of inOrder) {
    const command = row.read(spoken, setting);
    if (command !== undefined) return { row, command };
  }
  return undefined;
}

/** Reads a text that we offer, as if it had been typed. */
function readText(text: string, setting: Setting): { row: Row; command: Command } | undefined {
  const spoken = toSpoken({ text, mentions: [] });
  const read = readRows(spoken, setting);
  return read !== undefined && !spoken.question && !isOnlyATerm(read.command) ? read : undefined;
}

/** After "action:", "update 12:" and "nudge 12:" a question mark belongs to the task or note ("find out: is the hall free?"). */
function isChange(command: Command, { text }: Spoken): boolean {
  if (command.kind === "change")
    return command.deed !== "note" && !(command.deed === "nudge" && command.note !== undefined);
  return (
    (command.kind !== "log" && command.kind !== "log-several") ||
    !/^(?:[\p{L}-]+ ){0,3}(?:action|log|ap|to-?do|task|item|point|that|actions)\s*[:–—-]/iu.test(text)
  );
}
