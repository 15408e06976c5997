import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { planRoster } from "../../../../src/domain/committees/plan-roster.js";
import { readAttendance } from "../../../../src/domain/committees/read-attendance.js";

const folder = new URL("../../../../../shared/seeds/", import.meta.url);

if (existsSync(folder)) {
  const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
  const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to));
  const board = read("safeguarding-board-minutes-and-action-log-2014-12-04.txt");
  const pasted = between(board, "In attendance:", "Agenda item:");

  describe("the attendance list of the board's minutes of 4 December 2014", () => {
    const list = readAttendance(pasted, []);
    const people = list?.people ?? [];
    const find = (surname: string) => people.find(({ name }) => name.endsWith(surname));
    test("has 33 people and leaves nothing unread", () => {
      expect(people).toHaveLength(33);
      expect(list?.unread).toEqual([]);
    });
    test("has five apologies, and one who was represented", () => {
      expect(people.filter(({ apologies }) => apologies)).toHaveLength(6);
      expect(people.filter(({ representing }) => representing)).toEqual([
        { name: "Sam Newton", representing: "Shona McFarlane" },
      ]);
      expect(find("McFarlane")).toMatchObject({ role: "member", agency: "Rotherham Council", apologies: true });
    });
    test("states the roles of all but six", () => {
      const count = (role: string | undefined) => people.filter((person) => person.role === role).length;
      expect([count("chair"), count("clerk"), count("member"), count("adviser"), count(undefined)]).toEqual([
        1, 1, 17, 8, 6,
      ]);
    });
    test.each([
      ["Ashley", "Independent Chair", "Rotherham Local Safeguarding Children Board"],
      ["Cassin", "Executive Lead for Safeguarding", "Rotherham Clinical Commissioning Group"],
      [
        "Carratt",
        "Service Manager for Strategy, Standards and Early Help, Children and Young People's Services",
        "Rotherham Council",
      ],
      ["Wildgoose", undefined, "RDASH"],
      ["Beaumont", "Cabinet Member for Children and Education", undefined],
      ["Horner", "Public Protection Unit Manager", "South Yorkshire Police"],
      ["Blanc", undefined, undefined],
    ])("%s: %s, %s", (surname, roleTitle, agency) => {
      expect([find(surname)?.roleTitle, find(surname)?.agency]).toEqual([roleTitle, agency]);
    });
    test("makes an empty roster's plan: two of the same initials are told apart, one is a deputy, the open roles are asked", () => {
      const rows = planRoster(people, []);
      const initials = rows.flatMap(({ facts }) =>
        facts.initials === undefined ? [] : [`${facts.name} ${facts.initials}`],
      );
      expect(initials).toContain("Robin Williams RoW");
      expect(initials).toContain("Richard Williams RiW");
      const deputy = rows.find(({ deputyOf }) => deputyOf !== undefined);
      expect(deputy?.facts).toMatchObject({ name: "Sam Newton", role: "adviser" });
      expect(people[deputy?.deputyOf ?? -1]?.name).toBe("Shona McFarlane");
      expect(rows.filter(({ roleOpen }) => roleOpen)).toHaveLength(5);
    });
  });

  test("the head of the commission's minutes of 30 January 2024 has 15 councillors", () => {
    const text = read("select-commission-minutes-2024-01-30.txt");
    const people = readAttendance(text.slice(0, text.indexOf("143.")), [])?.people;
    expect(people).toHaveLength(15);
    expect(people?.[0]).toEqual({ name: "Councillor Pitchley", role: "chair" });
    expect(people?.[14]).toEqual({ name: "Councillor Monk", apologies: true });
  });

  test("the agenda pack of 6 April 2016 has its members, and the attendance of the meeting before", () => {
    const text = read("select-commission-agenda-pack-2016-04-06.txt");
    const members = readAttendance(between(text, "Improving Lives Select Commission membership", "SHARON"), [])?.people;
    expect(members).toHaveLength(21);
    expect(members?.filter(({ role }) => role === "chair").map(({ name }) => name)).toEqual([
      "Councillor J. Hamilton",
      "Councillor Pitchley",
    ]);
    const came = readAttendance(between(text, "Present:-", "39. DECLARATIONS"), [])?.people;
    expect(came).toHaveLength(17);
    expect(came?.filter(({ apologies }) => apologies)).toHaveLength(4);
  });

  test.each([
    ["annual-report-agenda-item.txt", 20_000],
    ["select-commission-minutes-2015-12-16.txt", 20_000],
    ["safeguarding-board-minutes-and-action-log-2014-12-04.txt", 20_000],
    ["select-commission-agenda-pack-2016-04-06.txt", 20_000],
    ["select-commission-minutes-2024-01-30.txt", 20_000],
  ])("%s pasted whole is no attendance list", (name, length) => {
    expect(readAttendance(read(name).slice(0, length), [])).toBeUndefined();
  });
  test("the board's action log is no attendance list", () => {
    expect(readAttendance(board.slice(board.lastIndexOf("Actions Points Raised")), [])).toBeUndefined();
  });
} else {
  test.skip("the minutes of two boards are not on this machine, so their attendance lists are not read", () => {});
}
