import { isShortForm } from "./agency-short-form.js";
import { type Member, present } from "./member.js";
import { plainLetters } from "./name-parts.js";

/** Which agency a typed text means. */
export type AgencyMatch =
  /** `agency`: as most of its members have it on the roster. */
  | { kind: "one"; agency: string; members: readonly Member[] }
  | { kind: "several"; agencies: readonly string[] }
  | { kind: "none" };

/** Longer texts are no agencies. */
const longestAgency = 120;

/** An agency's name for comparing: without case, accents, marks and "the"; "&" is "and". One agency has one key. */
export function agencyKey(name: string): string {
  const words = wordsOf(name);
  const counting = words.filter((word) => word !== "the");
  return (counting.length === 0 ? words : counting).join(" ");
}

/**
 * Finds the agency that is meant, among those of the people who are on the committee: by its whole name or another name that the board
 * gave it, its initials ("CCG" also for Harbour Clinical Commissioning Group), or words of it that no other agency has ("Police"). What comes first in this order
 * beats what comes later. Words that could belong to any agency ("services", "national") name none by themselves.
 */
export function matchAgency(typed: string, roster: readonly Member[]): AgencyMatch {
  if (typed.length > longestAgency) return { kind: "none" };
  const key = agencyKey(typed);
  if (key === "") return { kind: "none" };
  const said = key.split(" ").filter((word) => !smallWords.has(word));
  // "C.C.G." has a space where a point was.
  const close = /^\p{L}(?: \p{L})+$/u.test(key) ? key.replaceAll(" ", "") : key;
  const initials = /^[\p{L}\p{N}]{2,8}$/u.test(close) ? close : undefined;
  const agencies = agenciesOn(roster);
  const rules: readonly ((agency: Agency) => boolean)[] = [
    (agency) => agency.names.has(key),
    (agency) => initials !== undefined && agency.initials.has(initials),
    (agency) => initials !== undefined && agency.lastInitials.has(initials),
    (agency) => isPartOf(said, agency),
  ];
  for (const rule of rules) {
    const [first, ...others] = agencies.filter(rule);
    if (first === undefined) continue;
    if (others.length > 0) return { kind: "several", agencies: [first, ...others].map(({ name }) => name) };
    return { kind: "one", agency: first.name, members: first.members };
  }
  return { kind: "none" };
}

/** True for two spellings of one agency, be it by its letters: "Harbour CCG" and "Harbour Clinical Commissioning Group". */
export function isSameAgency(one: string, other: string): boolean {
  return partedName(one).key === partedName(other).key || isShort(one, other) || isShort(other, one);
}

/** Whether one is a shorter way to write the other. */
export function isShort(short: string, long: string): boolean {
  const [said, whole] = [partedName(short), partedName(long)];
  // What stands in brackets is a name too: "Family Advice (CAFA)".
  if (whole.inBrackets.includes(said.key)) return true;
  return isShortForm(said.words, said.capitals, whole.words) || isShortForm(said.all, said.capitals, whole.all);
}

/** An agency with its members, in the order of the roster. */
export type Agency = AgencyNames & { name: string; aliases: readonly string[]; members: readonly Member[] };

type AgencyNames = {
  /** Its key, also without what stands in brackets, and that by itself; with its other names. */
  names: ReadonlySet<string>;
  words: readonly string[];
  /** In small letters, with and without "and", "of". */
  initials: ReadonlySet<string>;
  /** Those of three or more of its last words: boards leave the place away. */
  lastInitials: ReadonlySet<string>;
};

const smallWords = new Set("a an and at by for from in of on our the to with".split(" "));
/** Words that say by themselves of no agency that it is meant. */
const common = new Set(
  `adult adults area board borough care central child children childrens city committee community county department district east
  england english family families foundation general group health joint local midlands national new north northern office older
  partnership people peoples person persons public region regional rural safeguarding scotland sector service services social south
  southern support team uk unit wales welsh west western young youth`.split(/\s+/),
);

/** "Police" of South Yorkshire Police; "children's services" of Children and Young People's Services, but "services" of nobody. */
function isPartOf(said: readonly string[], { words }: Agency): boolean {
  if (said.length === 0 || !said.every((word) => words.includes(word))) return false;
  if (said.some((word) => word.length > 1 && !common.has(word))) return true;
  return said.length > 1 && said.includes(words.at(-1) ?? "");
}

/** Kept beside each roster and each member, as one message asks many times. */
const knownRosters = new WeakMap<readonly Member[], readonly Agency[]>();
const knownNames = new WeakMap<Member, { key: string } & AgencyNames>();

