import type { Person, Reach } from "../domain/committees/person.js";
import type { PersonId } from "../domain/ids.js";
import type { PersonScope, SystemScope, TenantScope } from "./scopes.js";

/** A person as Teams names them in an activity or a roster; at least one id is there. */
export type SeenPerson = { channelId?: string; entraId?: string; name: string; guest?: true };

/** What a person may choose for themself. `null` takes a choice away. */
export type PersonalWishes = {
  morningAt?: Person["morningAt"] | null;
  zone?: Person["zone"] | null;
  away?: Person["away"] | null;
  noAhead?: true | null;
};

/** A claimed morning: nobody else gets this person's until the lease passes. */
export type ClaimedPerson = { person: Person; token: string };

export type People = {
  /**
   * The people behind these sightings, in their order: found by either id, made when new, merged when both ids are first
   * seen together. A changed name is saved. `nextMorningAt` is the wake-up of those who are new.
   * Merging re-points the memberships of the one that goes.
   */
  know(scope: TenantScope, seen: readonly SeenPerson[], nextMorningAt: Date): Promise<readonly Person[]>;
  find(scope: PersonScope): Promise<Person | undefined>;
  findMany(scope: TenantScope, ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** By channel id: how a mention is resolved. */
  findByChannelIds(scope: TenantScope, channelIds: readonly string[]): Promise<readonly Person[]>;
  /** Whose 1:1 conversation with the bot this is. */
  findByConversation(scope: TenantScope, conversation: string): Promise<Person | undefined>;
  /** Remembers their 1:1 conversation; reach becomes reachable. */
  saveConversation(scope: PersonScope, at: { conversation: string; serviceUrl: string }): Promise<void>;
  saveReach(scope: PersonScope, reach: Reach): Promise<void>;
  /** Undefined: there is nobody. Whoever changes the time of a morning wakes the person too. */
  saveWishes(scope: PersonScope, wishes: PersonalWishes): Promise<Person | undefined>;
  /** Forgets a conversation that Teams no longer knows, so that it is made anew. Only when it is still this one. */
  forgetConversation(scope: PersonScope, conversation: string): Promise<void>;

  /**
   * Notes that all that is held about them is to go, so that somebody else ends it where whoever began is cut off. Gives since when: that
   * was said before, or `at`.
   */
  beginForget(scope: PersonScope, at: Date): Promise<Date>;
  /** Somebody of whom that was noted at `until` or before and is not ended, whoever waits longest. */
  findForgetting(scope: SystemScope, until: Date): Promise<Person | undefined>;
  /** The person goes. Whoever writes again is somebody new. */
  remove(scope: PersonScope): Promise<void>;

  /** Claims one person whose morning has come, moving it to `leaseUntil` under a new token. */
  claimMorning(scope: SystemScope, now: Date, leaseUntil: Date): Promise<ClaimedPerson | undefined>;
  /** Ends a claim with the next wake-up; nothing happens when the token is no longer its own. */
  settleMorning(scope: PersonScope, token: string, nextMorningAt: Date): Promise<void>;
  earliestMorning(scope: SystemScope): Promise<Date | undefined>;
  /** Looks at each of them again at `at`, unless that is later than they are woken anyway. A claim in hand no longer sets their wake-up. */
  wake(scope: TenantScope, ids: readonly PersonId[], at: Date): Promise<void>;
};
