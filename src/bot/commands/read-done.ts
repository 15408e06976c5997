import { withNames } from "../turn/heard.js";
import { formsOf } from "./forms.js";
import { aBreak, anItem, itemRef } from "./item-ref.js";
import type { Row } from "./row.js";

const finished = "(?:done|complete|completed|finished|sorted|closed|dealt with)";
const doneForms = formsOf(
  // "done 12", "I've done A12", "close 12", "mark 12 as done"
  `(?:(?:i|we)(?:['’]ve| have)? )?(?:done|did|complete|completed|finish|finished|close|closed|tick off|ticked off|sorted|done with)(?: with)?(?: on)?\\s*:?\\s*${anItem}(?<rest>.*)`,
  `(?:mark|set|tick|make|log|record|call)(?: off)? ${anItem}(?: off)?(?: as| to| is| to be)?(?: now| all)? ${finished}(?<rest>.*)`,
  // "12 done", "A12 is complete"
  `${anItem}(?:${aBreak}| )(?:(?:is|has been|['’]s)(?: now| all)? |now |all )?${finished}(?<rest>.*)`,
);
/** A word to say that it is not, or not quite: then nothing is marked, and it is asked. */
const unfinished =
  /^(?:not|n['’]t|but|except|apart|save|nearly|almost|partly|half|if|when|once|until|till|unless|or|and|to be|soon|by|tomorrow|next|later|will|should|\d)/i;

/** "Done 12", with what was added after a dash, colon or comma as its note. */
export const readDone: Row["read"] = ({ text, mentions }) => {
  if (
    /^(?:done|finished|complete|completed|mark (?:it |this |that )?(?:as )?done|(?:it['’]?s|it is|that['’]?s|all) done)$/i.test(
      text,
    )
  )
    return { kind: "incomplete", row: "done", missing: "number" };
  for (const groups of doneForms(text)) {
    const rest = groups.rest ?? "";
    if (rest === "") return { kind: "done", item: itemRef(groups) };
    const said = /^(?:\s*[:,;.–—-]+\s*|\s*(?=\()|\s+(?:because|as|since|with the note|note)\s+)(?<note>.+)$/isu.exec(
      rest,
    )?.groups?.note;
    if (said === undefined || unfinished.test(said)) return undefined;
    const note = withNames(/^\([^()]*\)$/.test(said) ? said.slice(1, -1) : said, mentions).trim();
    return /[\p{L}\p{N}]/u.test(note)
      ? { kind: "done", item: itemRef(groups), note }
      : { kind: "done", item: itemRef(groups) };
  }
  return undefined;
};
