import { type ReadLine, readActionLine } from "../../../domain/actions/read-action-line.js";
import { readOwners } from "../../../domain/actions/read-owners.js";
import { beginsWithTaskVerb, holdsTask, isAside } from "../../../domain/actions/task-words.js";
import { withNames } from "../../turn/heard.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { isMoreThanAWord, isTalk } from "./is-clear.js";
import { takeKeyword } from "./log-keyword.js";

/** How much of a message is looked at. */
const looked = 200;

/**
 * The text that logs what reads like an action and is not clear enough to be logged unasked: "circulate the plan by Friday", "Sarah will
 * circulate it". Undefined: it does not read like one.
 */
export function asLogged(spoken: Spoken, setting: Setting): string | undefined {
  const text = withNames(spoken.text, spoken.mentions);
  const reminded =
    /^remind (?<who>me|\p{L}+(?: \p{Lu}\p{L}+)?)(?<at> at [\d:.]{1,5} ?(?:am|pm)?)? (?<what>to .+)$/isu.exec(
      text,
    )?.groups;
  if (reminded?.who !== undefined) return `action: ${reminded.who} ${reminded.what ?? ""}${reminded.at ?? ""}`;
  const numbered = /^action (?<reference>\d{1,4})(?:\s*[:.–—-]+\s*| )(?<line>\S.+)$/isu.exec(text)?.groups;
  if (numbered?.line !== undefined) return `action: ${numbered.line} – action ${numbered.reference ?? ""}`;
  const led = takeKeyword(text);
  if (led !== undefined && !led.marked && !spoken.question && isMoreThanAWord(led.said)) return `action: ${led.said}`;
  const exempt = /^(?:confidential|exempt|closed part)\s*[:–—-]+\s*(?<line>\S+ .+)$/isu.exec(text)?.groups?.line;
  if (exempt !== undefined) return `confidential action: ${exempt}`;
  if (!/\s/.test(text) || isOwnVerb(text) || isGreeting(text)) return undefined;
  if (!spoken.question && beginsWithTaskVerb(text) && !/^\S+:/.test(text)) return `action: ${text}`;
  const asked = askedOf(text, spoken, setting);
  if (asked !== undefined) return `action: ${asked}`;
  const unnamed = /^(?:he|she|they|we|someone|somebody|one of us) to (?<task>\S.*)$/isu.exec(text)?.groups?.task;
  if (!spoken.question && unnamed !== undefined && beginsWithTaskVerb(unnamed)) return `action: ${text}`;
  const line = readActionLine(spoken.text, { ...setting, mentions: spoken.mentions });
  if (line === undefined) return undefined;
  const { owners, task } = line.action;
  if (owners.length > 0 && line.sure !== "unknown" && isOffered(line))
    return `action: ${text.replace(/^i['’]ll /i, "I will ")}`;
  // "Teh plan to be circualted": no owner in it, and still something to be done.
  const undone = text.split(" ", 4).length > 3 && holdsTask(text.slice(0, looked));
  const suffered = / to be \p{L}+(?:ed|en|wn|sent|made|held|put|set|done)\b/iu.test(text.slice(0, looked));
  const isMeant = suffered || (undone && !isAside(text) && !isAside(task) && !isTold(text.slice(0, looked)));
  return !spoken.question && isMeant ? `action: ${text}` : undefined;
}

const polite = /^(?:could|can|would|will) (?<who>\p{L}[\p{L} .'’-]{0,40}?) (?:please )?(?<task>\p{Ll}.+)$/isu;
const agreed = /^(?:(?:it was|we|as) )?agreed(?: that)? (?<who>\p{L}[\p{L} .'’-]{0,40}?) would (?<task>\p{Ll}.+)$/isu;
const oneself = /^(?:must|need to|have to|got to|gotta|remember to|don['’]?t forget to) (?<task>\p{Ll}.+)$/isu;
const bracketed = /^[([](?<who>[^()[\]]{1,40})[)\]] ?:? ?(?<task>\p{L}.+)$/su;

/** "Could Warren chase the DfE?", "it was agreed that Warren would …", "must ring the auditor", "[WC] ring the school": as it would be logged. */
function askedOf(text: string, { mentions, question }: Spoken, setting: Setting): string | undefined {
  const own = question ? undefined : oneself.exec(text)?.groups?.task;
  if (own !== undefined) return beginsWithTaskVerb(own) ? own : undefined;
  const boxed = bracketed.exec(text)?.groups;
  const { who, task } = boxed ?? agreed.exec(text)?.groups ?? polite.exec(text)?.groups ?? {};
  if (who === undefined || task === undefined || !beginsWithTaskVerb(task)) return undefined;
  if (readOwners(who, { roster: setting.roster, mentions })?.sure !== "known") return undefined;
  return boxed === undefined ? `${who} to ${task}` : `${who}: ${task}`;
}

function isOffered({ manner, action }: ReadLine): boolean {
  switch (manner) {
    case "to":
    case "to-capital":
    case "bare":
    case "last":
      return true;
    case "will":
      return !/^(?:be|not|have|never|see) /i.test(action.task);
    case "colon":
    case "dash":
    case "mention":
      if (isTalk(action.task) || !isMoreThanAWord(action.task)) return false;
      return beginsWithTaskVerb(action.task) || (!isAside(action.task) && holdsTask(action.task));
    case "none":
      return false;
  }
}

/** Verbs of the table itself: "close 12 and 14" and "move our meeting" are no tasks. */
function isOwnVerb(text: string): boolean {
  return (
    /^(?:\S+ ){1,3}#?a?\d{1,6}\b/i.test(text) ||
    /^(?:action|log|add|new)\b/i.test(text) ||
    /^(?:plan|arrange|schedule|move|cancel|postpone|change) (?:\S+ ){0,3}meeting\b/i.test(text) ||
    /^(?:show|move|cancel|undo|set|help|list|close|finish|complete) ?\S*$/i.test(text)
  );
}

/** "Welcome to Zoe", "thank you for coming". */
function isGreeting(text: string): boolean {
  return /^(?:welcome (?:to|back|aboard)|thank you|see you|let me|let us|let['’]s)\b/i.test(text);
}

/** What was to be done and has been, and what is not to be done: "had to ring", "went to ring", "not to ring". */
function isTold(text: string): boolean {
  return (
    /\b(?:not|never|longer has|had|went|used|wanted|tried|asked|told|managed|failed|able|happy|glad|ready) to\b/i.test(
      text,
    ) || /^(?:nothing|nobody|no|lots?|plenty|much|more)\b/i.test(text)
  );
}
