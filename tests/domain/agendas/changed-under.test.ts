import { describe, expect, test } from "vitest";
import { changedUnder, withRecent } from "../../../src/domain/agendas/changed-under.js";
import type { AgendaItemId, MemberId } from "../../../src/domain/ids.js";

const items = (...names: readonly string[]) => names.map((name) => ({ id: `ag_${name}` as AgendaItemId }));
const ann = "m_ann" as MemberId;
const tom = "m_tom" as MemberId;
const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 30, second));

describe("a number that somebody else made mean another item", () => {
  const recent = withRecent(undefined, { by: ann, at: at(0) }, items("a", "b", "c"));
  const now = items("a", "c");

  test("is known for twenty seconds", () => {
    expect(changedUnder({ recent }, now, 1, { me: tom, at: at(20) })).toBe(ann);
    expect(changedUnder({ recent }, now, 1, { me: tom, at: at(21) })).toBeUndefined();
  });

  test("means what it did to who made the change, and where its item is the same", () => {
    expect(changedUnder({ recent }, now, 1, { me: ann, at: at(1) })).toBeUndefined();
    expect(changedUnder({ recent }, now, 0, { me: tom, at: at(1) })).toBeUndefined();
  });

  test("is seen again by whoever changed something since", () => {
    const both = withRecent(recent, { by: tom, at: at(5) }, now);
    expect(changedUnder({ recent: both }, items("c"), 0, { me: tom, at: at(6) })).toBeUndefined();
    expect(changedUnder({ recent: both }, items("c"), 0, { me: ann, at: at(6) })).toBe(tom);
  });

  test("is forgotten with the next change after that time", () => {
    expect(withRecent(recent, { by: tom, at: at(30) }, now)).toHaveLength(1);
  });
});
