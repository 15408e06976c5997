import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Committees } from "../../store/committees.js";
import type { CommitteeScope } from "../../store/scopes.js";

const attempts = 5;

/**
 * A home stops being private as soon as somebody may be in it who may not read the closed part. Answers with the committee where it was
 * private until now, so that the home can be told.
 */
export function endPrivacy({ committees }: { committees: Pick<Committees, "find" | "change"> }) {
  return async (scope: CommitteeScope, { by, at }: Occasion): Promise<Committee | undefined> => {
    for (let attempt = 1; ; attempt += 1) {
      const committee = await committees.find(scope);
      if (committee?.home.private !== true) return undefined;
      const changed = await committees.change(scope, committee.revision, { private: false }, [
        { by, at, change: { kind: "not-private" } },
      ]);
      if (typeof changed !== "string") return changed;
      if (attempt === attempts)
        throw Object.assign(new Error("A committee is changed by others all the time."), {
          code: "committee-contended" as const,
        });
    }
  };
}
