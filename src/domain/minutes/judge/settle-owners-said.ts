import type { DraftOwner } from "../../actions/draft.js";
import type { SaidOwner } from "../../actions/said-action.js";
import { settleOwners } from "../../actions/settle-said.js";
import type { Member } from "../../committees/member.js";
import type { MemberId } from "../../ids.js";
import type { Proposal } from "../proposal.js";
import type { KnownRecord } from "./known-record.js";

/** Whom the owners of a paper may be. */
export type PaperNames = {
  /** The roster, and those whom rows propose for it, each under an id that tells the row. */
  roster: readonly Member[];
  /** Of those, who was at the paper's meeting or sent apologies: they are offered before anybody else. */
  attended: ReadonlySet<MemberId>;
};

const ofRow = "m_row-";

export function paperNames(rows: readonly Proposal[], { roster }: KnownRecord): PaperNames {
  const [{ tenant, committee } = { tenant: "", committee: "c_" as const }] = roster;
  const proposed = rows.flatMap(({ row, what }): readonly Member[] => {
    if (what.kind !== "person") return [];
    const { name, initials, roleTitle, agency, role = "member" } = what.person;
    return [
      {
        id: `${ofRow}${row}`,
        tenant,
        committee,
        name,
        role,
        ...(initials !== undefined && { initials }),
        ...(roleTitle !== undefined && { roleTitle }),
        ...(agency !== undefined && { agency }),
      },
    ];
  });
  const attended = rows.flatMap(({ what }) => {
    if (what.kind !== "attendance") return [];
    const own = proposed.find(({ name }) => name === what.who);
    return own === undefined ? [what.who as MemberId] : [own.id];
  });
  return { roster: [...roster, ...proposed], attended: new Set([...attended, ...proposed.map(({ id }) => id)]) };
}

/** The owners as far as they are known; whom a row proposes waits for that row. Words that name whoever speaks name nobody in a paper. */
export function settleOwnersSaid(
  owners: readonly SaidOwner[],
  names: PaperNames,
  record: KnownRecord,
): readonly DraftOwner[] {
  const [me] = names.roster;
  const said = owners.map((owner): SaidOwner => {
    if (owner.kind === "me") return { kind: "typed", text: "I" };
    return owner.kind === "mention" ? { kind: "typed", text: owner.text } : owner;
  });
  const settled =
    me === undefined
      ? said.map(
          (owner): DraftOwner => ({ kind: "asked", typed: owner.kind === "typed" ? owner.text : "", offered: [] }),
        )
      : settleOwners({ owners: said }, { ...record, roster: names.roster, me, mentioned: new Map() });
  return settled.map((owner, at) => withRow(thereFirst(owner, names), typedAt(said, at, settled.length), names));
}

/** "WC" of two who have these initials is asked, whoever of them was there: who was is offered first. */
function thereFirst(owner: DraftOwner, { attended }: PaperNames): DraftOwner {
  if (owner.kind !== "asked") return owner;
  const [there, others] = [true, false].map((was) => owner.offered.filter((member) => attended.has(member) === was));
  return { ...owner, offered: [...(there ?? []), ...(others ?? [])] };
}

/** The words of an owner where none was left out. */
function typedAt(said: readonly SaidOwner[], at: number, settled: number): string | undefined {
  const owner = said.length === settled ? said[at] : undefined;
  return owner?.kind === "typed" ? owner.text : undefined;
}

function withRow(owner: DraftOwner, typed: string | undefined, { roster }: PaperNames): DraftOwner {
  if (owner.kind === "asked") {
    const offered = owner.offered.filter((member) => !member.startsWith(ofRow));
    const persons = owner.offered.flatMap((member) => (member.startsWith(ofRow) ? [rowOf(member)] : []));
    return { ...owner, offered, ...(persons.length > 0 && { persons }) };
  }
  if (owner.kind !== "settled" || !owner.member.startsWith(ofRow)) return owner;
  const { member, inPlaceOf } = owner;
  return {
    kind: "asked",
    typed: typed ?? roster.find(({ id }) => id === member)?.name ?? "",
    offered: [],
    person: rowOf(member),
    ...(inPlaceOf !== undefined && { inPlaceOf }),
  };
}

function rowOf(member: MemberId): number {
  return Number(member.slice(ofRow.length));
}
