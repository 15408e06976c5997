import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import { keptSinceAt } from "../../domain/committees/retention-change.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Committees } from "../../store/committees.js";
import type { Drafts } from "../../store/drafts.js";
import type { Imports } from "../../store/imports.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import type { People } from "../../store/people.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { type AccountDeps, forgetAccount } from "./forget-person.js";
import { leaversBefore } from "./what-is-over.js";

/** How much of each kind went. */
export type Retired = { items: number; notices: number; names: number };

/** Of each kind at most so much goes at a time; the rest goes the next day. */
export const mostRetired = 500;

type Deps = AccountDeps & {
  committees: Pick<Committees, "note" | "askedBy">;
  items: Pick<ActionItems, "closedBefore" | "removeClosed" | "whoOwes">;
  drafts: Pick<Drafts, "removeSettled">;
  imports: Pick<Imports, "removeEnded">;
  notices: Pick<Notices, "removeBefore">;
  members: Pick<Members, "roster" | "forget" | "everOfPerson">;
  people: Pick<People, "find">;
};

/**
 * What a committee keeps no longer goes: actions closed long ago with their history and the words and papers that they were logged with, what was sent
 * long ago, and the names of those who left long ago. A line of the committee's history says how much. Where it is cut off, the next look
 * goes on.
 */
export function retireCommittee(deps: Deps) {
  return async (committee: Committee, now: Date): Promise<Retired> => {
    const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
    const since = keptSinceAt(committee, now);
    const retired = {
      items: since.closedYears === undefined ? 0 : await retireItems(deps, scope, since.closedYears),
      notices:
        since.proofMonths === undefined ? 0 : await deps.notices.removeBefore(scope, since.proofMonths, mostRetired),
      names: since.leaverDays === undefined ? 0 : await retireNames(deps, scope, since.leaverDays, now),
    };
    if (retired.items + retired.notices + retired.names > 0)
      await deps.committees.note(scope, { by: "system", at: now, change: { kind: "retired", ...retired } });
    return retired;
  };
}

async function retireItems({ items, drafts, imports }: Deps, scope: CommitteeScope, before: Date): Promise<number> {
  const { items: closed } = await items.closedBefore(scope, before, mostRetired);
  await items.removeClosed(
    scope,
    closed.map(({ id }) => id),
    before,
  );
  await drafts.removeSettled(scope, before, mostRetired);
  await imports.removeEnded(scope, before, mostRetired);
  return closed.length;
}

async function retireNames(deps: Deps, scope: CommitteeScope, before: Date, now: Date): Promise<number> {
  const leavers = (await leaversBefore(deps, scope, before)).slice(0, mostRetired);
  await deps.members.forget(
    scope,
    leavers.map(({ id }) => id),
  );
  for (const leaver of leavers) await retireAccount(deps, scope, leaver, now);
  return leavers.length;
}

/** With the last board that names them goes what is held of a person's account: nobody else asks for it. */
async function retireAccount(deps: Deps, { tenant }: CommitteeScope, { person }: Member, now: Date): Promise<void> {
  if (person === undefined) return;
  const scope = { tenant, person };
  const [memberships, asked] = await Promise.all([deps.members.everOfPerson(scope), deps.committees.askedBy(scope)]);
  if (memberships.length + asked.length > 0) return;
  const account = await deps.people.find(scope);
  if (account !== undefined) await forgetAccount(deps, account, now);
}
