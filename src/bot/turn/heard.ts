import type { Activity } from "botbuilder";
import { homeOf } from "../../domain/committees/lives-in.js";
import { tidyName } from "../../domain/committees/tidy-name.js";
import type { TenantId } from "../../domain/ids.js";
import type { Place } from "../../services/committees/know-sender.js";
import type { SeenPerson } from "../../store/people.js";
import { ownWords } from "./own-words.js";

/** Who sent an activity, from where; what Teams says, not yet what we know. */
export type Heard = {
  tenant: TenantId;
  from: SeenPerson;
  place: Place;
  /** The conversation that a reply goes to: with the thread, in a channel. */
  conversation: string;
  /** What Teams calls the place: the channel (a team's first channel is called after the team), the chat's topic. */
  placeName?: string;
  /** The team that the channel is in. */
  team?: string;
  /** What we are called there; what people mention. */
  bot: string;
};

/** Words with each mention as one sign of Unicode's private use area: `mentionSign(0)` stands for `mentions[0]`. */
export type Said = { text: string; mentions: readonly Mention[] };
export type Mention = { channelId: string; name: string };

const firstSign = 0xe000;
const lastSign = 0xf8ff;

export function mentionSign(index: number): string {
  return String.fromCharCode(firstSign + index);
}

/** The text with every sign replaced by the name that was mentioned. */
export function withNames(text: string, mentions: readonly Mention[]): string {
  return text.replace(/[\ue000-\uf8ff]/g, (sign) => mentions[sign.charCodeAt(0) - firstSign]?.name ?? "");
}

/** Reads who and where. Ids are opaque; the tenant comes from the conversation or the channel data. */
export function hear(activity: Activity): Heard {
  const data = activity.channelData as ChannelData | undefined;
  const conversation = activity.conversation.id;
  // Teams calls the Entra id by two names; which one an activity uses is not promised.
  const { aadObjectId, objectId } = activity.from as Activity["from"] & { objectId?: string };
  const entraId = aadObjectId || objectId;
  return {
    tenant: activity.conversation.tenantId || data?.tenant?.id || "",
    from: {
      ...(activity.from.id ? { channelId: activity.from.id } : {}),
      ...(entraId ? { entraId } : {}),
      name: nameOf(activity.from.name ?? ""),
    },
    place: { kind: placeKind(activity, data), conversation: homeOf(conversation), serviceUrl: activity.serviceUrl },
    ...placeName(activity, data),
    ...(data?.team?.id ? { team: data.team.id } : {}),
    conversation,
    bot: activity.recipient?.name || "Matters Arising",
  };
}

type Named = { id?: string; name?: string };
type ChannelData = { tenant?: { id?: string }; channel?: Named; team?: Named };

function placeName(activity: Activity, data: ChannelData | undefined): { placeName?: string } {
  const channel = data?.channel?.name === "General" ? undefined : data?.channel?.name;
  const name = channel ?? data?.team?.name ?? activity.conversation.name;
  return typeof name === "string" && name.trim() !== "" ? { placeName: name.trim() } : {};
}

function placeKind(activity: Activity, data: ChannelData | undefined): Place["kind"] {
  const { conversationType, isGroup, id } = activity.conversation;
  if (conversationType === "channel" || data?.channel?.id !== undefined) return "channel";
  if (conversationType === "groupChat") return "group-chat";
  if (conversationType === "personal") return "personal";
  if (id.includes(";messageid=")) return "channel";
  return isGroup ? "group-chat" : "personal";
}

/**
 * The words of a message, without those it quotes: our own mention is dropped by its entity, other people's stand as signs, hard
 * spaces are plain ones.
 */
export function hearWords(activity: Activity): Said {
  let text = ownWords(activity).replace(/[\ue000-\uf8ff]/g, "");
  const mentions: Mention[] = [];
  for (const entity of activity.entities ?? []) {
    const { mentioned, text: shown } = entity as { mentioned?: { id?: unknown; name?: unknown }; text?: unknown };
    if (entity.type !== "mention" || typeof mentioned?.id !== "string" || typeof shown !== "string" || shown === "")
      continue;
    if (mentioned.id === activity.recipient?.id) {
      text = text.replace(shown, () => " ");
      continue;
    }
    const sign = mentionSign(mentions.length);
    const marked = text.replace(shown, () => ` ${sign} `);
    if (marked === text || mentions.length >= lastSign - firstSign) continue;
    text = marked;
    mentions.push({
      channelId: mentioned.id,
      name: nameOf(typeof mentioned.name === "string" ? mentioned.name : plain(shown)),
    });
  }
  return { text: text.replace(/[\u00a0\u202f]/g, " ").trim(), mentions };
}

/** A person as Teams calls them; nothing where it does not say. */
function nameOf(told: string): string {
  return told.trim() === "" ? "" : tidyName(told);
}

function plain(markup: string): string {
  return markup.replace(/<\/?at[^>]*>/g, "").trim();
}
