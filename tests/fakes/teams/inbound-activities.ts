import type { Activity, Json } from "./activity.js";
import type { Person, Place, World } from "./world.js";

const locale = "en-GB";
const zone = "Europe/London";

/** What a person writes, before Teams has wrapped it. */
export interface Written {
  readonly person: Person;
  readonly place: Place;
  readonly text: string;
  readonly id: string;
  /** The first message of the thread; undefined outside channels. */
  readonly root: string | undefined;
  /** Whether the bot is mentioned in front. */
  readonly mention: boolean;
  /** Who else is mentioned: the text says "@Sarah Jones" or "@Sarah". */
  readonly mentions: readonly Person[];
  readonly replyToId: string | undefined;
}

/** The activities that Teams posts to a bot, each as it is on the wire. */
export function inboundActivities(world: World, serviceUrl: () => string) {
  function frame(type: string, id: string, person: Person, place: Place, root: string | undefined): Activity {
    const now = new Date(performance.timeOrigin + performance.now());
    return {
      type,
      id,
      timestamp: now.toISOString(),
      localTimestamp: localTime(now),
      localTimezone: zone,
      locale,
      channelId: "msteams",
      serviceUrl: serviceUrl(),
      from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
      conversation: conversationOf(place, root),
      recipient: world.botAccount,
      entities: [{ locale, country: "GB", platform: "Web", timezone: zone, type: "clientInfo" }],
      channelData: channelDataOf(place),
    };
  }

  function conversationOf(place: Place, root?: string): Json {
    const { tenantId } = world;
    switch (place.kind) {
      case "channel": {
        const id = root === undefined ? place.id : `${place.id};messageid=${root}`;
        return { isGroup: true, conversationType: "channel", tenantId, id };
      }
      case "group chat": {
        const named = place.name === undefined ? {} : { name: place.name };
        return { isGroup: true, conversationType: "groupChat", tenantId, id: place.id, ...named };
      }
      case "personal chat":
        return { conversationType: "personal", tenantId, id: place.id };
    }
  }

  function channelDataOf(place: Place): Json {
    const tenant = { id: world.tenantId };
    if (place.kind !== "channel") return { tenant };
    const team = place.team.id;
    return { teamsChannelId: place.id, teamsTeamId: team, channel: { id: place.id }, team: { id: team }, tenant };
  }

  /** A change of installation or membership: it concerns the place, not a thread of it, and says no zone. */
  function event(type: string, person: Person, place: Place, own: Json): Activity {
    const {
      localTimezone: _zone,
      localTimestamp: _time,
      entities: _entities,
      ...rest
    } = frame(type, world.newInvokeId(), person, place, undefined);
    return { ...rest, ...own };
  }

  function membership(
    person: Person,
    place: Place,
    key: "membersAdded" | "membersRemoved",
    who: readonly Json[],
  ): Activity {
    const activity = event("conversationUpdate", person, place, { [key]: who });
    if (place.kind !== "channel") return activity;
    const { id, name, aadGroupId } = place.team;
    const eventType = key === "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
    const tenant = { id: world.tenantId };
    return { ...activity, channelData: { team: { id, name, aadGroupId }, eventType, tenant } };
  }

  return {
    message({ person, place, text, id, root, mention, mentions, replyToId }: Written): Activity {
      const basic = frame("message", id, person, place, root);
      const { words, entities } = mentioned(text, mentions);
      const atBot = `<at>${world.botAccount.name}</at>`;
      const bot = mention ? [{ type: "mention", text: atBot, mentioned: world.botAccount }] : [];
      const whole = mention ? `${atBot}\u00a0${words}` : words;
      const html = { contentType: "text/html", content: `<p>${escaped(whole)}</p>` };
      const given = Array.isArray(basic.entities) ? basic.entities : [];
      return {
        ...basic,
        text: whole,
        textFormat: "plain",
        attachments: [html],
        entities: [...bot, ...entities, ...given],
        ...(replyToId === undefined ? {} : { replyToId }),
      };
    },

    /** The press of a button: value.action, and the message that holds the card. */
    invoke(person: Person, place: Place, root: string | undefined, replyToId: string, value: Json): Activity {
      const basic = frame("invoke", world.newInvokeId(), person, place, root);
      const channelData = { ...channelDataOf(place), source: { name: "message" }, legacy: { replyToId } };
      return { ...basic, name: "adaptiveCard/action", replyToId, value, channelData };
    },

    /** The answer to a card that asks whether to keep a file. */
    fileConsent(person: Person, place: Place, replyToId: string, value: Json): Activity {
      return {
        ...frame("invoke", world.newInvokeId(), person, place, undefined),
        name: "fileConsent/invoke",
        replyToId,
        value,
      };
    },

    /** What a message extension asks: the dialog of an entry in a message's menu. */
    extension(person: Person, place: Place, name: string, value: Json): Activity {
      return { ...frame("invoke", world.newInvokeId(), person, place, undefined), name, value };
    },

    installation(person: Person, place: Place, action: "add" | "remove"): Activity {
      const activity = event("installationUpdate", person, place, { action });
      if (place.kind !== "channel") return activity;
      const settings = { selectedChannel: { id: place.id } };
      return { ...activity, channelData: { ...channelDataOf(place), settings, team: place.team } };
    },

    botAdded: (person: Person, place: Place) => membership(person, place, "membersAdded", [world.botAccount]),
    botRemoved: (person: Person, place: Place) => membership(person, place, "membersRemoved", [world.botAccount]),
    joined: (person: Person, place: Place, who: readonly Person[]) =>
      membership(person, place, "membersAdded", who.map(memberOf)),
    left: (person: Person, place: Place, who: readonly Person[]) =>
      membership(person, place, "membersRemoved", who.map(memberOf)),
  };
}

const memberOf = ({ id, aadObjectId }: Person): Json => ({ id, aadObjectId });

function mentioned(text: string, people: readonly Person[]): { words: string; entities: Json[] } {
  let words = text;
  const entities = people.map(({ id, name }) => {
    // Teams lets the writer shorten a mention to the first name.
    const shown = [name, name.split(" ")[0] ?? name].find((form) => words.includes(`@${form}`));
    if (shown === undefined) throw new Error(`The text mentions nobody as "@${name}" or by the first name.`);
    words = words.replace(`@${shown}`, () => `<at>${shown}</at>`);
    return { type: "mention", text: `<at>${shown}</at>`, mentioned: { id, name: shown } };
  });
  return { words, entities };
}

function escaped(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>" };
  return text.replace(/[&<>\n]/g, (sign) => signs[sign] ?? sign);
}

const london = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
const offset = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeZoneName: "longOffset" });

function localTime(now: Date): string {
  const name = offset.formatToParts(now).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  return `${london.format(now).replace(" ", "T")}.000${name === "GMT" ? "+00:00" : name.slice(3)}`;
}
