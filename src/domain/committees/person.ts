import type { PersonId, TenantId } from "../ids.js";

/** Why Teams does not let us write to somebody. */
export type UnreachableReason = "blocked" | "not-installed" | "disabled-by-admin" | "not-allowed" | "gone";

/** What is known about reaching somebody in their personal chat. */
export type Reach =
  | { kind: "untried" }
  | { kind: "reachable" }
  | { kind: "unreachable"; reason: UnreachableReason; since: Date };

/** Somebody with a Teams account, over all their committees. Known by channel id, Entra id or both. */
export type Person = {
  id: PersonId;
  tenant: TenantId;
  /** `29:…`, theirs towards this bot. Absent until first seen. */
  channelId?: string;
  entraId?: string;
  name: string;
  /** Their 1:1 conversation with the bot. Absent until they wrote, installed it, or one was made. */
  conversation?: string;
  /** Where the connector for that conversation answers; the newest that was seen. */
  serviceUrl?: string;
  reach: Reach;
  /** When we next look at what they owe; never absent. */
  nextMorningAt: Date;
  revision: number;
};
