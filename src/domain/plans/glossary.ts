import type { CommitteeId, ImportId, MemberId, TenantId } from "../ids.js";

/** What an abbreviation means on this board. */
export type Term = {
  tenant: TenantId;
  committee: CommitteeId;
  /** As written: "CDOP". Found whatever its case and dots. */
  term: string;
  meaning: string;
  by: MemberId;
  at: Date;
  /** The import that taught it. Absent: somebody typed it. */
  imported?: ImportId;
  revision: number;
};

/** Under which a term is found: its letters and digits, in capitals. */
export function termKey(term: string): string {
  return term.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What a term is kept under: each board has one of each. */
export function termId({ tenant, committee }: Pick<Term, "tenant" | "committee">, term: string): string {
  return `${tenant}/${committee}/${termKey(term)}`;
}
