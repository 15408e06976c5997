import type { ImportId } from "../../domain/ids.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportOccasion } from "./import-occasion.js";

export type ThrownImport =
  | { kind: "thrown-away"; import: MinutesImport }
  /** It was accepted before, which stays. */
  | { kind: "settled"; import: MinutesImport }
  | { kind: "gone" };

/** Lets go what was read in a paper and not accepted. A repeat changes nothing. */
export function throwImportAway(deps: object) {
  return async (
    _scope: CommitteeScope,
    _id: ImportId,
    _occasion: Pick<ImportOccasion, "by" | "at" | "turnKey">,
  ): Promise<ThrownImport> => {
    throw Object.assign(new Error("not made yet"), { code: "not-made" as const, deps });
  };
}
