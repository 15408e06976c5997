import { usualCalendars } from "../../../../src/domain/committees/committee-calendar.js";
import { processPauses } from "../../../../src/services/reminders/pauses.js";
import type { ReminderDeps } from "../../../../src/services/reminders/reminder-deps.js";
import { usualWaits } from "../../../../src/services/reminders/reminder-waits.js";
import { nextDueAt, runDue } from "../../../../src/services/reminders/run-due.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { dayIn, instantIn, plusDays } from "../../../domain/reminders/slow-days.js";
import { fakeStoreOf } from "../../../fakes/store/fake-store.js";
import { fakeWorld } from "../../../fakes/store/fake-world.js";
import { dice } from "./dice.js";
import { doDeed } from "./do-deed.js";
import { ledger } from "./ledger.js";
import { isIn, whenDown, whenTeamsIsDown } from "./outages.js";
import { firstDay, planYear, type YearSize, yearDays } from "./plan-year.js";
import { morningOf, watchClaims } from "./watch-claims.js";
import { type Post, yearTeams } from "./year-teams.js";

const tenant = "tenant-a";
const dayMs = 86_400_000;
/** No day has so many moments at which something is due. */
const mostMoments = 50_000;
/** So many things that are wrong are enough to know. */
const mostWrong = 20;

/** How often what was said, as "overdue" or "agenda" by month ("2026-03"). */
export type Counts = Map<string, Map<string, number>>;

/** Lives through a year of mornings, with every one of them compared with the slow model. */
export async function liveYear(size: YearSize, seed: number) {
  const chance = dice(seed);
  const plan = planYear(size, chance);
  const down = whenDown(chance);
  let now = new Date(`${firstDay}T00:00:00Z`);
  let ids = 0;
  const world = fakeWorld();
  const store = fakeStoreOf(world);
  const wrong: string[] = [];
  const counts: Counts = new Map();
  const ends = new Map<string, number>();
  const told = ledger();
  const clock = () => new Date(now);
  const note = (what: string) => void (wrong.length < mostWrong && wrong.push(what));
  const count = (kind: string, month: string) => {
    const months = counts.get(kind) ?? new Map<string, number>();
    counts.set(kind, months.set(month, (months.get(month) ?? 0) + 1));
  };
  const watch = watchClaims({ world, ledger: told, now: clock, wrong: note });
  const unreached: string[] = [];
  const posted = (post: Post) => {
    ends.set(post.outcome, (ends.get(post.outcome) ?? 0) + 1);
    if (post.twin) ends.set("twin", (ends.get("twin") ?? 0) + 1);
    if (post.outcome === "unreachable") unreached.push(post.notice.person);
    if (post.outcome === "sent")
      for (const { stage } of post.notice.lines) count(`line ${stage}`, clock().toISOString().slice(0, 7));
    watch.posted(post);
  };
  const deps: ReminderDeps = {
    items: store.actionItems,
    people: watch.people(store.people),
    members: store.members,
    committees: store.committees,
    meetings: store.meetings,
    agendas: store.agendas,
    programmeItems: store.programmeItems,
    notices: store.notices,
    forms: store.servedForms,
    messenger: yearTeams({
      world,
      ledger: told,
      dice: chance,
      down: whenTeamsIsDown(chance),
      now: clock,
      posted,
      counted: (kind, month) => count(`card ${kind}`, month),
      wrong: note,
    }),
    drawItemCard: async () => {},
    clock: { now: clock },
    system: { monotonicMs: () => 0 },
    newId: (prefix) => `${prefix}${++ids}`,
    // Limits have tests of their own.
    pace: { turn: async () => ({ kind: "go" }), holdOff: () => {}, setOff: async () => {} },
    pauses: processPauses(),
    // One at a time, so that what the model knows at a claim is what the morning will find.
    waits: { ...usualWaits, lanes: 1 },
    random: chance.next,
    stopping: () => false,
    lookAtHome: async (committee) => committee,
    retire: async () => {},
    planSeriesOn: async () => {},
    calendars: usualCalendars,
    meter: { notice: () => {}, throttled: () => {} },
    alert: () => {},
  };

  for (const committee of plan.committees) await store.committees.insert(committee);
  for (const member of plan.members) await store.members.add(member, [member], whenAdded);
  for (const person of plan.people) world.people.set(person.id, { value: person });

  const act = doDeed({ deps, store, world });
  const end = new Date(now.getTime() + yearDays * dayMs);
  let accepted = 0;

  /** As the days pass: stops wherever something is due, and jumps over the hours in which we are down. */
  async function passTo(at: Date): Promise<void> {
    for (let moment = 0; moment < mostMoments; moment++) {
      accepted += await runDue(deps);
      const due = await nextDueAt(deps);
      const next = due === undefined || due > at ? at : due;
      const outage = isIn(down, next);
      now = outage?.to ?? (next > now ? next : new Date(now.getTime() + 1));
      if (next === at) return;
    }
    throw new Error(`more than ${mostMoments} moments before ${at.toISOString()}`);
  }

  for (const deed of plan.deeds) {
    if (wrong.length >= mostWrong) break;
    if (deed.at > now) await passTo(deed.at);
    await act(deed, clock());
    await reachAgain();
  }
  if (wrong.length < mostWrong) await passTo(end);

  /** Who was refused has the app again after a while. */
  async function reachAgain(): Promise<void> {
    if (unreached.length === 0 || !chance.inHundred(2)) return;
    const person = unreached.shift() as `p_${string}`;
    await store.people.saveReach({ tenant, person }, { kind: "reachable" });
    await store.people.wake({ tenant }, [person], clock());
  }

  /** Whose first attempt of a day was not at their time, or at once when we were up again. */
  function unpunctual(): readonly string[] {
    return plan.people.flatMap((person) => {
      const left = [...world.members.values()].some(
        ({ person: id, leftAt }) => id === person.id && leftAt !== undefined,
      );
      const morning = left ? undefined : morningOf(world, person);
      if (morning === undefined) return [];
      const { at, zone } = morning;
      return Array.from({ length: yearDays - 2 }, (_, n) => plusDays(firstDay, n + 1)).flatMap((day) => {
        const time = instantIn(day, at, zone);
        const up = isIn(down, time)?.to ?? time;
        const late = up > instantIn(day, { hour: 20, minute: 0 }, zone) && Number(up) - Number(time) > 3 * 3_600_000;
        const expected = dayIn(up, zone) !== day || late ? undefined : up;
        const first = watch.firstAttempts.get(`${person.id} ${day}`);
        return first?.getTime() === expected?.getTime()
          ? []
          : [`${person.id} on ${day}: ${first?.toISOString()} and not ${expected?.toISOString()}`];
      });
    });
  }

  return { wrong, counts, ends, accepted, compared: watch.compared(), unpunctual: unpunctual(), down };
}
