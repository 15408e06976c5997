import type { ReadLine } from "../../../domain/actions/read-action-line.js";
import { beginsWithTaskVerb, holdsTask, isAside } from "../../../domain/actions/task-words.js";

/** How many words the narrative after "Jason Hartley:" has at least before it can be minutes. */
const narrativeWords = 10;

/**
 * Whether a text without a keyword is an undertaking beyond doubt: an owner from the roster (or a slip away from one, who is then asked
 * about), "to" and a verb; where the bot was mentioned also a colon, a dash or a mention with a verb after it.
 */
export function isUndertaking(read: ReadLine, personal: boolean): boolean {
  const { task, owners } = read.action;
  if (owners.length === 0) return false;
  // Where the bot was mentioned, somebody unknown is asked about; in a chat of one's own it may be talk.
  if (read.sure === "unknown" && (personal || read.manner !== "to")) return false;
  switch (read.manner) {
    case "to":
      return personal ? beginsWithTaskVerb(task) : !/^be\b/i.test(task);
    case "colon":
    case "dash": {
      if (personal || owners.some((owner) => owner.kind === "everybody" || owner.kind === "me")) return false;
      return isDeed(task) || isMinuted(read);
    }
    case "mention":
      return !personal && isDeed(task);
    case "to-capital":
    case "will":
    case "bare":
    case "last":
    case "none":
      return false;
  }
}

/**
 * A verb that boards use with something after it, said of somebody and not to them: "send me the plan" and "look at this" are talk, "chair of
 * the panel" is what somebody is. */
export function isDeed(task: string): boolean {
  return (
    beginsWithTaskVerb(task) &&
    isMoreThanAWord(task) &&
    !isTalk(task) &&
    !/^\S+ (?:at )?(?:this|that|it|these|below|above)\b/i.test(task) &&
    !/^(?:\S+ (?:of|–|—|-) |(?:chair|lead) for )/i.test(task)
  );
}

/** "See you on Friday", "call me later". */
export function isTalk(task: string): boolean {
  return /\b(?:i|i['’]\p{L}+|me|my|you|your|yours|you['’]\p{L}+|us)\b/iu.test(task.slice(0, 60));
}

/** "Sarah Jones – Chair" says what she is. */
export function isMoreThanAWord(task: string): boolean {
  return /\S\s+\S/.test(task.slice(0, 200));
}

/** "Jason Hartley: Paul Greenwood fed back a risk and undertook to send the details": a minute, with what was undertaken somewhere in it. */
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
