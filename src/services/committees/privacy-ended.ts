import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Committees } from "../../store/committees.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What a turn that ran before did, it did this long ago at most: Teams repeats within a minute or so. */
const repeatedWithinMs = 10 * 60_000;
/** Enough of the newest lines to hold what was said of privacy a moment ago. */
const linesRead = 20;

/**
 * The committee whose home is private no more by what was done on this occasion, so that the home can be told; `again`: by a run of it
 * before. Undefined: it was not private, or still is.
 */
export function privacyEnded({ committees }: { committees: Pick<Committees, "find" | "history"> }) {
  return async (
    scope: CommitteeScope,
    { by, at, again = false }: Occasion & { again?: boolean },
  ): Promise<Committee | undefined> => {
    const lines = await committees.history(scope, linesRead);
    const newest = lines.find(({ change }) => change.kind === "private" || change.kind === "not-private");
    if (newest?.change.kind !== "not-private" || newest.by !== by) return undefined;
    const before = at.getTime() - newest.at.getTime();
    if (before < 0 || before > (again ? repeatedWithinMs : 0)) return undefined;
    return committees.find(scope);
  };
}
