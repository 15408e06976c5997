import type { Activity, TurnContext } from "botbuilder";
import { hearOfReach } from "../../services/committees/hear-of-reach.js";
import type { Clock } from "../../services/ports.js";
import type { Services } from "../../services/services.js";
import type { Committees } from "../../store/committees.js";
import type { People } from "../../store/people.js";
import { type Heard, hear } from "./heard.js";

type Deps = {
  knowSender: Services["knowSender"];
  committees: Pick<Committees, "findByHome" | "saveHome" | "saveTeam">;
  people: Pick<People, "findByChannelIds" | "saveReach" | "wake">;
  clock: Clock;
};

/** The app came to a place or left it. Where it was removed nothing is sent any more, until it comes back. */
export function takeInstallation(deps: Deps): (context: TurnContext) => Promise<void> {
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

/** People or the app came into a team or left it; a channel or the team went or came back. */
export function takeConversationUpdate(deps: Deps): (context: TurnContext) => Promise<void> {
  return async ({ activity }) => {
    const heard = hear(activity);
    const { tenant, team } = heard;
    const { eventType, channel } = (activity.channelData ?? {}) as { eventType?: unknown; channel?: { id?: unknown } };
    if (leftBy.has(eventType) || hasBot(activity.membersRemoved, activity)) await saveInstalled(deps, heard, false);
    else if (backBy.has(eventType) || hasBot(activity.membersAdded, activity)) await saveInstalled(deps, heard, true);
    else if (eventType === "channelDeleted" || eventType === "channelRestored") {
      // The news may stand in another channel of the team.
      const conversation = typeof channel?.id === "string" ? channel.id : heard.place.conversation;
      await saveHome(deps, heard, conversation, eventType === "channelRestored");
    }
    if (team === undefined) return;
    const joined = (activity.membersAdded ?? []).flatMap(({ id }) => (id === activity.recipient?.id ? [] : [id]));
    await hearOfReach(deps).joinedTeam(tenant, joined, deps.clock.now());
  };
}

function hasBot(members: Activity["membersAdded"], { recipient }: Activity): boolean {
  return members?.some(({ id }) => id === recipient?.id) ?? false;
}

async function saveInstalled(deps: Deps, heard: Heard, installed: boolean): Promise<void> {
  const { tenant, team, place } = heard;
  if (place.kind === "personal") return;
  if (team !== undefined) await deps.committees.saveTeam({ tenant }, team, installed);
  await saveHome(deps, heard, place.conversation, installed);
}

async function saveHome(
  { committees }: Deps,
  { tenant, place }: Heard,
  conversation: string,
  installed: boolean,
): Promise<void> {
  const committee = await committees.findByHome({ tenant }, conversation);
  if (committee === undefined) return;
  await committees.saveHome({ tenant, committee: committee.id }, { serviceUrl: place.serviceUrl, installed });
}
