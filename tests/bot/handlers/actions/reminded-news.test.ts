import { expect, test } from "vitest";
import { namesOf } from "../../../../src/bot/cards/board.js";
import { remindedNews } from "../../../../src/bot/handlers/actions/reminded-news.js";
import type { AsMember } from "../../../../src/bot/handlers/on-board.js";
import type { Person } from "../../../../src/domain/committees/person.js";
import { day } from "../../../../src/domain/days/day.js";
import { englandCalendar } from "../../../../src/domain/days/working-days.js";
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

test("whom Teams gives no way to, who is away and who has left hear of a nudge by others", async () => {
  const people = known(
    aPerson(),
    aPerson({ id: "p_jo", reach: { kind: "unreachable", reason: "blocked", since: now } }),
    aPerson({ id: "p_joe", away: { from: today, until: day("2026-03-20") } }),
    aPerson({ id: "p_zoe" }),
  );
  expect(await remindedNews(people, "nudge", item, on())).toEqual({
    ...{ kind: "nudged", now: ["Sarah Kent"], later: ["Jo Finch", "Joe Finch", "Zoe Marsh"] },
  });
});

test("who has no account hears of it by others, and who nudges is not told", async () => {
  const own = anOpenItem({
    owners: { kind: "named", owners: [clerk, sarah].map(({ id }) => ({ member: id, assignedAt: now })) },
  });
  expect(await remindedNews(known(), "nudge", own, on())).toEqual({ kind: "nudged", now: [], later: ["Sarah Kent"] });
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
