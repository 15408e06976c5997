import fc from "fast-check";
import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Owners } from "../../../src/domain/actions/owners.js";
import type { Committee } from "../../../src/domain/committees/committee.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import { type Day, day } from "../../../src/domain/days/day.js";
import { type Zone, zone } from "../../../src/domain/days/zone.js";
import type { PersonId } from "../../../src/domain/ids.js";
import type { Meeting } from "../../../src/domain/meetings/meeting.js";
import type { ReminderPolicy } from "../../../src/domain/reminders/policy.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";
import { aPerson } from "../../builders/a-person.js";
import { anOpenItem } from "../../builders/an-open-item.js";
import { dayIn, plusDays } from "./slow-days.js";

/** How many days a run of the property lasts. */
export const runDays = 45;

export const zones: readonly Zone[] = ["Europe/London", "Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu"].map(
  zone,
);

const policy: fc.Arbitrary<ReminderPolicy> = fc.record({
  at: fc.record({ hour: fc.integer({ min: 6, max: 18 }), minute: fc.constantFrom(0, 30) }),
  assigned: fc.constant(true),
  aheadDays: fc.constantFrom(0, 1, 3, 7, 14),
  eve: fc.boolean(),
  due: fc.boolean(),
  overdueEvery: fc.constantFrom(0, 1, 3, 7),
  escalateAfter: fc.constantFrom(0, 1, 5, 14),
  escalateEvery: fc.constantFrom(1, 4, 14),
  passOnEvery: fc.constantFrom(1, 3, 7),
  meetingDays: fc.constantFrom(0, 1, 2, 5),
  meetingEve: fc.boolean(),
  weekly: fc.constant(false),
  tellHome: fc.constant(false),
  snoozeDays: fc.constant(7),
});

const recess = fc
  .record({ from: fc.integer({ min: 0, max: runDays + 15 }), days: fc.integer({ min: 0, max: 20 }) })
  .map(({ from, days }) => ({ from, to: from + days }));

const kinds = [
  "log",
  "move",
  "give",
  "give-all",
  "close",
  "reopen",
  "snooze",
  "nudge",
  "note",
  "away",
  "refused",
  "reached",
  "leave",
  "deputy",
  "quiet",
  "recess",
  "policy",
  "meeting",
  "cancel",
] as const;

/** One thing that somebody does: on which day of the run, at which minute of it (by UTC), to which item or person, and how far. */
const edit = fc.record({
  day: fc.integer({ min: 0, max: runDays }),
  minute: fc.integer({ min: 0, max: 1439 }),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom("log", "move") },
    { weight: 4, arbitrary: fc.constantFrom(...kinds) },
  ),
  which: fc.nat(7),
  whom: fc.nat(5),
  by: fc.nat(5),
  n: fc.integer({ min: -10, max: 30 }),
  /** Whether the note of it arrived. */
  noted: fc.boolean(),
});
export type Edit = (typeof edit extends fc.Arbitrary<infer Value> ? Value : never) & { kind: (typeof kinds)[number] };

/** A committee by chance, and what happens to it. */
export const anyRun = fc.record({
  start: fc.integer({ min: 0, max: 300 }).map((n) => plusDays(day("2026-01-05"), n)),
  zone: fc.constantFrom(...zones),
  nation: fc.constantFrom("england", "wales", "scotland", "northern-ireland"),
  policy,
  other: policy,
  recess: fc.option(recess),
  readerZone: fc.option(fc.constantFrom(...zones)),
  edits: fc.array(edit, { minLength: 4, maxLength: 40 }) as fc.Arbitrary<Edit[]>,
  down: fc.array(fc.integer({ min: 0, max: runDays }), { maxLength: 3 }),
});
export type AnyRun = typeof anyRun extends fc.Arbitrary<infer Value> ? Value : never;

/** The board of a run as it stands, which edits change. */
export type EditedBoard = {
  committee: Committee;
  roster: Member[];
  people: Map<PersonId, Person>;
  items: ActionItem[];
  meetings: Meeting[];
};

/** Four with accounts (a clerk, a chair, two members of whom one is elsewhere), and one without. */
export function boardOf(run: AnyRun): EditedBoard {
  const committee = aCommittee({
    zone: run.zone,
    nation: run.nation,
    policy: run.policy,
    recess: run.recess === null ? [] : [rangeOf(run.start, run.recess)],
  });
  const names = ["kirsty", "christine", "sarah", "tom", "pete"];
  const roles = ["clerk", "chair", "member", "member", "member"] as const;
  const roster = names.map((name, n) => {
    const member = aMember({ id: `m_${name}`, person: `p_${name}`, name, role: roles[n] ?? "member" });
    if (name === "pete") delete member.person;
    return name === "tom" || name === "pete" ? { ...member, agency: "Police" } : member;
  });
  const people = names.slice(0, 4).map((name) => {
    const elsewhere = name === "tom" && run.readerZone !== null ? { zone: run.readerZone } : {};
    return aPerson({ id: `p_${name}`, name, channelId: `29:${name}`, ...elsewhere });
  });
  return { committee, roster, people: new Map(people.map((person) => [person.id, person])), items: [], meetings: [] };
}

