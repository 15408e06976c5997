import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Committees } from "../../store/committees.js";
import type { Notices } from "../../store/notices.js";
import { committeeScope } from "../../store/scopes.js";
import { markCardsOfCommittee } from "../reminders/mark-cards.js";

type Deps = { committees: Pick<Committees, "find" | "change">; notices: Notices };

/** What became of it. "gone": it is being deleted. */
export type Archiving =
  /** `isNew`: it was not so before. */
  | { kind: "done"; committee: Committee; isNew: boolean }
  | { kind: "changed-meanwhile"; committee: Committee }
  | { kind: "gone" };

/**
 * Puts a committee to sleep or wakes it. While it sleeps all may be looked at, nothing is changed and nothing is sent of it (`isAtWork`);
 * today's cards to persons have no buttons. `revision`: as it was looked at, as what was asked of another may no longer be meant.
 */
export function archiveCommittee({ committees, notices }: Deps) {
  return async (
    looked: Committee,
    { to, revision, by, at }: Occasion & { to: "archived" | "restored"; revision: number },
  ): Promise<Archiving> => {
    const scope = committeeScope({ tenant: looked.tenant, committee: looked.id });
    if (isSo(looked, to)) return { kind: "done", committee: looked, isNew: false };
    const changed =
      looked.revision === revision
        ? await committees.change(scope, revision, { archivedAt: to === "archived" ? at : null }, [
            { by, at, change: { kind: to } },
          ])
        : "changed-meanwhile";
    if (typeof changed === "string") {
      const committee = await committees.find(scope);
      if (committee === undefined) return { kind: "gone" };
      return isSo(committee, to) ? { kind: "done", committee, isNew: false } : { kind: "changed-meanwhile", committee };
    }
    await markCardsOfCommittee({ notices }, scope, at);
    return { kind: "done", committee: changed, isNew: true };
  };
}

function isSo({ archivedAt }: Committee, to: "archived" | "restored"): boolean {
  return (archivedAt !== undefined) === (to === "archived");
}
