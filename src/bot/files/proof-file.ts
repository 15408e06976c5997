import { type ProofCsvRow, proofCsv } from "../../documents/proof-csv.js";
import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Member } from "../../domain/committees/member.js";
import { isoInstant } from "../../domain/days/iso-instant.js";
import type { ActionItemId } from "../../domain/ids.js";
import type { NoticeProof, ProofRow } from "../../domain/reminders/proof-rows.js";
import type { Board } from "../cards/board.js";
import { reasonWords, saidWords } from "../cards/reminders/proof-row-words.js";
import { plainLine } from "../cards/typed-text.js";
import { formerMember } from "../cards/words/committees.js";
import { fileWords, proofWords, skipWords, stateWords } from "../cards/words/proof.js";
import type { BoardFile } from "./board-file.js";

/** Lines of one file. */
export const longestProofFile = 10_000;

type Proof = {
  board: Board;
  roster: readonly Member[];
  /** What it is proof of: at least one of both. */
  item?: ActionItem;
  member?: Member;
  /** The newest first. */
  rows: readonly ProofRow[];
  numbers: ReadonlyMap<ActionItemId, number>;
  /** There is more than the rows tell. */
  more: boolean;
};

/** What was sent and what became of it, as a table for a spreadsheet. Numbers, names and outcomes; never what an action is about. */
export function proofFile(proof: Proof): BoardFile {
  const rows = proof.rows.slice(0, longestProofFile);
  const cut = proof.more || rows.length < proof.rows.length;
  return {
    name: fileName(proof),
    contentType: "text/csv; charset=utf-8",
    bytes: proofCsv(rows.map((row) => csvRow(row, proof))),
    description: fileWords.description(cut ? fileWords.newest(rows.length) : fileWords.rows(rows.length)),
  };
}

/** "A12-proof.csv", "proof-Sarah-Kent.csv". */
function fileName({ item, member }: Proof): string {
  const words = member?.name
    .normalize("NFC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join("-")
    .slice(0, 60);
  return `${[...(item === undefined ? [] : [`A${item.number}`]), "proof", ...(words ? [words] : [])].join("-")}.csv`;
}

function csvRow(row: ProofRow, { board, roster, item, numbers }: Proof): ProofCsvRow {
  const { committee, nameOf } = board;
  const at = (instant: Date) => isoInstant(instant, committee.zone);
  const name = (member: Member["id"]) => plainLine(nameOf(member));
  const common = { committee: plainLine(committee.name), madeAt: at(row.kind === "notice" ? row.madeAt : row.at) };
  if (row.kind !== "notice") {
    const by = row.by === "meeting" ? proofWords.byMeeting : name(row.by);
    const to =
      row.kind === "passed-on"
        ? toMember(
            roster.find(({ id }) => id === row.to),
            board,
          )
        : { to: "" };
    const number = item === undefined ? {} : { action: `A${item.number}` };
    return { ...common, ...number, ...to, kind: stateWords[row.kind], state: stateWords.byHand, reason: by };
  }
  const member = roster.find(({ person }) => row.to.kind === "person" && person === row.to.person);
  const number = numbers.get(row.item);
  const reason = reasonOf(row);
  return {
    ...common,
    ...(number === undefined ? {} : { action: `A${number}` }),
    ...(row.to.kind === "home" ? { to: proofWords.theHome } : toMember(member, board)),
    kind: saidWords(row, member),
    ...(row.dueOn === undefined ? {} : { dueDay: row.dueOn }),
    state: stateWords[row.outcome.kind],
    ...(row.outcome.kind === "again" || row.outcome.kind === "on-its-way" ? {} : { settledAt: at(row.at) }),
    ...(reason === "" ? {} : { reason }),
    twin: row.twin,
    ...(row.insteadOf.length === 0 ? {} : { inPlaceOf: row.insteadOf.map(name).join(", ") }),
  };
}

function toMember(member: Member | undefined, { nameOf }: Board): Pick<ProofCsvRow, "to" | "agency"> {
  if (member === undefined) return { to: formerMember };
  return {
    to: plainLine(nameOf(member.id)),
    ...(member.agency === undefined ? {} : { agency: plainLine(member.agency) }),
  };
}

function reasonOf({ outcome, counted }: NoticeProof): string {
  const why =
    outcome.kind === "not-sent"
      ? reasonWords(outcome.reason)
      : outcome.kind === "skipped"
        ? skipWords[outcome.reason]
        : "";
  return [why, ...(counted ? [proofWords.counted.replace(" · ", "")] : [])].filter((part) => part !== "").join("; ");
}
