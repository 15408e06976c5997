import { describe, expect, test } from "vitest";
import type { SaidOwner } from "../../../src/domain/actions/said-action.js";
import { type Circumstances, settleDue, settleOwners } from "../../../src/domain/actions/settle-said.js";
import { day } from "../../../src/domain/days/day.js";
import type { DueReading } from "../../../src/domain/days/due-reading.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";

const today = day("2026-03-04");
const me = aMember({ id: "m_clerk", person: "p_clerk", name: "Ann Ash", role: "clerk" });
const roster = [
  me,
  aMember(),
  aMember({ id: "m_sarah2", person: "p_sarah2", name: "Sarah Moss" }),
  aMember({ id: "m_joe", person: "p_joe", name: "Joe Finch", agency: "Harbour Police", roleTitle: "Business Manager" }),
  aMember({ id: "m_tom", person: "p_tom", name: "Tom Reed", leftAt: new Date("2026-01-01T00:00:00Z") }),
];
const known: Circumstances = {
  roster,
  me,
  mentioned: new Map([["29:joe", "m_joe"]]),
  today,
  working: englandCalendar,
  meetings: [aMeeting()],
};

describe("who was named", () => {
  const owners = (...said: SaidOwner[]) => settleOwners({ owners: said }, known);
  const typed = (text: string): SaidOwner => ({ kind: "typed", text });
  const mention = (channelId: string): SaidOwner => ({ kind: "mention", channelId, text: "Joe Finch" });

  test("is settled where only one can be meant, in the order they were named", () => {
    expect(owners(typed("Joe"), { kind: "me" })).toEqual([
      { kind: "settled", member: "m_joe" },
      { kind: "settled", member: "m_clerk" },
    ]);
  });

  test("is asked where two can be meant, with both offered", () => {
    expect(owners(typed("Sarah"))).toEqual([{ kind: "asked", typed: "Sarah", offered: ["m_sarah", "m_sarah2"] }]);
  });

  test("is asked where the name is only near, never taken for granted", () => {
    expect(owners(typed("Jow Finch"))).toEqual([{ kind: "asked", typed: "Jow Finch", offered: ["m_joe"] }]);
  });

  test("is asked where the name is nobody's, or that of somebody who has left", () => {
    expect(owners(typed("Cleopatra"))).toEqual([{ kind: "asked", typed: "Cleopatra", offered: [] }]);
    expect(owners(typed("Tom Reed"))).toEqual([{ kind: "asked", typed: "Tom Reed", offered: [] }]);
  });

  test("goes by the mention itself, never by the name that it shows", () => {
    expect(owners(mention("29:joe"))).toEqual([{ kind: "settled", member: "m_joe" }]);
    expect(owners(mention("29:stranger"))).toEqual([{ kind: "asked", typed: "Joe Finch", offered: [] }]);
  });

  test("is one person where two words mean the same", () => {
    expect(owners(typed("Joe Finch"), mention("29:joe"))).toEqual([{ kind: "settled", member: "m_joe" }]);
  });

  test("is everybody where all are among them", () => {
    expect(owners(typed("Joe"), { kind: "everybody", text: "all" })).toEqual([{ kind: "everybody" }]);
  });

  test("may be called by what they are", () => {
    expect(owners(typed("business manager"))).toEqual([{ kind: "settled", member: "m_joe" }]);
  });

  test("may be an agency, which stands alone: beside people it is asked who of it is meant", () => {
    expect(owners(typed("Police"))).toEqual([{ kind: "agency", agency: "Harbour Police" }]);
    expect(owners(typed("Police"), { kind: "me" })).toEqual([
      { kind: "asked", typed: "Harbour Police", offered: ["m_joe"], agency: true },
      { kind: "settled", member: "m_clerk" },
    ]);
  });

  test("keeps whom somebody stands for by their id, also who has left, and by the words where these mean nobody", () => {
    const inPlaceOf = (name: string) => owners({ kind: "typed", text: "Joe", inPlaceOf: name });
    expect(inPlaceOf("AA")).toEqual([{ kind: "settled", member: "m_joe", inPlaceOf: "m_clerk" }]);
    expect(inPlaceOf("Tom Reed")).toEqual([{ kind: "settled", member: "m_joe", inPlaceOf: "m_tom" }]);
    expect(inPlaceOf("Jim Doe")).toEqual([{ kind: "settled", member: "m_joe", inPlaceOf: "Jim Doe" }]);
    expect(owners({ kind: "typed", text: "Sarah", inPlaceOf: "AA" })).toMatchObject([
      { kind: "asked", typed: "Sarah", inPlaceOf: "m_clerk" },
    ]);
  });

  test("is asked where nobody was named", () => {
    expect(owners()).toEqual([{ kind: "asked", typed: "", offered: [] }]);
  });
});

describe("the day that was said", () => {
  const settled = (reading?: DueReading) => settleDue(reading, "as typed", known);
  const asked = (why: string, offered: string[] = []) => ({ kind: "asked", typed: "as typed", why, offered });
  const yesterday = day("2026-03-03");
  const tomorrow = day("2026-03-05");

  test("is kept with the words that were typed", () => {
    expect(settled({ kind: "day", on: tomorrow, explicit: true })).toEqual({
      kind: "settled",
      due: { kind: "day", on: tomorrow, typed: "as typed" },
    });
  });

  test("may be absent, and may be none on purpose", () => {
    expect(settled()).toEqual({ kind: "settled", due: { kind: "unset" } });
    expect(settled({ kind: "ongoing" })).toEqual({ kind: "settled", due: { kind: "none", typed: "as typed" } });
  });

  test("is to be confirmed on the card where it was worked out", () => {
    expect(settled({ kind: "day", on: tomorrow, explicit: false })).toEqual({
      kind: "settled",
      due: { kind: "day", on: tomorrow, typed: "as typed", workedOut: true },
    });
  });

  test("may hang on the next meeting or on its papers", () => {
    expect(settled({ kind: "next-meeting" })).toMatchObject({ due: { kind: "next-meeting", on: "2026-03-12" } });
    expect(settled({ kind: "papers-deadline" })).toMatchObject({
      due: { kind: "papers-deadline", saidOn: today, typed: "as typed" },
    });
  });

  test.each<[string, DueReading, ReturnType<typeof asked>]>([
    ["has passed", { kind: "day", on: yesterday, explicit: true }, asked("past")],
    ["can only have passed", { kind: "past", on: yesterday }, asked("past")],
    ["is not in the calendar", { kind: "impossible", why: "" }, asked("impossible")],
    ["nobody can read", { kind: "unreadable", typed: "soonish" }, asked("unreadable")],
    ["is no day", { kind: "vague", typed: "asap" }, asked("unreadable")],
  ])("is asked where it %s", (_why, reading, expected) => {
    expect(settled(reading)).toEqual(expected);
  });

  test("is asked where it can be two", () => {
    const reading: DueReading = { kind: "ambiguous", readings: [tomorrow, day("2026-03-06")], why: "" };
    expect(settled(reading)).toEqual(asked("ambiguous", [tomorrow, "2026-03-06"]));
  });

  test("has passed where the first of two has, and only the other is offered", () => {
    const reading: DueReading = { kind: "ambiguous", readings: [yesterday, tomorrow], why: "" };
    expect(settled(reading)).toEqual(asked("past", [tomorrow]));
  });
});
