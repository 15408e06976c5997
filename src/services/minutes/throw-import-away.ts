import type { ImportId } from "../../domain/ids.js";
import { withTurn } from "../../domain/minutes/import-turns.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { Imports } from "../../store/imports.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportOccasion } from "./import-occasion.js";

export type ThrownImport =
  | { kind: "thrown-away"; import: MinutesImport }
  /** It was accepted before, which stays. */
  | { kind: "settled"; import: MinutesImport }
  | { kind: "gone" };

/** Lets go what was read in a paper and not accepted. A repeat changes nothing. */
export function throwImportAway({ imports }: { imports: Pick<Imports, "find" | "save"> }) {
  return async (
    scope: CommitteeScope,
    id: ImportId,
    { by, at, turnKey }: Pick<ImportOccasion, "by" | "at" | "turnKey">,
  ): Promise<ThrownImport> => {
    for (;;) {
      const read = await imports.find(scope, id);
      if (read === undefined) return { kind: "gone" };
      if (read.state.kind === "thrown-away") return { kind: "thrown-away", import: read };
      if (read.state.kind !== "checking") return { kind: "settled", import: read };
      const turns = withTurn(read, turnKey);
      // What it said is nobody's business any more.
      const emptied = {
        ...read,
        proposals: [],
        unread: [],
        state: { kind: "thrown-away" as const, by: by.id, at },
        turns,
      };
      const thrown = await imports.save(emptied);
      if (thrown !== "changed-meanwhile") return { kind: "thrown-away", import: thrown };
    }
  };
}
