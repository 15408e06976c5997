import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import { dayAt, type Zone, zone } from "../../../src/domain/days/zone.js";
import type { ActionItemId, PersonId } from "../../../src/domain/ids.js";
import { nextMeetingAfter } from "../../../src/domain/meetings/meeting.js";
import { type DerivedLine, linesOf } from "../../../src/domain/reminders/lines-of.js";
import { nextMorning } from "../../../src/domain/reminders/next-morning.js";
import { outOfReach } from "../../../src/domain/reminders/out-of-reach.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import type { ReaderBoard } from "../../../src/domain/reminders/reader-board.js";
import type { ToldLine } from "../../../src/domain/reminders/told.js";
import { awayWithoutDeputy, standsInFor } from "../../../src/domain/reminders/who-stands-in.js";
import { type AnyRun, anyRun, apply, boardOf, type EditedBoard, runDays, zones } from "./edited-board.js";
import { clockIn, dayIn, instantIn, isWorking, plusDays } from "./slow-days.js";
import { type SlowLine, slowLines } from "./slow-model.js";
import { dueDay } from "./slow-own-line.js";
import { isAwayOn, owesSince } from "./slow-reach.js";

const long = process.env.LONG !== undefined;
const runs = long ? 4_000 : 100;

/** What the product says, in the model's words. */
function linesNow(
  board: EditedBoard,
  me: Member,
  reader: Person,
  at: Date,
  told: readonly ToldLine[],
): readonly SlowLine[] {
  const { committee, roster, people } = board;
  const today = dayAt(at, committee.zone);
  const known = { roster, people, today };
  const meeting = committee.policy.meetingDays === 0 ? undefined : nextMeetingAfter(today, board.meetings);
  const read: ReaderBoard = {
    committee,
    me,
    roster,
    today,
    calendar: usualCalendars.of(committee),
    noAhead: reader.noAhead === true,
    outOfReach: new Map([...awayWithoutDeputy(known), ...outOfReach(roster, people)]),
    absent: standsInFor(me, known),
    ...(meeting === undefined ? {} : { meeting }),
  };
  return linesOf({ items: board.items, boards: [read], told }).map(toSlowLine);
}

