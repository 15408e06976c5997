import { describe, expect, test } from "vitest";
import type { Changer } from "../../../src/domain/actions/action-item.js";
import { withChanger } from "../../../src/domain/actions/changer.js";

const at = new Date("2026-03-04T10:00:00Z");
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000);

describe("who changed an action last", () => {
  const note = (by: string, minute: number) => ({
    by: `m_${by}` as const,
    at: minutesLater(minute),
    turnKey: `${minute}`,
  });
  const kept = (...all: ReturnType<typeof note>[]) =>
    all.reduce<readonly Changer[]>(withChanger, []).map(({ turnKey }) => Number(turnKey));

  test("is kept in order, of each person the newest, and what else they did within the hour before it", () => {
    expect(kept(note("jo", 0), note("ann", 1), note("jo", 59))).toEqual([0, 1, 59]);
    expect(kept(note("jo", 0), note("ann", 1), note("jo", 30), note("jo", 61))).toEqual([1, 30, 61]);
  });

  test("is forgotten past the sixty-fourth", () => {
    const seventy = Array.from({ length: 70 }, (_, at) => note(`${at}`, at));
    expect(kept(...seventy)).toEqual(seventy.slice(6).map(({ turnKey }) => Number(turnKey)));
  });
});
