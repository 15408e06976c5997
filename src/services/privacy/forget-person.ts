import type { Person } from "../../domain/committees/person.js";
import type { ChangeAllowances } from "../../store/change-allowances.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { HandledTurns } from "../../store/handled-turns.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import type { People } from "../../store/people.js";
import { type CommitteeScope, committeeScope, type PersonScope } from "../../store/scopes.js";
import type { ServedForms } from "../../store/served-forms.js";
import type { Leaving, Removed } from "../committees/remove-members.js";

/** What must be said on a committee that somebody left in this way: what is nobody's now, and who is clerk. */
export type LeftBoard = { scope: CommitteeScope; removed: Removed };

type Deps = AccountDeps & {
  committees: Pick<Committees, "askedBy" | "settleJoin">;
  members: Pick<Members, "everOfPerson" | "forget">;
  drafts: Pick<Drafts, "removeOf">;
  people: Pick<People, "beginForget">;
  removeMembers: (
    scope: CommitteeScope,
    ids: readonly Removed["left"][number]["id"][],
    leaving: Leaving,
  ) => Promise<Removed>;
};

/**
 * Forgets somebody who asked for it: they leave every committee, and nothing stays but what boards must keep, under "former member"
 * (product.md § 5): memberships without a name, actions with their history, and that notices were sent. Where it is cut off, what is left
 * to do is done by the next run, which answers with what is to be said of all of it; whoever has been forgotten is forgotten once more
 * without harm.
 */
export function forgetPerson(deps: Deps) {
  return async (person: Person, at: Date): Promise<readonly LeftBoard[]> => {
    const scope = { tenant: person.tenant, person: person.id };
    const since = await deps.people.beginForget(scope, at);
    const boards: LeftBoard[] = [];
    for (const { id, committee, leftAt } of await deps.members.everOfPerson(scope)) {
      const board = committeeScope({ tenant: person.tenant, committee });
      const leaves = leftAt === undefined || leftAt >= since;
      if (leaves) {
        const removed = await deps.removeMembers(board, [id], { by: id, at, why: "forgotten" });
        boards.push({ scope: board, removed });
      }
      await deps.drafts.removeOf(board, id);
      // Last of a membership: nothing leads from the person to it afterwards.
      await deps.members.forget(board, [id]);
    }
    for (const { id } of await deps.committees.askedBy(scope)) {
      await deps.committees.settleJoin({ tenant: person.tenant, committee: id }, person.id);
    }
    await forgetAccount(deps, person, at);
    return boards;
  };
}

export type AccountDeps = {
  notices: Pick<Notices, "forgetReader">;
  allowances: Pick<ChangeAllowances, "forget">;
  handledTurns: Pick<HandledTurns, "forgetConversation">;
  servedForms: Pick<ServedForms, "forgetConversation">;
  people: Pick<People, "remove">;
};

/** All that hangs on an account and on no membership, and at last the account. Nothing is sent to it any more. */
export async function forgetAccount(deps: AccountDeps, person: Person, at: Date): Promise<void> {
  const scope: PersonScope = { tenant: person.tenant, person: person.id };
  await deps.notices.forgetReader(scope, at);
  await deps.allowances.forget(scope);
  if (person.conversation !== undefined) {
    await deps.handledTurns.forgetConversation(scope, person.conversation);
    await deps.servedForms.forgetConversation(scope, person.conversation);
  }
  await deps.people.remove(scope);
}
