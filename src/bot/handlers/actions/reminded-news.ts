import type { ActionItem } from "../../../domain/actions/action-item.js";
import { whoIsNudged } from "../../../domain/actions/decide-reminders.js";
import { isAway } from "../../../domain/committees/away.js";
import { deputyOf } from "../../../domain/committees/deputy.js";
import type { Member } from "../../../domain/committees/member.js";
import type { Person } from "../../../domain/committees/person.js";
import type { Day } from "../../../domain/days/day.js";
import { onOrAfterWorkingDay } from "../../../domain/days/working-days.js";
import { dayAt } from "../../../domain/days/zone.js";
import { outOfReach } from "../../../domain/reminders/out-of-reach.js";
import type { People } from "../../../store/people.js";
import type { HeardLater, Reminded } from "../../cards/actions/reminded-news.js";
import type { AsMember } from "../on-board.js";

type Deps = { people: Pick<People, "findMany"> };

type Heard = Pick<Extract<Reminded, { kind: "nudged" }>, "now" | "later" | "away">;

/** What was done about an item's reminders, from what it is now. Absent: somebody has undone it meanwhile. */
export async function remindedNews(
  deps: Deps,
  deed: "snooze" | "nudge" | "pass-on",
  item: ActionItem,
  on: AsMember,
): Promise<Reminded | undefined> {
  switch (deed) {
    case "snooze": {
      const own = item.snoozes.find(({ member }) => member === on.me.id);
      if (own === undefined) return undefined;
      const hearsOn = onOrAfterWorkingDay(own.until, on.calendar);
      const others = whoIsNudged(item, on.me, on.roster).length > 0;
      return { kind: "snoozed", until: own.until, hearsOn, others };
    }
    case "nudge":
      return { kind: "nudged", ...(await whoHears(deps, whoIsNudged(item, on.me, on.roster), on)) };
    case "pass-on": {
      const last = item.passedOn.at(-1);
      return last && { kind: "passed-on", to: on.board.nameOf(last.to) };
    }
  }
}

/** The names of those who hear it now, who is away and whom that tells instead, and the names of the others. */
async function whoHears({ people }: Deps, nudged: readonly Member[], on: AsMember): Promise<Heard> {
  const asked = [...nudged, ...nudged.flatMap((member) => deputyOf(member, on.roster) ?? [])];
  const ids = asked.flatMap(({ person }) => (person === undefined ? [] : [person]));
  const found = ids.length === 0 ? [] : await people.findMany({ tenant: on.committee.tenant }, ids);
  const known = new Map(found.map((person) => [person.id, person]));
  const unreached = outOfReach(asked, known);
  const personOf = ({ id, person }: Member) =>
    unreached.has(id) || person === undefined ? undefined : known.get(person);
  const heard = { now: [] as string[], later: [] as string[], away: [] as HeardLater[] };
  for (const member of nudged) {
    const name = on.board.nameOf(member.id);
    const person = personOf(member);
    if (person === undefined) heard.later.push(name);
    else if (person.away === undefined || !isAway(person, on.today)) heard.now.push(name);
    else heard.away.push({ name, until: person.away.until, ...deputyFor(member, person.away.until, personOf, on) });
  }
  return heard;
}

/** The deputy whose next working morning tells them, before who is away is back. */
function deputyFor(
  member: Member,
  until: Day,
  personOf: (member: Member) => Person | undefined,
  { me, roster, board, today, calendar, committee }: AsMember,
): Pick<HeardLater, "deputy"> {
  const deputy = deputyOf(member, roster);
  if (deputy === undefined) return {};
  if (deputy.id === me.id) return { deputy: { kind: "you" } };
  const person = personOf(deputy);
  if (person === undefined || isAway(person, today)) return {};
  const next = dayAt(person.nextMorningAt, committee.zone);
  const hearsOn = onOrAfterWorkingDay(next < today ? today : next, calendar);
  return hearsOn < until ? { deputy: { kind: "hears", name: board.nameOf(deputy.id), on: hearsOn } } : {};
}
