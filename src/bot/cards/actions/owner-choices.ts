import type { ActionItem } from "../../../domain/actions/action-item.js";
import { agencyKey } from "../../../domain/committees/agency.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { type Board, namesOf } from "../board.js";
import type { Choice } from "../card-data.js";
import { nameLine, plainTitle } from "../typed-text.js";
import { allMembers } from "../words/actions.js";
import { formWords } from "../words/forms.js";
import { ownersWords } from "./item-lines.js";

/** What the choice of an owner means when it is none of the members: the several there are, or everybody. */
export const asIs = "as-is";
export const everybody = "everybody";

/** All of an agency, as a choice: told from members by its beginning, and short enough for a button's data. */
export function agencyChoice(agency: string): string {
  return `agency:${agencyKey(agency).slice(0, 50)}`;
}

/** The agencies of those who are on the board, by name; of several spellings the first. */
export function agenciesOf(roster: readonly Member[]): readonly string[] {
  const agencies = new Map<string, string>();
  for (const { agency } of present(roster)) {
    if (agency !== undefined && agencyKey(agency) !== "" && !agencies.has(agencyChoice(agency)))
      agencies.set(agencyChoice(agency), agency);
  }
  return [...agencies.values()].sort(alphabet.compare);
}

/** The roster as choices, in the order of its names. */
export function rosterChoices(roster: readonly Member[]): readonly Choice[] {
  const nameOf = namesOf(roster);
  return present(roster)
    .map(({ id }) => ({ title: plainTitle(nameOf(id)), value: id }))
    .sort((one, other) => alphabet.compare(one.title, other.title));
}

const alphabet = new Intl.Collator("en-GB", { numeric: true });

/** Whose it may be: those who have it where they are several, each member, each agency, all members. */
export function ownerChoices(item: ActionItem, board: Board, roster: readonly Member[]): readonly Choice[] {
  const now = ownerNow(item);
  const agencies = agenciesOf(roster).map((agency) => ({
    title: plainTitle(formWords.allOf(nameLine(agency))),
    value: agencyChoice(agency),
  }));
  const all = [...rosterChoices(roster), ...agencies, { title: allMembers, value: everybody }];
  // Several owners, and one who has left, are none of these.
  return all.some(({ value }) => value === now)
    ? all
    : [{ title: plainTitle(ownersWords(item.owners, board.nameOf)), value: now }, ...all];
}

/** Which of the choices it is now. */
export function ownerNow({ owners }: ActionItem): string {
  switch (owners.kind) {
    case "everybody":
      return everybody;
    case "agency":
      return agencyChoice(owners.agency);
    case "named": {
      const [first, ...others] = owners.owners;
      return first === undefined || others.length > 0 ? asIs : first.member;
    }
  }
}
