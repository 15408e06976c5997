import { ownersFirst } from "../../actions/owners-first.js";
import { type ReadLine, readActionLine } from "../../actions/read-action-line.js";
import { beginsWithTaskVerb } from "../../actions/task-words.js";
import { matchMember } from "../../committees/match-member.js";
import { sentences } from "../record/sentences.js";
import type { PaperContext } from "../section.js";
import { withoutState } from "./action-entry.js";
import { foundAction } from "./found-action.js";
import { type Undertaking, undertakingIn } from "./undertaking.js";
import type { Walk } from "./walk.js";

/** In a meeting these are done at once, and no action is left of them. */
const atOnce = /^(?:now )?(?:note|welcome|thank|apologise|declare|open|close|chair|join|leave)\b/i;
/** These may be done in it. */
const maybeAtOnce = /^(?:report|present|introduce|lead|speak|attend|discuss|consider)\b/i;
const longestLine = 400;
/** So much of the sentence before it says of what "Clerk to reply" speaks. */
const longestContext = 120;
const joins = / to | will | would | that /i;

/** A line that is wholly "Sarah to circulate the plan" is an action; true where it was one. */
export function takeWholeLine(walk: Walk, at: number): boolean {
  const line = walk.lines[at];
  if (line === undefined || line.text.length > longestLine || !/ to |[:–—-] /.test(line.text)) return false;
  const { rest, state } = withoutState(line.text);
  const split = ownersFirst(rest, walk.context);
  const isTold = split?.manner === "to";
  // "Ann Ash – Chair" is nobody's action.
  const isListed =
    walk.section.kind !== "attendance" &&
    (split?.manner === "colon" || split?.manner === "dash") &&
    beginsWithTaskVerb(split.task);
  if (
    split === undefined ||
    !(isTold || (isListed && split.sure === "known")) ||
    sentences(rest).flatMap(clausesOf).length > 1
  )
    return false;
  const isNamed = split.sure === "known" || isName(rest, split.task);
  const read = isNamed ? readActionLine(rest, walk.context)?.action : undefined;
  if (read === undefined || read.owners.length === 0) return false;
  const isDeed = !atOnce.test(split.task) && !maybeAtOnce.test(split.task);
  // Where minutes look back, an entry of a list without a state may be an action of the last meeting.
  const isOld = walk.back.isBack && line.depth !== undefined && state === undefined;
  const isPlain = isTold && split.sure === "known" && isDeed && !isOld;
  const note = state === undefined ? {} : { state };
  const found = foundAction(
    { task: read.task, owners: read.owners, said: read, note },
    isPlain ? "plain" : "likely",
    { words: line.text, line },
    walk.section,
    walk.context,
  );
  const raised = walk.back.raisedOn === undefined ? {} : { on: walk.back.raisedOn };
  const what = walk.back.isBack && state !== undefined ? { ...found.what, earlier: raised } : found.what;
  walk.found.push({ finding: { ...found, what }, line: at, isAside: true, isWhole: true });
  return true;
}

/** Words that begin a line in minutes and name nobody. */
const noName =
  /^(?:accepted|agreed|agreement|apologies|approved|approval|decided|decision|due|further|motion|next|noted|ongoing|opportunity|permission|proposal|proposed|recommended|resolved|resolution|seconded|subject|thanks|unable|unanimous|voted|welcome)\b/i;

/** A name on nobody's list, and a deed after it: "Sarah Jones to ring the auditor". */
function isName(text: string, task: string): boolean {
  return (
    beginsWithTaskVerb(task) &&
    !noName.test(text) &&
    /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]+){0,2} to /u.test(text)
  );
}