/** The agencies that sit on the committee, in the order of the roster, with what this board calls them besides. */
export function agenciesOn(roster: readonly Member[]): readonly Agency[] {
  const known = knownRosters.get(roster);
  if (known !== undefined) return known;
  const members = present(roster);
  const aliasOf = aliasesIn(members);
  const byKey = new Map<string, { names: AgencyNames; members: Member[] }>();
  for (const member of members) {
    const names = namesOf(member);
    if (names === undefined) continue;
    const key = aliasOf.get(names.key) ?? names.key;
    const agency = byKey.get(key) ?? { names, members: [] };
    byKey.set(key, agency);
    // The agency is called as those who have its name, not another name of it.
    if (key === names.key) agency.names = names;
    agency.members.push(member);
  }
  const agencies = [...byKey].map(([key, { names, members }]) => {
    const aliases = [...new Map(members.flatMap(({ agencyAliases = [] }) => agencyAliases.map(withKey))).values()];
    const called = members.filter((member) => namesOf(member)?.key === key);
    const all = new Set([
      ...names.names,
      ...aliases.map(agencyKey),
      ...members.map((member) => namesOf(member)?.key ?? key),
    ]);
    return { ...names, names: all, members, aliases, name: commonest(called) };
  });
  knownRosters.set(roster, agencies);
  return agencies;
}

function withKey(alias: string): readonly [string, string] {
  return [agencyKey(alias), alias];
}

/** The keys of other names, with those of the agencies that have them. Names that two agencies have are no one's. */
function aliasesIn(members: readonly Member[]): ReadonlyMap<string, string> {
  const aliasOf = new Map<string, string>();
  for (const member of members) {
    const key = namesOf(member)?.key;
    for (const alias of member.agencyAliases ?? []) {
      const other = agencyKey(alias);
      if (key !== undefined && other !== key && !aliasOf.has(other) && !aliasOf.has(key)) aliasOf.set(other, key);
    }
  }
  return aliasOf;
}

/** The spelling that most members have; of equals the first. */
function commonest(members: readonly Member[]): string {
  const counts = new Map<string, number>();
  for (const { agency = "" } of members) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  const [first = ["", 0] as const, ...others] = counts;
  return others.reduce((most, spelling) => (spelling[1] > most[1] ? spelling : most), first)[0];
}

function namesOf(member: Member): ({ key: string } & AgencyNames) | undefined {
  if (member.agency === undefined) return undefined;
  const known = knownNames.get(member);
  if (known !== undefined) return known;
  const { key, plain, inBrackets, all, words } = partedName(member.agency);
  if (key === "") return undefined;
  const letters = [initials(words), initials(all)];
  const names = {
    key,
    names: new Set([key, plain, ...inBrackets].filter((name) => name !== "")),
    words,
    initials: new Set(letters.filter((some) => some.length > 1)),
    lastInitials: new Set(letters.flatMap((some) => [...some].map((_, at) => some.slice(at)).filter(isLong))),
  };
  knownNames.set(member, names);
  return names;
}

type PartedName = {
  key: string;
  /** The key without what stands in brackets. */
  plain: string;
  inBrackets: readonly string[];
  /** The words of the latter, with and without small ones. */
  all: readonly string[];
  words: readonly string[];
  /** Written in capitals throughout. */
  capitals: boolean;
};

/** A list compares each of its agencies with each other one. */
const parted = new Map<string, PartedName>();
const mostParted = 1000;

function partedName(name: string): PartedName {
  const known = parted.get(name);
  if (known !== undefined) return known;
  const key = agencyKey(name);
  const plain = agencyKey(name.replace(/\([^()]*\)/g, " "));
  const all = (plain === "" ? key : plain).split(" ");
  const words = all.filter((word) => !smallWords.has(word));
  const inBrackets = [...name.matchAll(/\(([^()]*)\)/g)].map(([, inner = ""]) => agencyKey(inner));
  const capitals = /^[\p{Lu}\d&.]{3,8}$/u.test(name);
  if (parted.size >= mostParted) parted.clear();
  parted.set(name, { key, plain, inBrackets, all, words, capitals });
  return { key, plain, inBrackets, all, words, capitals };
}

function isLong(initials: string): boolean {
  return initials.length > 2;
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

function wordsOf(name: string): readonly string[] {
  return (
    plainLetters(name)
      .toLowerCase()
      .replace(/&/g, " and ")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
