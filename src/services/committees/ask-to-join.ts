import type { JoinRequest } from "../../domain/committees/committee.js";
import type { Committees } from "../../store/committees.js";
import type { CommitteeScope } from "../../store/scopes.js";

/** What became of asking to be put on the roster. */
export type AskedToJoin =
  | { kind: "asked"; request: JoinRequest }
  /** They wait for an answer since `request.at`. */
  | { kind: "asked-before"; request: JoinRequest }
  /** So many wait already that nobody more can. */
  | { kind: "too-many" }
  /** The committee is deleted. */
  | { kind: "gone" };

/** Keeps with the committee that somebody asks to be put on its roster, until a clerk answers. Who is on it already is the caller's matter. */
export function askToJoin({ committees }: { committees: Pick<Committees, "askToJoin" | "find"> }) {
  return async (scope: CommitteeScope, request: JoinRequest, again: boolean): Promise<AskedToJoin> => {
    switch (await committees.askToJoin(scope, request)) {
      case "asked":
        return { kind: "asked", request };
      case "asked-before": {
        const committee = await committees.find(scope);
        const before = committee?.joinRequests.find(({ person }) => person === request.person) ?? request;
        // A turn that was cut off may have asked without telling anybody.
        return { kind: again ? "asked" : "asked-before", request: before };
      }
      case "too-many":
        return { kind: "too-many" };
      case "gone":
        return { kind: "gone" };
    }
  };
}