/** The sentences of a paragraph in which somebody known undertakes something: plain where they say so as a list of actions does, else likely. */
export function takeUndertakings(walk: Walk, at: number): void {
  const line = walk.lines[at];
  if (line === undefined || !(joins.test(line.text) || dashedLast.test(line.text))) return;
  let [before, spokenOf]: [string, string | undefined] = ["", undefined];
  for (const sentence of sentences(line.text).flatMap(clausesOf)) {
    const told = before;
    const subject = /^(?:\p{L}+ [^,;]{2,90}, )?(?:he|she|they) /iu.test(sentence) ? spokenOf : undefined;
    before = sentence;
    // "In answer to the Chair, she explained that …" goes on about the same person.
    if (!/\b(?:he|she|they)\b/i.test(sentence)) spokenOf = subjectOf(sentence, walk.context);
    else if (/^\p{Lu}[\p{L}.'’-]+ \p{Lu}|^\p{Lu}{2}/u.test(sentence)) spokenOf = subjectOf(sentence, walk.context);
    const undertaking =
      undertakingIn(sentence, walk.context, subject) ?? dashed(sentence, walk.context) ?? named(sentence, walk.context);
    const read = undertaking && readActionLine(undertaking.words, { ...walk.context, led: true })?.action;
    if (undertaking === undefined || read === undefined || atOnce.test(read.task)) continue;
    if (undertaking.isWill && read.due?.kind !== "day") continue;
    // A note that stands before it has it already.
    if (walk.found.at(-1)?.finding.evidence.words.startsWith(sentence)) continue;
    const isBare = !read.task.includes(" ") && told !== "";
    const task = isBare ? `${read.task}: ${told.replace(/[.;:]$/, "").slice(0, longestContext)}` : read.task;
    const finding = foundAction(
      { task, owners: read.owners.length > 0 ? read.owners : undertaking.owners, said: read },
      undertaking.isDashed || undertaking.isAgreed || isToldTo(undertaking, sentence, read, walk) ? "plain" : "likely",
      { words: isBare ? `${told} ${sentence}` : sentence, line },
      walk.section,
      walk.context,
    );
    const isPromised = promised.test(sentence) ? ({ isPromised: true } as const) : {};
    walk.found.push({ finding, line: at, isAside: true, ...isPromised });
  }
}

/** "Sheila to order six sacks.", whoever that is. */
function named(sentence: string, context: PaperContext): Undertaking | undefined {
  const split = sentence.length > longestLine ? undefined : ownersFirst(sentence, context);
  if (split?.manner !== "to" || !(split.owners[0]?.kind === "everybody" || isName(sentence, split.task)))
    return undefined;
  return { words: sentence, owners: split.owners };
}

/** "Offer Wednesday instead – Jean." */
function dashed(sentence: string, context: PaperContext): Undertaking | undefined {
  if (sentence.length > longestLine || !dashedLast.test(sentence) || !beginsWithTaskVerb(sentence)) return undefined;
  const words = sentence.replace(/\.$/, "");
  const read = readActionLine(words, context);
  if (read?.manner !== "last" || read.sure !== "known" || read.action.owners.length === 0) return undefined;
  return { words, owners: read.action.owners, isDashed: true };
}

const dashedLast = /\p{L} [-–—] \p{Lu}[^–—.]{1,50}\.?$/u;

/** "Clerk to write to the bank." says nothing else, wherever it stands, and neither does "Ann Ash agreed to write". */
function isToldTo(
  { words, owners }: Undertaking,
  sentence: string,
  { task, due }: ReadLine["action"],
  { section, back, context }: Walk,
): boolean {
  if (section.kind === "attendance" || back.isBack || (maybeAtOnce.test(task) && due === undefined)) return false;
  if (!(beginsWithTaskVerb(task) || /^(?:do|have|get)\b/i.test(task))) return false;
  if (promised.test(sentence))
    return !ofPost.test(task) && !/\bhad (?:\p{L}+ )?(?:agreed|offered|been)\b/iu.test(sentence);
  const split = ownersFirst(words, context);
  if (split === undefined) return false;
  // "The Engineer to …" needs no list.
  const isOffice = owners.length === 1 && /^the \p{Lu}/iu.test(sentence) && / to /.test(words);
  return split.manner === "to" && (split.sure === "known" || isOffice);
}

/** Whoever agrees to go on as treasurer has nothing to do. */
const ofPost =
  /^(?:continue|act|serve|stand|remain|stay|sit|support|accept|second|propose|defer|withdraw|take)\b(?! (?:up|forward|this|it|that|a |an ))/i;
const promised =
  /\b(?:he|she|they) (?:would|will) \p{Ll}|\b(?:agreed|undertook|offered|volunteered|promised|(?:was|were|be) (?:asked|requested|instructed|tasked)) to \p{Ll}/iu;

/** "Ann Ash to find a hall; Ben Oakley to ring round", "BO to ask for a price and CE to book it" are two. */
function clausesOf(sentence: string): readonly string[] {
  return sentence.length > longestLine || !sentence.includes(" to ") ? [sentence] : sentence.split(nextOwner);
}

const nextOwner =
  /(?:; (?:and )?|(?<= \p{Ll}{1,20})(?:,? and |, ))(?=(?:[Tt]he )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3} to \p{Ll})/u;

/** Who is spoken of at the beginning of a sentence, if it is somebody known. */
function subjectOf(sentence: string, { roster }: PaperContext): string | undefined {
  const name = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/u.exec(sentence)?.[0];
  return name !== undefined && matchMember(name, roster).kind === "one" ? name : undefined;
}
