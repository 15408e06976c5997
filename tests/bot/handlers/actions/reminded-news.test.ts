import { describe, expect, test } from "vitest";
import { namesOf } from "../../../../src/bot/cards/board.js";
import { remindedNews } from "../../../../src/bot/handlers/actions/reminded-news.js";
import type { AsMember } from "../../../../src/bot/handlers/on-board.js";
import type { Person } from "../../../../src/domain/committees/person.js";
import { day } from "../../../../src/domain/days/day.js";
import { englandCalendar } from "../../../../src/domain/days/working-days.js";
import type { MemberId } from "../../../../src/domain/ids.js";
import { committeeScope } from "../../../../src/store/scopes.js";
import { aPerson } from "../../../builders/a-person.js";
import { anOpenItem } from "../../../builders/an-open-item.js";
import { now, safeguarding } from "../a-turn.js";
import { clerk, jo, joe, roster, sarah, zoe } from "./a-desk.js";

const today = day("2026-03-04");
const on = (me = clerk): AsMember => ({
  scope: committeeScope({ tenant: "tenant-a", committee: safeguarding.id }),
  committee: safeguarding,
  roster,
  me,
  today,
  calendar: englandCalendar,
  board: { committee: safeguarding, today, nameOf: namesOf(roster) },
  reader: { place: "personal", memberships: [me] },
});
const known = (...people: readonly Person[]) => ({ people: { findMany: async () => people } });
const item = anOpenItem({
  owners: { kind: "named", owners: [sarah, jo, joe, zoe].map(({ id }) => ({ member: id, assignedAt: now })) },
});

test("whom Teams gives no way to and who has left hear of a nudge by others, and of who is away their return is told", async () => {
  const people = known(
    aPerson(),
    aPerson({ id: "p_jo", reach: { kind: "unreachable", reason: "blocked", since: now } }),
    aPerson({ id: "p_joe", away: { from: today, until: day("2026-03-20") } }),
    aPerson({ id: "p_zoe" }),
  );
  expect(await remindedNews(people, "nudge", item, on())).toEqual({
    ...{ kind: "nudged", now: ["Sarah Kent"], later: ["Jo Finch", "Zoe Marsh"] },
    away: [{ name: "Joe Finch", until: "2026-03-20" }],
  });
});

describe("of somebody away who has a deputy", () => {
  const own = anOpenItem({ owners: { kind: "named", owners: [{ member: sarah.id, assignedAt: now }] } });
  const asked = async (deputy: MemberId, people: readonly Person[], until = "2026-03-20") => {
    const withDeputy = roster.map((member) => (member.id === sarah.id ? { ...member, deputy } : member));
    const away = aPerson({ away: { from: today, until: day(until) } });
    return remindedNews(known(away, ...people), "nudge", own, { ...on(), roster: withDeputy });
  };
  const away = (deputy: object, until = "2026-03-20") => ({
    ...{ kind: "nudged", now: [], later: [], away: [{ name: "Sarah Kent", until, ...deputy }] },
  });
  const saturday = new Date("2026-03-07T09:00:00Z");

  test.each<[string, Partial<Person>, string, object]>([
    ["tomorrow's morning tells the deputy", {}, "2026-03-20", { kind: "hears", name: "Jo Finch", on: "2026-03-05" }],
    [
      "on no working day the next one's does",
      { nextMorningAt: saturday },
      "2026-03-20",
      { kind: "hears", name: "Jo Finch", on: "2026-03-09" },
    ],
  ])("%s", async (_what, jos, until, deputy) => {
    expect(await asked(jo.id, [aPerson({ id: "p_jo", ...jos })], until)).toEqual(away({ deputy }, until));
  });

  test.each<[string, Partial<Person>, string]>([
    ["who is away too", { away: { from: today, until: day("2026-03-10") } }, "2026-03-20"],
    ["who can't be reached", { reach: { kind: "unreachable", reason: "blocked", since: now } }, "2026-03-20"],
    ["whose next morning is not before the return", { nextMorningAt: saturday }, "2026-03-09"],
  ])("a deputy %s tells nobody", async (_which, jos, until) => {
    expect(await asked(jo.id, [aPerson({ id: "p_jo", ...jos })], until)).toEqual(away({}, until));
  });

  test("who asks may be the deputy", async () => {
    expect(await asked(clerk.id, [])).toEqual(away({ deputy: { kind: "you" } }));
  });
});

test("who has no account hears of it by others, and who nudges is not told", async () => {
  const own = anOpenItem({
    owners: { kind: "named", owners: [clerk, sarah].map(({ id }) => ({ member: id, assignedAt: now })) },
  });
  expect(await remindedNews(known(), "nudge", own, on())).toEqual({
    kind: "nudged",
    now: [],
    later: ["Sarah Kent"],
    away: [],
  });
});

test.each([
  ["2026-03-06", "2026-03-06"],
  ["2026-03-07", "2026-03-09"],
])("what is snoozed until %s is heard of on %s", async (until, hearsOn) => {
  const snoozed = { ...item, snoozes: [{ member: "m_sarah" as const, until: day(until), at: now }] };
  expect(await remindedNews(known(), "snooze", snoozed, on(sarah))).toEqual({
    ...{ kind: "snoozed", until, hearsOn, others: true },
  });
});
