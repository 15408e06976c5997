import { readKind } from "../../../domain/agendas/read-kind.js";
import { longestStandingTitle } from "../../../domain/agendas/standing-items.js";
import { readLength } from "../../../domain/days/read-length.js";
import { withNames } from "../../turn/heard.js";
import type { AgendaCommand } from "../agenda-command.js";
import type { Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";

const longest = 500;
type Adding = Extract<AgendaCommand, { kind: "add-standing-item" }>;

const add = formsOf(
  "(?:add|new|insert|put in)(?: (?:an?|the|another|new))* standing (?:agenda )?item(?<first> (?:at|to) the (?:end|start|beginning))?\\s?(?::|–|—|-(?= )| )\\s?(?<said>.+)",
  "(?:add|put) (?<said>.{3,}?) (?:to|on|onto) (?:the |our )?standing items(?<first> (?:at|to) the (?:end|start|beginning))?",
);
const placed =
  /^(?<title>.+?),? (?:(?<is>before|after) (?<beside>.{3,120})|(?:at|to) the (?<place>end|start|beginning))$/is;
const remove = formsOf(
  "(?:remove|delete|drop|take (?:away|off|out))(?: (?:the|our))? standing (?:agenda )?item:? ?(?<title>.+)",
  "(?:remove|delete|drop|take) (?<title>.{2,}?) (?:from|off) (?:the |our )?standing items",
);

/** "Add standing item: Questions from the public (for information, 10 min) after declarations". */
export const readAddStanding: Row["read"] = ({ text, mentions }) => {
  const groups = text.length > longest ? undefined : firstOf(add, text);
  if (groups?.said === undefined) return undefined;
  const found = placed.exec(groups.said)?.groups;
  const item = titled(withNames(found?.title ?? groups.said, mentions));
  if (item === undefined) return undefined;
  return { kind: "add-standing-item", item, at: placeOf(found, groups.first), typed: withNames(text, mentions) };
};

/** "Remove standing item Work programme". */
export const readRemoveStanding: Row["read"] = ({ text, mentions }) => {
  const title = text.length > longest ? undefined : firstOf(remove, text)?.title;
  if (title === undefined) return undefined;
  return { kind: "remove-standing-item", title: withNames(title, mentions), typed: withNames(text, mentions) };
};

function placeOf(found: Readonly<Record<string, string | undefined>> | undefined, first = ""): Adding["at"] {
  if (found?.beside !== undefined)
    return { beside: found.beside, is: found.is?.toLowerCase() === "before" ? "before" : "after" };
  return { place: /end/i.test(found?.place ?? first) ? "end" : "begin" };
}

/** A title, with what it is for and how long it takes in brackets behind it. */
function titled(said: string): Adding["item"] | undefined {
  const found = /^(?<title>.*\S)\s*\((?<facts>[^()]{1,60})\)$/s.exec(said)?.groups;
  const pieces = (found?.facts ?? "").split(/[,;]/).filter((piece) => piece.trim() !== "");
  const facts = pieces.map((piece) => {
    const takes = readKind(piece);
    const minutes = readLength(piece);
    return takes !== undefined ? { takes } : minutes === undefined ? undefined : { minutes };
  });
  const isFacts = facts.length > 0 && facts.every((fact) => fact !== undefined);
  const title = (isFacts ? (found?.title ?? said) : said)
    .trim()
    .replace(/^\p{Ll}(?=\p{Ll})/u, (one) => one.toUpperCase());
  if (title.length > longestStandingTitle || !/[\p{L}\p{N}]/u.test(title)) return undefined;
  return { title, ...(isFacts && Object.assign({}, ...facts)) };
}

const numberForms = formsOf(
  "(?:number|count)(?: the| our)?(?: agenda)? items(?: on)?(?: from| at| starting (?:from|at)) (?<first>\\d{1,5})(?<on> on| onwards?)?(?<each> (?:at|for|in) (?:each|every) meeting| each time| every time)?",
  "(?:the |our )?(?:agenda )?item numbers (?:run|go|carry|continue) on(?: from (?<first>\\d{1,5}))?",
  "(?:the |our )?(?:agenda )?item numbers (?:start|begin)(?: again)? (?:at|from|with) (?<first>\\d{1,5})(?<each> (?:at|for|in) (?:each|every) meeting| each time| every time)?",
  "(?:number|count)(?: the| our)?(?: agenda)? items (?<each>anew (?:at|for) (?:each|every) meeting|from one meeting to the next)",
);

/** "Number items from 30 on", "number items from 1 at each meeting". */
export const readNumbering: Row["read"] = ({ text }) => {
  const groups = text.length > longest ? undefined : firstOf(numberForms, text);
  if (groups === undefined) return undefined;
  const first = groups.first === undefined ? 1 : Number(groups.first);
  const isEach = groups.each !== undefined && !/from one meeting/i.test(groups.each);
  // Only from 1 can each meeting begin.
  if (isEach && first !== 1) return undefined;
  if (
    isEach ||
    (first === 1 && groups.on === undefined && groups.each === undefined && !/\brun|go on|carry|continue/i.test(text))
  )
    return { kind: "number-items" };
  return first === 0 ? undefined : { kind: "number-items", first };
};
