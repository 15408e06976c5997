import { type OwnerSetting, readOwners } from "../actions/read-owners.js";
import type { SaidOwner } from "../actions/said-action.js";
import { isAgency, isJob } from "../committees/is-agency.js";
import { matchMember } from "../committees/match-member.js";

type Named = Extract<SaidOwner, { kind: "typed" | "mention" | "me" }>;

/** One of a list of people. `deputy`: "Sue (Tom deputising)"; `inPlaceOf`: "Tom (for Sue)". `note`: what stands in brackets otherwise. */
export type ListedAttender = { who: Named; deputy?: Named; inPlaceOf?: Named; note?: string };

/** More are a list to be pasted. */
const most = 60;

const between = /[,;](?![^()]*\))|\s+(?:and|&)\s+(?![^()]*\))/iu;
const bracketed = /^(?<name>[^()]{1,80}?)\s*\((?<inside>[^()]{1,80})\)$/u;
const led = /^(?<name>.{2,60}?),? (?:(?:is |was )?represented by|with) (?<deputy>.{2,60})$/iu;
const forWhom =
  /^(?<name>.{2,60}?) (?:for|in place of|instead of|on behalf of|representing|(?:as )?(?:deputy|substitute) for|deputi[sz]ing for|substituting for|standing in for) (?<whom>.{2,60})$/iu;
const deputyInside =
  /^(?:(?:deputy|substitute|sub)\s*:\s*|(?:replaced|represented) by )(?<led>.{2,60})$|^(?<name>.{2,60}?) (?:deputi[sz]ing|deputi[sz]es|substituting|attending|standing in|stands in|as deputy|deputy|in (?:his|her|their) place|for (?:him|her|them)|instead)$/iu;
const forInside =
  /^(?:for|in place of|instead of|on behalf of|representing|(?:as )?(?:deputy|substitute|sub) for|deputi[sz]ing for|substituting for|standing in for) (?<whom>.{2,60})$/iu;

/**
 * Reads a list of people at a meeting: "Sue (Tom Brierley deputising), Pete", "Jean Imray, Deputy Director". What somebody is there stays
 * with the name of whoever the roster does not know. Undefined: somewhere in it is what names nobody.
 */
export function readAttenders(list: string, setting: OwnerSetting): readonly ListedAttender[] | undefined {
  const pieces = joined(
    list
      .split(between)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ""),
    setting,
  );
  if (pieces.length === 0 || pieces.length > most) return undefined;
  const read = pieces.map((piece) => readPiece(piece, setting));
  return read.every((one) => one !== undefined) ? read : undefined;
}

/** "Jean Imray", "Deputy Director" are one. */
function joined(pieces: readonly string[], { roster }: OwnerSetting): readonly string[] {
  const whole: string[] = [];
  for (const piece of pieces) {
    const isTitle = matchMember(piece, roster).kind === "none" && (isJob(piece) || isAgency(piece, roster));
    const last = isTitle ? whole.pop() : undefined;
    whole.push(last === undefined ? piece : `${last}, ${piece}`);
  }
  return whole;
}

function readPiece(piece: string, setting: OwnerSetting): ListedAttender | undefined {
  const { name: outside, inside } = bracketed.exec(piece)?.groups ?? {};
  if (outside !== undefined && inside !== undefined) {
    const who = namedBy(outside, setting);
    if (who === undefined) return undefined;
    const { led: after, name } = deputyInside.exec(inside)?.groups ?? {};
    const deputy = namedBy(after ?? name, setting);
    if (deputy !== undefined) return { who, deputy };
    const inPlaceOf = namedBy(forInside.exec(inside)?.groups?.whom, setting);
    if (inPlaceOf !== undefined) return { who, inPlaceOf };
    if (!isJob(inside) && !isAgency(inside, setting.roster)) return { who, note: inside };
    return { who: namedBy(`${outside}, ${inside}`, setting) ?? who };
  }
  for (const [form, as] of [
    [led, "deputy"],
    [forWhom, "inPlaceOf"],
  ] as const) {
    const groups = form.exec(piece)?.groups;
    const [who, other] = [namedBy(groups?.name, setting), namedBy(groups?.deputy ?? groups?.whom, setting)];
    if (who !== undefined && other !== undefined) return { who, [as]: other };
  }
  const who = namedBy(piece, setting);
  return who && { who };
}

/** "Jean Imray, Deputy Director": the name is a name, and the whole is kept of whoever is not on the roster. */
function namedBy(phrase: string | undefined, setting: OwnerSetting): Named | undefined {
  if (phrase === undefined) return undefined;
  const [name = "", ...titles] = phrase.replace(/^from /i, "").split(", ");
  const { owners: [one, ...others] = [] } = readOwners(name.trim(), setting, true) ?? {};
  if (one === undefined || one.kind === "everybody" || others.length > 0) return undefined;
  if (one.kind !== "typed" || titles.length === 0 || matchMember(one.text, setting.roster).kind !== "none") return one;
  return { ...one, text: phrase.trim() };
}
