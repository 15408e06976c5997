import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { meetingFor, programmeFor } from "../../../src/domain/programme/programme-place.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aProgrammeItem } from "../../builders/a-programme-item.js";

const march = aMeeting({ id: "mt_march", on: day("2026-03-12") });
const may = aMeeting({ id: "mt_may", on: day("2026-05-14"), state: { kind: "cancelled", at: new Date(0) } });
const june = aMeeting({ id: "mt_june", on: day("2026-06-01") });
const meetings = [march, may, june];

describe("the meeting that an item is planned for", () => {
  test.each([
    ["the one it names", { kind: "meeting", meeting: "mt_march" }, "mt_march"],
    [
      "none, where that was cancelled and the item has yet to be carried on",
      { kind: "meeting", meeting: "mt_may" },
      undefined,
    ],
    ["none, where that is over", { kind: "meeting", meeting: "mt_january" }, undefined],
    ["the first in its month", { kind: "month", month: "2026-03" }, "mt_march"],
    ["on the first of its month too", { kind: "month", month: "2026-06" }, "mt_june"],
    ["the first after its month, where none is in it", { kind: "month", month: "2026-04" }, "mt_june"],
    ["none, as far ahead as nothing is planned", { kind: "month", month: "2026-07" }, undefined],
    ["none, while it is not scheduled", { kind: "unscheduled", until: "the new municipal year" }, undefined],
  ] as const)("is %s", (_which, place, id) => {
    expect(meetingFor(place, meetings)?.id).toBe(id);
  });

  test("holds all items planned for it, by whichever words", () => {
    const items = [
      aProgrammeItem({ id: "pi_1", place: { kind: "month", month: "2026-04" } }),
      aProgrammeItem({ id: "pi_2", place: { kind: "meeting", meeting: "mt_june" } }),
      aProgrammeItem({ id: "pi_3", place: { kind: "meeting", meeting: "mt_march" } }),
    ];
    expect(programmeFor(june, items, meetings).map(({ id }) => id)).toEqual(["pi_1", "pi_2"]);
  });
});
