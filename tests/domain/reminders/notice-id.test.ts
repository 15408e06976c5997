import { expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import {
  agendaId,
  agendaIdsOf,
  askedId,
  assignedId,
  callId,
  callIdsSince,
  eveId,
  lateId,
  morningId,
  noticeIdsSince,
  nudgeId,
  weeklyId,
} from "../../../src/domain/reminders/notice-id.js";

const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;
const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const thursday = day("2026-03-05");
const at = new Date("2026-03-05T09:00:00Z");
const item = "ai_1";

const toPeople = [
  morningId(sarah, thursday),
  assignedId(sarah, thursday, 1),
  assignedId(sarah, thursday, 2),
  askedId(sarah, thursday, { item, at }),
  lateId(sarah, thursday, 1),
  nudgeId(sarah, thursday, { item, at }),
];
const calls = [callId(board, thursday), callId(board, day("2026-03-06"))];
const agendas = [agendaId(board, "mt_march", thursday), agendaId(board, "mt_march", day("2026-03-06"))];
const toHome = [
  ...calls,
  ...agendas,
  eveId(board, "mt_march", thursday),
  eveId(board, "mt_march", day("2026-03-06")),
  weeklyId(board, day("2026-03-02")),
];

test("no two notices of a day have one id, whichever kind they are", () => {
  const all = [...toPeople, ...toHome];
  expect(new Set(all).size).toBe(all.length);
});

test("all that a person was told since a day lies in one range, and what a home was told does not", () => {
  const { atLeast, below } = noticeIdsSince(sarah, thursday);
  const isWithin = (id: string) => id >= atLeast && id < below;
  expect(toPeople.filter(isWithin)).toEqual(toPeople);
  expect(toHome.filter(isWithin)).toEqual([]);
  expect(isWithin(morningId(sarah, day("2026-03-04")))).toBe(false);
  expect(isWithin(morningId({ ...sarah, person: "p_sarah2" }, thursday))).toBe(false);
  expect(isWithin(morningId({ ...sarah, tenant: "tenant-a/p_sarah" }, thursday))).toBe(false);
});

test("a home's calls since a day lie in one range, and nothing else does", () => {
  const { atLeast, below } = callIdsSince(board, thursday);
  const others = [callId(board, day("2026-03-04")), callId({ ...board, committee: "c_safeguarding2" }, thursday)];
  const found = [...toPeople, ...toHome, ...others].filter((id) => id >= atLeast && id < below);
  expect(found).toEqual(calls);
});

test("all agendas of a meeting lie in one range, one written without its day too, and nothing else does", () => {
  const { atLeast, below } = agendaIdsOf(board, "mt_march");
  const withoutDay = "tenant-a/c_safeguarding/agenda/mt_march";
  const others = [agendaId(board, "mt_march2", thursday), agendaId({ ...board, tenant: "b" }, "mt_march", thursday)];
  const found = [withoutDay, ...toPeople, ...toHome, ...others].filter((id) => id >= atLeast && id < below);
  expect(found).toEqual([withoutDay, ...agendas]);
});

test("an item that is asked about twice on one day makes two notices, and a repeat of either none", () => {
  const later = new Date(at.getTime() + 60_000);
  expect(nudgeId(sarah, thursday, { item, at: later })).not.toBe(nudgeId(sarah, thursday, { item, at }));
  expect(nudgeId(sarah, thursday, { item, at: new Date(at) })).toBe(nudgeId(sarah, thursday, { item, at }));
});
