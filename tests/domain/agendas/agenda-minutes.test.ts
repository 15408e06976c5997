import { describe, expect, it } from "vitest";
import { agendaMinutes } from "../../../src/domain/agendas/agenda-minutes.js";
import { anAgendaItem } from "../../builders/an-agenda.js";

const lasting = (...minutes: (number | undefined)[]) =>
  minutes.map((one) => anAgendaItem(one === undefined ? {} : { minutes: one }));
const afternoon = { startsAt: "14:00", endsAt: "15:30" };
const formality = anAgendaItem({ from: { kind: "standing", standing: "apologies", place: "begin" } });

describe("the minutes of an agenda", () => {
  it.each([
    ["of which nobody said any: ten are reckoned", lasting(undefined), {}, { said: 0, reckoned: 10 }],
    ["of formalities alone: none are reckoned", [formality], {}, { said: 0, reckoned: 0 }],
    ["that fit to the minute", lasting(20, undefined, 60), afternoon, { said: 80, reckoned: 90 }],
    [
      "that are more than there is",
      lasting(60, undefined, 50),
      afternoon,
      { said: 110, reckoned: 120, tooMany: { minutes: 120, there: 90, than: "there-is" } },
    ],
    ["of a meeting without an end", lasting(60, 60), { startsAt: "14:00" }, { said: 120, reckoned: 120 }],
    [
      "that make a meeting full",
      [...lasting(60, 55, undefined), { ...formality, minutes: 5 }, formality],
      { startsAt: "14:00" },
      { said: 120, reckoned: 130, tooMany: { minutes: 130, there: 120, than: "full" } },
    ],
  ] as const)("%s", (_what, items, times, expected) => {
    expect(agendaMinutes(items, times, 120)).toEqual(expected);
  });

  it("are those of its parts where only they were said", () => {
    const sub = { id: "ag_sub" as const, title: "A part" };
    const parts = [{ ...sub, minutes: 10 }, { ...sub, minutes: 15 }, sub];
    expect(agendaMinutes([anAgendaItem({ subItems: parts })], {}, 120)).toEqual({ said: 25, reckoned: 25 });
    expect(agendaMinutes([anAgendaItem({ subItems: parts, minutes: 20 })], {}, 120).said).toBe(20);
  });
});
