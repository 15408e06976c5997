import { distance } from "fastest-levenshtein";
import { readOwners } from "../../../domain/actions/read-owners.js";
import type { Command } from "../command.js";
import { grammar } from "../grammar.js";
import { asLogged } from "../logging/offer-logging.js";
import { severalActions } from "../logging/several-actions.js";
import { numbersIn, someItems } from "../readers/item-refs.js";
import { twoDeeds } from "../readers/two-deeds.js";
import type { Row, Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { rephrased } from "./rephrased.js";
import { textOf } from "./text-of.js";

type Read = (text: string) => { row: Row; command: Command } | undefined;

/** How many texts are offered, how much of a message is looked at for them, and from which length on it is offered for nothing itself. */
const most = 2;
const looked = 200;
const longestOffered = 600;

/**
 * The texts, two at most, nearest to a message that no row reads, each of which can be said; none when nothing is near. What changes an action is offered with its
 * number only; what reads like an action is offered for logging first.
 */
export function nearestTexts(spoken: Spoken, setting: Setting, read: Read): readonly string[] {
  const texts = new Set<string>();
  for (const text of candidates(spoken, setting, read)) {
    // The card has a button for help of its own.
    if (text !== undefined && text !== "help") texts.add(text);
    if (texts.size === most) break;
  }
  return [...texts];
}

/** The likeliest first, each looked for only when those before it did not suffice. */
function* candidates(spoken: Spoken, setting: Setting, read: Read): Generator<string | undefined> {
  const { text } = spoken;
  if (text.length <= longestOffered) {
    const two = twoDeeds(spoken, setting, read);
    yield* two;
    if (two.length > 0) return;
    for (const action of severalActions(spoken, setting)) yield readable(action);
    const asked = withoutWe(text);
    if (spoken.question || asked !== text) yield canonical(read(asked)?.command);
    // "Could we discuss it at the next meeting?" is read with its first words, and changes nothing.
    if (spoken.question && asked !== text) yield canonical(read(text)?.command);
    const isAbout = aboutItems.test(text);
    const instead = rephrased(text, isAbout && takenBack.test(text));
    for (const other of instead.first) yield readable(other);
    yield* listsOfEach(spoken, setting);
    if (!isAbout) yield readable(asLogged(spoken, setting));
    for (const other of instead.last) yield readable(other);
    const typed = mended(text);
    if (typed !== text.slice(0, looked)) yield canonical(read(typed)?.command);
  }
  if (saidDone.test(text)) yield canonical(read("done")?.command);
  yield* alike(spoken, setting);
  for (const number of numbersIn(text)) yield `show ${number}`;

  function readable(said: string | undefined): string | undefined {
    const command = said === undefined ? undefined : read(said)?.command;
    const isAsked = command?.kind === "change" && command.deed === "redate" && command.due.kind === "unreadable";
    return command === undefined || command.kind === "incomplete" || isAsked ? undefined : said;
  }
}

/** "12 to be discharged" is said of an action that is there. */
const aboutItems = new RegExp(`^${someItems} (?:to be|is|are|will|may|might|should|was|were|has|have)\\b`, "i");

/** "Can we move 12 to Friday?" */
function withoutWe(text: string): string {
  return text.replace(/^(?:can|could|shall|should|may|might|do|must) (?:we|i|you) (?:now |please )?/i, "");
}

/** "Done now I think": of which, the thread may say. */
const saidDone =
  /^(?:all |that['’]?s |it['’]?s |now )?(?:done|finished) (?:now|already|today|i (?:think|believe|hope))\b\P{N}{0,40}$/iu;

/** "Outstanding for Warren and Sarah": one list of each. */
function listsOfEach({ text, mentions }: Spoken, { roster }: Setting): readonly string[] {
  const { lead, who } = /^(?<lead>.{2,60}? for )(?<who>.{3,80})$/isu.exec(text)?.groups ?? {};
  if (lead === undefined || who === undefined || !/[,&]| and /i.test(who)) return [];
  const owners = readOwners(who, { roster, mentions })?.owners ?? [];
  return owners.length < 2 ? [] : owners.flatMap((owner) => (owner.kind === "typed" ? [`${lead}${owner.text}`] : []));
}

function canonical(command: Command | undefined): string | undefined {
  return command && textOf(command);
}

const vocabulary = [...new Set(grammar.flatMap((row) => row.words))];

/** The message with slips of the keyboard in its first words mended: "finsh 12" as "finish 12". */
function mended(text: string): string {
  let left = 4;
  const isAlone = /^\p{L}+$/u.test(text);
  return text.slice(0, looked).replace(/\p{L}+/gu, (word) => {
    left -= 1;
    const shortest = left === 3 && (isAlone || /^\p{L}+ #?a?\d/iu.test(text)) ? 3 : shortestSlip;
    return left < 0 ? word : (closest(word.toLowerCase(), shortest) ?? word);
  });
}

/** Shorter words are others: "not" is no slip for "note". Before a number, or alone, one of three letters may be. */
const shortestSlip = 4;

/** The known word of which this is a slip: it begins alike, and is none of its forms ("meets", "later"). */
function closest(word: string, shortest = shortestSlip): string | undefined {
  if (word.length < shortest || vocabulary.includes(word)) return undefined;
  const allowed = word.length >= 7 ? 2 : 1;
  let best: { word: string; off: number } | undefined;
  for (const known of vocabulary) {
    if (known.length < 3 || Math.abs(known.length - word.length) > allowed) continue;
    if (/^(?:s|r|d|er|ed|ly)$/.test(word.startsWith(known) ? word.slice(known.length) : "")) return undefined;
    if (word[0] !== known[0] && !isSwapped(word, known)) continue;
    const off = isSwapped(word, known) ? 1 : distance(word, known);
    if (off <= allowed && (best === undefined || off < best.off)) best = { word: known, off };
  }
  return best?.word;
}

/** Two neighbouring letters the wrong way round count as one slip. */
function isSwapped(typed: string, known: string): boolean {
  if (typed.length !== known.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== known[index]);
  return (
    at >= 0 && typed[at] === known[at + 1] && typed[at + 1] === known[at] && typed.slice(at + 2) === known.slice(at + 2)
  );
}

/** Texts of the rows whose words the message holds, the most and the first of them first. */
function alike({ text }: Spoken, setting: Setting): readonly string[] {
  const words = (
    text
      .slice(0, looked)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, 20);
  const known = words.map((word) => (vocabulary.includes(word) ? word : (closest(word) ?? word)));
  const numbers = numbersIn(text);
  return grammar
    .map((row) => ({ row, score: scoreOf(row, known) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .flatMap(({ row }) => offered(row, numbers, text, setting))
    .slice(0, 6);
}

function scoreOf(row: Row, words: readonly string[]): number {
  return row.words.reduce((score, word) => {
    const at = words.indexOf(word);
    return at < 0 ? score : score + 1 + 1 / (at + 1);
  }, 0);
}

/** "12 is not done", "12 may be at risk": whoever says so asks for nothing of the kind. */
const takenBack =
  /\b(?:not|never|cannot|cant|wont|isnt|wasnt|havent|hasnt|didnt|no longer|will|would|may|might|could|nearly|almost|half|partly|mostly|being|but|apart from|except|unless|if|when|once|until|to be|last (?:week|month|year|meeting|time)|yesterday|ago)\b|n['’]t\b/i;

/** What a row can be offered as: with the message's own numbers and day, never with those of the example. */
function offered(row: Row, numbers: readonly number[], text: string, setting: Setting): readonly string[] {
  if (row.offer === "nothing") return [];
  if (row.changes && takenBack.test(text)) return numbers.map((number) => `show ${number}`);
  if (row.offer === "example") return row.examples.slice(0, 1);
  return row.offer(numbers, text, setting);
}
