import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import { decide, type Wanted } from "../../../src/domain/actions/decide.js";
import { decideUndo } from "../../../src/domain/actions/decide-undo.js";
import type { Agenda } from "../../../src/domain/agendas/agenda.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import { type Day, day } from "../../../src/domain/days/day.js";
import { dayAt } from "../../../src/domain/days/zone.js";
import type { MemberId } from "../../../src/domain/ids.js";
import { nextMorning } from "../../../src/domain/reminders/next-morning.js";
import { isToPerson, type PersonNotice } from "../../../src/domain/reminders/notice.js";
import { type ReminderPolicy, usualPolicy } from "../../../src/domain/reminders/policy.js";
import { afterChange } from "../../../src/services/actions/after-change.js";
import { markCardsOf } from "../../../src/services/reminders/mark-cards.js";
import { processPace } from "../../../src/services/reminders/pace.js";
import { processPauses } from "../../../src/services/reminders/pauses.js";
import type { ReminderDeps } from "../../../src/services/reminders/reminder-deps.js";
import { usualWaits } from "../../../src/services/reminders/reminder-waits.js";
import { nextDueAt, runDue } from "../../../src/services/reminders/run-due.js";
import { tellNudged } from "../../../src/services/reminders/tell-nudged.js";
import { tellOwners } from "../../../src/services/reminders/tell-owners.js";
import { tellRunners } from "../../../src/services/reminders/tell-runners.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aPerson } from "../../builders/a-person.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { anOpenItem, loggedLine } from "../../builders/an-open-item.js";
import { fakeActionItems } from "../../fakes/store/fake-action-items.js";
import { fakeCommittees } from "../../fakes/store/fake-committees.js";
import { fakeKeptByMeeting } from "../../fakes/store/fake-kept-by-meeting.js";
import { fakeMeetings } from "../../fakes/store/fake-meetings.js";
import { fakeMembers } from "../../fakes/store/fake-members.js";
import { fakeNotices } from "../../fakes/store/fake-notices.js";
import { fakeProgrammeItems } from "../../fakes/store/fake-numbered.js";
import { fakePeople } from "../../fakes/store/fake-people.js";
import { fakeServedForms } from "../../fakes/store/fake-served-forms.js";
import { fakeWorld } from "../../fakes/store/fake-world.js";
import { fakeMessenger } from "./fake-messenger.js";

export const tenant = "tenant-a";
export const scope = { tenant, committee: "c_safeguarding" as const };

type Logging = { owner?: string; by?: string } & Partial<ActionItem> & { dueOn?: Day | null };

/**
 * A board with Sarah and Tom as members and Kirsty as clerk, its store in memory, Teams as a script and a clock that a test moves.
 * Nothing waits: the steady clock moves with every wait.
 */
