import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.js";
import type { MakeStore } from "./make-store.js";

const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 10, 0, second));
const paper = (id: `rd_${string}`, tenant = "tenant-a") => ({
  id,
  tenant,
  conversation: `chat-${id}`,
  serviceUrl: "http://127.0.0.1/",
});

export function describeReadings(name: string, makeStore: MakeStore): void {
  describe(`papers that are being read, ${name}`, () => {
    let readings: Store["readings"];
    beforeEach(async () => {
      readings = (await makeStore()).readings;
    });

    test("one that nobody ended is found after a while, with the message that told to wait, and once", async () => {
      await readings.begin(paper("rd_1"), at(0));
      await readings.begin({ ...paper("rd_1"), activityId: "m-7" }, at(1));
      expect(await readings.takeAbandoned("system", at(1))).toBeUndefined();
      expect(await readings.takeAbandoned("system", at(2))).toEqual({ ...paper("rd_1"), activityId: "m-7" });
      expect(await readings.takeAbandoned("system", at(2))).toBeUndefined();
    });

    test("one that was ended is found no more, and nobody else's is ended with it", async () => {
      await readings.begin(paper("rd_1"), at(0));
      await readings.begin(paper("rd_2", "tenant-b"), at(1));
      await readings.end({ tenant: "tenant-b" }, "rd_1");
      await readings.end({ tenant: "tenant-b" }, "rd_2");
      expect(await readings.takeAbandoned("system", at(9))).toEqual(paper("rd_1"));
      expect(await readings.takeAbandoned("system", at(9))).toBeUndefined();
    });

    test("the one that was begun first is found first", async () => {
      await readings.begin(paper("rd_2"), at(2));
      await readings.begin(paper("rd_1"), at(1));
      expect((await readings.takeAbandoned("system", at(9)))?.id).toBe("rd_1");
      expect((await readings.takeAbandoned("system", at(9)))?.id).toBe("rd_2");
    });
  });
}
