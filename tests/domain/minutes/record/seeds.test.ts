import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { readAttenders } from "../../../../src/domain/minutes/record/read-attenders.js";
import { readHead } from "../../../../src/domain/minutes/record/read-head.js";
import { readMeetings } from "../../../../src/domain/minutes/record/read-meetings.js";
import { readResolutions } from "../../../../src/domain/minutes/record/read-resolutions.js";
import { minutesOf, packOf } from "./paper-parts.js";

const folder = new URL("../../../../../shared/seeds/", import.meta.url);
const setting = { today: day("2026-11-22"), roster: [] };

if (existsSync(folder)) {
  const recordOf = (name: string, at = 0) => {
    const sections = packOf(readFileSync(new URL(name, folder), "utf8"))[at] ?? [];
    const head = readHead(sections, setting);
    const context = minutesOf(head.meeting?.on ?? "2026-11-22", head.body);
    return {
      head,
      attenders: sections.flatMap((section) => readAttenders(section, context)),
      resolved: sections.flatMap((section) => readResolutions(section, context)),
      meetings: sections.flatMap((section) => readMeetings(section, context)),
    };
  };
  const came = (record: ReturnType<typeof recordOf>, as: string | undefined) =>
    record.attenders.filter(({ what }) => what.as === as).length;
  const under = (record: ReturnType<typeof recordOf>) =>
    record.resolved.filter(({ plainness }) => plainness === "plain").map(({ evidence }) => evidence.item?.number);

  describe("the board's minutes of 4 December 2014", () => {
    const record = recordOf("safeguarding-board-minutes-and-action-log-2014-12-04.txt");
    test("tell their board and their afternoon", () => {
      expect(record.head).toMatchObject({
        kind: "minutes",
        body: "Rotherham Local Safeguarding Children Board",
        meeting: { on: "2014-12-04", startsAt: "13:00", endsAt: "16:00", place: "Riverside House", contradictions: [] },
      });
    });
    test("have 27 who came, five apologies and one who was represented", () => {
      expect([came(record, "present"), came(record, "apologies"), record.attenders.length]).toEqual([27, 6, 33]);
    });
    test("resolve nothing in so many words", () => {
      expect(under(record)).toEqual([]);
    });
  });

  describe("the commission's minutes of 16 December 2015", () => {
    const record = recordOf("select-commission-minutes-2015-12-16.txt");
    test("resolve five things, two of them under item 33", () => {
      expect(record.head.meeting).toMatchObject({ on: "2015-12-16", startsAt: "13:30" });
      expect(under(record)).toEqual(["33", "33", "36", "37", "38"]);
      expect(record.resolved[1]?.what.text).toMatch(/^That a future spotlight review .* reports\.$/);
    });
    test("name the next meeting once", () => {
      expect(record.meetings.map(({ what }) => what)).toEqual([
        { kind: "meeting", on: "2016-02-03", startsAt: "13:30", place: "Rotherham Town Hall" },
      ]);
    });
  });

  describe("the commission's minutes of 30 January 2024", () => {
    const record = recordOf("select-commission-minutes-2024-01-30.txt");
    test("have 14 who came and one who sent apologies", () => {
      expect([came(record, "present"), came(record, "apologies"), record.attenders.length]).toEqual([14, 1, 15]);
    });
    test("resolve ten things", () => {
      expect(record.head.meeting?.on).toBe("2024-01-30");
      expect(under(record)).toEqual(["143", "149", "149", "150", "150", "151", "151", "152", "153", "155"]);
    });
    test("name the commission's next meeting, and not the panel's", () => {
      expect(record.meetings.map(({ what }) => what)).toEqual([
        { kind: "meeting", on: "2024-03-05", startsAt: "10:00", place: "Rotherham Town Hall" },
      ]);
    });
  });

  describe("the pack of 6 April 2016", () => {
    const [agenda, record] = [0, 1].map((at) => recordOf("select-commission-agenda-pack-2016-04-06.txt", at));
    test("has the agenda's 21 members, of whom nobody is said to have come", () => {
      expect(agenda?.head.kind).toBe("other");
      expect(agenda?.attenders.map(({ what }) => what.as)).toEqual(Array(21).fill(undefined));
      expect([agenda?.resolved, agenda?.meetings]).toEqual([[], []]);
    });
    test("has the minutes of 3 February, with 13 who came and four apologies", () => {
      expect(record?.head).toMatchObject({
        kind: "minutes",
        plan: "Child Sexual Exploitation Delivery Plan 2015-18",
        meeting: { on: "2016-02-03", contradictions: [] },
      });
      expect(record && [came(record, "present"), came(record, "apologies"), record.attenders.length]).toEqual([
        13, 4, 17,
      ]);
    });
    test("has nine resolutions, and none that the report recommends", () => {
      expect(record && under(record)).toEqual(["41", "42", "43", "43", "44", "44", "44", "44", "45"]);
      expect(record?.resolved[7]?.what.text).toMatch(/^That a report be submitted .*, and that this report .*\.$/);
    });
    test("names the meeting of 23 March alone", () => {
      expect(new Set(record?.meetings.map(({ what }) => what.on))).toEqual(new Set(["2016-03-23"]));
    });
  });

  test("the item of the annual report resolves one thing", () => {
    expect(recordOf("annual-report-agenda-item.txt").resolved.map(({ what }) => what.text)).toEqual([
      "That the report be noted.",
    ]);
  });
} else {
  test.skip("the minutes of two boards are not on this machine, so what they record is not read", () => {});
}
