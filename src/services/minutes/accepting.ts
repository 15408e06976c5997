import type { Made, MinutesImport } from "../../domain/minutes/proposal.js";
import type { Imports } from "../../store/imports.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportOccasion } from "./import-occasion.js";

export type AcceptingImport = MinutesImport & { state: Extract<MinutesImport["state"], { kind: "accepting" }> };

/** One run of accepting a paper: the import as it is now, and what this run did. */
export type Accepting = { scope: CommitteeScope; read: AcceptingImport; occasion: ImportOccasion };

export function isAccepting(read: MinutesImport): read is AcceptingImport {
  return read.state.kind === "accepting";
}

/** Under what key a row is put on record, whoever does it: so once. `part`: of several things that it comes to. */
export function rowKey(read: Pick<MinutesImport, "id">, row: number, part?: string): string {
  return `import/${read.id}/${row}${part === undefined ? "" : `/${part}`}`;
}

/** Under what key it is taken back. */
export function undoKey(read: Pick<MinutesImport, "id">, row: number): string {
  return `unimport/${read.id}/${row}`;
}

/** Whether a turn key is one of those under which a paper was put on record, or taken back. */
export function isOfImport(read: Pick<MinutesImport, "id">, turnKey: string | undefined): boolean {
  return [`import/${read.id}/`, `unimport/${read.id}/`].some((own) => turnKey?.startsWith(own));
}

/**
 * Writes down what rows came to; a newer word of a row takes the older one's place. Where somebody else goes on with it too, both write down
 * theirs. Undefined: it was ended meanwhile.
 */
export async function noteMade(
  { imports }: { imports: Pick<Imports, "find" | "save"> },
  { scope, read, occasion }: Accepting,
  made: readonly Made[],
): Promise<Accepting | undefined> {
  let present = read;
  for (;;) {
    const before = present.state.made.filter(({ row }) => !made.some((one) => one.row === row));
    const saved = await imports.save({ ...present, state: { ...present.state, made: [...before, ...made] } });
    if (saved !== "changed-meanwhile") return isAccepting(saved) ? { scope, read: saved, occasion } : undefined;
    const found = await imports.find(scope, read.id);
    if (found === undefined || !isAccepting(found)) return undefined;
    present = found;
  }
}
