import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { markCardsOfReader } from "../reminders/mark-cards.js";

/** So much of what the leavers owe is named at once; who owes more is asked about again by `give all of …`. */
const mostOwed = 500;

type Deps = {
  members: Pick<Members, "leave" | "roster">;
  items: Pick<ActionItems, "owedBy">;
  notices: Pick<Notices, "ofPerson" | "find" | "change">;
  endPrivacy: (scope: CommitteeScope, occasion: Occasion) => Promise<Committee | undefined>;
  /** Draws anew what still shows an item to somebody. */
  redrawNotices: (item: ActionItem) => Promise<void>;
};

/** Why somebody is on the committee no more. */
export type Leaving = Occasion & { why: Parameters<Members["leave"]>[2]["why"] };

export type Removed = {
  /** Those of them who are on the committee no more, by this or an earlier run. */
  left: readonly Member[];
  /** What each of them still owes by name, the earliest due day first, for handing over. */
  owed: readonly ActionItem[];
  /** The committee as it was told to be private no more: a leaver with an account may still be in its home. The caller tells the home. */
  noLongerPrivate?: Committee;
};

/**
 * Takes members off the committee: from now on they have no rights there, nothing of it is sent to them or shows on their newest cards, and
 * whose deputy they were has none. What they owe stays theirs until it is handed over. A repeat finds them gone and answers the same. Rights, and whether a clerk is
 * left, are the caller's matter.
 */
export function removeMembers(deps: Deps) {
  return async (scope: CommitteeScope, ids: readonly MemberId[], leaving: Leaving): Promise<Removed> => {
    await deps.members.leave(scope, ids, leaving);
    const left = (await deps.members.roster(scope)).filter(
      ({ id, leftAt }) => ids.includes(id) && leftAt !== undefined,
    );
    const owed = await owedByName(deps, scope, left);
    for (const item of owed) await deps.redrawNotices(item);
    const accounts = left.flatMap(({ person }) => person ?? []);
    for (const person of accounts) await markCardsOfReader(deps, scope, person, leaving.at);
    const noLongerPrivate = accounts.length > 0 ? await deps.endPrivacy(scope, leaving) : undefined;
    return { left, owed, ...(noLongerPrivate === undefined ? {} : { noLongerPrivate }) };
  };
}

/** What these members owe by name: what all of an agency, or everybody, owes is no single leaver's. */
export async function owedByName(
  { items }: { items: Pick<ActionItems, "owedBy"> },
  { tenant, committee }: CommitteeScope,
  members: readonly Pick<Member, "id">[],
): Promise<readonly ActionItem[]> {
  if (members.length === 0) return [];
  const memberships = members.map(({ id }) => ({ id, committee }));
  const owed = await items.owedBy({ tenant }, memberships, { limit: mostOwed });
  return owed.filter(({ owners }) => owners.kind === "named");
}
