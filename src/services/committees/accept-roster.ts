import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { ListOutcome, RosterList } from "../../domain/committees/roster-list.js";
import { type ListChoices, settleRosterList } from "../../domain/committees/settle-roster-list.js";
import type { MemberId, RosterListId } from "../../domain/ids.js";
import type { Members } from "../../store/members.js";
import type { RosterLists } from "../../store/roster-lists.js";
import type { CommitteeScope } from "../../store/scopes.js";

type Deps = {
  rosterLists: Pick<RosterLists, "find" | "settle">;
  members: Pick<Members, "roster" | "add" | "describe" | "setDeputy">;
  /** Whether the home is private no more by what was written: the roster sees to that. */
  privacyEnded: (scope: CommitteeScope, occasion: Occasion) => Promise<Committee | undefined>;
};

/** What has become of a list. `by`: who decided. */
export type ListEnded =
  /** `noLongerPrivate`: the committee whose home stopped being private by it, just now. */
  | { kind: "accepted"; by: MemberId; outcome: ListOutcome; noLongerPrivate?: Committee }
  | { kind: "thrown-away"; by: MemberId }
  /** It is on record no more. */
  | { kind: "gone" };

type Ending = Occasion & { by: MemberId };

/**
 * Puts those of a list on the roster who were ticked, as the roster is now. What that comes to is kept before the first of it is
 * written, so that a run that was cut off is completed by the next, as it was decided, whoever presses. A list ends once: everybody
 * hears what became of it. Rights are the caller's matter.
 */
export function acceptRoster(deps: Deps) {
  return async (
    scope: CommitteeScope,
    id: RosterListId,
    choices: ListChoices,
    { by, at }: Ending,
  ): Promise<ListEnded> => {
    for (;;) {
      const list = await deps.rosterLists.find(scope, id);
      if (list?.state.kind !== "waiting") return ended(deps, scope, list);
      const decided = settleRosterList(list, await deps.members.roster(scope), choices);
      const begun = await deps.rosterLists.settle(scope, id, list.revision, { kind: "accepting", by, at, ...decided });
      if (begun !== "changed-meanwhile") return ended(deps, scope, begun);
    }
  };
}

/** Lets a list go that waits. What somebody accepted before stays. */
export function throwRosterAway(deps: Pick<Deps, "rosterLists">) {
  return async (scope: CommitteeScope, id: RosterListId, { by, at }: Ending): Promise<ListEnded> => {
    for (;;) {
      const list = await deps.rosterLists.find(scope, id);
      if (list?.state.kind !== "waiting") return listEnded(list);
      const thrown = await deps.rosterLists.settle(scope, id, list.revision, { kind: "thrown-away", by, at });
      if (thrown !== "changed-meanwhile") return { kind: "thrown-away", by };
    }
  };
}

/** What has become of a list that no longer waits. One that is being accepted is decided. */
export function listEnded(list: RosterList | undefined): ListEnded {
  switch (list?.state.kind) {
    case undefined:
    case "waiting":
      return { kind: "gone" };
    case "thrown-away":
      return { kind: "thrown-away", by: list.state.by };
    case "accepting":
    case "accepted":
      return { kind: "accepted", by: list.state.by, outcome: list.state.outcome };
  }
}

/** Writes an accepted list to its end. Each of its writes may be repeated. */
async function ended(deps: Deps, scope: CommitteeScope, list: RosterList | undefined): Promise<ListEnded> {
  if (list?.state.kind !== "accepting") return listEnded(list);
  const { by, at, outcome, changes } = list.state;
  const { members } = deps;
  if (changes.added.length > 0) await members.add(scope, changes.added, { by, at, how: "list" });
  for (const { member, facts } of changes.described) await members.describe(scope, member, facts, { by, at });
  for (const { member, deputy } of changes.deputies) await members.setDeputy(scope, member, deputy, { by, at });
  const noLongerPrivate = await deps.privacyEnded(scope, { by, at });
  // Whoever was slower finds it ended.
  await deps.rosterLists.settle(scope, list.id, list.revision, { kind: "accepted", by, at, outcome });
  return { kind: "accepted", by, outcome, ...(noLongerPrivate !== undefined && { noLongerPrivate }) };
}
