import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Member, Role } from "../../../src/domain/committees/member.js";
import { everyonePresent, isHere, markAttendance } from "../../../src/domain/meetings/attendance-marks.js";
import type { Attendance, Attender } from "../../../src/domain/meetings/meeting-record.js";
import { countQuorum, isQuorate } from "../../../src/domain/meetings/quorum.js";
import { aMember } from "../../builders/a-member.js";

const member = (name: string, role: Role = "member"): Member => aMember({ id: `m_${name}`, name, role });
const of = (name: string): Attender => ({ kind: "member", member: `m_${name}` });
const guest = (name: string): Attender => ({ kind: "guest", name });
const roster = [
  member("chair", "chair"),
  member("clerk", "clerk"),
  member("sue"),
  member("tom"),
  member("pete"),
  member("ann", "adviser"),
  member("obs", "observer"),
];
const count = (...attendance: Attendance[]) =>
  countQuorum({}, { quorum: { kind: "number", of: 2 } }, roster, attendance);

describe("who counts towards the quorum", () => {
  test("chair and members do; clerk, advisers, observers and guests don't", () => {
    const all = [...roster.map(({ id }) => ({ kind: "member" as const, member: id })), guest("Jean Imray")];
    expect(count(...all.map((who) => ({ who, as: "present" as const })))).toEqual({ here: 4, of: 4, needed: 2 });
  });

  test("whoever stands in for a member counts in their place, be it a guest", () => {
    const here = (who: Attender): Attendance => ({ who, as: "present" });
    const jean = guest("Jean Imray");
    expect(count({ who: of("sue"), as: "apologies", deputy: jean }, here(guest("jean imray"))).here).toBe(1);
    expect(count({ who: of("sue"), as: "absent", deputy: of("ann") }, here(of("ann"))).here).toBe(1);
  });

  test("a deputy who was named beforehand and did not come makes no quorum", () => {
    expect(count({ who: of("sue"), as: "apologies", deputy: guest("Jean Imray") }).here).toBe(0);
  });

  test("nobody counts for two: a member who stands in for another, a guest who stands in for two", () => {
    expect(count({ who: of("tom"), as: "present" }, { who: of("sue"), as: "apologies", deputy: of("tom") }).here).toBe(
      1,
    );
    const jean = guest("Jean Imray");
    const away = (name: string): Attendance => ({ who: of(name), as: "apologies", deputy: jean });
    expect(count(away("tom"), away("sue"), { who: jean, as: "present" }).here).toBe(1);
  });

  test("whoever has left is not here, until they are back; a deputy likewise", () => {
    expect(count({ who: of("sue"), as: "present", note: "left at item 6" }).here).toBe(0);
    expect(count({ who: of("sue"), as: "present", note: "left at item 6; returned at item 8" }).here).toBe(1);
    const gone: Attendance = { who: guest("Jean Imray"), as: "present", note: "left at item 6" };
    expect(count({ who: of("sue"), as: "apologies", deputy: guest("Jean Imray") }, gone).here).toBe(0);
  });

  test.each([
    [{ quorum: { kind: "number" as const, of: 6 } }, undefined, 6],
    [{ quorum: { kind: "fraction" as const, of: 3 as const } }, undefined, 2],
    [{ quorum: { kind: "fraction" as const, of: 5 as const } }, undefined, 1],
    [{ quorum: { kind: "number" as const, of: 6 } }, 3, 3],
    [{}, undefined, undefined],
  ])("by %o, and the meeting's own %s, %s are needed", (rules, quorum, needed) => {
    expect(countQuorum(quorum === undefined ? {} : { quorum }, rules, roster, []).needed).toBe(needed);
  });

  test("where none was set nothing is said of it", () => {
    expect(isQuorate({ here: 0, of: 4 })).toBeUndefined();
  });
});

const attender = fc.oneof(
  fc.constantFrom(...roster.map(({ id }): Attender => ({ kind: "member", member: id }))),
  fc.constantFrom(guest("Jean Imray"), guest("jean imray"), guest("Ali Ray")),
);
const mark = fc.record(
  {
    who: attender,
    as: fc.constantFrom("present" as const, "apologies" as const, "absent" as const, "none" as const),
    deputy: attender,
    note: fc.constantFrom("left at item 6", "returned at item 8"),
  },
  { requiredKeys: ["who", "as"] },
);
const keyOf = (who: Attender) => (who.kind === "member" ? who.member : who.name.toLowerCase());

describe("whatever is said of attendance", () => {
  test("there is one entry for each, and the last word on them stands", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const attendance = markAttendance([], marks);
        const keys = attendance.map(({ who }) => keyOf(who));
        expect(new Set(keys).size).toBe(keys.length);
        for (const [key, last] of new Map(marks.map((one) => [keyOf(one.who), one.as])))
          expect(attendance.find(({ who }) => keyOf(who) === key)?.as ?? "none").toBe(last);
      }),
    );
  });

  test("it is never called quorate with fewer than are needed, nor more counted than voters there are or people are in the room", () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), fc.integer({ min: 1, max: 8 }), (marks, needed) => {
        const attendance = markAttendance([], marks);
        const counted = countQuorum({ quorum: needed }, {}, roster, attendance);
        const people = new Set(attendance.filter(isHere).map(({ who }) => keyOf(who)));
        expect(counted.here).toBeLessThanOrEqual(Math.min(counted.of, people.size));
        expect(isQuorate(counted)).toBe(counted.here >= needed);
      }),
    );
  });
});

test("everyone is present but those who are excepted, who sent apologies or who observe", () => {
  const before: Attendance[] = [{ who: of("pete"), as: "apologies", deputy: of("ann") }];
  const marks = everyonePresent(before, roster, [of("sue")]);
  const attendance = markAttendance(before, marks);
  const by = (as: Attendance["as"]) => attendance.filter((one) => one.as === as).map(({ who }) => keyOf(who));
  expect(by("present")).toEqual(["m_chair", "m_clerk", "m_tom", "m_ann"]);
  expect(by("absent")).toEqual(["m_sue"]);
  expect(by("apologies")).toEqual(["m_pete"]);
});
