import { type LineSetting, ownersFirst, type ReadLine, readActionLine } from "../../domain/actions/read-action-line.js";
import { beginsWithTaskVerb, holdsTask, isAside } from "../../domain/actions/task-words.js";
import type { Command } from "./command.js";
import type { Row, Setting } from "./row.js";
import { keyword, severalActions } from "./several-actions.js";
import type { Spoken } from "./spoken.js";

/** After a bare "action" or "log" these begin something else: "action taken by Sarah", "log in". */
const notLogged = {
  action:
    /^(?:is|are|was|were|has|have|had|will|would|should|must|can|could|taken|needed|required|requested|agreed|completed|plan|plans|planning|log|list|lists|register|tracker|points?|items?|from|of|in|by|against|that|which|on (?:this|that|it)|about|regarding|stations?)\b/i,
  log: /^(?:in|on|out|off|into|onto|book|books|file|files|sheet|cabin|it|this|that)\b/i,
};

/** "Action: …", "log …" with a task; or without a keyword when owner and undertaking are clear. */
export const readLog: Row["read"] = (spoken, setting) => {
  const lines = { ...setting, mentions: spoken.mentions };
  if (severalActions(spoken, setting).length > 1) return undefined;
  const led = keyword.exec(spoken.text);
  if (led !== null) return withKeyword(spoken, lines, led);
  const read = readActionLine(spoken.text.replace(/^(?:as |it was )?agreed(?: that)?(?:\s*[:,–—-]+)? /i, ""), lines);
  return read !== undefined && isUndertaking(read, spoken, setting) ? logged(read, spoken) : undefined;
};

function withKeyword(spoken: Spoken, lines: LineSetting, led: RegExpExecArray): Command | undefined {
  const said = spoken.text.slice(led[0].length);
  const word = led[0].toLowerCase().trim();
  const marked = /[:;–—-]/.test(led.groups?.sep ?? "");
  if (said === "")
    return /^(?:actions|task|ap|to-?do)$/.test(word) ? undefined : { kind: "incomplete", row: "log", missing: "task" };
  if (/^#?a?\d+$/i.test(said)) return undefined;
  // "Action 4: Jason to chase the report" may be the board's number four or our A4.
  if (/^action \d/i.test(spoken.text)) return undefined;
  if (!marked) {
    if (spoken.question || /^(?:ap|to-?do|task|actions)$/.test(word)) return undefined;
    if (/^action\b/.test(word) && notLogged.action.test(said)) return undefined;
    if (/^log\b/.test(word) && !word.endsWith("that") && notLogged.log.test(said))
      return /^(?:it|this|that)$/i.test(said) ? { kind: "incomplete", row: "log", missing: "task" } : undefined;
  }
  const forWhom = /^(?:for|on) /i.test(said) ? said.replace(/^(?:for|on) /i, "") : said;
  const line = forWhom !== said && ownersFirst(forWhom, lines)?.sure === "known" ? forWhom : said;
  const read = readActionLine(line, { ...lines, led: true });
  return read === undefined ? { kind: "incomplete", row: "log", missing: "task" } : logged(read, spoken);
}

function logged(read: ReadLine, spoken: Spoken): Command {
  return { kind: "log", action: { ...read.action, typed: spoken.typed } };
}

/** How many words the narrative after "Jason Harwin:" has at least before it can be minutes. */
const narrativeWords = 10;

/**
 * Whether a message without a keyword is an undertaking beyond doubt: an owner from the roster (or a slip away from one, who is
 * then asked about), "to" and a verb; where the bot was mentioned also a colon, a dash or a mention with a verb after it.
 */
function isUndertaking(read: ReadLine, spoken: Spoken, setting: Pick<Setting, "personal">): boolean {
  const { task, owners } = read.action;
  if (spoken.question || owners.length === 0) return false;
  // Where the bot was mentioned, somebody unknown is asked about; in a chat of one's own it may be talk.
  if (read.sure === "unknown" && (setting.personal || read.manner !== "to")) return false;
  switch (read.manner) {
    case "to":
      return true;
    case "colon":
    case "dash": {
      if (setting.personal || owners.some((owner) => owner.kind === "everybody" || owner.kind === "me")) return false;
      return beginsWithTaskVerb(task) || isMinuted(read);
    }
    case "mention":
      return !setting.personal && beginsWithTaskVerb(task);
    case "to-capital":
    case "will":
    case "bare":
    case "last":
    case "none":
      return false;
  }
}

/** "Jason Harwin: Paul Grimwood fed back a risk and undertook to send the details": a minute, with what was undertaken somewhere in it. */
function isMinuted({ action: { task, owners }, manner }: ReadLine): boolean {
  const named = owners.every(
    (owner) => owner.kind === "mention" || (owner.kind === "typed" && / |^\p{Lu}{2,4}$/u.test(owner.text)),
  );
  return (
    manner === "colon" &&
    named &&
    !isAside(task) &&
    task.split(" ", narrativeWords).length >= narrativeWords &&
    !/\b(?:i|i['’]ll|i['’]m|you|your|we|my|lol|haha)\b/i.test(task.slice(0, 1000)) &&
    holdsTask(task.slice(0, 1000))
  );
}
