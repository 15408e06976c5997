import { initialsIn, isDrawnFrom } from "../initials-in.js";
import { isJob } from "../is-agency.js";
import type { Member, Role } from "../member.js";
import { namePartsOf } from "../name-parts.js";
import type { ListedPerson } from "../roster-list.js";
import { isListedAgency } from "./listed-agency.js";
import { isApologies, isInPassing, replacedBy, type Standing, standingFor } from "./listed-asides.js";
import { isFullName, isTitled, listedName } from "./listed-name.js";
import { type PersonPart, personParts } from "./person-parts.js";
import { type RoleMarker, roleMarker } from "./role-marker.js";
import { titleAndAgency } from "./title-and-agency.js";

/** Longer texts describe nobody. */
const longestPerson = 400;

/** Reads what a list says of one person, and of whoever they came for. Undefined where no person's name begins it. */
export function readListedPerson(text: string, roster: readonly Member[]): readonly ListedPerson[] | undefined {
  if (text.length > longestPerson) return undefined;
  const called = /^[^,;|\t()[\]]*/.exec(text)?.[0] ?? "";
  const isAside = (inner: string) =>
    roleMarker(inner) !== undefined ||
    isApologies(inner) ||
    isInPassing(inner) ||
    isOwnInitials(called, inner) ||
    isStanding(inner, roster);
  const [said, ...rest] = nameFirst(personParts(turned(text, roster), isAside), roster);
  if (said === undefined) return undefined;
  const instead = [said, ...rest].find((part) => {
    const found = replacedBy(part.text, roster);
    return found !== undefined && (part !== said || found.before !== "");
  });
  if (instead !== undefined) return replaced(said, rest, instead, roster);
  const own = standingFor(said.text, true, roster);
  const written = (own?.before ?? said.text).replace(/ (?:in the chair|as chair)$/i, "");
  const name = listedName(written, rest.length > 0, roster);
  if (name === undefined) return undefined;
  const inChair = own === undefined && written !== said.text;
  const parts = inChair ? [{ mark: "(" as const, text: "Chair" }, ...rest] : rest;
  if (own !== undefined && "person" in own) return pair({ name }, own.person, factsOf(own.person, parts, roster));
  const at = parts.findIndex(({ mark, text }) => isPersons(standingFor(text, mark === "(", roster)));
  const standing = parts[at] && standingFor(parts[at].text, true, roster);
  const facts = (some: readonly PersonPart[]) => ({ name, ...factsOf(name, some, roster) });
  if (isPersons(standing)) {
    const before = standing.before === "" ? [] : [{ mark: "," as const, text: standing.before }];
    const behind = factsOf(standing.person, parts.slice(at + 1), roster);
    return pair(facts([...parts.slice(0, at), ...before]), standing.person, behind);
  }
  const agency = own !== undefined && "agency" in own ? own.agency : undefined;
  return [{ ...facts(parts), ...(agency !== undefined && { agency }) }];
}

/** "Ann Ash (substitute: Sam Newly)": the second came. */
function replaced(
  said: PersonPart,
  rest: readonly PersonPart[],
  instead: PersonPart,
  roster: readonly Member[],
): readonly ListedPerson[] | undefined {
  const { before = "", person = "" } = replacedBy(instead.text, roster) ?? {};
  const name = listedName(instead === said ? before : said.text, true, roster);
  if (name === undefined) return undefined;
  const others = rest.flatMap((part) => (part !== instead ? [part] : before === "" ? [] : [{ ...part, text: before }]));
  return pair({ name: person }, name, factsOf(name, others, roster));
}

function pair(one: ListedPerson, represented: string, facts: Facts): readonly ListedPerson[] {
  return [
    { ...one, representing: represented },
    { name: represented, ...facts, apologies: true },
  ];
}

function isPersons(standing: Standing | undefined): standing is Extract<Standing, { person: string }> {
  return standing !== undefined && "person" in standing;
}

function isStanding(inner: string, roster: readonly Member[]): boolean {
  return standingFor(inner, true, roster) !== undefined || replacedBy(inner, roster) !== undefined;
}

/** "Chair – Ann Ash" and "The Mayor (Cllr Ash)" with the name before the rest. */
function nameFirst(parts: readonly PersonPart[], roster: readonly Member[]): readonly PersonPart[] {
  const [first, second, ...rest] = parts;
  if (first === undefined || second === undefined) return parts;
  const isOffice = roleMarker(first.text) !== undefined || listedName(first.text, false, roster) === undefined;
  if (!isOffice || !isFullName(second.text, roster)) return parts;
  const office = first.text.replace(/^the /i, "");
  return [{ mark: "", text: second.text }, { mark: "-", text: office }, ...rest];
}

