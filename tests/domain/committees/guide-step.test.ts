import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guideSteps, openSteps, stepAfter } from "../../../src/domain/committees/guide-step.js";

const nothing = { hasChair: false, hasMeeting: false };

describe("the steps of setting a board up", () => {
  test("are open until somebody was through them, or what they are about is there", () => {
    expect(openSteps([], nothing)).toEqual(guideSteps);
    expect(openSteps(["roster", "name"], { hasChair: true, hasMeeting: true })).toEqual([
      "days",
      "sign-off",
      "reminders",
      "reach",
    ]);
    expect(openSteps(guideSteps, nothing)).toEqual([]);
  });

  test("go on with the next that is open, and after the last with the first that was left", () => {
    expect(stepAfter("name", ["name", "sign-off", "reach"])).toBe("sign-off");
    expect(stepAfter("reach", ["name", "reach"])).toBe("name");
    expect(stepAfter("reach", ["reach"])).toBeUndefined();
  });

  test("are all gone through by going on, wherever one begins and whatever was done before", () => {
    fc.assert(
      fc.property(fc.subarray([...guideSteps]), fc.constantFrom(...guideSteps), (guided, first) => {
        const done = new Set(guided);
        let step: (typeof guideSteps)[number] | undefined = first;
        for (let count = 0; step !== undefined; count += 1) {
          expect(count).toBeLessThan(guideSteps.length);
          done.add(step);
          step = stepAfter(step, openSteps([...done], nothing));
        }
        expect(openSteps([...done], nothing)).toEqual([]);
      }),
    );
  });
});
