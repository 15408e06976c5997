import { decide, type Wanted } from "../../../../src/domain/actions/decide.js";
import { usualCalendars } from "../../../../src/domain/committees/committee-calendar.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { dayAt } from "../../../../src/domain/days/zone.js";
import type { CommitteeId } from "../../../../src/domain/ids.js";
import { afterChange } from "../../../../src/services/actions/after-change.js";
import { markCardsOf } from "../../../../src/services/reminders/mark-cards.js";
import type { ReminderDeps } from "../../../../src/services/reminders/reminder-deps.js";
import { tellNudged } from "../../../../src/services/reminders/tell-nudged.js";
import { tellOwners } from "../../../../src/services/reminders/tell-owners.js";
import { tellRunners } from "../../../../src/services/reminders/tell-runners.js";
import type { Store } from "../../../../src/store/store.js";
import { aMeeting } from "../../../builders/a-meeting.js";
import { anOpenItem, loggedLine } from "../../../builders/an-open-item.js";
import { plusDays } from "../../../domain/reminders/slow-days.js";
import type { FakeWorld } from "../../../fakes/store/fake-world.js";
import type { Deed } from "./plan-year.js";

const tenant = "tenant-a";

type Deps = { deps: ReminderDeps; store: Store; world: FakeWorld };

/** Does what the year's plan says, as far as it may be done: as a turn would, with all that follows from it but the sending. */
export function doDeed({ deps, store, world }: Deps): (deed: Deed, at: Date) => Promise<void> {
  const todayIn = (committee: CommitteeId, at: Date) => {
    const found = world.committees.get(committee)?.value;
    if (found === undefined) throw new Error(`no ${committee}`);
    return { committee: found, today: dayAt(at, found.zone) };
  };
  const placesOn = (committee: CommitteeId) => world.members.in(committee);
  const follow = afterChange({
    tellOwners: tellOwners(deps),
    tellRunners: tellRunners(deps),
    tellNudged: tellNudged(deps),
    redrawNotices: (item) => markCardsOf(deps)(item, deps.clock.now()),
    redrawCards: async () => {},
  });

  async function changeItem(number: number, who: "owner" | "clerk", wanted: Wanted, at: Date): Promise<void> {
    const item = world.items.get(`ai_${number}`)?.item;
    if (item === undefined) return;
    const roster = placesOn(item.committee);
    const owner = item.owners.kind === "named" ? item.owners.owners[0]?.member : undefined;
    const by = who === "owner" ? roster.find(({ id }) => id === owner) : roster.find(({ role }) => role === "clerk");
    if (by === undefined || by.leftAt !== undefined) return;
    const { committee, today } = todayIn(item.committee, at);
    const decision = decide(item, wanted, { by, at, today, committee, calendar: usualCalendars.of(committee), roster });
    if (decision.kind === "refused") return;
    const scope = { tenant, committee: committee.id };
    const changed = await store.actionItems.change(scope, item.id, item.revision, decision.change);
    if (changed === "changed-meanwhile") throw new Error("nobody else changes it");
    await follow({ item: changed, before: structuredClone(item), by: by.id, at });
  }

  async function log(deed: Extract<Deed, { kind: "log" }>, at: Date): Promise<void> {
    const { committee, today } = todayIn(`c_${deed.committee}`, at);
    const roster = placesOn(committee.id).filter(({ leftAt }) => leftAt === undefined);
    const memberAt = (place: number): Member => {
      const member = roster[place % roster.length];
      if (member === undefined) throw new Error(`${committee.id} has nobody`);
      return member;
    };
    const by = memberAt(deed.by);
    const owners = [...new Set(deed.owners.map((place) => memberAt(place).id))];
    const item = anOpenItem({
      id: `ai_${deed.number}`,
      number: deed.number,
      committee: committee.id,
      raisedOn: today,
      owners: { kind: "named", owners: owners.map((member) => ({ member, assignedAt: at })) },
      dueOn: deed.dueIn === undefined ? null : plusDays(today, deed.dueIn),
      loggedBy: by.id,
      loggedAt: at,
      changedBy: [{ by: by.id, at }],
    });
    await store.actionItems.insert(item, `turn-${deed.number}`, loggedLine(item));
    await follow({ item, by: by.id, at });
  }

  return async (deed, at) => {
    switch (deed.kind) {
      case "log":
        return log(deed, at);
      case "move": {
        const item = world.items.get(`ai_${deed.number}`)?.item;
        if (item === undefined) return;
        const on = plusDays(todayIn(item.committee, at).today, deed.dueIn);
        return changeItem(deed.number, "clerk", { deed: "move", to: { kind: "day", on } }, at);
      }
      case "give": {
        const item = world.items.get(`ai_${deed.number}`)?.item;
        const to = item && placesOn(item.committee)[deed.to];
        if (to === undefined) return;
        const owners = { kind: "named" as const, owners: [{ member: to.id, assignedAt: at }] };
        return changeItem(deed.number, "clerk", { deed: "give", owners }, at);
      }
      case "close":
        return changeItem(deed.number, "clerk", { deed: "close" }, at);
      case "reopen":
        return changeItem(deed.number, "clerk", { deed: "reopen" }, at);
      case "nudge":
        return changeItem(deed.number, "clerk", { deed: "nudge" }, at);
      case "note":
        return changeItem(deed.number, "owner", { deed: "note", text: "Under way." }, at);
      case "snooze": {
        const item = world.items.get(`ai_${deed.number}`)?.item;
        if (item === undefined) return;
        const until = plusDays(todayIn(item.committee, at).today, deed.days);
        return changeItem(deed.number, "owner", { deed: "snooze", until }, at);
      }
      case "away": {
        const from = dayAt(at, todayIn("c_0", at).committee.zone);
        const away = { from: plusDays(from, 1), until: plusDays(from, 1 + deed.days) };
        await store.people.saveWishes({ tenant, person: `p_${deed.person}` }, { away });
        return;
      }
      case "reached": {
        const person = `p_${deed.person}` as const;
        await store.people.saveReach({ tenant, person }, { kind: "reachable" });
        return store.people.wake({ tenant }, [person], at);
      }
      case "leave": {
        const committee = `c_${deed.committee}` as const;
        const leaver = placesOn(committee)[deed.member];
        return (
          leaver && store.members.leave({ tenant, committee }, [leaver.id], { by: "system", at: at, why: "removed" })
        );
      }
      case "recess": {
        const { committee, today } = todayIn(`c_${deed.committee}`, at);
        const recess = [...committee.recess, { from: plusDays(today, 3), to: plusDays(today, 3 + deed.days) }];
        await store.committees.change({ tenant, committee: committee.id }, committee.revision, { recess }, []);
        return;
      }
      case "meeting": {
        const committee = `c_${deed.committee}` as const;
        const id = `mt_${deed.committee}_${deed.month}` as const;
        await store.meetings.insert(aMeeting({ id, committee, on: deed.on }), id);
        return;
      }
      case "put-off": {
        const meeting = world.meetings.get(`mt_${deed.committee}_${deed.month}`)?.meeting;
        if (meeting === undefined) return;
        const scope = { tenant, committee: meeting.committee };
        await store.meetings.change(scope, meeting.id, meeting.revision, { on: plusDays(meeting.on, deed.days) });
        return;
      }
    }
  };
}
