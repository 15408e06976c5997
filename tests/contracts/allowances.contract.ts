import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.js";
import type { MakeStore } from "./make-store.js";

const sarah = { tenant: "tenant-a", person: "p_sarah" } as const;
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));
const windowMs = 10 * 60_000;
const terms = (minute: number, most = 100) => ({ most, windowMs, now: at(minute) });

export function describeAllowances(name: string, makeStore: MakeStore): void {
  describe(`allowances of changes, ${name}`, () => {
    let allowances: Store["allowances"];
    beforeEach(async () => {
      allowances = (await makeStore()).allowances;
    });

    test("changes are counted together until they would be too many, and then none is counted", async () => {
      expect(await allowances.spend("changes", sarah, 60, terms(0))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 41, terms(1))).toEqual({ until: at(10) });
      expect(await allowances.spend("changes", sarah, 40, terms(2))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 1, terms(3))).toEqual({ until: at(10) });
    });

    test("a window begins with its first change, and the next one with the first after its end", async () => {
      expect(await allowances.spend("changes", sarah, 100, terms(5))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 1, terms(14))).toEqual({ until: at(15) });
      expect(await allowances.spend("changes", sarah, 1, terms(15))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 99, terms(20))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 1, terms(24))).toEqual({ until: at(25) });
    });

    test("more than may ever be made at once is refused at once, and begins nothing", async () => {
      expect(await allowances.spend("changes", sarah, 101, terms(0))).toEqual({ until: at(10) });
      expect(await allowances.spend("changes", sarah, 100, terms(5))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 101, terms(6))).toEqual({ until: at(15) });
    });

    test("everybody has their own, in each tenant", async () => {
      expect(await allowances.spend("changes", sarah, 100, terms(0))).toBe("spent");
      expect(await allowances.spend("changes", { ...sarah, person: "p_jo" }, 100, terms(0))).toBe("spent");
      expect(await allowances.spend("changes", { ...sarah, tenant: "tenant-b" }, 100, terms(0))).toBe("spent");
    });

    test("changes and requests are counted apart, and so are a person's and a conversation's", async () => {
      const chat = { tenant: "tenant-a", conversation: "19:board" };
      expect(await allowances.spend("changes", sarah, 100, terms(0))).toBe("spent");
      expect(await allowances.spend("requests", sarah, 100, terms(0))).toBe("spent");
      expect(await allowances.spend("requests", chat, 100, terms(0))).toBe("spent");
      expect(await allowances.spend("requests", { ...chat, tenant: "tenant-b" }, 100, terms(0))).toBe("spent");
      expect(await allowances.spend("requests", chat, 1, terms(1))).toEqual({ until: at(10) });
      await allowances.forget(sarah);
      expect(await allowances.spend("requests", sarah, 100, terms(2))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 100, terms(2))).toBe("spent");
    });

    test.each([
      ["a first window", 0],
      ["a new window after an old one", 20],
    ])("of twenty who spend at once in %s, as many as there is room for succeed", async (_which, minute) => {
      if (minute > 0) await allowances.spend("changes", sarah, 7, terms(0, 7));
      const spent = await Promise.all(
        Array.from({ length: 20 }, () => allowances.spend("changes", sarah, 3, terms(minute, 31))),
      );
      expect(spent.filter((result) => result === "spent")).toHaveLength(10);
      expect(spent.filter((result) => result !== "spent")).toEqual(Array(10).fill({ until: at(minute + 10) }));
      expect(await allowances.spend("changes", sarah, 1, terms(minute, 31))).toBe("spent");
      expect(await allowances.spend("changes", sarah, 1, terms(minute, 31))).toEqual({ until: at(minute + 10) });
    });
  });
}