function toSlowLine({ item, stage, ahead, newToYou, nudge, meeting, insteadOf }: DerivedLine): SlowLine {
  const dueOn = dueDay(item);
  return {
    item: item.id,
    stage,
    newToYou,
    ...(ahead === undefined ? {} : { ahead }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(nudge === undefined ? {} : { nudge }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(insteadOf === undefined ? {} : { insteadOf: insteadOf.member.id }),
  };
}

/** A line in one text, so that sets of lines can be compared. */
function written({ item, stage, ahead, dueOn, newToYou, nudge, meeting, insteadOf }: SlowLine): string {
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

type Morning = { person: PersonId; at: Date; lines: readonly SlowLine[] };

/** Lives through a run, comparing every morning with the model. Gives what was said. */
function live(run: AnyRun): readonly Morning[] {
  const board = boardOf(run);
  const told = new Map<PersonId, ToldLine[]>([...board.people.keys()].map((person) => [person, []]));
  const said: Morning[] = [];
  const events = [
    ...run.edits.map((edit) => ({
      at: new Date(Date.parse(`${plusDays(run.start, edit.day)}T00:00:00Z`) + edit.minute * 60_000),
      do: (at: Date) => {
        const note = apply(board, run, edit, at);
        if (note === undefined || !edit.noted) return;
        for (const member of board.roster) {
          const person = member.person === undefined ? undefined : board.people.get(member.person);
          if (person === undefined || owesSince(note.item, member) === undefined) continue;
          const dueOn = dueDay(note.item);
          const day = dayIn(at, person.zone ?? board.committee.zone);
          told.get(person.id)?.push({ item: note.item.id, stage: note.stage, ...(dueOn && { dueOn }), day, at });
        }
      },
    })),
    ...Array.from({ length: runDays + 1 }, (_, n) => n)
      .filter((n) => !run.down.includes(n))
      .flatMap((n) =>
        [...board.people.values()].map((person) => ({
          at: instantIn(plusDays(run.start, n), run.policy.at, person.zone ?? run.zone),
          do: (at: Date) => {
            const lines = compare(board, person.id, at, told.get(person.id) ?? []);
            said.push({ person: person.id, at, lines });
          },
        })),
      ),
  ];
  for (const event of events.sort((a, b) => Number(a.at) - Number(b.at))) event.do(event.at);
  return said;
}

function compare(board: EditedBoard, id: PersonId, at: Date, told: ToldLine[]): readonly SlowLine[] {
  const reader = board.people.get(id);
  const me = board.roster.find(({ person, leftAt }) => person === id && leftAt === undefined);
  if (reader === undefined || me === undefined) return [];
  const day = dayIn(at, reader.zone ?? board.committee.zone);
  if (isAwayOn(reader, day) || reader.reach.kind === "unreachable") return [];
  const of = (item: ActionItemId) => told.filter((said) => said.item === item);
  const expected = slowLines({ ...board, items: () => board.items }, reader, at, of);
  const lines = linesNow(board, me, reader, at, told);
  const where = `${me.name} on ${day}`;
  expect({ where, lines: lines.map(written).sort() }).toEqual({ where, lines: expected.map(written).sort() });
  told.push(...lines.map(({ newToYou: _flag, ...line }) => ({ ...line, day, at })));
  return lines;
}

/** How often each was said, of one due day to one reader. */
function times(mornings: readonly Morning[], is: (line: SlowLine) => boolean): readonly number[] {
  const said = new Map<string, number>();
  for (const { person, lines } of mornings)
    for (const line of lines.filter(is)) {
      const key = `${person} ${written({ ...line, newToYou: false })}`;
      said.set(key, (said.get(key) ?? 0) + 1);
    }
  return [...said.values()];
}

describe("what mornings say, for any policy, zone, calendar and sequence of edits", {
  timeout: long ? 600_000 : 60_000,
}, () => {
  it("is what a slow model says that was written from the rules", () => {
    fc.assert(
      fc.property(anyRun, (run) => void live(run)),
      { numRuns: runs },
    );
  });

  it("is no stage twice for one due day, where nothing was snoozed, given anew or opened again", () => {
    const anew = ["give", "give-all", "reopen", "snooze", "nudge"];
    const plain = anyRun.map((run) => ({ ...run, edits: run.edits.filter(({ kind }) => !anew.includes(kind)) }));
    fc.assert(
      fc.property(plain, (run) => {
        const once = times(live(run), ({ stage }) => stage === "ahead" || stage === "due" || stage === "new");
        expect(once.filter((n) => n > 1)).toEqual([]);
      }),
      { numRuns: runs / 5 },
    );
  });

  it("is never ahead on the due day or after it, and nothing on a day without work", () => {
    const settled = anyRun.map((run) => ({ ...run, edits: run.edits.filter(({ kind }) => kind !== "recess") }));
    fc.assert(
      fc.property(settled, (run) => {
        const { committee } = boardOf(run);
        for (const { at, lines } of live(run)) {
          const today = dayIn(at, run.zone);
          if (lines.length > 0) expect(isWorking(today, committee)).toBe(true);
          for (const { stage, dueOn } of lines)
            if (stage === "ahead") expect(dueOn !== undefined && today < dueOn).toBe(true);
        }
      }),
      { numRuns: runs / 5 },
    );
  });

  it("is said afresh of another due day, whatever was said of the one before", () => {
    const moves = fc.record({
      run: anyRun,
      first: fc.integer({ min: 0, max: 20 }),
      to: fc.integer({ min: 8, max: 14 }),
    });
    fc.assert(
      fc.property(moves, ({ run, first, to }) => {
        const edit = { minute: 60, which: 0, whom: 2, by: 0, noted: false };
        const edits: AnyRun["edits"] = [
          { ...edit, day: 0, kind: "log", n: first },
          { ...edit, day: first + 2, kind: "move", n: to },
        ];
        const usual = { ...run, zone: zones[0] as Zone, policy: usualPolicy, recess: null, down: [], edits };
        const dueOn = plusDays(run.start, first + 2 + to);
        fc.pre(to % 11 !== 10);
        const said = live(usual).flatMap(({ person, lines }) => (person === "p_sarah" ? lines : []));
        const stages = said.filter((line) => line.dueOn === dueOn).map(({ stage }) => stage);
        const calendar = { nation: run.nation, recess: [] };
        expect(stages).toContain("ahead");
        expect(stages).toContain(isWorking(dueOn, calendar) ? "due" : "overdue");
      }),
      { numRuns: runs / 5 },
    );
  });
});

describe("the time of a morning", () => {
  it.each([...zones, ...["Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin", "America/New_York"].map(zone)])(
    "is nine by the clock on the wall on every day of the year in %s, those on which the clocks change too",
    (here) => {
      let at = new Date("2026-01-01T00:00:00Z");
      const days = Array.from({ length: 365 }, () => {
        at = nextMorning({ hour: 9, minute: 0 }, here, at);
        expect(clockIn(at, here)).toBe("09:00");
        return dayIn(at, here);
      });
      const [first] = days;
      expect(days).toEqual(days.map((_, n) => first && plusDays(first, n)));
    },
  );
});
