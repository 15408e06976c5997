import type { ImportId } from "../../domain/ids.js";
import type { MinutesImport } from "../../domain/minutes/proposal.js";
import type { CommitteeScope } from "../../store/scopes.js";
import type { ImportNews } from "./accept-import.js";
import type { ImportOccasion } from "./import-occasion.js";

export type UndoneImport =
  /** `kept`: the numbers of the actions that somebody changed since, and which stay. `news`: what this run took back of actions. */
  | { kind: "undone"; import: MinutesImport; kept: readonly number[]; news: readonly ImportNews[] }
  /** Nothing of it is on record: it waits to be checked, or was thrown away. */
  | { kind: "nothing-to-undo"; import: MinutesImport }
  | { kind: "gone" };

/**
 * Takes back all that a paper made: actions become withdrawn as logged in error, changes are reverted, decisions struck, meetings cancelled,
 * attendance, terms, objectives and people taken off. What somebody changed since stays. Where it is cut off, the next run goes on; a
 * repeat changes nothing.
 */
export function undoImport(deps: object) {
  return async (_scope: CommitteeScope, _id: ImportId, _occasion: ImportOccasion): Promise<UndoneImport> => {
    throw Object.assign(new Error("not made yet"), { code: "not-made" as const, deps });
  };
}
