import { createHash, randomUUID } from "node:crypto";
import type { Reach } from "./refusals.js";

export interface Person {
  readonly kind: "person";
  /** The channel id, `29:…`: how this bot knows the person. */
  readonly id: string;
  /** The Entra object id. */
  readonly aadObjectId: string;
  readonly name: string;
  /** Absent where the tenant does not tell it, which Teams no longer promises to do. */
  readonly email?: string;
  /** Whether the bot may write to this person; a test may change it at any time. */
  reach: Reach;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly aadGroupId: string;
}

export interface Channel {
  readonly kind: "channel";
  readonly id: string;
  readonly name: string;
  readonly team: Team;
  readonly members: Person[];
  /** Without the app, everything that the bot sends here is refused. */
  installed: boolean;
}

export interface GroupChat {
  readonly kind: "group chat";
  readonly id: string;
  /** The topic; absent where nobody gave it one. */
  readonly name?: string;
  readonly members: Person[];
  installed: boolean;
}

export interface PersonalChat {
  readonly kind: "personal chat";
  readonly id: string;
  readonly person: Person;
  readonly members: Person[];
}

export type Place = Channel | GroupChat | PersonalChat;

export interface WorldOptions {
  readonly tenantId?: string;
  readonly botId?: string;
  readonly botName?: string;
  /** The same seed gives the same ids. Absent: new ids at each start, so that no test leans on them. */
  readonly seed?: string;
}

export interface NewPerson {
  readonly name: string;
  readonly email?: string;
  readonly reach?: Reach;
}

export interface NewChannel {
  readonly name: string;
  /** Channels that name the same team belong to the same team. */
  readonly team: string;
  readonly members: readonly Person[];
}

export interface NewGroupChat {
  readonly name?: string;
  readonly members: readonly Person[];
}

export type World = ReturnType<typeof newWorld>;

/** The tenant: its people, its places and its ids. */
export function newWorld(options: WorldOptions = {}) {
  const seed = options.seed ?? randomUUID();
  const digest = (label: string) => createHash("sha256").update(`${seed} ${label}`).digest();
  const uuid = (label: string) => {
    const hex = digest(label).toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
  const people = new Map<string, Person>();
  const places = new Map<string, Place>();
  const teams = new Map<string, Team>();
  const personalChats = new Map<string, PersonalChat>();
  let lastId = 1_700_000_000_000 + (digest("messages").readUInt32BE() % 90_000_000) * 1000;

  const keep = <Kind extends Place>(place: Kind): Kind => {
    places.set(place.id, place);
    return place;
  };

  const teamNamed = (name: string): Team => {
    const known = teams.get(name);
    if (known !== undefined) return known;
    const id = `19:${digest(`team ${name}`).toString("base64url")}1@thread.tacv2`;
    const team = { id, name, aadGroupId: uuid(`group ${name}`) };
    teams.set(name, team);
    return team;
  };

  return {
    tenantId: options.tenantId ?? uuid("tenant"),
    botAccount: { id: `28:${options.botId ?? uuid("bot")}`, name: options.botName ?? "Matters Arising" },

    /** A new message id, in the form of Teams: milliseconds as text, never the same twice. */
    newId: () => String(++lastId),
    newInvokeId: () => `f:${uuid(`invoke ${++lastId}`)}`,

    person({ name, email, reach = "reachable" }: NewPerson): Person {
      const label = `person ${people.size} ${name}`;
      const id = `29:1${digest(label).toString("base64url")}`;
      const person: Person = {
        kind: "person",
        id,
        aadObjectId: uuid(label),
        name,
        ...(email === undefined ? {} : { email }),
        reach,
      };
      people.set(id, person);
      return person;
    },

    /** The channel called "General" has its team's id, as in Teams. */
    channel({ name, team, members }: NewChannel): Channel {
      const own = `19:${digest(`channel ${places.size} ${name}`).toString("hex").slice(0, 32)}@thread.tacv2`;
      const of = teamNamed(team);
      const id = name === "General" ? of.id : own;
      return keep({ kind: "channel", id, name, team: of, members: [...members], installed: true });
    },

    groupChat({ name, members }: NewGroupChat): GroupChat {
      const id = `19:${digest(`group chat ${places.size}`).toString("hex").slice(0, 32)}@thread.v2`;
      const named = name === undefined ? {} : { name };
      return keep({ kind: "group chat", id, ...named, members: [...members], installed: true });
    },

    /** The 1:1 conversation with the bot, made when it is first asked for, the same ever after. */
    personal(person: Person): PersonalChat {
      const known = personalChats.get(person.id);
      if (known !== undefined) return known;
      const id = `a:1${digest(`personal ${person.id}`).toString("base64url")}`;
      const chat: PersonalChat = keep({ kind: "personal chat", id, person, members: [person] });
      personalChats.set(person.id, chat);
      return chat;
    },

    personById: (id: string) => people.get(id),
    personalChatOf: (person: Person) => personalChats.get(person.id),
    /** The place of a conversation id, with or without its `;messageid=`. */
    placeOf: (conversationId: string) => places.get(placeId(conversationId)),
    channelsOf: (teamId: string) =>
      [...places.values()].filter((place): place is Channel => place.kind === "channel" && place.team.id === teamId),
  };
}

/** The conversation id without its thread. */
export const placeId = (conversationId: string): string => conversationId.split(";", 1)[0] ?? conversationId;

/** The id of the message that began the thread; undefined outside channel threads. */
export const threadOf = (conversationId: string): string | undefined => conversationId.split(";messageid=")[1];
