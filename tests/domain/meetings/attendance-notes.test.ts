import { expect, test } from "vitest";
import { isHere, markAttendance } from "../../../src/domain/meetings/attendance-marks.js";
import type { Attendance } from "../../../src/domain/meetings/meeting-record.js";

const who = { kind: "member", member: "m_sarah" } as const;
const noted = (notes: readonly string[]) =>
  notes.reduce<readonly Attendance[]>((list, note) => markAttendance(list, [{ who, as: "present", note }]), []);

test("what is noted of somebody is kept in order, and the same said twice once", () => {
  expect(noted(["from item 3", "from item 3", "left at item 5"])[0]?.note).toBe("from item 3; left at item 5");
});

test("whoever comes and goes a thousand times has the newest of it on record, and no more than there is room for", () => {
  const comings = Array.from({ length: 1000 }, (_, n) => (n % 2 === 0 ? `from item ${n}` : `left at item ${n}`));
  const [entry] = noted(comings);
  expect(entry?.note?.length).toBeLessThanOrEqual(500);
  expect(entry?.note?.endsWith("from item 998; left at item 999")).toBe(true);
  expect(entry && isHere(entry)).toBe(false);
  expect(noted(["x".repeat(900)])[0]?.note).toHaveLength(500);
});
