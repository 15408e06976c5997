import { describe, expect, test } from "vitest";
import type { DraftDue, DraftOwner } from "../../../src/domain/actions/draft.js";
import { freshDue, freshOwners } from "../../../src/domain/actions/fresh-draft.js";
import { day } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { aMeeting } from "../../builders/a-meeting.js";
import { aMember } from "../../builders/a-member.js";

describe("the owners of a draft that has waited", () => {
  const roster = [aMember(), aMember({ id: "m_tom", name: "Tom Reed", leftAt: new Date("2026-03-01T00:00:00Z") })];
  const sarah: DraftOwner = { kind: "settled", member: "m_sarah" };

  test("stay as they are while they are on the board", () => {
    const owners: DraftOwner[] = [sarah, { kind: "asked", typed: "Sue", offered: [] }];
    expect(freshOwners(owners, roster)).toEqual(owners);
    expect(freshOwners([{ kind: "everybody" }], roster)).toEqual([{ kind: "everybody" }]);
  });

  test("are asked again, by name, where one has left", () => {
    expect(freshOwners([sarah, { kind: "settled", member: "m_tom" }], roster)).toEqual([
      sarah,
      { kind: "asked", typed: "Tom Reed", offered: [] },
    ]);
  });

  test("are asked again where one is not known on this board at all", () => {
    expect(freshOwners([{ kind: "settled", member: "m_nobody" }], roster)).toEqual([
      { kind: "asked", typed: "", offered: [] },
    ]);
  });
});

describe("the day of a draft that has waited", () => {
  const calendar = {
    today: day("2026-03-13"),
    working: englandCalendar,
    meetings: [aMeeting({ on: day("2026-03-26") })],
  };
  const on = (iso: string, typed?: string): DraftDue => ({
    kind: "settled",
    due: { kind: "day", on: day(iso), ...(typed === undefined ? {} : { typed }) },
  });

  test("stays while it is today or ahead", () => {
    expect(freshDue(on("2026-03-13"), calendar)).toEqual(on("2026-03-13"));
  });

  test("is asked again once it has passed, in the words that were typed", () => {
    const asked = { kind: "asked", why: "past", offered: [] };
    expect(freshDue(on("2026-03-12", "Thursday"), calendar)).toEqual({ ...asked, typed: "Thursday" });
    expect(freshDue(on("2026-03-12"), calendar)).toEqual({ ...asked, typed: "2026-03-12" });
  });

  test("that is the next meeting is counted from the day it is logged", () => {
    const said: DraftDue = {
      kind: "settled",
      due: { kind: "next-meeting", saidOn: day("2026-03-04"), on: day("2026-03-12") },
    };
    expect(freshDue(said, calendar)).toEqual({
      kind: "settled",
      due: { kind: "next-meeting", saidOn: "2026-03-13", on: "2026-03-26" },
    });
  });

  test("that is none, was not said or is still being asked stays so", () => {
    const asked: DraftDue = { kind: "asked", typed: "soon", why: "unreadable", offered: [] };
    for (const due of [asked, { kind: "settled", due: { kind: "none" } }, { kind: "settled", due: { kind: "unset" } }])
      expect(freshDue(due as DraftDue, calendar)).toEqual(due);
  });
});
