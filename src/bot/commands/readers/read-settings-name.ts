import type { SettingsWish } from "../../../domain/reminders/policy-change.js";
import { firstOf, formsOf } from "./forms.js";

const board = "(?:(?:the|our|this) (?:board|committee|group|partnership|panel|forum))";
const name = "(?<name>.{2,200})";
/** "The board Harbour Trust" is a name only where it is written as one. */
const calling = formsOf(`(?:call|name) (?<which>${board}) ${name}`);
const naming = formsOf(
  `(?:rename|retitle) ${board} (?:(?:to|as|into) )?${name}`,
  `(?:change|set) (?:${board}['’]s name|the name of ${board}|(?:the|our) (?:board )?name) to ${name}`,
  `(?:${board}['’]s name|the name of ${board}) (?:is|will be|should be)(?: now)? ${name}`,
  `${board} is (?:now |to be )?(?:called|named) ${name}`,
);
/** What follows is then no name: the board is rung up, told, or its people are meant. */
const noName =
  /^(?:on|at|in|by|about|to|for|from|with|when|while|after|before|and|or|if|as|is|was|that|it|them|back|off|up|upon|again|together|first|tomorrow|today|tonight|now|next|every|regarding|re|because|so|(?:mon|tues|wednes|thurs|fri|satur|sun)day|secretary|chair|clerk|members?|meetings?|office|treasurer|manager|lead|owners?|not|what|something)\b|[?\n]/i;

const code = "(?<code>[a-z0-9]{1,12})";
const boardCode = formsOf(
  `(?:${board}['’]s|the board|our board['’]s) (?:short )?code (?:is|shall be|should be|will be)(?: now)? ${code}`,
  `(?:set|change) (?:the |our )?(?:board['’]s |committee['’]s |board )(?:short )?code to ${code}`,
);
const someCode = formsOf(
  `(?:(?:use|set|take) )?(?:(?:the|our) )?(?:short )?code(?: is| to|:)? ${code}`,
  `(?:change|set) (?:the |our )?(?:short )?code to ${code}`,
);
/** "Its code is wrong" says what is the matter with it. */
const noCode = /^(?:wrong|bad|old|new|out|gone|taken|not|here|what|which|too|the|on|off|ok|okay|fine|good)$/i;

/** What a message wants a board called, in full or in short. */
export function readSettingsName(text: string): SettingsWish | undefined {
  return nameIn(text) ?? codeIn(text);
}

function nameIn(text: string): SettingsWish | undefined {
  const called = firstOf(calling, text);
  const said = (called ?? firstOf(naming, text))?.name;
  if (said === undefined) return undefined;
  const typed = said.replace(/^["“‘']|["”’']$/g, "").trim();
  if (noName.test(typed)) return undefined;
  const isWritten = /^this /i.test(called?.which ?? "this ") || /^\p{Lu}/u.test(typed);
  return isWritten ? { name: typed } : undefined;
}

function codeIn(text: string): SettingsWish | undefined {
  const ofBoard = firstOf(boardCode, text)?.code;
  if (ofBoard !== undefined) return noCode.test(ofBoard) ? undefined : { code: ofBoard.toUpperCase() };
  const said = firstOf(someCode, text)?.code;
  // "Code red" is no code of a board: that is written in capitals.
  return said !== undefined && said === said.toUpperCase() && /^[A-Z]/.test(said) ? { code: said } : undefined;
}
