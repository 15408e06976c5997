import { initialsIn } from "./initials-in.js";
import { isAgency, isJob } from "./is-agency.js";
import type { Member } from "./member.js";
import { namePartsOf } from "./name-parts.js";
import { plausibleName } from "./plausible-name.js";
import { titleWords } from "./role-title.js";

/** Somebody as a line describes them. What is absent was not said. */
export type MemberLine = {
  name: string;
  initials?: string;
  roleTitle?: string;
  agency?: string;
  /** Never chair or clerk: those words stay in `roleTitle`, as they are made by commands of their own. */
  role?: "member" | "adviser" | "observer";
};

/** Longer lines describe nobody. */
const longestLine = 300;
const between = /(\s*[,;|\t](?! ?and\b)\s*|:\s|\s+[-–—]+\s+|\s+[–—]|[–—]\s+|—)/;
const roles = /^(?:as )?(?:an? |the )?(?<role>adviser|advisor|member|observer)$/i;

/**
 * Reads "Sue Cassin, SC, Executive Lead for Safeguarding, CCG" in the orders and with the marks of attendance lists. Undefined:
 * no plausible person's name stands first. Of two further parts the first is what they are and the last their agency, unless
 * the words say otherwise; a single one is told by its words and by the agencies on the roster.
 */
export function readMemberLine(line: string, roster: readonly Member[]): MemberLine | undefined {
  if (line.length > longestLine || /[\n\r@]/.test(line.trim())) return undefined;
  const [said, ...rest] = partsOf(bracketAsPart(initialsToName(firstNameFirst(tidy(line), roster))));
  if (said === undefined) return undefined;
  const from = /^(?<name>.+?) (?:from|of|at) (?:the )?(?<agency>.+)$/i.exec(said.text)?.groups;
  const trailing = / (?:as (?:an? )?)?(?<role>adviser|advisor|member|observer)$/i.exec(from?.name ?? said.text);
  const written = (from?.name ?? said.text).slice(0, trailing?.index);
  const name = plausibleName(written, rest.length > 0 || from !== undefined || trailing !== null);
  if (name === undefined) return undefined;
  const [role] = [trailing?.groups?.role, ...rest.map(({ text }) => roleWord(text))].filter(
    (word) => word !== undefined,
  );
  const about = rest.filter(({ text }) => roleWord(text) === undefined);
  const initials = initialsIn(
    name,
    about.map(({ text }) => text),
    roster,
  );
  const facts = factsOf(initials === undefined ? about : about.slice(1), roster);
  const agency = facts.agency ?? from?.agency;
  return {
    name,
    ...(initials !== undefined && { initials }),
    ...(facts.roleTitle !== undefined && { roleTitle: facts.roleTitle }),
    ...(agency !== undefined && { agency }),
    ...(role !== undefined && { role: toRole(role) }),
  };
}

/** A part of a line with the mark that stood before it. */
type Part = { mark: string; text: string };

function tidy(line: string): string {
  return line
    .trim()
    .replace(/[^\S\t]+/g, " ")
    .replace(/^(?:[-*•·‣▪–—]|\(?\d{1,3}[.)])\s+/, "")
    .replace(/[\s.,;:–—-]+$/, "");
}

/** "Sue Cassin, Executive Lead (SC)": initials in brackets at the end are told behind the name. */
function initialsToName(line: string): string {
  const found = /^(?<name>[^,;|\t()[\]]+?)(?<rest>(?:[,;|\t]| [-–—]+ ).*?) ?[([](?<inner>[\p{L}.]{2,6})[)\]]$/u.exec(
    line,
  )?.groups;
  const { name = "", rest = "", inner = "" } = found ?? {};
  const initials = inner.replace(/\./g, "").toUpperCase();
  return namePartsOf(name).initials.has(initials) ? `${name}, ${initials}${rest}` : line;
}

/** "Sue Cassin (CCG)", "Sue Cassin (SC) – Executive Lead": what stands in brackets after the name is a part of its own. */
function bracketAsPart(line: string): string {
  const found = /^(?<name>[^,;|\t()[\]]+?) ?[([](?<inner>[^()[\]]*)[)\]](?<rest>.*)$/.exec(line)?.groups;
  const { name = "", inner = "", rest = "" } = found ?? {};
  if (found === undefined || between.test(name)) return line;
  return `${name}, ${inner}, ${rest.replace(/^[\s,;:–—-]+/, "")}`;
}

function partsOf(line: string): readonly Part[] {
  const pieces = line.split(between);
  return pieces.flatMap((piece, at) => {
    const text = piece.trim();
    return at % 2 === 1 || text === "" ? [] : [{ mark: pieces[at - 1] ?? "", text }];
  });
}

/** "Cassin, Sue": a directory's order, where the second word says of nobody what they are or whence. */
function firstNameFirst(line: string, roster: readonly Member[]): string {
  const found =
    /^(?<last>\p{Lu}[\p{L}'’-]*), ?(?<first>\p{Lu}\p{Ll}[\p{L}'’-]*)(?<rest>(?:[,;|\t]| [-–—([]).*)?$/u.exec(
      line,
    )?.groups;
  const { last = "", first = "", rest = "" } = found ?? {};
  if (found === undefined || plausibleName(first, false) === undefined) return line;
  return isJob(first) || isAgency(first, roster) ? line : `${first} ${last}${rest}`;
}

function roleWord(text: string): string | undefined {
  return roles.exec(text)?.groups?.role;
}

function toRole(word: string): "member" | "adviser" | "observer" {
  switch (word.toLowerCase()) {
    case "member":
      return "member";
    case "observer":
      return "observer";
  }
  return "adviser";
}

type Facts = { roleTitle?: string; agency?: string };

function factsOf(about: readonly Part[], roster: readonly Member[]): Facts {
  const [first, ...later] = about;
  if (first === undefined) return {};
  if (later.length === 0) return factsOfOne(first.text, roster);
  const last = later.at(-1)?.text ?? "";
  const isPost = isJob(last) && !isAgency(last, roster);
  if (!isPost) return { roleTitle: joined(about.slice(0, -1)), agency: withoutThe(last) };
  return isAgency(first.text, roster)
    ? { roleTitle: joined(later), agency: withoutThe(first.text) }
    : { roleTitle: joined(about) };
}

/** "CCG"; "Chief Nurse"; "Chief Nurse at the Trust"; "Chief Nurse (CCG)". */
function factsOfOne(text: string, roster: readonly Member[]): Facts {
  if (isAgency(text, roster)) return { agency: withoutThe(text) };
  const both = /^(?<post>.+?)(?: (?:at|from) (?<at>.+)| ?\((?<inner>[^()]+)\))$/i.exec(text)?.groups;
  const agency = both?.at ?? both?.inner;
  if (both?.post === undefined || agency === undefined || !isJob(both.post)) return { roleTitle: text };
  return { roleTitle: both.post, agency: withoutThe(agency) };
}

/** The parts as they were written; "Chair" before "Independent Chair" says nothing more. */
function joined(parts: readonly Part[]): string {
  const telling = parts.filter(({ text }, at) => {
    const next = titleWords(parts[at + 1]?.text ?? "");
    return next.length === 0 || !titleWords(text).every((word) => next.includes(word));
  });
  return telling
    .map(({ mark, text }, at) => (at === 0 ? text : `${/[-–—]/.test(mark) ? " – " : ", "}${text}`))
    .join("");
}

function withoutThe(agency: string): string {
  return agency.replace(/^the /i, "");
}
