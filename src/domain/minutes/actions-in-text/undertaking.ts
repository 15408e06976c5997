import { ownersFirst } from "../../actions/owners-first.js";
import type { SaidOwner } from "../../actions/said-action.js";
import { beginsWithTaskVerb } from "../../actions/task-words.js";
import { isJob } from "../../committees/is-agency.js";
import type { PaperContext } from "../section.js";

/** A sentence in which somebody known undertakes something. `words`: from the owner on, as `readActionLine` reads it. */
export type Undertaking = {
  words: string;
  owners: readonly SaidOwner[];
  /** Only "will" says it, which may tell of anything to come: only with its day it is an undertaking. */
  isWill?: true;
  /** "Agreed: …" stands before it. */
  isAgreed?: true;
  /** The words are a deed, with its owner behind a dash. */
  isDashed?: true;
};

const lead =
  /^(?:(?:in (?:conclusion|response|reply|summary)|following (?:a )?discussions?|after (?:a |some )?discussions?|therefore|finally|also),? )?(?:(?:it|this) was (?:also |then |further |therefore |subsequently )?(?:agreed|decided|suggested and agreed|confirmed) (?:that )?|(?:the |this )?(?:board|committee|panel|group|governors|trustees|members|meeting|chair) (?:\p{L}+ )?(?:agreed|decided|resolved) that |(?:it was )?(?:unanimously )?resolved[\s:–—-]*(?:\(?\d{1,2}\)\s?)?(?:that )?|agreed[\s:–—-]*(?:that )?)/iu;
const undertakes =
  /\s(?:(?:has |have |had |also |then |kindly |subsequently )*(?:agreed|undertook|undertakes|undertaken|offered|offers|promised|volunteered|volunteers|committed|was asked|were asked|is asked|was tasked with|was requested|was instructed|has been asked) to|(?:is |are |was |were )?to)\s/iu;
const reported =
  /^(?<who>\p{Lu}[\p{L}'’. -]{1,60}?) (?:also )?(?:agreed|confirmed|stated|said|advised|offered|undertook|promised|reported|noted|added)(?: and \p{L}+)? (?:that )?(?:he|she|they|s\/he) (?:would|will) (?<task>\p{Ll}.*)$/su;
const pronoun =
  /^(?:(?:in (?:response|reply|answer) to|following|after) [^,;]{2,80}, )?(?:he|she|they) (?:also )?(?<rest>(?:agreed|undertook|offered|promised|volunteered|was asked|was requested|was instructed) to .*)$/isu;
/** "Mr Oakley had no figure to hand and agreed to find it." */
const alsoAgreed =
  /^(?<who>(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor|Rev)\.? )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2}) [^;:]{3,160}?(?:,? and|, but) (?:also |then )?(?:agreed|undertook|offered|promised|volunteered) to (?<task>\p{Ll}.*)$/su;
/** "That the Head of Parks be requested to …", a clause of a resolution. */
const requested =
  /^(?:\(?[\divx]{1,4}[).] ?)?that (?<who>(?:the )?\p{Lu}[^,;:]{2,80}?) be (?:asked|instructed|requested|tasked) to (?<task>\p{Ll}.*)$/isu;
const longest = 600;
/** Words between a name and its verb that make a report of it, and no undertaking. */
const tells =
  /\b(?:continued?|continues|began|started|failed|used|went on|appeared|seemed|wished|wanted|needed|had|has|have) to$/i;

