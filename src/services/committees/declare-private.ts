import type { Occasion } from "../../domain/committees/board-history.js";
import type { Committee, Home } from "../../domain/committees/committee.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { TenantId } from "../../domain/ids.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../domain/reminders/policy.js";
import type { Committees } from "../../store/committees.js";
import type { People, SeenPerson } from "../../store/people.js";
import { committeeScope } from "../../store/scopes.js";

type Deps = {
  committees: Pick<Committees, "find" | "change">;
  people: Pick<People, "know">;
  /** Everybody in the conversation. "unread": Teams did not give it all. */
  readRoster: (home: {
    tenant: TenantId;
    conversation: string;
    serviceUrl: string;
  }) => Promise<readonly SeenPerson[] | "unread">;
};

/** Who is in a place, as a committee's roster knows them; names only where they are not on it. */
export type WhoIsHere = { members: readonly Member[]; strangers: readonly string[] };

/** Looks who is in a place. Not read: Teams did not tell. */
export function lookWhoIsHere({ people, readRoster }: Pick<Deps, "people" | "readRoster">) {
  return async (
    tenant: TenantId,
    place: Pick<Home, "conversation" | "serviceUrl">,
    roster: readonly Member[],
    now: Date,
  ): Promise<WhoIsHere | "unread"> => {
    const { conversation, serviceUrl } = place;
    const seen = await readRoster({ tenant, conversation, serviceUrl });
    if (seen === "unread") return "unread";
    const here = await people.know({ tenant }, seen, nextMorning(usualPolicy.at, usualZone, now));
    const onBoard = present(roster);
    const found = here.map((person) => ({ person, member: onBoard.find((member) => member.person === person.id) }));
    return {
      members: onBoard.filter((member) => found.some((one) => one.member === member)),
      strangers: [...new Set(found.flatMap(({ person, member }) => (member === undefined ? [person.name] : [])))],
    };
  };
}

/** Who keeps a home from being private: they are in it, and may not read the closed part. */
export function keptOutOf({ members, strangers }: WhoIsHere): {
  strangers: readonly string[];
  observers: readonly string[];
} {
  return { strangers, observers: members.filter(({ role }) => role === "observer").map(({ name }) => name) };
}

export type Declaring =
  /** `isNew`: it was not private before. */
  | { kind: "private"; committee: Committee; isNew: boolean }
  | { kind: "changed-meanwhile"; committee: Committee }
  /** It is being deleted. */
  | { kind: "gone" };

/** Declares a committee's home private, after who is there was looked at. */
export function declarePrivate({ committees }: Pick<Deps, "committees">) {
  return async (looked: Committee, { revision, by, at }: Occasion & { revision: number }): Promise<Declaring> => {
    const scope = committeeScope({ tenant: looked.tenant, committee: looked.id });
    if (looked.home.private === true) return { kind: "private", committee: looked, isNew: false };
    const changed =
      looked.revision === revision
        ? await committees.change(scope, revision, { private: true }, [{ by, at, change: { kind: "private" } }])
        : "changed-meanwhile";
    if (typeof changed !== "string") return { kind: "private", committee: changed, isNew: true };
    const committee = await committees.find(scope);
    if (committee === undefined) return { kind: "gone" };
    return committee.home.private === true
      ? { kind: "private", committee, isNew: false }
      : { kind: "changed-meanwhile", committee };
  };
}
