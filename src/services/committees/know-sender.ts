import type { Committee } from "../../domain/committees/committee.js";
import type { Calendars } from "../../domain/committees/committee-calendar.js";
import type { Member } from "../../domain/committees/member.js";
import type { Person } from "../../domain/committees/person.js";
import type { WorkingCalendar } from "../../domain/days/working-days.js";
import type { TenantId } from "../../domain/ids.js";
import { usualZone } from "../../domain/reminders/morning-time.js";
import { nextMorning } from "../../domain/reminders/next-morning.js";
import { usualPolicy } from "../../domain/reminders/policy.js";
import type { Committees } from "../../store/committees.js";
import type { Members } from "../../store/members.js";
import type { People, SeenPerson } from "../../store/people.js";
import { committeeScope } from "../../store/scopes.js";

/** How somebody stands to a committee: `me` is absent for somebody who is here without being on the roster. */
export type Standing = {
  committee: Committee;
  /** The committee's working days. */
  calendar: WorkingCalendar;
  roster: readonly Member[];
  me?: Member;
};

/** Where somebody wrote. `conversation` is the home's id, without the thread. */
export type Place = { kind: "personal" | "channel" | "group-chat"; conversation: string; serviceUrl: string };

export type Sender = {
  person: Person;
  /** In a shared place the committee that lives there, if any; in a personal chat all those of the person. */
  standings: readonly Standing[];
};

type Deps = {
  people: Pick<People, "know" | "findByChannelIds" | "saveConversation" | "wake" | "findByConversation">;
  members: Pick<Members, "roster" | "ofPerson">;
  committees: Pick<Committees, "findByHome" | "findMany" | "saveHome">;
  calendars: Calendars;
};

/** Finds who wrote and which committees that concerns. Rights come from this look-up on every message and press, never from a card. */
export function knowSender(
  deps: Deps,
): (tenant: TenantId, seen: SeenPerson, place: Place, now: Date) => Promise<Sender> {
  return async (tenant, seen, place, now) => {
    const [person, home] = await Promise.all([
      knowPerson(deps, tenant, seen, now),
      place.kind === "personal" ? undefined : deps.committees.findByHome({ tenant }, place.conversation),
    ]);
    if (place.kind === "personal") {
      await keepConversation(deps, person, place, now);
      return { person, standings: await standingsOf(deps, person) };
    }
    if (home === undefined) return { person, standings: [] };
    if (home.home.serviceUrl !== place.serviceUrl || !home.home.installed) {
      await deps.committees.saveHome(committeeScope({ tenant, committee: home.id }), {
        serviceUrl: place.serviceUrl,
        installed: true,
      });
    }
    return { person, standings: [await standingIn(deps, home, person)] };
  };
}

/** Remembers where they write from. A conversation with somebody else is never taken for theirs: what is theirs would be told there. */
async function keepConversation({ people }: Deps, person: Person, place: Place, now: Date): Promise<void> {
  const { tenant, id, conversation, serviceUrl, reach } = person;
  const isKnown = conversation === place.conversation && serviceUrl === place.serviceUrl;
  if (isKnown && reach.kind === "reachable") return;
  const whose =
    conversation === place.conversation ? undefined : await people.findByConversation({ tenant }, place.conversation);
  if (whose !== undefined && whose.id !== id) return;
  await people.saveConversation({ tenant, person: id }, place);
  // What they could not be told this morning is told now.
  if (reach.kind === "unreachable") await people.wake({ tenant }, [id], now);
}

async function knowPerson({ people }: Deps, tenant: TenantId, seen: SeenPerson, now: Date): Promise<Person> {
  const found = seen.channelId === undefined ? [] : await people.findByChannelIds({ tenant }, [seen.channelId]);
  const [known] = found;
  const sameName = seen.name === "" || known?.name === seen.name;
  if (known !== undefined && sameName && (seen.entraId === undefined || known.entraId === seen.entraId)) return known;
  const [person] = await people.know({ tenant }, [seen], nextMorning(usualPolicy.at, usualZone, now));
  if (person === undefined) throw new Error("a sighting came back without its person");
  return person;
}

/** Everything that somebody is on, wherever they write from: for what is said in one place of another. */
export function findStandings(deps: Pick<Deps, "members" | "committees" | "calendars">) {
  return (person: Person): Promise<readonly Standing[]> => standingsOf(deps, person);
}

async function standingsOf(
  deps: Pick<Deps, "members" | "committees" | "calendars">,
  person: Person,
): Promise<readonly Standing[]> {
  const memberships = await deps.members.ofPerson({ tenant: person.tenant, person: person.id });
  const committees = await deps.committees.findMany(
    { tenant: person.tenant },
    memberships.map((member) => member.committee),
  );
  const standings = await Promise.all(committees.map((committee) => standingIn(deps, committee, person)));
  return standings.sort((one, other) => (one.committee.code < other.committee.code ? -1 : 1));
}

async function standingIn(
  deps: Pick<Deps, "members" | "calendars">,
  committee: Committee,
  person: Person,
): Promise<Standing> {
  const roster = await deps.members.roster({ tenant: committee.tenant, committee: committee.id });
  const me = roster.find((member) => member.person === person.id && member.leftAt === undefined);
  return { committee, calendar: deps.calendars.of(committee), roster, ...(me === undefined ? {} : { me }) };
}
