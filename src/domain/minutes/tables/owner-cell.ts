import { distance } from "fastest-levenshtein";
import { headLength } from "../../actions/owners-first.js";
import { readOwners } from "../../actions/read-owners.js";
import type { SaidOwner } from "../../actions/said-action.js";
import { isDoing } from "../../actions/task-words.js";
import { isJobWord } from "../../committees/job-words.js";
import { matchMember } from "../../committees/match-member.js";
import { plausibleName } from "../../committees/plausible-name.js";
import type { PaperContext } from "../section.js";
import { saysNothing, withoutMarker } from "./cell-text.js";

/** Words in an owner's cell that name nobody. */
const nobody =
  /^(?:tb[cda]|to be (?:confirmed|agreed|decided|allocated)|vacan(?:t|cy)|unassigned|unallocated|\?+|various|nobody|no ?one)\.?$/i;

/** Kept beside each context: the same few owners stand in row after row. */
const known = new WeakMap<PaperContext, Map<string, readonly SaidOwner[]>>();

/** Whom an owner's cell names; empty where it names nobody. What is no list of people is one owner as typed: a role, a group, an agency. */
export function readOwnerCell(lines: readonly string[], context: PaperContext): readonly SaidOwner[] {
  const cells = known.get(context) ?? new Map<string, readonly SaidOwner[]>();
  known.set(context, cells);
  const text = lines.join("\n");
  const owners = cells.get(text) ?? ownersOf(lines, context);
  cells.set(text, owners);
  return owners;
}

function ownersOf(lines: readonly string[], context: PaperContext): readonly SaidOwner[] {
  const said = lines
    .map((line) =>
      withoutMarker(line)
        .replace(/^@/, "")
        .replace(/^(?:lead|owner|action)s?\s?: ?/i, "")
        .trim(),
    )
    .filter((line) => !saysNothing(line) && !nobody.test(line));
  if (said.length === 0) return [];
  const whole = said.join(" ");
  const wholeKnown = readOwners(whole, context);
  if (said.length === 1 || wholeKnown?.sure === "known") return ownersIn(whole, context);
  // Names below each other, or one name that was broken: "Warren" over "Carter".
  const each = said.map((line) => ownersIn(line.replace(/[\s,;&/]+$/, ""), context));
  const areWhole = said.every(
    (line, at) => isWholeOwner(line.replace(/[\s,;&/]+$/, ""), context) || /[,;&/]$/.test(said[at - 1] ?? ""),
  );
  return areWhole ? each.flat() : ownersIn(whole, context);
}

/** Somebody on the roster, initials, or a name of two words: no half of a name. */
export function isWholeOwner(line: string, context: PaperContext): boolean {
  const read = readOwners(line, context);
  if (read?.sure === "known") return true;
  return /^\p{Lu}{2,4}$/u.test(line) || (read !== undefined && (/[/&,]| and /.test(line) || / /.test(line)));
}

function ownersIn(text: string, context: PaperContext): readonly SaidOwner[] {
  const plain = text.replace(/[.:;,]+$/, "");
  const named = nameBeforeOffice(plain);
  if (named !== undefined) return [{ kind: "typed", text: named }];
  const read = readOwners(plain, context);
  if (read !== undefined && !isOneOffice(plain, read.owners, context)) return read.owners;
  const parts = plain.split(/\s*(?:[,;/&]|\band\b)\s*/i);
  const areOffices = parts.length > 1 && parts.every((part) => isOffice(part));
  return (areOffices ? parts : [plain]).map((part) => ({ kind: "typed", text: part }));
}

