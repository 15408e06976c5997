import type { Day } from "../days/day.js";
import type { WallTime, Zone } from "../days/zone.js";
import type { PersonId, TenantId } from "../ids.js";

/** Why Teams does not let us write to somebody. */
export type UnreachableReason =
  | "blocked"
  /** They never had the app. */
  | "not-installed"
  /** They took the app away. */
  | "removed"
  /** They belong to another organisation, and Teams gave no way to them. */
  | "guest"
  | "disabled-by-admin"
  | "not-allowed"
  /** The conversation with them is there no longer. */
  | "gone";

/**
 * What is known about reaching somebody in their personal chat. `since`: when Teams first refused; `triedAt`: when it last did. Absent:
 * it was not tried again.
 */
export type Reach =
  | { kind: "untried" }
  | { kind: "reachable" }
  | { kind: "unreachable"; reason: UnreachableReason; since: Date; triedAt?: Date };

/** From `from` on somebody is away; on `until` they are back, and hear that morning what is still to be said. */
export type Absence = { from: Day; until: Day };

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
  /** Their home is another organisation's: true where Teams said so. */
  guest?: true;
  /** When their mornings are sent, by the clock on their wall. Absent: at their first committee's time. */
  morningAt?: WallTime;
  /** Where they are, where that is not where their first committee is. */
  zone?: Zone;
  /** The last leave they told of, which may lie ahead or be over. */
  away?: Absence;
  /** They want nothing said before a due day. */
  noAhead?: true;
  /** When we next look at what they owe; never absent. */
  nextMorningAt: Date;
  revision: number;
};
