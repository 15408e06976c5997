import { type ReadOwners, readOwners } from "../../../domain/actions/read-owners.js";
import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { matchAgency } from "../../../domain/committees/agency.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";

/** Who is named by the whole of a phrase that stands where only people stand: members, an agency ("the police"), or names that nobody here has. */
export function readWhom(phrase: string, { mentions }: Spoken, { roster }: Setting): ReadOwners | undefined {
  const said = phrase.trim();
  const owners = plainly(readOwners(said, { roster, mentions }, true));
  if (owners !== undefined && owners.sure === "known") return owners;
  const agency = said.replace(/^the /i, "");
  if (agency !== "" && agency.length <= 60 && matchAgency(agency, roster).kind !== "none")
    return { owners: [{ kind: "typed", text: agency }], sure: "known" };
  return owners;
}

/** "12 is Sarah's and Warren's" names Warren. */
function plainly(read: ReadOwners | undefined): ReadOwners | undefined {
  return (
    read && {
      ...read,
      owners: read.owners.map((owner) =>
        owner.kind === "typed" ? { ...owner, text: owner.text.replace(/['’]s?$/, "") } : owner,
      ),
    }
  );
}

/** The one person or agency that is named. */
export function readOneOf(phrase: string, spoken: Spoken, setting: Setting): SaidOwner | undefined {
  const { owners: [owner, ...others] = [] } = readWhom(phrase, spoken, setting) ?? {};
  return others.length > 0 || owner?.kind === "everybody" ? undefined : owner;
}

/** The one person who is named; undefined for names that nobody here has. */
export function readKnownPerson(phrase: string, { mentions }: Spoken, { roster }: Setting): SaidOwner | undefined {
  const { owners: [owner, ...others] = [], sure } = readOwners(phrase.trim(), { roster, mentions }, true) ?? {};
  if (sure !== "known" || others.length > 0) return undefined;
  return owner?.kind === "typed" || owner?.kind === "mention" ? owner : undefined;
}
