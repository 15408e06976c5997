import type { ActionItemId } from "../../../domain/ids.js";
import type { ProofRow } from "../../../domain/reminders/proof-rows.js";
import type { Services } from "../../../services/services.js";
import type { ActionItems } from "../../../store/action-items.js";
import type { OnBoard } from "../on-board.js";
import { aboutOf, type ProofMeant } from "./proof-meant.js";

export type ReadProofDeps = { services: Pick<Services, "proof">; items: Pick<ActionItems, "findMany"> };

/** The newest of what was sent, with the numbers of the actions that it is about. */
export type ProofRead = {
  rows: readonly ProofRow[];
  notices: number;
  total: number;
  /** There are more than were looked at. */
  more: boolean;
  numbers: ReadonlyMap<ActionItemId, number>;
};

/** Of notices that are looked through for those of the open part at most so many are. */
const lookedThrough = 500;

/** Reads the newest `most`. Where the closed part is left out, so is every notice that speaks of nothing else, from the counts too. */
export async function readProofPart(
  { services, items }: ReadProofDeps,
  on: OnBoard,
  meant: ProofMeant,
  most: number,
  now: Date,
): Promise<ProofRead> {
  const { item, openPartOnly } = meant;
  const part = await services.proof(on.scope, aboutOf(meant), openPartOnly ? lookedThrough : most, now);
  const ids = part.rows.flatMap((row) => (row.kind === "notice" ? [row.item] : []));
  const named = item === undefined ? await items.findMany(on.scope, [...new Set(ids)]) : [item];
  const numbers = new Map(named.map(({ id, number }) => [id, number]));
  if (!openPartOnly) return { ...part, more: part.total > part.rows.length && part.notices > most, numbers };
  const open = new Set(named.filter((one) => one.part === "open").map(({ id }) => id));
  const rows = part.rows.filter((row) => row.kind === "notice" && row.part === "open" && open.has(row.item));
  const notices = new Set(rows.flatMap((row) => (row.kind === "notice" ? [row.notice] : []))).size;
  return { rows, notices, total: notices, more: part.notices > lookedThrough, numbers };
}