function rangeOf(start: Day, { from, to }: { from: number; to: number }): { from: Day; to: Day } {
  return { from: plusDays(start, from), to: plusDays(start, to) };
}

/** Does one edit. Gives the item whose owners are to be told of it, and by whom it was done. */
export function apply(
  board: EditedBoard,
  run: AnyRun,
  edit: Edit,
  at: Date,
): { item: ActionItem; stage: "new" | "changed" } | undefined {
  const { roster, items } = board;
  const today = dayIn(at, board.committee.zone);
  const whom = roster[edit.whom % roster.length] as Member;
  const by = roster[edit.by % roster.length] as Member;
  const person = whom.person === undefined ? undefined : board.people.get(whom.person);
  const index = items.length === 0 ? -1 : edit.which % items.length;
  const item = items[index];
  const given = (owners: Owners): { item: ActionItem; stage: "new" } | undefined => {
    const changed = save({ owners });
    return changed && { item: changed, stage: "new" };
  };
  const save = (set: Partial<ActionItem>, who = by): ActionItem | undefined => {
    if (item === undefined) return undefined;
    const changed = { ...item, changedBy: [...item.changedBy, { by: who.id, at }], ...set };
    items[index] = changed;
    return changed;
  };
  const on = plusDays(today, edit.n);
  const due = edit.n % 11 === 10 ? { kind: "none" as const } : { kind: "day" as const, on };
  switch (edit.kind) {
    case "log": {
      const number = items.length + 1;
      const owners = { kind: "named" as const, owners: [{ member: whom.id, assignedAt: at }] };
      const logged = anOpenItem({ id: `ai_${number}`, number, owners, due, loggedAt: at, loggedBy: by.id });
      items.push(logged);
      return { item: logged, stage: "new" };
    }
    case "move": {
      const changed = save({ due, dueSetAt: at });
      return changed && { item: changed, stage: "changed" };
    }
    case "give":
      return given({
        kind: "named",
        owners: [...new Set([whom, by])].map(({ id }) => ({ member: id, assignedAt: at })),
      });
    case "give-all":
      return given(
        edit.n > 10
          ? { kind: "agency", agency: "police", assignedAt: at, answered: [] }
          : { kind: "everybody", assignedAt: at, answered: [whom.id] },
      );
    case "close":
      save({ state: { kind: "discharged", at, by: by.id } });
      return undefined;
    case "reopen": {
      if (item?.state.kind === "open" || item?.owners.kind !== "named") return undefined;
      const owners = item.owners.owners.map((owner) => ({ ...owner, assignedAt: at }));
      save({ state: { kind: "open" }, owners: { kind: "named", owners } });
      return undefined;
    }
    case "snooze": {
      const until = plusDays(today, 1 + Math.abs(edit.n));
      const others = item?.snoozes.filter(({ member }) => member !== whom.id) ?? [];
      save({ snoozes: [...others, { member: whom.id, until, at }] }, whom);
      return undefined;
    }
    case "nudge":
      save({ nudge: { by: by.id, at } });
      return undefined;
    case "note":
      save({ latestNote: { text: "under way", by: whom.id, at } }, whom);
      return undefined;
    case "away":
      if (person !== undefined) person.away = { from: today, until: plusDays(today, 1 + Math.abs(edit.n)) };
      return undefined;
    case "refused":
      if (person !== undefined) person.reach = { kind: "unreachable", reason: "blocked", since: at };
      return undefined;
    case "reached":
      if (person !== undefined) person.reach = { kind: "reachable" };
      return undefined;
    case "leave":
      if (whom.leftAt === undefined && whom.role === "member") whom.leftAt = at;
      return undefined;
    case "deputy":
      whom.deputy = by.id;
      return undefined;
    case "quiet":
      if (person !== undefined) person.noAhead = true;
      return undefined;
    case "recess":
      board.committee = { ...board.committee, recess: edit.n < 0 ? [] : [{ from: plusDays(today, 1), to: on }] };
      return undefined;
    case "policy":
      board.committee = { ...board.committee, policy: run.other };
      return undefined;
    case "meeting": {
      const meeting = aMeeting({ id: `mt_${edit.which % 2}`, on: plusDays(today, Math.abs(edit.n)) });
      board.meetings = [...board.meetings.filter(({ id }) => id !== meeting.id), meeting];
      return undefined;
    }
    case "cancel":
      board.meetings = board.meetings.map((meeting) => ({ ...meeting, state: { kind: "cancelled", at } }));
      return undefined;
  }
}
