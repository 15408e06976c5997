import type { ImportId } from "../../domain/ids.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { Imports } from "../../store/imports.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** Of an import all but its rows. */
export type ImportHead = Omit<MinutesImport, "proposals" | "unread">;

const mostListed = 20;

/** The newest papers that were read for a board, the newest first; `checking`: only those that wait to be checked. */
export function listImports({ imports }: { imports: Pick<Imports, "newest"> }) {
  return (scope: CommitteeScope, which: { checking?: true } = {}): Promise<readonly ImportHead[]> =>
    imports.newest(scope, which, mostListed);
}

/** One of them with its rows. Undefined: it was thrown away for good, or 30 days have passed. */
export function readImport({ imports }: { imports: Pick<Imports, "find"> }) {
  return (scope: CommitteeScope, id: ImportId): Promise<MinutesImport | undefined> => imports.find(scope, id);
}
