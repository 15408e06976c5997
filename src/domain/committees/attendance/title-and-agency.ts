import { isJob } from "../is-agency.js";
import type { Member } from "../member.js";
import { isListedAgency } from "./listed-agency.js";
import type { PersonPart } from "./person-parts.js";

export type TitleAndAgency = { roleTitle?: string; agency?: string };

/** The last part that is an agency's name is the agency, all before it the title; "…, and Harbour Board" after it is one agency too many. */
export function titleAndAgency(parts: readonly PersonPart[], roster: readonly Member[]): TitleAndAgency {
  const at = parts.findLastIndex(({ text }) => isListedAgency(text, roster));
  const agency = parts[at]?.text;
  if (agency === undefined) return withAgencyInside(parts, roster);
  const after = parts.slice(at + 1).filter(({ text }) => !/^and\b/i.test(text));
  const where = after.filter(({ text }) => !isJob(text));
  return {
    ...titleOf([...parts.slice(0, at), ...after.filter(({ text }) => isJob(text))]),
    agency: withoutThe([agency, ...where.map(({ text }) => text)].join(", ")),
  };
}

/** "Chief Nurse at the Trust", "Chief Nurse (CCG)"; else all of it is the title. */
function withAgencyInside(parts: readonly PersonPart[], roster: readonly Member[]): TitleAndAgency {
  const last = parts.at(-1);
  if (last === undefined) return {};
  const both = /^(?<post>[^()]+?)(?: (?:at|from) (?<at>[^()]+)| ?\((?<inner>[^()]+)\))$/i.exec(last.text)?.groups;
  const agency = both?.at ?? both?.inner;
  if (both?.post === undefined || agency === undefined || !isJob(both.post) || !isListedAgency(agency, roster))
    return titleOf(parts);
  return { ...titleOf([...parts.slice(0, -1), { ...last, text: both.post }]), agency: withoutThe(agency) };
}

function titleOf(parts: readonly PersonPart[]): TitleAndAgency {
  if (parts.length === 0) return {};
  const roleTitle = parts
    .map(({ mark, text }, at) => (at === 0 ? text : `${mark === "-" ? " – " : ", "}${text}`))
    .join("");
  return { roleTitle };
}

function withoutThe(agency: string): string {
  return agency.replace(/^the /i, "");
}
