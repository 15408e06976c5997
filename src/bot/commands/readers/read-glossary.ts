import { withNames } from "../../turn/heard.js";
import { longestCommand, type Row } from "../rows/row.js";
import { firstOf, formsOf } from "./forms.js";

/** Longer meanings are no meanings; how long one may be is said by who keeps it. */
const longest = 2_000;
const aTerm = "(?<term>\\S.{0,60}?)";
/** Letters that are no word: two capitals or more, or a capital with a number ("CDOP", "S47", "C&YP"); no A12, P7, D3, S4. */
const letters = "(?!\\p{L} ?\\d+$)(?=(?:.*?[\\p{Lu}\\d]){2})(?=.*?\\p{Lu})[\\p{L}\\d][\\p{L}\\d&./’'-]{1,14}s?";
const isLetters = new RegExp(`^${letters}$`, "u");

const meantForms = formsOf(
  `what (?:does|do|did) (?:the (?:abbreviation|acronym|letters|term|word)s? )?${aTerm} (?:mean|stand for)(?: here| to us| on this board)?`,
  `(?:what(?:['’]?s| is) )?(?:the |its )?(?:meaning|definition) of ${aTerm}`,
  `what(?:['’]?s| is) meant by ${aTerm}`,
  `(?:define|explain|look up|glossary) ?:? ${aTerm}`,
);
const askedForms = formsOf(`what(?:['’]?s| is| are|['’]re)(?: an?| the)? ${aTerm}(?: here| again| short for)?`);
/** What can't be a term, whoever asks for it. */
const pointing =
  /^(?:this|that|it|these|those|they|them|he|she|we|you|i|all|any|everything|anything|something|there|up|going on|happening|new|next|wrong|all (?:this|that|these|of .+))$/i;
const mostWords = 5;

/** "What is CDOP", "what does CDOP mean", "CDOP?". Whatever else can be asked is tried before. */
export const readWhatIs: Row["read"] = ({ text, question, mentions }) => {
  if (text.length > longestCommand || /^glossary of /i.test(text)) return undefined;
  const meant = asTerm(firstOf(meantForms, text)?.term);
  if (meant !== undefined) return { kind: "what-is", term: withNames(meant, mentions) };
  const asked = asTerm(firstOf(askedForms, text)?.term ?? (question && !text.includes(" ") ? text : undefined));
  if (asked === undefined || asked.split(" ").length > mostWords || mentions.length > 0) return undefined;
  // "What is happening" is no question for the glossary, unless it has that.
  return isLetters.test(asked)
    ? { kind: "what-is", term: asked }
    : { kind: "not-understood", nearest: [], term: asked };
};

function asTerm(said: string | undefined): string | undefined {
  const term = said?.replace(/^["'“‘]|["'”’]$/g, "").trim();
  return term === undefined || pointing.test(term) || !/\p{L}/u.test(term) ? undefined : term;
}

const defineForms = formsOf(
  `(?:add to (?:the |our )?|put in (?:the |our )?)?glossary ?[:–—-]? ${aTerm} ?(?:=|:| [–—-] | means | stands for | is short for | is )+ ?(?<meaning>.{2,${longest}})`,
  `(?:add|put) ${aTerm} (?:to|in|into) (?:the |our )?glossary(?: as| ?[:–—-]+)? (?<meaning>.{2,${longest}})`,
  `define ${aTerm} (?:as|to mean) (?<meaning>.{2,${longest}})`,
);
const bareForms = formsOf(
  `${aTerm}(?: ?= ?| (?:means|stands for|is short for|is the abbreviation (?:of|for)):? (?=\\S+ \\S))(?<meaning>.{2,${longest}})`,
);

/** "CDOP means Child Death Overview Panel", "glossary: CDOP = …". */
export const readDefineTerm: Row["read"] = ({ text, mentions }) => {
  const bare = firstOf(bareForms, text);
  const groups = firstOf(defineForms, text) ?? (isLetters.test(bare?.term ?? "") ? bare : undefined);
  if (groups?.term === undefined || groups.meaning === undefined) return undefined;
  const term = groups.term.replace(/^["'“‘]|["'”’]$/g, "").trim();
  if (!/[\p{L}\p{N}]/u.test(term)) return undefined;
  const meaning = withNames(groups.meaning, mentions).trim();
  return { kind: "define-term", term: withNames(term, mentions), meaning };
};

const removeForms = formsOf(
  `(?:remove|delete|take|drop|strike) ${aTerm} (?:from|out of|off)(?: of)? (?:the |our )?glossary`,
  `forget what ${aTerm} (?:means|stands for)`,
);

/** "Remove CDOP from the glossary". */
export const readRemoveTerm: Row["read"] = ({ text, mentions }) => {
  const term = text.length > longestCommand ? undefined : firstOf(removeForms, text)?.term;
  return term === undefined ? undefined : { kind: "remove-term", term: withNames(term, mentions) };
};
