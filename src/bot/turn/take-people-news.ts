import type { Activity } from "botbuilder";
import type { ActionItem } from "../../domain/actions/action-item.js";
import type { Committee } from "../../domain/committees/committee.js";
import { type Member, present } from "../../domain/committees/member.js";
import { dayAt } from "../../domain/days/zone.js";
import type { Clock } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { Committees } from "../../store/committees.js";
import type { HandledTurns } from "../../store/handled-turns.js";
import type { Members } from "../../store/members.js";
import type { People } from "../../store/people.js";
import { type CommitteeScope, committeeScope } from "../../store/scopes.js";
import { namesOf } from "../cards/board.js";
import { presentNoLongerPrivate } from "../cards/committees/present-role-told.js";
import { clerkless } from "../cards/privacy/present-forget.js";
import { presentNoClerk } from "../cards/privacy/present-left.js";
import { tellOfLeaver } from "../handlers/committees/tell-of-leaver.js";
import type { Tell } from "../tell.js";
import type { claimTurn } from "./claim-turn.js";
import { committeesAt } from "./committees-at.js";
import type { Heard } from "./heard.js";

export type PeopleNewsDeps = {
  removeMembers: Services["removeMembers"];
  committees: Pick<Committees, "findByHome" | "findByTeam">;
  members: Pick<Members, "roster" | "history">;
  people: Pick<People, "findByChannelIds" | "findMany">;
  claim: ReturnType<typeof claimTurn>;
  handled: Pick<HandledTurns, "settle">;
  tell: Tell;
  clock: Clock;
};

/** Teams repeats what was cut off within a minute or so. */
const repeatedWithinMs = 10 * 60_000;
/** Enough of the newest lines to hold who left a moment ago. */
const linesRead = 100;

/** Removed from one channel of a team, and still in the team. */
const channelOnly: ReadonlySet<unknown> = new Set(["channelMemberRemoved"]);

/**
 * People were removed from a conversation or a team, or left it: whoever did is off the rosters of the committees that live there, at once
 * and with all their rights. Chair and clerk are told in their own chats. Said again by Teams, it changes and tells nothing, unless
 * it was cut off. Of an archived committee nobody is told anything.
 */
export function takePeopleRemoved(deps: PeopleNewsDeps) {
  return async (
    heard: Heard,
    activity: Pick<Activity, "membersRemoved" | "recipient" | "channelData">,
  ): Promise<void> => {
    const { tenant } = heard;
    const ids = (activity.membersRemoved ?? []).flatMap(({ id }) => (id === activity.recipient?.id ? [] : [id]));
    if (ids.length === 0) return;
    const gone = new Set((await deps.people.findByChannelIds({ tenant }, ids)).map(({ id }) => id));
    if (gone.size === 0) return;
    const { eventType } = (activity.channelData ?? {}) as { eventType?: unknown };
    for (const committee of await committeesAt(deps, heard, channelOnly.has(eventType)))
      await takeOff(deps, committee, gone);
  };
}

async function takeOff(deps: PeopleNewsDeps, committee: Committee, gone: ReadonlySet<string>): Promise<void> {
  const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
  const at = deps.clock.now();
  const theirs = (await deps.members.roster(scope)).filter(({ person }) => person !== undefined && gone.has(person));
  const before = await leftJustNow(deps, scope, theirs, at);
  const ids = [...present(theirs), ...before].map(({ id }) => id);
  if (ids.length === 0) return;
  const removed = await deps.removeMembers(scope, ids, { by: "teams", at, why: "left-home", again: before.length > 0 });
  for (const member of removed.left) {
    const key = ["left-home", committee.id, member.id, member.leftAt?.getTime()].join("/");
    // Of two who hear of it at once one tells, and what was cut off is told by its repeat.
    const claimed = await deps.claim(scope, key);
    try {
      if (claimed.claim === "done" || claimed.claim === "held") continue;
      if (committee.archivedAt === undefined) await tellOf(deps, committee, member, { ...removed, at });
      await deps.handled.settle(scope, key);
    } catch (error) {
      await claimed.release();
      throw error;
    } finally {
      claimed.end();
    }
  }
  const { noLongerPrivate } = removed;
  if (noLongerPrivate !== undefined && committee.archivedAt === undefined)
    await deps.tell.home(noLongerPrivate, presentNoLongerPrivate({ committee: noLongerPrivate }));
}

/** Those who were taken off by Teams a moment ago: whether all that follows was done is not known. */
async function leftJustNow(
  { members }: PeopleNewsDeps,
  scope: CommitteeScope,
  theirs: readonly Member[],
  at: Date,
): Promise<readonly Member[]> {
  const recent = theirs.filter(
    ({ leftAt }) => leftAt !== undefined && at.getTime() - leftAt.getTime() <= repeatedWithinMs,
  );
  if (recent.length === 0) return [];
  const lines = await members.history(scope, linesRead);
  return recent.filter(({ id, leftAt }) =>
    lines.some(
      ({ member, change, at: when }) =>
        member === id && change.kind === "left" && change.why === "left-home" && when.getTime() === leftAt?.getTime(),
    ),
  );
}

/** Chair and clerk in their own chats; and the home, where nobody is left who could act as clerk. */
async function tellOf(
  deps: PeopleNewsDeps,
  committee: Committee,
  member: Member,
  { owed, at }: { owed: readonly ActionItem[]; at: Date },
): Promise<void> {
  const roster = await deps.members.roster(committeeScope({ tenant: committee.tenant, committee: committee.id }));
  const today = dayAt(at, committee.zone);
  const theirs = owed.filter(
    ({ owners }) => owners.kind === "named" && owners.owners.some((one) => one.member === member.id),
  );
  const may = member.role === "clerk" ? clerkless(roster) : undefined;
  const about = { owed: theirs, why: "left-home", ...(may === "chair" && { mayTakeOver: true }) } as const;
  await tellOfLeaver(deps)({ committee, roster, today }, member, about);
  const board = { committee, today, nameOf: namesOf(roster) };
  if (may !== undefined) await deps.tell.home(committee, presentNoClerk({ board, may, why: "left" }));
}
