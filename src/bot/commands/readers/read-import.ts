import type { ImportCommand } from "../import-command.js";
import type { Row } from "../rows/row.js";
import { isMinutes } from "./is-paper.js";

const papers =
  "(?:minutes|notes|papers?|action logs?|logs?|actions|action lists?|documents?|files?|reports?|delivery plans?)";
const whose = "(?:(?:an?|the|our|my|these|those|some|last|draft|old|existing|board['’]s|meeting) ){0,3}";
const asking = new RegExp(
  `^(?:(?:how (?:do|can) (?:i|we) |can (?:i|we) |i (?:want|would like|need) to )?(?:import|upload|read in|paste|attach|send you)(?: ${whose}${papers})?(?: in| here)?|import ${whose}${papers}|read (?:${whose}${papers} in|${whose}${papers}))$`,
  "i",
);
/** "Import:" or "import these minutes" over the words of a paper. */
const leading = new RegExp(
  `^\\s*(?:please )?(?:import|read)(?: (?:this|these|the following))?(?: ${whose}${papers})?(?: (?:for|into) [^\\n:]{2,60})?\\s*(?:[:–—]|\\n)\\s*`,
  "i",
);
const longestAsking = 60;
const fewestWords = 40;

/** A text that is a paper whatever it says, without the words over it that say what to do with it. */
export function readPaper(typed: string): Extract<ImportCommand, { kind: "import" }> {
  const lead = leading.exec(typed)?.[0] ?? "";
  return { kind: "import", text: typed.slice(lead.length), ...(lead !== "" && { words: lead.trim() }) };
}

/** "import", "import" over a text, and a text that is plainly minutes. */
export const readImport: Row["read"] = ({ text, typed, lines }) => {
  if (text.length <= longestAsking && asking.test(text)) return { kind: "import" };
  const paper = readPaper(typed);
  if (paper.words !== undefined && (paper.text ?? "").trim().length >= fewestWords) return paper;
  return isMinutes(lines) ? { kind: "import", text: typed } : undefined;
};

const undoing =
  /^(?:undo|take back|reverse|revert|withdraw) (?:the |this |that |my |our |last )*(?:whole )?import(?: (?:of|from) (?<of>[^\n]{2,100}))?$/i;

/** "Undo the import", "undo the import of March minutes.docx". */
export const readUndoImport: Row["read"] = ({ text }) => {
  if (text.length > 140) return undefined;
  const found = undoing.exec(text);
  if (found === null) return undefined;
  const of = found.groups?.of?.replace(/^(?:the|our) /i, "").replace(/^["“”']+|["“”']+$/g, "");
  return { kind: "undo-import", ...(of !== undefined && of !== "" && { of }) };
};
