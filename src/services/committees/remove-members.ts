import type { ActionItem } from "../../domain/actions/action-item.js";
import { isActingClerk } from "../../domain/committees/acting.js";
import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee } from "../../domain/committees/committee.js";
import { leavesNoClerk } from "../../domain/committees/leaving.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { MemberId } from "../../domain/ids.js";
import type { ActionItems } from "../../store/action-items.js";
import type { Members } from "../../store/members.js";
import type { Notices } from "../../store/notices.js";
import type { CommitteeScope } from "../../store/scopes.js";
import { markCardsOfReader } from "../reminders/mark-cards.js";

/** So much of what the leavers owe is named at once; who owes more is asked about again by `give all of …`. */
const mostOwed = 500;

type Deps = {
  members: Pick<Members, "leave" | "roster" | "add" | "setDeputy">;
  items: Pick<ActionItems, "owedBy">;
  notices: Pick<Notices, "ofPerson" | "find" | "change">;
  /** Whether the home is private no more by it: the roster sees to that. */
  privacyEnded: (scope: CommitteeScope, occasion: Occasion & { again?: boolean }) => Promise<Committee | undefined>;
  /** Draws anew what still shows an item to somebody. */
  redrawNotices: (item: ActionItem) => Promise<void>;
};

/** Why somebody is on the committee no more. */
export type Leaving = Occasion & {
  why: Parameters<Members["leave"]>[2]["why"];
  /** It was done before, perhaps: then what came of it is said again. */
  again?: boolean;
};

export type Removed = {
  /** Those of them who are on the committee no more, by this or an earlier run. */
  left: readonly Member[];
  /** Those who are on it still, or again: nobody would be left as clerk who could act. */
  stay: readonly Member[];
  /** What each of them still owes by name, the earliest due day first, for handing over. */
  owed: readonly ActionItem[];
  /** The committee as it was told to be private no more: a leaver with an account may still be in its home. The caller tells the home. */
  noLongerPrivate?: Committee;
};

/**
 * Takes members off the committee: from now on they have no rights there, nothing of it is sent to them or shows on their newest cards, and
 * whose deputy they were has none. What they owe stays theirs until it is handed over. A repeat finds them gone and answers the same. The last clerk
 * who can act is not removed: of two who are removed at once, both stay; whoever left Teams or is forgotten goes all the same. Rights are
 * the caller's matter.
 */
export function removeMembers(deps: Deps) {
  return async (scope: CommitteeScope, ids: readonly MemberId[], leaving: Leaving): Promise<Removed> => {
    const before = await deps.members.roster(scope);
    const keepsClerk = leaving.why === "removed" || leaving.why === "unticked";
    const going = keepsClerk && leavesNoClerk(before, ids) ? ids.filter((id) => !isClerk(before, id)) : ids;
    await deps.members.leave(scope, going, leaving);
    if (keepsClerk) await putBackClerks(deps, scope, before, { ids: going, leaving });
    const roster = (await deps.members.roster(scope)).filter(({ id }) => ids.includes(id));
    const left = roster.filter(({ leftAt }) => leftAt !== undefined);
    const owed = await owedByName(deps, scope, left);
    for (const item of owed) await deps.redrawNotices(item);
    const accounts = left.flatMap(({ person }) => person ?? []);
    for (const person of accounts) await markCardsOfReader(deps, scope, person, leaving.at);
    const noLongerPrivate = accounts.length > 0 ? await deps.privacyEnded(scope, leaving) : undefined;
    return { left, stay: present(roster), owed, ...(noLongerPrivate === undefined ? {} : { noLongerPrivate }) };
  };
}

/** Teams repeats what was cut off within a minute or so. */
const repeatedWithinMs = 10 * 60_000;

/** Somebody else removed the other clerk, or made them a member, at the same moment: then those who left just now are clerks again. */
async function putBackClerks(
  { members }: Deps,
  scope: CommitteeScope,
  before: readonly Member[],
  { ids, leaving: { by, at, again } }: { ids: readonly MemberId[]; leaving: Leaving },
): Promise<void> {
  // An earlier run may have been cut off before it looked.
  const isNew = (left: Date) => again === true && at.getTime() - left.getTime() <= repeatedWithinMs;
  const back = before
    .filter(({ leftAt }) => leftAt === undefined || isNew(leftAt))
    .map(({ leftAt: _left, ...member }) => member)
    .filter((member) => ids.includes(member.id) && isActingClerk(member));
  if (back.length === 0 || (await members.roster(scope)).some(isActingClerk)) return;
  await members.add(scope, back, { by, at, how: "added" });
  for (const { id, deputy } of back) if (deputy !== undefined) await members.setDeputy(scope, id, deputy, { by, at });
}

function isClerk(roster: readonly Member[], id: MemberId): boolean {
  return roster.some((member) => member.id === id && isActingClerk(member));
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
