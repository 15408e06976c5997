import type { Committee, Home } from "../../domain/committees/committee.js";
import { committeeCodes } from "../../domain/committees/committee-code.js";
import type { Member } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import { usualRetention } from "../../domain/committees/retention.js";
import type { MemberId, TenantId } from "../../domain/ids.js";
import { usualMeetingRules } from "../../domain/meetings/meeting-rules.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../domain/reminders/policy.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { People, SeenPerson } from "../../store/people.js";
import type { NewId } from "../ports.js";

type Deps = {
  committees: Pick<Committees, "insert" | "findByHome">;
  people: Pick<People, "know">;
  members: Pick<Members, "add" | "roster">;
  /** Everybody in the conversation, by the paged roster. "unread": Teams did not give it. */
  readRoster: (home: {
    tenant: TenantId;
    conversation: string;
    serviceUrl: string;
  }) => Promise<readonly SeenPerson[] | "unread">;
  newId: NewId;
};

type Request = { tenant: TenantId; home: Omit<Home, "installed">; name: string; by: Person; now: Date };

export type SetUp =
  | { kind: "set-up" | "exists"; committee: Committee; roster: readonly Member[] }
  /** Nothing was made, as the conversation's members could not be read. */
  | { kind: "roster-unread" };

/**
 * Makes a working committee in one turn (product.md § 6): England, Europe/London, sign-off off, the conversation's people as
 * members, who asked for it as clerk. A home has one committee: a second set-up finds it; one that was cut off is completed.
 */
export function setUpCommittee(deps: Deps): (request: Request) => Promise<SetUp> {
  return async ({ tenant, home, name, by, now }) => {
    const existing = await deps.committees.findByHome({ tenant }, home.conversation);
    if (existing !== undefined) {
      const roster = await deps.members.roster({ tenant, committee: existing.id });
      if (roster.length > 0) return { kind: "exists", committee: existing, roster };
    }
    const clerk = deps.newId("m_");
    const seen = await deps.readRoster({ tenant, conversation: home.conversation, serviceUrl: home.serviceUrl });
    if (seen === "unread") return { kind: "roster-unread" };
    const committee = existing ?? (await insertWithFreeCode(deps, { tenant, home, name, now }, clerk));
    const scope = { tenant, committee: committee.id };
    const people = await deps.people.know({ tenant }, seen, nextMorning(usualPolicy.at, usualZone, now));
    const others = people.filter(
      (person, at) => person.id !== by.id && people.findIndex((other) => other.id === person.id) === at,
    );
    const member = (person: Person, role: Member["role"], id: MemberId = deps.newId("m_")): Member => ({
      id,
      ...scope,
      person: person.id,
      name: person.name,
      role,
    });
    await deps.members.add(scope, [member(by, "clerk", clerk), ...others.map((person) => member(person, "member"))], {
      by: clerk,
      at: now,
      how: "set-up",
    });
    return { kind: "set-up", committee, roster: await deps.members.roster(scope) };
  };
}

async function insertWithFreeCode(
  deps: Deps,
  { tenant, home, name, now }: Omit<Request, "by">,
  by: MemberId,
): Promise<Committee> {
  for (const code of committeeCodes(name)) {
    const committee: Committee = {
      id: deps.newId("c_"),
      tenant,
      name,
      code,
      home: { ...home, installed: true },
      zone: usualZone,
      nation: "england",
      recess: [],
      policy: usualPolicy,
      signOff: false,
      retention: usualRetention,
      meets: usualMeetingRules,
      guided: [],
      joinRequests: [],
      nextMorningAt: nextMorning(usualPolicy.at, usualZone, now),
      revision: 1,
    };
    switch (await deps.committees.insert(committee, { by, at: now, change: { kind: "set-up" } })) {
      case "inserted":
        return committee;
      case "home-taken": {
        const first = await deps.committees.findByHome({ tenant }, home.conversation);
        if (first !== undefined) return first;
        break;
      }
      case "code-taken":
        break;
    }
  }
  throw new Error("committee codes never end");
}
