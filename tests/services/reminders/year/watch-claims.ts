import type { Person } from "../../../../src/domain/committees/person.js";
import type { Day } from "../../../../src/domain/days/day.js";
import type { Zone } from "../../../../src/domain/days/zone.js";
import type { PersonId } from "../../../../src/domain/ids.js";
import type { PersonNotice } from "../../../../src/domain/reminders/notice.js";
import { morningId } from "../../../../src/domain/reminders/notice-id.js";
import type { People } from "../../../../src/store/people.js";
import { dayIn, instantIn } from "../../../domain/reminders/slow-days.js";
import { type SlowBoard, type SlowLine, slowLines } from "../../../domain/reminders/slow-model.js";
import { isAwayOn, isThere } from "../../../domain/reminders/slow-reach.js";
import type { FakeWorld } from "../../../fakes/store/fake-world.js";
import type { Ledger } from "./ledger.js";
import type { Post } from "./year-teams.js";

const hourMs = 3_600_000;

type Deps = { world: FakeWorld; ledger: Ledger; now: () => Date; wrong: (what: string) => void };

/** Compares every attempt at a morning with the model, from the moment a person is claimed until they are settled. */
export function watchClaims({ world, ledger, now, wrong }: Deps) {
  const open = new Map<PersonId, { expected: readonly string[]; got: readonly string[]; why: string }>();
  const firstAttempts = new Map<string, Date>();
  let compared = 0;

  function claimed(person: Person): void {
    const boards = boardsOf(world, person.id);
    const first = boards[0]?.committee;
    if (first === undefined) return;
    const here = person.zone ?? first.zone;
    const day = dayIn(now(), here);
    const itsTime = instantIn(day, person.morningAt ?? first.policy.at, here);
    const evening = instantIn(day, { hour: 20, minute: 0 }, here);
    const tooLate = now() > evening && Number(now()) - Number(itsTime) > 3 * hourMs;
    if (now() < itsTime || tooLate) {
      expect(person, [], "not its time");
      return;
    }
    const key = `${person.id} ${day}`;
    if (!firstAttempts.has(key)) firstAttempts.set(key, now());
    const [lines, why] = attempt(person, boards, day);
    expect(person, lines, why);
  }

  function expect({ id }: Person, lines: readonly SlowLine[], why: string): void {
    open.set(id, { expected: lines.map(slowly).sort(), got: [], why });
  }

  function attempt(person: Person, boards: readonly SlowBoard[], day: Day): [lines: readonly SlowLine[], why: string] {
    if (isAwayOn(person, day)) return [[], "away"];
    if (person.reach.kind === "unreachable") return [[], "out of reach"];
    const id = morningId({ tenant: person.tenant, person: person.id }, day);
    const todays = world.notices.get(id);
    const lines = () =>
      boards.flatMap((board) => slowLines(board, person, now(), (item) => ledger.said(person.id, item, id)));
    switch (todays?.state.kind) {
      case undefined:
        return [lines(), "its first attempt"];
      case "retry":
        return todays.state.at <= now() ? [lines(), "another attempt"] : [[], "waiting"];
      case "unknown": {
        if (todays.twin || Number(now()) - Number(todays.state.since) < 120_000) return [[], "unknown"];
        const again = lines();
        return again.some(({ stage }) => ["due", "overdue", "escalation"].includes(stage))
          ? [again, "its twin"]
          : [[], "not worth a twin"];
      }
      // Sent after all once its reader can be reached again.
      case "failed":
        return todays.state.outOfReach ? [lines(), "in reach again"] : [[], "refused for good"];
      case "skipped":
        return todays.state.reason === "unreachable" ? [lines(), "in reach again"] : [[], "skipped"];
      case "planned":
      case "sending":
      case "sent":
        return [[], `over: ${todays.state.kind}`];
    }
  }

  return {
    people: (people: People): People => ({
      ...people,
      async claimMorning(...about) {
        const found = await people.claimMorning(...about);
        if (found !== undefined) claimed(found.person);
        return found;
      },
      async settleMorning(scope, token, at) {
        const watched = open.get(scope.person);
        open.delete(scope.person);
        if (watched !== undefined) {
          compared++;
          const [expected, got] = [watched.expected.join("\n  "), watched.got.join("\n  ")];
          if (expected !== got)
            wrong(`${scope.person} at ${now().toISOString()} (${watched.why}) expected\n  ${expected}\n got\n  ${got}`);
        }
        return people.settleMorning(scope, token, at);
      },
    }),
    posted({ notice, newTo }: Post): void {
      const said = notice.lines.map((line) => slowly({ ...line, newToYou: newTo.includes(line.item) })).sort();
      const watched = open.get(notice.person);
      if (notice.kind === "late") late(notice, said);
      if (notice.kind !== "morning") return;
      if (watched === undefined) wrong(`${notice.id} was posted without a claim`);
      else open.set(notice.person, { ...watched, got: said });
    },
    compared: () => compared,
    firstAttempts,
  };

  /** What owners out of reach have due, told after a clerk's own morning. */
  function late(notice: PersonNotice, said: readonly string[]): void {
    const reader = world.people.get(notice.person)?.value;
    if (reader === undefined) throw new Error(`${notice.id} is to nobody`);
    const told = boardsOf(world, reader.id).flatMap((board) =>
      slowLines(board, reader, now(), (item) => ledger.said(reader.id, item, notice.id)),
    );
    const expected = told
      .filter(({ stage }) => stage === "pass-on")
      .map(slowly)
      .sort();
    if (expected.join() !== said.join())
      wrong(`${notice.id} expected\n  ${expected.join("\n  ")}\n got\n  ${said.join("\n  ")}`);
  }
}

/** When and where somebody's mornings are sent. Absent: they are on no committee. */
export function morningOf(
  world: FakeWorld,
  person: Person,
): { at: { hour: number; minute: number }; zone: Zone } | undefined {
  const first = boardsOf(world, person.id)[0]?.committee;
  return first && { at: person.morningAt ?? first.policy.at, zone: person.zone ?? first.zone };
}

function boardsOf(world: FakeWorld, person: PersonId): readonly SlowBoard[] {
  return world.members
    .in(person)
    .filter(isThere)
    .flatMap(({ committee }) => {
      const found = world.committees.get(committee)?.value;
      if (found === undefined) return [];
      return {
        committee: found,
        roster: world.members.in(committee),
        people: { get: (id) => world.people.get(id)?.value },
        items: () => world.items.in(`open ${committee}`).map(({ item }) => item),
        meetings: world.meetings.in(committee).map(({ meeting }) => meeting),
      };
    });
}

/** A line in one text. */
function slowly(line: Omit<SlowLine, "at">): string {
  const { item, stage, ahead, dueOn, newToYou, nudge, meeting, insteadOf } = line;
  const parts = [
    stage,
    ahead,
    `due ${dueOn}`,
    newToYou && "new to them",
    nudge && `asked ${nudge.toISOString()}`,
    meeting && `for ${meeting.on}${meeting.eve ? ", its eve" : ""}`,
    insteadOf && `for ${insteadOf}`,
  ];
  return `${item}: ${parts.filter((part) => part).join(" ")}`;
}