export function aBoard(startAt: string, overrides: Partial<ReminderDeps> = {}) {
  let now = new Date(startAt);
  let steadyMs = 0;
  let ids = 0;
  const world = fakeWorld();
  const messenger = fakeMessenger();
  const alerts: { event: string; outcome?: string }[] = [];
  const waited: number[] = [];
  const drawn: string[] = [];
  const metered: string[] = [];
  const store = {
    items: fakeActionItems(world),
    people: fakePeople(world),
    members: fakeMembers(world),
    committees: fakeCommittees(world),
    meetings: fakeMeetings(world),
    agendas: fakeKeptByMeeting<Agenda>(world, "agendas"),
    programmeItems: fakeProgrammeItems(world),
    notices: fakeNotices(world),
    forms: fakeServedForms(world),
  };
  const deps: ReminderDeps = {
    ...store,
    messenger,
    drawItemCard: async (_scope, { activityId }, item) => void drawn.push(`${item} in ${activityId}`),
    clock: { now: () => new Date(now) },
    system: { monotonicMs: () => steadyMs },
    newId: (prefix) => `${prefix}${++ids}`,
    pace: processPace({
      monotonicMs: () => steadyMs,
      wait: async (ms) => {
        waited.push(ms);
        steadyMs += ms;
        return true;
      },
    }),
    pauses: processPauses(),
    waits: usualWaits,
    random: () => 0,
    stopping: () => false,
    lookAtHome: async (committee) => committee,
    retire: async () => {},
    planSeriesOn: async () => {},
    calendars: usualCalendars,
    meter: { notice: (kind, outcome) => void metered.push(`${kind} ${outcome}`), throttled: () => {} },
    alert: (event, { outcome }) => alerts.push({ event, ...(outcome === undefined ? {} : { outcome }) }),
    ...overrides,
  };

  const board = {
    deps,
    store,
    world,
    messenger,
    alerts,
    waited,
    /** Cards of single items that were to be drawn, as "ai_1 in activity-1". */
    drawn,
    /** What the meter counted, as "morning sent". */
    metered,
    now: () => new Date(now),
    /** Only the clock: as if the process had been down meanwhile. */
    wakeUpAt(iso: string) {
      now = new Date(iso);
    },
    passSteadily(ms: number) {
      steadyMs += ms;
    },
    runDue: () => runDue(deps),
    /** As the trial clock: stops wherever something is due. Gives the number of accepted notices. */
    async moveTo(iso: string): Promise<number> {
      const target = new Date(iso);
      let accepted = await runDue(deps);
      for (;;) {
        const next = await nextDueAt(deps);
        if (next === undefined || next > target) break;
        if (next > now) now = next;
        accepted += await runDue(deps);
      }
      now = target;
      return accepted;
    },
    async join(name: string, more: Partial<Member> = {}, person: Partial<Person> | null = {}) {
      const id = name.toLowerCase();
      if (person !== null) {
        const morning = nextMorning(usualPolicy.at, "Europe/London", now);
        const known = aPerson({
          id: `p_${id}`,
          name,
          channelId: `29:${id}`,
          entraId: `entra-${id}`,
          nextMorningAt: morning,
          ...person,
        });
        world.people.set(known.id, { value: known });
      }
      const member = aMember({ id: `m_${id}`, person: `p_${id}`, name, ...more });
      if (person === null) delete member.person;
      await store.members.add({ tenant, committee: member.committee }, [member], whenAdded);
    },
    async addCommittee(more: Partial<Committee> = {}) {
      await store.committees.insert(
        aCommittee({ nextMorningAt: nextMorning(usualPolicy.at, "Europe/London", now), ...more }),
      );
    },
    /** Logs an item and tells its owners, as a turn does. Sending is left to `runDue`. */
    async log(number: number, { owner = "sarah", by = "m_kirsty", ...more }: Logging = {}): Promise<ActionItem> {
      const item = anOpenItem({
        id: `ai_${number}`,
        number,
        owners: { kind: "named", owners: [{ member: `m_${owner}`, assignedAt: now }] },
        loggedBy: by as MemberId,
        loggedAt: now,
        undoable: { by: by as MemberId, at: now, before: "logged" },
        changedBy: [{ by: by as MemberId, at: now }],
        ...more,
      });
      await store.items.insert(item, `turn-${number}`, loggedLine(item));
      await tellOwners(deps)([{ item, by: item.loggedBy, now }]);
      return item;
    },
    async item(number: number): Promise<ActionItem> {
      const item = await store.items.find(scope, `ai_${number}`);
      if (item === undefined) throw new Error(`no item ${number}`);
      return item;
    },
    /** Saves what somebody wants done to an item, if they may; nobody is told of it. */
    async decided(
      number: number,
      by: string,
      wanted: Wanted | "undo",
    ): Promise<{ item: ActionItem; before: ActionItem }> {
      const [before, roster] = [await board.item(number), await store.members.roster(scope)];
      const member = roster.find(({ id }) => id === `m_${by}`);
      if (member === undefined) throw new Error(`nobody is called ${by}`);
      const committee = await store.committees.find(scope);
      if (committee === undefined) throw new Error("no committee");
      const today = dayAt(now, committee.zone);
      const act = { by: member, at: now, today, committee, calendar: usualCalendars.of(committee), roster };
      const decision = wanted === "undo" ? decideUndo(before, act) : decide(before, wanted, act);
      if (decision.kind === "refused") throw new Error(`refused: ${decision.refusal.kind}`);
      const item = await store.items.change(scope, before.id, before.revision, decision.change);
      if (item === "changed-meanwhile") throw new Error("changed meanwhile");
      return { item, before };
    },
    /** The same, and what follows a change in a turn. Sending is left to `runDue`. */
    async does(number: number, by: string, wanted: Wanted | "undo"): Promise<ActionItem> {
      const { item, before } = await board.decided(number, by, wanted);
      await board.follow({ item, before }, by);
      return item;
    },
    follow: (change: { item: ActionItem; before: ActionItem }, by: string) =>
      afterChange({
        tellOwners: tellOwners(deps),
        tellRunners: tellRunners(deps),
        tellNudged: tellNudged(deps),
        redrawNotices: (item) => markCardsOf(deps)(item, now),
        redrawCards: async () => {},
      })({ ...change, by: `m_${by}`, at: now }),
    done: async (number: number) => (await board.decided(number, "kirsty", { deed: "discharge" })).item,
    /** Asks for another day, as the owner does who may not set it. */
    asks: (number: number, by: string, to: string, why?: string) =>
      board.does(number, by, { deed: "move", to: { kind: "day", on: day(to) }, ...(why === undefined ? {} : { why }) }),
    moved: (number: number, to: string, by = "kirsty") =>
      board.decided(number, by, { deed: "move", to: { kind: "day", on: day(to) } }),
    notices: (who: string) =>
      [...world.notices.values()].filter(
        (notice): notice is PersonNotice => isToPerson(notice) && notice.person === `p_${who}`,
      ),
    states: (who: string) => board.notices(who).map(({ kind, state }) => `${kind} ${state.kind}`),
    /** What was posted, as "sarah morning: 3 due, 4 overdue". */
    told: () => messenger.posts.map(({ to, content }) => said(to.conversation, content)),
    edited: () => messenger.edits.map(({ card, content }) => said(card.conversation, content)),
  };
  return board;
}

