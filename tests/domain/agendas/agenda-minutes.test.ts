import { describe, expect, it } from "vitest";
import { agendaMinutes } from "../../../src/domain/agendas/agenda-minutes.js";
import { anAgendaItem } from "../../builders/an-agenda.js";

const lasting = (...minutes: (number | undefined)[]) =>
  minutes.map((one) => anAgendaItem(one === undefined ? {} : { minutes: one }));
const afternoon = { startsAt: "14:00", endsAt: "15:30" };

describe("the minutes of an agenda", () => {
  it.each([
    ["of which nobody said any", lasting(undefined), {}, { planned: 0 }],
    ["that fit", lasting(20, undefined, 70), afternoon, { planned: 90 }],
    [
      "that are more than there is",
      lasting(60, 50),
      afternoon,
      { planned: 110, tooMany: { by: 20, than: "there-is" } },
    ],
    ["of a meeting without an end", lasting(60, 50), { startsAt: "14:00" }, { planned: 110 }],
    [
      "that make a meeting full",
      lasting(60, 85),
      { startsAt: "14:00" },
      { planned: 145, tooMany: { by: 25, than: "full" } },
    ],
  ] as const)("%s", (_what, items, times, expected) => {
    expect(agendaMinutes(items, times, 120)).toEqual(expected);
  });

  it("are those of its parts where only they were said", () => {
    const sub = { id: "ag_sub" as const, title: "A part" };
    const parts = [
      { ...sub, minutes: 10 },
      { ...sub, minutes: 15 },
    ];
    expect(agendaMinutes([anAgendaItem({ subItems: parts })], {}, 120).planned).toBe(25);
    expect(agendaMinutes([anAgendaItem({ subItems: parts, minutes: 20 })], {}, 120).planned).toBe(20);
  });
});
