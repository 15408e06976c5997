import { type Allowances, spenderKey } from "../../../src/store/allowances.js";
import { type FakeWorld, fakeWorld } from "./fake-world.js";

export function fakeAllowances({ allowances }: FakeWorld = fakeWorld()): Allowances {
  return {
    async spend(of, whose, count, { most, windowMs, now }) {
      const key = spenderKey(of, whose);
      const kept = allowances.get(key);
      const running = kept !== undefined && now.getTime() - kept.begunAt.getTime() < windowMs ? kept : undefined;
      const { spent, begunAt } = running ?? { spent: 0, begunAt: now };
      if (spent + count > most) return { until: new Date(begunAt.getTime() + windowMs) };
      allowances.set(key, { spent: spent + count, begunAt });
      return "spent";
    },
    async forget(scope) {
      for (const of of ["changes", "requests"] as const) allowances.delete(spenderKey(of, scope));
    },
  };
}