function said(conversation: string, content: Parameters<ReturnType<typeof fakeMessenger>["post"]>[1]): string {
  const who = conversation.replace(/^a:29:/, "");
  if (content.kind === "agenda") {
    const { read, postedFor } = content;
    const { meeting } = read;
    const before = postedFor === undefined ? "" : `, posted for ${postedFor}`;
    return `home agenda: ${meeting.on} ${meeting.state.kind}${before}`;
  }
  if (content.kind === "asked") return `${who} asked: ${content.item.number} ${content.outcome.kind}`;
  if (content.kind === "eve")
    return `home eve: ${content.changes.map(({ item, what }) => `${item.number} ${what}`).join(", ")}`;
  if (content.kind === "weekly") return `home weekly: ${content.overdue} overdue, ${content.dueThisWeek} due`;
  if (content.kind === "left") return `${who} left`;
  if (content.kind === "call") return `home call: ${content.calls.map(({ item }) => item.number).join(", ")}`;
  const rows = content.rows.map(
    ({ item, stage, request, insteadOf }) =>
      `${item.number} ${item.state.kind === "open" ? stage : item.state.kind}${
        request === undefined || request.kind === stage ? "" : ` and ${request.kind}`
      }${insteadOf === undefined ? "" : ` for ${insteadOf.member.name}`}`,
  );
  return `${who} ${content.kind}: ${rows.join(", ")}${content.behind.length > 0 ? ` and ${content.behind.length} more` : ""}`;
}

/** The usual board: everybody has an account and a home in a channel, which hears of meetings only. */
export async function theUsualBoard(
  startAt: string,
  overrides: Partial<ReminderDeps> = {},
  policy: Partial<ReminderPolicy> = { weekly: false },
) {
  const board = aBoard(startAt, overrides);
  await board.addCommittee({ policy: { ...usualPolicy, ...policy } });
  await board.join("Sarah");
  await board.join("Tom");
  await board.join("Kirsty", { role: "clerk" });
  return board;
}
