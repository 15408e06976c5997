import { type Member, present, runsCommittee } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { Members } from "../../store/members.js";
import type { CommitteeScope } from "../../store/scopes.js";

export type ChosenRoster = { kind: "saved"; removed: readonly Member[] } | { kind: "not-clerk" };

/** Takes off the roster who was unticked. Clerks and chairs stay: they hand over first. */
export function chooseRoster(deps: { members: Pick<Members, "leave"> }) {
  return async (
    scope: CommitteeScope,
    request: { keep: readonly MemberId[]; roster: readonly Member[]; by: Member; at: Date },
  ): Promise<ChosenRoster> => {
    if (!runsCommittee(request.by)) return { kind: "not-clerk" };
    const removed = present(request.roster).filter(
      (member) => !runsCommittee(member) && !request.keep.includes(member.id),
    );
    if (removed.length > 0)
      await deps.members.leave(
        scope,
        removed.map((member) => member.id),
        request.at,
      );
    return { kind: "saved", removed };
  };
}
