import type { Activity } from "botbuilder";
import type { Committee } from "../../domain/committees/committee.js";
import { type Member, present } from "../../domain/committees/member.js";
import { dayAt } from "../../domain/days/zone.js";
import type { Clock } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { People } from "../../store/people.js";
import { committeeScope } from "../../store/scopes.js";
import { presentNoLongerPrivate } from "../cards/committees/present-role-told.js";
import { tellOfLeaver } from "../handlers/committees/tell-of-leaver.js";
import type { Tell } from "../tell.js";
import type { Heard } from "./heard.js";

export type PeopleNewsDeps = {
  removeMembers: Services["removeMembers"];
  committees: Pick<Committees, "findByHome" | "findByTeam">;
  members: Pick<Members, "roster">;
  people: Pick<People, "findByChannelIds" | "findMany">;
  tell: Tell;
  clock: Clock;
};

/** Removed from one channel of a team, and still in the team. */
const channelOnly: ReadonlySet<unknown> = new Set(["channelMemberRemoved"]);

/**
 * People were removed from a conversation or a team, or left it: whoever did is off the rosters of the committees that live there, at once
 * and with all their rights. Chair and clerk are told in their own chats. Said again by Teams, it changes and tells nothing.
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
    for (const committee of await homesAt(deps, heard, channelOnly.has(eventType)))
      await takeOff(deps, committee, gone);
  };
}

async function homesAt(
  { committees }: PeopleNewsDeps,
  { tenant, team, place }: Heard,
  onlyHere: boolean,
): Promise<readonly Committee[]> {
  const [home, inTeam] = await Promise.all([
    committees.findByHome({ tenant }, place.conversation),
    team === undefined || onlyHere ? [] : committees.findByTeam({ tenant }, team),
  ]);
  return [...new Map([...inTeam, ...(home === undefined ? [] : [home])].map((one) => [one.id, one])).values()];
}

async function takeOff(deps: PeopleNewsDeps, committee: Committee, gone: ReadonlySet<string>): Promise<void> {
  const scope = committeeScope({ tenant: committee.tenant, committee: committee.id });
  const roster = await deps.members.roster(scope);
  const leavers = present(roster).filter(({ person }) => person !== undefined && gone.has(person));
  if (leavers.length === 0) return;
  const at = deps.clock.now();
  const ids = leavers.map(({ id }) => id);
  const { left, owed, noLongerPrivate } = await deps.removeMembers(scope, ids, { by: "teams", at, why: "left-home" });
  // Of two who hear of it at once, one took them off, and that one tells.
  const news = left.filter(({ leftAt }) => leftAt?.getTime() === at.getTime());
  const of = { committee, roster: await deps.members.roster(scope), today: dayAt(at, committee.zone) };
  const theirs = (member: Member) =>
    owed.filter(({ owners }) => owners.kind === "named" && owners.owners.some((owner) => owner.member === member.id));
  for (const member of news) await tellOfLeaver(deps)(of, member, { owed: theirs(member), why: "left-home" });
  if (noLongerPrivate !== undefined)
    await deps.tell.home(noLongerPrivate, presentNoLongerPrivate({ committee: noLongerPrivate }));
}