/** "Jane Smith, Chief Nurse" and "Jane Smith – Chief Nurse" are one person with their office. */
function nameBeforeOffice(text: string): string | undefined {
  const { name, office } =
    /^(?<name>[^,–—(]{3,50}?)(?:, | ?[–—] ?| - )(?<office>[^,–—]{4,60})$/u.exec(text)?.groups ?? {};
  if (name === undefined || office === undefined || !/ /.test(name)) return undefined;
  return plausibleName(name, false) !== undefined && !isOffice(name) && isOffice(office) && !/ and |[/&]/.test(name)
    ? name
    : undefined;
}

/** What somebody or a group is, by its first words or its last: "Chair of Governors", "Chief Nurse". */
function isOffice(text: string): boolean {
  const words = text.toLowerCase().split(" ");
  const first = words.findIndex((word) => /^(?:of|for)$/.test(word));
  return [words.at(-1), words[first - 1]].some((word) => word !== undefined && isJobWord(word));
}

/** "Director of Health and Wellbeing", "Children and Families Team": one, though an "and" is in it. */
function isOneOffice(text: string, owners: readonly SaidOwner[], context: PaperContext): boolean {
  if (owners.length < 2 || /[/;]/.test(text)) return false;
  const parts = owners.map((owner) => (owner.kind === "typed" ? owner.text : ""));
  const isStranger = (part: string) =>
    part !== "" &&
    matchMember(part, context.roster).kind === "none" &&
    !/^\p{Lu}{2,4}$/u.test(part) &&
    !isJobWord(part.toLowerCase());
  const [first = "", ...others] = parts;
  const last = parts.at(-1) ?? "";
  if (isBody(first)) return others.some((part) => isStranger(part) && !isPerson(part));
  return !first.includes(" ") && isStranger(first) && isBody(last);
}

function isPerson(text: string): boolean {
  return text.includes(" ") && plausibleName(text, false) !== undefined && !isBody(text);
}

/** The beginning or end of what an office or a group is called: "Director of Health", "Families Team". */
function isBody(text: string): boolean {
  const words = text.toLowerCase().split(" ");
  const ends = [words[0], words.at(-1)].some((word) => word !== undefined && (isJobWord(word) || bodies.test(word)));
  return words.length > 1 && (ends || / (?:of|for) /i.test(text));
}

const bodies =
  /^(?:.*-?groups?|boards?|teams?|services?|committees?|panels?|partnerships?|departments?|forums?|units?)$/;

const again = /^(?<who>[^,:]{2,80}?)(?: (?:to|will|should|has agreed to|agreed to)(?: please)? |: ?)(?<rest>\S.*)$/su;

/** The words of a task without its owner, where they say once more who it is: "WC to arrange it" beside "Warren Carter". */
export function withoutOwnerAgain(words: string, owners: readonly SaidOwner[], cell: string): string {
  const { who, rest } = again.exec(words.slice(0, headLength))?.groups ?? {};
  const isTo = who !== undefined && (words[who.length] === ":" || isDoing(rest ?? ""));
  if (who === undefined || rest === undefined || !isTo) return words;
  const names = owners.flatMap((owner) => ("text" in owner ? [owner.text] : []));
  const isSame = isSaidAgain(who, cell) || (names.length === 1 && isSaidAgain(who, names[0] ?? ""));
  return isSame ? words.slice(words.slice(0, headLength).length - rest.length) : words;
}

/** The same name, a slip of the keyboard from it, or the initials of it. */
function isSaidAgain(who: string, name: string): boolean {
  const [one, other] = [plain(who), plain(name)];
  if (one === "" || other === "") return false;
  if (one === other) return true;
  if (one.length > 5 && distance(one, other) <= 2) return true;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join("");
  return /^\p{Lu}{2,4}$/u.test(who.trim()) && who.trim() === initials.toUpperCase();
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const replaced =
  /(?<who>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})(?: (?:to|will) [^.;()]{1,60}?)? ?[([]? ?(?:in replacement of|in place of|replacing|instead of|in lieu of) (?<before>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})/u;

/** The owners with whom one of them stands for, where an update says so: "Jason Hartley to follow up (in replacement of Pete Horne)". */
export function withReplaced(owners: readonly SaidOwner[], update: string): readonly SaidOwner[] {
  const { who, before } = replaced.exec(update.slice(0, 2000))?.groups ?? {};
  if (who === undefined || before === undefined) return owners;
  return owners.map((owner) =>
    owner.kind === "typed" && owner.inPlaceOf === undefined && isSaidAgain(who, owner.text)
      ? { ...owner, inPlaceOf: before }
      : owner,
  );
}