/** What a sentence of prose says that somebody known is to do. `subject`: who was spoken of last, for "she undertook to …". */
export function undertakingIn(sentence: string, context: PaperContext, subject?: string): Undertaking | undefined {
  if (sentence.length > longest || !/ to | would | will | that /i.test(sentence)) return undefined;
  const opening = lead.exec(sentence)?.[0] ?? "";
  const words = sentence
    .slice(opening.length)
    .replace(/^in (?:reply|response|answer) to [^,;]{2,80}, (?=\p{Lu})/iu, "");
  const { who, task } = reported.exec(words)?.groups ?? {};
  if (who !== undefined && task !== undefined) return fromWords(`${who} to ${task}`, context);
  const clause = (requested.exec(words) ?? alsoAgreed.exec(words))?.groups;
  const ofClause = clause && fromWords(`${clause.who} to ${clause.task}`, context);
  if (ofClause !== undefined) return ofClause;
  const { rest } = subject === undefined ? {} : (pronoun.exec(words)?.groups ?? {});
  if (rest !== undefined) return fromWords(`${subject} ${rest}`, context);
  const isAgreed = opening !== "" && !/^agreed/i.test(opening);
  if (isAgreed)
    return (
      fromWords(words.replace(/^(?<who>.{2,80}?) would (?=\p{Ll})/su, "$<who> will "), context) ?? bare(words, context)
    );
  const at = undertakes.exec(words.slice(0, 130));
  const will = /^\p{Lu}[^,;:]{1,60}? will (?<deed>\p{Ll}.*)$/su.exec(words)?.groups?.deed;
  if (will !== undefined && (at === null || words.indexOf(" will ") < at.index) && beginsWithTaskVerb(will)) {
    const found = fromWords(words, context);
    // "Agreed: the treasurer will ask round" is no telling of what is to come.
    return found && (opening === "" ? { ...found, isWill: true } : { ...found, isAgreed: true });
  }
  if (at === null || tells.test(words.slice(0, at.index + at[0].length - 1))) return undefined;
  const joint = / to $/.test(at[0]) && at[0].length > 8 ? " agreed to " : at[0];
  return fromWords(`${words.slice(0, at.index)}${joint}${words.slice(at.index + at[0].length)}`, context);
}

/** Every board has them, on its roster or not. */
const office =
  /^the (?:(?:town|parish|deputy|vice|assistant) )?(?:clerk|chair(?:man|woman|person)?|secretary|treasurer|head(?:teacher)?)$/i;

/** "That the Clerk write to the Council". */
function bare(words: string, context: PaperContext): Undertaking | undefined {
  const { who, task } =
    /^(?<who>(?:the )?\p{Lu}[\p{L}'’-]*(?:,? (?:and )?\p{Lu}[\p{L}.'’-]*){0,8}) (?:be (?:asked|instructed|requested|authorised|tasked) to |is (?:asked|instructed|requested) to )?(?<task>\p{Ll}.*)$/su.exec(
      words,
    )?.groups ?? {};
  if (who === undefined || task === undefined || !beginsWithTaskVerb(task)) return undefined;
  if (office.test(who))
    return {
      words: `${who.replace(/^the /i, "")} to ${task}`,
      owners: [{ kind: "typed", text: who.replace(/^the /i, "") }],
    };
  return fromWords(`${who} to ${task}`, context);
}

/** "The Engineer agreed to report", "the CFO will ask": nobody's name has an article, and somebody is it, listed or not. */
function ofOffice(words: string): Undertaking | undefined {
  const {
    who,
    joint = "",
    task,
  } = /^the (?<who>\p{Lu}[\p{L}'’&-]*(?: (?:of|for|and|\p{Lu}[\p{L}'’&-]*)){0,5}) (?<joint>will|(?:agreed )?to) (?<task>\p{Ll}.*)$/isu.exec(
    words,
  )?.groups ?? {};
  if (who === undefined || task === undefined || !/^\p{Lu}/u.test(who) || !beginsWithTaskVerb(task)) return undefined;
  if (!office.test(`the ${who}`) && !/^\p{Lu}{2,4}$/u.test(who) && !isJob(who)) return undefined;
  return { words: `${who} ${joint} ${task}`, owners: [{ kind: "typed", text: who }] };
}

function fromWords(words: string, context: PaperContext): Undertaking | undefined {
  const split = ownersFirst(words, context);
  if (split?.sure !== "known" || (split.manner !== "to" && split.manner !== "will")) return ofOffice(words);
  if (split.owners.some(({ kind }) => kind !== "typed")) return undefined;
  return { words, owners: split.owners };
}