const surnameFirst =
  /^(?<last>(?:(?:van|von|de|der|den|da|du|la|le|el|al|mc|mac|st|o) ){0,3}\p{Lu}[\p{L}'’-]*), ?(?<first>(?:(?:mr|mrs|ms|miss|dr|prof|cllr|councillor|rev)\.? )?\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.?)?)(?=$|[,;|\t]| [-–—([])/iu;

/** "Ash, Ann": a directory's order, where the second word says of nobody what they are or whence. */
function turned(text: string, roster: readonly Member[]): string {
  const found = surnameFirst.exec(text);
  const { last = "", first = "" } = found?.groups ?? {};
  if (found === null || isTitled(last) || !/^\P{Ll}/u.test(first)) return text;
  if (roleMarker(first) !== undefined || isJob(first) || isListedAgency(first, roster) || isApologies(first))
    return text;
  return `${first} ${last}${text.slice(found[0].length)}`;
}

type Facts = Omit<ListedPerson, "name" | "representing">;

function factsOf(name: string, written: readonly PersonPart[], roster: readonly Member[]): Facts {
  const said = written
    .filter(({ text }) => !isInPassing(text) && !isApologies(text) && !lettersAfter.test(text))
    .flatMap(withEachMarker);
  const own = said.find(({ text }) => isOwnInitials(name, text));
  const parts = said.filter((part) => part !== own);
  const markers = new Map<PersonPart, RoleMarker>();
  for (const [at, part] of parts.entries()) {
    const marker = roleMarker(part.text);
    if (marker !== undefined && !isTitleElsewhere(marker, part, parts.slice(at + 1), roster)) markers.set(part, marker);
  }
  const about = parts.filter((part) => !markers.has(part)).flatMap((part) => withoutStanding(part, roster));
  const initials =
    own?.text.replace(/\./g, "") ??
    initialsIn(
      name,
      about.map(({ text }) => text),
      roster,
    );
  const rest = about.filter((_, at) => own !== undefined || initials === undefined || at > 0);
  const told = [...markers.values()];
  // Of a parent governor who is vice-chair the office tells more, and of a director whether they vote.
  const marker = told.find(({ role, roleTitle }) => isOffice(role) || roleTitle === undefined) ?? told[0];
  const facts = titleAndAgency(rest, roster);
  const titles = new Set(told.flatMap((one) => one.roleTitle ?? []));
  const roleTitle = facts.roleTitle ?? (titles.size === 0 ? undefined : [...titles].join(", "));
  return {
    ...(marker !== undefined && { role: marker.role }),
    ...(initials !== undefined && { initials }),
    ...(roleTitle !== undefined && { roleTitle }),
    ...(facts.agency !== undefined && { agency: facts.agency }),
    ...(written.some(({ text }) => isApologies(text)) && { apologies: true as const }),
  };
}

function isOffice(role: Role): boolean {
  return role === "chair" || role === "clerk";
}

function isOwnInitials(name: string, text: string): boolean {
  return namePartsOf(name).initials.has(text.replace(/\./g, "")) || isDrawnFrom(name, text);
}

/** "(Parent Governor, Vice Chair)", "Director and Vice-Chair": each as a part of its own where they say who somebody is here. */
function withEachMarker(part: PersonPart): readonly PersonPart[] {
  const pieces = part.text.split(/[,;] ?| and | & | ?\/ ?| [-–—] ?/).map((text) => text.trim());
  if (pieces.length < 2 || roleMarker(part.text) !== undefined) return [part];
  const marked = pieces.filter((text) => roleMarker(text) !== undefined).length;
  const isOfCommas = part.mark === "(" && !/ and | & |\/| [-–—] /.test(part.text);
  if (marked !== pieces.length && !(isOfCommas && marked > 0)) return [part];
  return pieces.map((text) => ({ mark: part.mark === "(" ? "," : part.mark, text }));
}

const lettersAfter = /^(?:obe|mbe|cbe|bem|jp|kc|qc|qpm|dl|phd)$/i;

/** "Ann Ash, Chair, Hill School" is the chair of something else, "Ann Ash – Chair<tab>Hill School" of this board. */
function isTitleElsewhere(
  { loose }: RoleMarker,
  { mark }: PersonPart,
  [next, ...more]: readonly PersonPart[],
  roster: readonly Member[],
): boolean {
  if (!loose || mark === "(" || next === undefined || more.length > 0) return false;
  return !(mark === "-" && next.mark === "tab") && isListedAgency(next.text, roster);
}

/** "Co-opted Member representing the Voluntary Forum" is a title and an agency. */
function withoutStanding(part: PersonPart, roster: readonly Member[]): readonly PersonPart[] {
  const standing = standingFor(part.text, false, roster);
  if (standing === undefined || !("agency" in standing)) return [part];
  const agency = { mark: "," as const, text: standing.agency };
  return standing.before === "" ? [agency] : [{ ...part, text: standing.before }, agency];
}
