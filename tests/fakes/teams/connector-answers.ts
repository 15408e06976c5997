import { type Activity, isActivity, isJson, type Json } from "./activity.js";
import type { KeptMessages, Message } from "./kept-messages.js";
import * as refusals from "./refusals.js";
import type { Route } from "./routes.js";
import { type Person, type Place, placeId, type Team, threadOf, type World } from "./world.js";

/** What a request came to: the answer, and the message it made or changed. */
export interface Outcome extends refusals.Answer {
  readonly message?: Message;
}

export interface ConnectorSetting {
  readonly world: World;
  readonly messages: KeptMessages;
  /** The channel message that began a thread, by the ids of the messages in it. */
  readonly roots: Map<string, string>;
  readonly serviceUrl: () => string;
  /** The most members on a page. */
  readonly pageLimit: () => number;
  readonly recording: () => boolean;
  /** Something that a bot has no business to send; it is refused as well. */
  readonly surprise: (what: string) => void;
}

/** The deeds of the connector, one for each route. */
export function connectorAnswers(setting: ConnectorSetting) {
  const { world, messages, roots } = setting;

  return function answer(route: Route, body: unknown): Outcome {
    switch (route.name) {
      case "create-conversation":
        return isJson(body) ? create(body) : refusals.badArgument("The body is no JSON object.");
      case "send":
        return send(route.conversationId, undefined, body);
      case "reply":
        return send(route.conversationId, route.activityId, body);
      case "update":
        return update(route.conversationId, route.activityId, body);
      case "delete":
        return remove(route.conversationId, route.activityId);
      case "members":
      case "activity-members":
        return roster(route.conversationId, (members) => members.map(account));
      case "member":
        return oneMember(route.conversationId, route.memberId);
      case "paged-members":
        return roster(route.conversationId, (members) => page(members, route.query));
      case "team":
        return ofTeam(route.teamId, (team) => ({ ...team }));
      case "team-channels":
        return ofTeam(route.teamId, (team) => ({
          conversations: [
            { id: team.id },
            ...world
              .channelsOf(team.id)
              .filter(({ id }) => id !== team.id)
              .map(named),
          ],
        }));
    }
  };

  function create(body: Json): Outcome {
    const channelData = isJson(body.channelData) ? body.channelData : {};
    if (body.isGroup === true) return newThread(channelData, body.activity);
    const [member, ...others] = Array.isArray(body.members) ? body.members : [];
    if (!isJson(member) || others.length > 0) return refusals.badArgument("A bot may only begin a 1:1 conversation.");
    const tenant = isJson(channelData.tenant) ? channelData.tenant.id : undefined;
    if ((body.tenantId ?? tenant) !== world.tenantId) return refusals.badArgument("The tenant is missing or not ours.");
    const person = world.personById(String(member.id));
    if (person === undefined) return refusals.conversationNotFound();
    const refusal = refusals.refusalOf(person.reach, "create");
    if (refusal !== undefined) return refusal;
    const chat = world.personal(person);
    const serviceUrl = setting.serviceUrl();
    if (!isActivity(body.activity)) return { status: 201, body: { id: chat.id, serviceUrl } };
    const sent = send(chat.id, undefined, body.activity);
    if (sent.status !== 201 || !isJson(sent.body)) return sent;
    return { ...sent, body: { id: chat.id, activityId: sent.body.id, serviceUrl } };
  }

  function newThread(channelData: Json, activity: unknown): Outcome {
    const channelId = isJson(channelData.channel) ? String(channelData.channel.id) : "";
    const place = world.placeOf(channelId);
    if (place?.kind !== "channel" || place.id !== channelId) return refusals.conversationNotFound();
    if (!isActivity(activity)) return refusals.badArgument("A new thread needs its first message.");
    const sent = send(channelId, undefined, activity);
    if (sent.status !== 201 || !isJson(sent.body)) return sent;
    const activityId = String(sent.body.id);
    return {
      ...sent,
      body: { id: `${channelId};messageid=${activityId}`, activityId, serviceUrl: setting.serviceUrl() },
    };
  }

  function send(conversationId: string, replyTo: string | undefined, activity: unknown): Outcome {
    const place = world.placeOf(conversationId);
    if (place === undefined) return refusals.conversationNotFound();
    if (!isActivity(activity)) return refusals.badArgument("The body is no activity.");
    const refusal = refusalIn(place);
    if (refusal !== undefined) return refusal;
    const id = world.newId();
    const done: Outcome = { status: 201, body: { id } };
    if (activity.type === "typing" || !setting.recording()) return done;
    if (activity.type !== "message") {
      setting.surprise(`an activity of type ${activity.type} in ${place.kind} ${conversationId}`);
      return refusals.badArgument("Teams takes messages and typing only.");
    }
    return { ...done, message: post(place, conversationId, replyTo, id, activity) };
  }

  function post(place: Place, conversationId: string, replyTo: string | undefined, id: string, activity: Activity) {
    if (place.kind !== "channel") return messages.add(place, conversationId, id, activity);
    // A message to the channel itself begins a thread, unless it answers one that stands there.
    const root = threadOf(conversationId) ?? roots.get(replyTo ?? "") ?? id;
    roots.set(id, root);
    return messages.add(place, `${place.id};messageid=${root}`, id, activity);
  }

  function update(conversationId: string, activityId: string, activity: unknown): Outcome {
    const place = world.placeOf(conversationId);
    if (place === undefined) return refusals.conversationNotFound();
    if (!isActivity(activity)) return refusals.badArgument("The body is no activity.");
    const refusal = refusalIn(place);
    if (refusal !== undefined) return refusal;
    if (!setting.recording()) return { status: 200, body: { id: activityId } };
    const message = messages.edit(conversationId, activityId, activity);
    if (message === undefined) return refusals.activityNotFound();
    return { status: 200, body: { id: activityId }, message };
  }

  function remove(conversationId: string, activityId: string): Outcome {
    if (world.placeOf(conversationId) === undefined) return refusals.conversationNotFound();
    return messages.remove(conversationId, activityId) ? { status: 200 } : refusals.activityNotFound();
  }

  function refusalIn(place: Place): refusals.Answer | undefined {
    if (place.kind === "personal chat") return refusals.refusalOf(place.person.reach, "send");
    return place.installed ? undefined : refusals.forbidden("BotNotInConversationRoster");
  }

  function roster(conversationId: string, told: (members: readonly Person[]) => unknown): Outcome {
    const place = world.placeOf(conversationId);
    const members = place?.members ?? teamMembers(placeId(conversationId));
    if (members === undefined) return refusals.conversationNotFound();
    const removed = place !== undefined && place.kind !== "personal chat" && !place.installed;
    return removed ? refusals.forbidden("BotNotInConversationRoster") : { status: 200, body: told(members) };
  }

  /** A team is asked for its roster by its own id, also when no test has a use for its General channel. */
  function teamMembers(teamId: string): readonly Person[] | undefined {
    const channels = world.channelsOf(teamId);
    return channels.length === 0 ? undefined : [...new Set(channels.flatMap(({ members }) => members))];
  }

  function oneMember(conversationId: string, memberId: string): Outcome {
    const found = (members: readonly Person[]) => members.find(({ id }) => id === memberId);
    const answer = roster(conversationId, found);
    if (answer.status !== 200) return answer;
    const person = world.personById(memberId);
    if (answer.body !== undefined && person !== undefined) return { status: 200, body: account(person) };
    return refusals.refused(404, "MemberNotFoundInConversation", "Member not found.");
  }

  function page(members: readonly Person[], query: URLSearchParams): Json {
    const from = Number(query.get("continuationToken") ?? 0);
    const size = Math.min(Math.max(Number(query.get("pageSize") ?? 200), 1), setting.pageLimit());
    const next = from + size < members.length ? { continuationToken: String(from + size) } : {};
    return { members: members.slice(from, from + size).map(account), ...next };
  }

  function ofTeam(teamId: string, told: (team: Team) => unknown): Outcome {
    const team = world.channelsOf(placeId(teamId))[0]?.team;
    return team === undefined ? refusals.conversationNotFound() : { status: 200, body: told(team) };
  }

  function named({ id, name }: { readonly id: string; readonly name: string }): Json {
    return { id, name };
  }

  /** A member as the roster tells it: the Entra id is called objectId there. */
  function account({ id, aadObjectId, name, email }: Person): Json {
    const [givenName, ...rest] = name.split(" ");
    const address = email === undefined ? {} : { email, userPrincipalName: email };
    const names = { givenName, surname: rest.join(" ") };
    return { id, name, objectId: aadObjectId, ...names, ...address, tenantId: world.tenantId, userRole: "user" };
  }
}
