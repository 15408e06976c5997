import type { DraftOwner } from "../actions/draft.js";
import { nameKey, wholeName } from "./asked-names.js";
import { isOwnerAsked, type Proposal, type Proposed } from "./proposal.js";
import type { RowAnswer, WhoIsMeant } from "./row-answer.js";

/** The rows once an answer was given. Those in `taken` are on record, and stay as they are. */
export function answered(
  proposals: readonly Proposal[],
  answer: RowAnswer,
  taken: ReadonlySet<number>,
): readonly Proposal[] {
  const only = (rows: readonly number[], change: (row: Proposal) => Proposal) =>
    proposals.map((row) => (rows.includes(row.row) && !taken.has(row.row) ? change(row) : row));
  switch (answer.kind) {
    case "tick":
      return only(answer.rows, (row) => ({ ...row, ticked: answer.ticked }));
    case "owner":
      return named(proposals, answer, taken);
    case "owners":
      return only([answer.row], (row) =>
        withWhat(
          row,
          ownersOf(row.what, () => answer.owners),
        ),
      );
    case "due":
      return only([answer.row], (row) => {
        const { what } = row;
        if (what.kind !== "action" && what.kind !== "update") return row;
        return withWhat(row, { ...what, due: { kind: "settled", due: answer.due } });
      });
    case "task":
      return only([answer.row], (row) => {
        const { what } = row;
        if (what.kind === "action" || what.kind === "update") return withWhat(row, { ...what, task: answer.task });
        return what.kind === "decision" ? withWhat(row, { ...what, text: answer.task }) : row;
      });
    case "part":
      return only([answer.row], (row) => {
        const { what } = row;
        if (what.kind !== "action" && what.kind !== "decision") return row;
        const { closed: _closed, ...open } = what;
        return { ...row, what: answer.part === "closed" ? { ...what, closed: true } : open };
      });
    case "add-all":
      return wholeNames(proposals, taken).reduce<readonly Proposal[]>((rows, { typed, name }) => {
        const is = { kind: "person", person: { name } } as const;
        return named(rows, { kind: "owner", typed, is }, taken);
      }, proposals);
  }
}

/** The whole names that ticked rows are asked about and nobody on the roster is offered for. */
function wholeNames(proposals: readonly Proposal[], taken: ReadonlySet<number>) {
  const asked = proposals.flatMap(({ row, what, ticked }) =>
    ticked && !taken.has(row) && (what.kind === "action" || what.kind === "update") ? (what.owners ?? []) : [],
  );
  return asked.flatMap((owner) => {
    if (
      owner.kind !== "asked" ||
      owner.agency ||
      owner.offered.length > 0 ||
      owner.persons !== undefined ||
      !isOwnerAsked(owner, proposals)
    )
      return [];
    const name = wholeName(owner.typed);
    return name === undefined ? [] : [{ typed: owner.typed, name }];
  });
}

/** Whoever answers about one row wants it. */
function withWhat(row: Proposal, what: Proposed): Proposal {
  return { ...row, what, ticked: true };
}

function ownersOf(what: Proposed, change: (owners: readonly DraftOwner[]) => readonly DraftOwner[]): Proposed {
  if (what.kind === "action") return { ...what, owners: change(what.owners) };
  return what.kind === "update" && what.owners !== undefined ? { ...what, owners: change(what.owners) } : what;
}

/** One name wherever it is asked about. */
function named(
  proposals: readonly Proposal[],
  { typed, rows, is }: Extract<RowAnswer, { kind: "owner" }>,
  taken: ReadonlySet<number>,
): readonly Proposal[] {
  const key = nameKey(typed);
  const isMeant = (owner: DraftOwner) => owner.kind === "asked" && nameKey(owner.typed) === key;
  const asks = ({ row, what }: Proposal) =>
    !taken.has(row) &&
    (rows === undefined || rows.includes(row)) &&
    (what.kind === "action" || what.kind === "update") &&
    what.owners?.some(isMeant) === true;
  if (is.kind === "left-out") return proposals.map((row) => (asks(row) ? { ...row, ticked: false } : row));
  const added = is.kind === "person" ? withPerson(proposals, is, proposals.find(asks)) : { rows: proposals };
  return added.rows.map((row) =>
    asks(row) ? { ...row, what: ownersOf(row.what, (owners) => meant(owners, isMeant, is, added.person)) } : row,
  );
}

/** The row that proposes somebody of this name, ticked; it is made where there is none. */
function withPerson(
  proposals: readonly Proposal[],
  { person }: Extract<WhoIsMeant, { kind: "person" }>,
  asking: Proposal | undefined,
): { rows: readonly Proposal[]; person?: number } {
  const there = proposals.find(
    ({ what }) => what.kind === "person" && nameKey(what.person.name) === nameKey(person.name),
  );
  if (there !== undefined)
    return { rows: proposals.map((row) => (row === there ? { ...row, ticked: true } : row)), person: there.row };
  if (asking === undefined) return { rows: proposals };
  const row = Math.max(...proposals.map((one) => one.row)) + 1;
  const added: Proposal = {
    row,
    what: { kind: "person", person },
    evidence: asking.evidence,
    doubts: [],
    ticked: true,
  };
  return { rows: [...proposals, added], person: row };
}

/** The owners of a row with one of them named. Whom two words mean is named once; where everybody owes it nobody is named besides. */
function meant(
  owners: readonly DraftOwner[],
  isMeant: (owner: DraftOwner) => boolean,
  is: Exclude<WhoIsMeant, { kind: "left-out" }>,
  person: number | undefined,
): readonly DraftOwner[] {
  switch (is.kind) {
    case "everybody":
      return [{ kind: "everybody" }];
    case "agency":
      return owners.length === 1 ? [{ kind: "agency", agency: is.agency }] : owners;
    case "member": {
      const settled = owners.map((owner): DraftOwner => {
        if (!isMeant(owner)) return owner;
        const inPlaceOf = "inPlaceOf" in owner ? owner.inPlaceOf : undefined;
        return { kind: "settled", member: is.member, ...(inPlaceOf !== undefined && { inPlaceOf }) };
      });
      return settled.filter(
        (owner, at) =>
          owner.kind !== "settled" ||
          settled.findIndex((other) => other.kind === "settled" && other.member === owner.member) === at,
      );
    }
    case "person":
      return owners.map((owner) =>
        person !== undefined && owner.kind === "asked" && isMeant(owner) ? { ...owner, person } : owner,
      );
  }
}
