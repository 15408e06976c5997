import { listHeading } from "../../committees/attendance/list-heading.js";
import { isFullName } from "../../committees/attendance/listed-name.js";
import type { Member } from "../../committees/member.js";

/** What other boards write over who came, and the word by which lists are read. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^sederunt\b/i, "Present"],
  [/^(?:there|those there|here|who (?:came|attended|was (?:there|here|present)))(?=\s?[:–—-])/i, "Present"],
  [
    /^(?:(?:also )?(?:attended|attending|joined|joining|present|participating|in attendance) )?\(?(?:remotely|online|virtually|(?:by|via|on) (?:ms |microsoft )?(?:video|phone|the phone|telephone|teams|zoom)|dial(?:led|ling)?[- ]in)\)?(?=\s?[:–—-]|$)/i,
    "Present",
  ],
  [/^(?:[Aa]pols?|[Aa]pologies)(?= \p{Lu}\p{Ll}+(?: \p{Lu}|,|\.|$| and | & ))/u, "Apologies:"],
  [/^(?:regrets|excused|(?:who )?sent apologies|ymddiheuriadau)(?=\s?[:–—-]|$)/i, "Apologies"],
  [
    /^(?:sorry\b[^:]{0,30}|(?:unable|not able|could not|cannot) (?:to )?(?:attend|come|be (?:there|present)))(?=:)/i,
    "Apologies",
  ],
  [
    /^(?:convenors?|conveners?|moderator|facilitat(?:or|ed by)|presid(?:ing|ed)(?: by)?|cadeirydd)(?=\s?[:–—-]|$)/i,
    "Chair",
  ],
  [/^(?:scribes?|note[- ]?taking|notes(?: taken)? by|rapporteur|clerc)(?=\s?[:–—-]|$)/i, "Minutes by"],
  [/^(?:hefyd yn bresennol)(?=\s?[:–—-]|$)/i, "Also present"],
  [/^(?:yn bresennol)(?=\s?[:–—-]|$)/i, "Present"],
  [/^(?:absennol)(?=\s?[:–—-]|$)/i, "Absent"],
  [
    /^(?:swyddogion|staff|executive(?: team)?|employees|secretariat|support staff|speakers?|presenters?)(?=\s?[:–—-]|$)/i,
    "Officers",
  ],
];
/** "Present Ann Ash (Chair), Sam Oak", where only looks parted the head from the names. */
const unmarked =
  /^(?<head>(?:also )?(?:present|in attendance|attendees|attending|apologies(?: for absence)?|absent|sederunt|regrets)) (?<rest>(?<name>\p{Lu}[^,;(–—]{2,60}).*)$/iu;
const twice = /^(?<one>\p{L}[\p{L} ]{2,40}) ?\/ ?(?<other>\p{L}[\p{L} ]{2,40})(?=\s?[:–—-]|$)/u;
const office =
  /^(?:\p{Lu}{2,4}|(?:vice[- ])?president|treasurer|secretary)\b|\b(?:officer|rep(?:resentative)?|lead|manager|warden|steward|co-?ordinator|governor|trustee)$/iu;
const labelled = /^(?<label>\p{Lu}[\p{L}'’&/ -]{1,50}?)\s?:\s(?<rest>\p{Lu}.{2,200})$/u;

/** "Jim, Sheila, Ahmed and Dot. Apols Carol." */
const bareNames =
  /^(?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?:, | and | & )){2,}(?:and )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?[.;] (?:apol|sorry|not (?:able|there|here)|absent)/iu;

/** "Chief Fire Officer N Calder": what they are stands before the name, where commas part the people. */
const ranked =
  /\b((?:(?:deputy|assistant|temporary) )?(?:chief (?:fire officer|constable|executive|officer|superintendent)|(?:area|group|station) manager)) ((?:\p{Lu}\.? ?){1,3}\p{Lu}\p{Ll}[\p{L}'’-]+|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}[\p{L}'’-]+)(?=\s*(?:[,;.]|$| and ))/giu;

/** A line as lists have it: "Sederunt: …", "Yn bresennol / Present: …" and "Regrets: …" by the words that are known; "President: Ayo Oak" with the name first. */
export function asListed(typed: string, roster: readonly Member[]): string {
  const line = typed
    .replace(/\b(Cllrs?)\. (?=\p{Lu})/gu, "$1 ")
    .replace(ranked, "$2 ($1)")
    .replace(/\bThe (?=(?:Rev|Revd|Reverend|Ven|Venerable|Rt|Right|Very|Hon)\b)/g, "");
  const both = twice.exec(line);
  const { one = "", other = "" } = both?.groups ?? {};
  if (both !== null) {
    const told = [other, one].map(known).find((label) => listHeading(`${label}:`)?.rest === "");
    if (told !== undefined) return `${told}:${line.slice(both[0].length).replace(/^\s?[:–—-]+/, "")}`;
  }
  const { head, name = "", rest } = unmarked.exec(line)?.groups ?? {};
  if (head !== undefined && isFullName(name.replace(/ and .*/, "").trim(), roster)) return `${known(head)}: ${rest}`;
  const said = `${bareNames.test(line) ? "Present: " : ""}${line}`
    .split(/(?<=[.;]) (?=\p{Lu})/u)
    .map(known)
    .join(" ");
  return said === line && listHeading(line) === undefined ? nameFirst(line, roster) : said;
}

function known(line: string): string {
  const found = words.find(([form]) => form.test(line));
  return found === undefined ? line : line.replace(found[0], found[1]);
}

/** An office behind the one who holds it; whom several come from is of no use. */
function nameFirst(line: string, roster: readonly Member[]): string {
  const { label, rest } = labelled.exec(line)?.groups ?? {};
  if (label === undefined || rest === undefined || (isFullName(label, roster) && !office.test(label))) return line;
  // "From the landlord: Ann Ash (repairs), Sam Oak" names two, a line for each.
  const names = rest.split(/,\s?(?![^(]*\))/);
  if (names.length > 1 && names.every((one) => isFullName(one.replace(/ ?\(.*$/, ""), roster))) return names.join("\n");
  const [, name = "", behind = ""] = /^([^,;(–—]+?)((?:\s?\([^()]*\))?)$/u.exec(rest) ?? [];
  return isFullName(name, roster) ? `${name}${behind === "" ? "" : ` ${behind.trim()}`}, ${label}` : line;
}
