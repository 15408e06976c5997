import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.js";
import type { MakeStore } from "./make-store.js";

const at = (seconds: number) => new Date(Date.UTC(2026, 2, 5, 9, 0, seconds));

export function describeLeases(name: string, makeStore: MakeStore): void {
  describe(`leases, ${name}`, () => {
    let leases: Store["leases"];
    beforeEach(async () => {
      leases = (await makeStore()).leases;
    });

    test("one holds it, renews it, and others wait until it has run out", async () => {
      expect(await leases.hold("system", "sender", "one", at(0), at(30))).toBe(true);
      expect(await leases.hold("system", "sender", "two", at(10), at(40))).toBe(false);
      expect(await leases.hold("system", "sender", "one", at(10), at(40))).toBe(true);
      expect(await leases.hold("system", "sender", "two", at(39), at(69))).toBe(false);
      expect(await leases.hold("system", "sender", "two", at(40), at(70))).toBe(true);
      expect(await leases.hold("system", "sender", "one", at(41), at(71))).toBe(false);
    });

    test("anybody may look who holds it and who wants it", async () => {
      expect(await leases.find("system", "sender")).toBeUndefined();
      await leases.hold("system", "sender", "one", at(0), at(30));
      await leases.want("system", "sender", "two", at(60));
      expect(await leases.find("system", "sender")).toEqual({
        holder: "one",
        until: at(30),
        wantedBy: "two",
        wantedUntil: at(60),
      });
    });

    test("leases of other names are apart", async () => {
      await leases.hold("system", "sender", "one", at(0), at(30));
      expect(await leases.hold("system", "carrier", "two", at(0), at(30))).toBe(true);
    });

    test("of many who reach for it at once, one holds it", async () => {
      const reach = () =>
        Promise.all(Array.from({ length: 8 }, (_, n) => leases.hold("system", "sender", `h${n}`, at(0), at(30))));
      expect((await reach()).filter(Boolean)).toHaveLength(1);
    });

    test("given back, it is free at once; nobody gives back what another holds", async () => {
      await leases.hold("system", "sender", "one", at(0), at(30));
      await leases.release("system", "sender", "two");
      expect(await leases.hold("system", "sender", "two", at(1), at(31))).toBe(false);
      await leases.release("system", "sender", "one");
      expect(await leases.hold("system", "sender", "two", at(1), at(31))).toBe(true);
    });

    test("whoever asks for it gets it when the holder next renews", async () => {
      await leases.hold("system", "sender", "one", at(0), at(30));
      await leases.want("system", "sender", "two", at(60));
      expect(await leases.hold("system", "sender", "two", at(5), at(35))).toBe(false);
      expect(await leases.hold("system", "sender", "one", at(10), at(40))).toBe(false);
      expect(await leases.hold("system", "sender", "three", at(31), at(61))).toBe(false);
      expect(await leases.hold("system", "sender", "two", at(31), at(61))).toBe(true);
      expect(await leases.hold("system", "sender", "two", at(40), at(70))).toBe(true);
    });

    test("a wish that has run out binds nobody", async () => {
      await leases.hold("system", "sender", "one", at(0), at(30));
      await leases.want("system", "sender", "two", at(20));
      expect(await leases.hold("system", "sender", "one", at(20), at(50))).toBe(true);
    });

    test("it can be wished for before anybody has held it", async () => {
      await leases.want("system", "sender", "two", at(20));
      expect(await leases.hold("system", "sender", "one", at(0), at(30))).toBe(false);
      expect(await leases.hold("system", "sender", "two", at(0), at(30))).toBe(true);
    });
  });
}
