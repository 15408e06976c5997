import type { AgendaCommand } from "../agenda-command.js";
import type { Row } from "../rows/row.js";
import { readAddItem } from "./read-add-item.js";

/** More are an agenda that is pasted in parts. */
export const mostAddedItems = 40;

const head =
  /^(?:[\p{L}, ’']{2,40} )?(?:add|new|include)(?: the| these| following)*(?: agenda)? items?(?: to (?:the|our) agenda)?(?: as follows)? ?[:–—-]?$/iu;
const mark = /^(?:[-–—•*·]|\(?\d{1,3}[.)])\s+/;
const courtesy = /,? (?:please|thanks|thank you)[.! …]*$/i;
const inOneLine = /^(?:add|new)(?: the| these)*(?: agenda)? items ?[:–—-] ?(?<said>.+;.+)$/iu;
const begins = /^(?:add|put|include|insert|new)\b/i;

/** Lines of "add item: …", lines under "add items:", or "add items: …; …", each an item of its own. */
export const readAddItems: Row["read"] = (spoken, setting) => {
  const inLine = spoken.lines.length === 1 ? inOneLine.exec(spoken.text)?.groups?.said : undefined;
  const [first = "", ...others] = inLine === undefined ? spoken.lines : ["add items:", ...inLine.split(";")];
  if (others.length === 0) return undefined;
  const isHead = head.test(first.trim());
  const lines = (isHead ? others : [first, ...others]).map((line) =>
    line.trim().replace(mark, "").replace(courtesy, ""),
  );
  const said = lines.filter((line) => line !== "");
  if (said.length > mostAddedItems || (!isHead && said.filter((line) => begins.test(line)).length < 2))
    return undefined;
  const items: Extract<AgendaCommand, { kind: "add-items" }>["items"][number][] = [];
  for (const line of said) {
    const text = begins.test(line) ? line : `add item: ${line}`;
    const read = readAddItem({ ...spoken, text, lines: [text] }, setting);
    if (read?.kind !== "add-item" || read.item === undefined) return undefined;
    const { item, under, number, meeting } = read;
    // They stand on one agenda, and none is put between the others.
    if (under !== undefined || number !== undefined || meeting !== undefined) return undefined;
    items.push(item);
  }
  return items.length < 2 && !isHead ? undefined : { kind: "add-items", items, typed: spoken.typed };
};
