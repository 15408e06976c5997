import { addDays, type Day } from "../../../src/domain/days/day.js";
import { isSitting, type Meeting, nextMeetingAfter } from "../../../src/domain/meetings/meeting.js";
import type { Meetings } from "../../../src/store/meetings.js";
import type { CommitteeScope } from "../../../src/store/scopes.js";
import { copy } from "./copy.js";
import { type FakeWorld, fakeWorld, type KeptMeeting } from "./fake-world.js";

export function fakeMeetings({ meetings }: FakeWorld = fakeWorld()): Meetings {
  const of = ({ tenant, committee }: CommitteeScope) =>
    meetings.in(committee).filter(({ meeting }) => meeting.tenant === tenant);
  return {
    async insert(meeting, turnKey) {
      const there = of(meeting).find((kept) => kept.turnKey === turnKey);
      if (there !== undefined) return { kind: "exists", meeting: copy(there.meeting) };
      meetings.set(meeting.id, copy({ meeting, turnKey }));
      return { kind: "inserted", meeting: copy(meeting) };
    },
    find: async (scope, id) => copy(of(scope).find(({ meeting }) => meeting.id === id)?.meeting),
    from: async (scope, day) =>
      copy(of(scope).flatMap(({ meeting }) => (meeting.on >= day ? [meeting] : [])))
        .sort((a, b) => (`${a.on} ${a.startsAt ?? ""}` < `${b.on} ${b.startsAt ?? ""}` ? -1 : 1))
        .slice(0, 50),
    nextPlanned: async (scope, after) =>
      copy(
        nextMeetingAfter(
          after,
          of(scope).map(({ meeting }) => meeting),
        ),
      ),
    previousPlanned: async (scope, before) => copy(earlier(of(scope), before)[0]),
    latest: async (scope, onOrBefore, limit) => copy(earlier(of(scope), addDays(onOrBefore, 1)).slice(0, limit)),
    sitting: async (scope) => copy(of(scope).find(({ meeting }) => isSitting(meeting))?.meeting),
    plannedDays: async (scope, before) =>
      earlier(of(scope), before)
        .slice(0, 400)
        .map(({ on }) => on),
    findChangedByTurn: async (scope, turnKey) =>
      copy(of(scope).find((kept) => kept.changedByTurn === turnKey)?.meeting),
    async change(scope, id, revision, { turnKey, startsAt, endsAt, place, link, quorum, ...set }) {
      const kept = of(scope).find(({ meeting }) => meeting.id === id);
      if (kept?.meeting.revision !== revision) return "changed-meanwhile";
      const sits = of(scope).find(({ meeting }) => isSitting(meeting));
      const starts = set.state !== undefined && isSitting({ state: set.state });
      if (starts && sits !== undefined && sits !== kept) return "changed-meanwhile";
      const lackable = Object.entries({ startsAt, endsAt, place, link, quorum }).filter(
        ([, value]) => value !== undefined,
      );
      const changed = { ...kept.meeting, ...copy(set), ...Object.fromEntries(lackable), revision: revision + 1 };
      kept.meeting = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)) as Meeting;
      kept.changedByTurn = turnKey ?? "";
      return copy(kept.meeting);
    },
    async findUncarried(_system, after = "mt_") {
      const waiting = [...meetings.values()].filter(
        ({ meeting }) => meeting.carriedRevision < meeting.revision && meeting.id > after,
      );
      return copy(waiting.sort((one, other) => (one.meeting.id < other.meeting.id ? -1 : 1))[0]?.meeting);
    },
    countAll: async (scope) => of(scope).length,
    async removeSome(scope, limit) {
      const gone = of(scope).slice(0, limit);
      for (const { meeting } of gone) meetings.delete(meeting.id);
      return gone.length;
    },
    async settleCarried(scope, id, revision) {
      const kept = of(scope).find(({ meeting }) => meeting.id === id);
      if (kept !== undefined) kept.meeting.carriedRevision = Math.max(kept.meeting.carriedRevision, revision);
    },
  };
}

/** The planned ones before a day, the latest first. */
function earlier(kept: readonly KeptMeeting[], before: Day): readonly Meeting[] {
  return kept
    .flatMap(({ meeting }) => (meeting.on < before && meeting.state.kind === "planned" ? [meeting] : []))
    .sort((a, b) => (`${a.on} ${a.startsAt ?? ""}` > `${b.on} ${b.startsAt ?? ""}` ? -1 : 1));
}
