import type { Person } from "../../domain/committees/person.js";
import type { Allowances } from "../../store/allowances.js";
import type { Arrivals } from "../../store/arrivals.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { HandledTurns } from "../../store/handled-turns.js";
import type { Imports } from "../../store/imports.js";
import type { MeetingRecords } from "../../store/meeting-records.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import type { People } from "../../store/people.js";
import type { RosterLists } from "../../store/roster-lists.js";
import { type CommitteeScope, committeeScope, type PersonScope } from "../../store/scopes.js";
import type { ServedForms } from "../../store/served-forms.js";
import type { Leaving, Removed } from "../committees/remove-members.js";

/** What must be said on a committee that somebody left in this way: what is nobody's now, and who is clerk. */
export type LeftBoard = { scope: CommitteeScope; removed: Removed };

type Deps = {
  committees: Pick<Committees, "askedBy" | "settleJoin">;
  members: Pick<Members, "everOfPerson">;
  drafts: Pick<Drafts, "removeOf">;
  people: Pick<People, "beginForget">;
  removeMembers: (
    scope: CommitteeScope,
    ids: readonly Removed["left"][number]["id"][],
    leaving: Leaving,
  ) => Promise<Removed>;
};

/**
 * Begins to forget somebody who asked for it: from now on they are on no committee, and what they typed and was not logged is gone. Once the
 * boards that they left were told, `endForgetting` takes the rest. Where either is cut off both are run again, and answer with all that is
 * to be said.
 */
export function forgetPerson(deps: Deps) {
  return async (person: Person, at: Date): Promise<readonly LeftBoard[]> => {
    const scope = { tenant: person.tenant, person: person.id };
    const since = await deps.people.beginForget(scope, at);
    const boards: LeftBoard[] = [];
    for (const { id, committee, leftAt } of await deps.members.everOfPerson(scope)) {
      const board = committeeScope({ tenant: person.tenant, committee });
      if (leftAt === undefined || leftAt >= since) {
        const removed = await deps.removeMembers(board, [id], { by: id, at, why: "forgotten", again: true });
        boards.push({ scope: board, removed });
      }
      await deps.drafts.removeOf(board, id);
    }
    for (const { id } of await deps.committees.askedBy(scope)) {
      await deps.committees.settleJoin({ tenant: person.tenant, committee: id }, person.id);
    }
    return boards;
  };
}

/**
 * Ends it: nothing stays but what boards must keep, under "former member" (product.md § 5): memberships without a name, actions with their
 * history, that they attended meetings and declared interests, and that notices were sent. Whoever has been forgotten is forgotten once more without harm.
 */
export function endForgetting(
  deps: AccountDeps & {
    members: Pick<Members, "everOfPerson" | "forget">;
    rosterLists: Pick<RosterLists, "removeNaming">;
    imports: Pick<Imports, "removeNaming">;
    meetingRecords: Pick<MeetingRecords, "forget">;
  },
) {
  return async (person: Person, at: Date): Promise<void> => {
    const scope = { tenant: person.tenant, person: person.id };
    for (const { id, committee, name } of await deps.members.everOfPerson(scope)) {
      const board = committeeScope({ tenant: person.tenant, committee });
      // First what is found by the name.
      await deps.rosterLists.removeNaming(board, [name, person.name]);
      await deps.imports.removeNaming(board, [name, person.name]);
      // Their words of themselves, before nothing leads to this membership any more.
      await deps.meetingRecords.forget(board, id);
      await deps.members.forget(board, [id]);
    }
    await forgetAccount(deps, person, at);
  };
}

export type AccountDeps = {
  arrivals: Pick<Arrivals, "removeAll">;
  notices: Pick<Notices, "forgetReader">;
  allowances: Pick<Allowances, "forget">;
  handledTurns: Pick<HandledTurns, "forgetConversation">;
  servedForms: Pick<ServedForms, "forgetConversation">;
  people: Pick<People, "remove">;
};

/** All that hangs on an account and on no membership, and at last the account. Nothing is sent to it any more. */
export async function forgetAccount(deps: AccountDeps, person: Person, at: Date): Promise<void> {
  const scope: PersonScope = { tenant: person.tenant, person: person.id };
  await deps.notices.forgetReader(scope, at);
  await deps.allowances.forget(scope);
  await deps.arrivals.removeAll(scope);
  if (person.conversation !== undefined) {
    await deps.handledTurns.forgetConversation(scope, person.conversation);
    await deps.servedForms.forgetConversation(scope, person.conversation);
  }
  await deps.people.remove(scope);
}
