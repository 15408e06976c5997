import type { Activity, TurnContext } from "botbuilder";
import type { Committee } from "../../domain/committees/committee.js";
import { present, runsCommittee } from "../../domain/committees/member.js";
import { hearOfReach } from "../../services/committees/hear-of-reach.js";
import type { Clock } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { People } from "../../store/people.js";
import { committeeScope } from "../../store/scopes.js";
import { presentHomeBack, presentHomeGone, presentPrivacyEnded } from "../cards/committees/present-home-news.js";
import type { ReadRoster } from "../read-roster.js";
import type { Tell } from "../tell.js";
import { committeesAt } from "./committees-at.js";
import { type Heard, hear } from "./heard.js";
import { type PeopleNewsDeps, takePeopleRemoved } from "./take-people-news.js";

export type PlaceNewsDeps = PeopleNewsDeps & {
  knowSender: Services["knowSender"];
  endPrivacy: Services["endPrivacy"];
  committees: Pick<Committees, "findByHome" | "findByTeam" | "saveHome">;
  members: Pick<Members, "roster">;
  people: Pick<People, "findMany" | "findByChannelIds" | "saveReach" | "wake">;
  readRoster: ReadRoster;
  tell: Tell;
  clock: Clock;
};

/** The app came to a place or left it. Where it was removed nothing is sent any more, until it comes back. */
export function takeInstallation(deps: PlaceNewsDeps): (context: TurnContext) => Promise<void> {
  const { knowSender, people, clock } = deps;
  return async ({ activity }) => {
    const heard = hear(activity);
    const { tenant, place, from } = heard;
    const installed = !(activity.action?.startsWith("remove") ?? false);
    if (place.kind !== "personal") return saveInstalled(deps, heard, installed);
    const now = clock.now();
    if (!installed) return hearOfReach({ people }).removed(tenant, from.channelId, now);
    const { person } = await knowSender(tenant, from, place, now);
    await people.wake({ tenant }, [person.id], now);
  };
}

const leftBy: ReadonlySet<unknown> = new Set(["teamDeleted", "teamHardDeleted", "teamArchived"]);
const backBy: ReadonlySet<unknown> = new Set(["teamRestored", "teamUnarchived"]);

/** People or the app came into a team or left it; a channel or the team went or came back. What either is called is kept nowhere. */
export function takeConversationUpdate(deps: PlaceNewsDeps): (context: TurnContext) => Promise<void> {
  return async ({ activity }) => {
    const heard = hear(activity);
    const { tenant, team } = heard;
    const { eventType, channel } = (activity.channelData ?? {}) as { eventType?: unknown; channel?: { id?: unknown } };
    if (leftBy.has(eventType) || hasBot(activity.membersRemoved, activity)) await saveInstalled(deps, heard, false);
    else if (backBy.has(eventType) || hasBot(activity.membersAdded, activity)) await saveInstalled(deps, heard, true);
    else if (eventType === "channelDeleted" || eventType === "channelRestored") {
      // The news may stand in another channel of the team.
      const conversation = typeof channel?.id === "string" ? channel.id : heard.place.conversation;
      const committee = await deps.committees.findByHome({ tenant }, conversation);
      if (committee !== undefined) await saveHome(deps, heard, committee, eventType === "channelRestored");
    }
    await takePeopleRemoved(deps)(heard, activity);
    const joined = (activity.membersAdded ?? []).flatMap(({ id, name }) =>
      id === activity.recipient?.id ? [] : [{ id, name }],
    );
    if (joined.length > 0) await watchPrivacy(deps, heard, joined);
    if (team === undefined) return;
    const ids = joined.map(({ id }) => id);
    await hearOfReach(deps).joinedTeam(tenant, ids, deps.clock.now());
  };
}

function hasBot(members: Activity["membersAdded"], { recipient }: Activity): boolean {
  return members?.some(({ id }) => id === recipient?.id) ?? false;
}

async function saveInstalled(deps: PlaceNewsDeps, heard: Heard, installed: boolean): Promise<void> {
  if (heard.place.kind === "personal") return;
  for (const committee of await committeesAt(deps, heard)) await saveHome(deps, heard, committee, installed);
}

/** Teams says most of it twice, as an update of the conversation and of the installation: it is told once. */
async function saveHome(
  deps: PlaceNewsDeps,
  { place }: Heard,
  committee: Committee,
  installed: boolean,
): Promise<void> {
  const { serviceUrl } = place.conversation === committee.home.conversation ? place : committee.home;
  const scope = committeeScope({ ...committee, committee: committee.id });
  // Nobody tells us who comes meanwhile.
  const ended = installed ? undefined : await deps.endPrivacy(scope, { by: "teams", at: deps.clock.now() });
  const home = { ...(ended ?? committee).home, serviceUrl, installed };
  const isNews = await deps.committees.saveHome(scope, home);
  // Of an archived one nothing is sent.
  if (!isNews || committee.archivedAt !== undefined) return;
  const now = { ...committee, home };
  if (installed) await deps.tell.home(now, presentHomeBack({ committee: now }));
  else await tellRunners(deps, now, ended !== undefined);
}

/** Chair and clerk hear in their own chats that there is no home to say it in. */
async function tellRunners(
  { members, people, tell }: PlaceNewsDeps,
  committee: Committee,
  wasPrivate: boolean,
): Promise<void> {
  const scope = { tenant: committee.tenant, committee: committee.id };
  const runners = (await members.roster(scope)).filter(runsCommittee).flatMap(({ person }) => person ?? []);
  if (runners.length === 0) return;
  for (const person of await people.findMany(scope, runners))
    await tell.person(person, presentHomeGone({ committee, wasPrivate }));
}

type Joined = { id: string; name: string | undefined };

/** A private home is private no more as soon as somebody comes who may not read the closed part. */
async function watchPrivacy(deps: PlaceNewsDeps, heard: Heard, joined: readonly Joined[]): Promise<void> {
  const { tenant } = heard;
  const homes = (await committeesAt(deps, heard)).filter(({ home }) => home.private === true);
  if (homes.length === 0) return;
  const known = await deps.people.findByChannelIds(
    { tenant },
    joined.map(({ id }) => id),
  );
  for (const committee of homes) {
    const scope = { tenant, committee: committee.id };
    const roster = present(await deps.members.roster(scope));
    const refused = joined.flatMap(({ id, name }): { id: string; name: string; why: "stranger" | "observer" }[] => {
      const person = known.find(({ channelId }) => channelId === id);
      const member = roster.find((one) => person !== undefined && one.person === person.id);
      if (member !== undefined && member.role !== "observer") return [];
      return [
        { id, name: member?.name || person?.name || name || "", why: member === undefined ? "stranger" : "observer" },
      ];
    });
    const [first, ...others] = refused;
    if (first === undefined) continue;
    const ended = await deps.endPrivacy(scope, { by: "teams", at: deps.clock.now() });
    // Absent: it was said twice, or the clerk was quicker.
    if (ended === undefined) continue;
    const name = first.name || (await nameThere(deps, ended, first.id));
    await deps.tell.home(ended, presentPrivacyEnded({ name, why: first.why, more: others.length }));
  }
}

/** What somebody is called whom Teams told us by id only. Empty: it does not say that either. */
async function nameThere({ readRoster }: PlaceNewsDeps, { tenant, home }: Committee, id: string): Promise<string> {
  const { conversation, serviceUrl } = home;
  const here = await readRoster({ tenant, conversation, serviceUrl });
  return here === "unread" ? "" : (here.find(({ channelId }) => channelId === id)?.name ?? "");
}
