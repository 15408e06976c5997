import type { ChangeAllowances } from "../../../src/store/change-allowances.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeChangeAllowances({ allowances }: FakeWorld = fakeWorld()): ChangeAllowances {
  return {
    async spend({ tenant, person }, count, { most, windowMs, now }) {
      const key = `${tenant}/${person}`;
      const kept = allowances.get(key);
      const running = kept !== undefined && now.getTime() - kept.begunAt.getTime() < windowMs ? kept : undefined;
      const { spent, begunAt } = running ?? { spent: 0, begunAt: now };
      if (spent + count > most) return { until: new Date(begunAt.getTime() + windowMs) };
      allowances.set(key, { spent: spent + count, begunAt });
      return "spent";
    },
    async forget({ tenant, person }) {
      allowances.delete(`${tenant}/${person}`);
    },
  };
}
