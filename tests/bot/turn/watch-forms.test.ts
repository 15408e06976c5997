import { describe, expect, test } from "vitest";
import { presentItemForm } from "../../../src/bot/cards/actions/present-item-forms.js";
import { watchForms } from "../../../src/bot/turn/watch-forms.js";
import type { ServedForms } from "../../../src/store/served-forms.js";
import { fakeServedForms } from "../../fakes/store/fake-served-forms.js";
import { aWorld } from "../cards/a-world.js";

const sarah = { tenant: "tenant-a", person: "p_sarah" as const };
const card = { conversation: "19:home;messageid=1", serviceUrl: "http://127.0.0.1:4100/", activityId: "m-7" };
const drawing = { kind: "item", committee: "c_safeguarding", item: "ai_1" } as const;
const at = (time: string) => new Date(`2026-03-04T${time}:00Z`);

const { board, items, reads, someone } = aWorld();
const reader = reads("channel", someone("m_ines"));
const form = presentItemForm({ show: "pick-day", item: items.logged, board, reader, at: "card" });
const noForm = "Done.";

/** Presses on one card, each answered as the test says; `over` stands in for a part of the store. */
function watching(over: Partial<ServedForms> = {}) {
  const forms = fakeServedForms();
  const calls: string[] = [];
  const faults: unknown[] = [];
  let now = at("10:00");
  const counted = <Given extends unknown[], Result>(name: string, call: (...given: Given) => Promise<Result>) => {
    return (...given: Given) => {
      calls.push(name);
      return call(...given);
    };
  };
  const watch = watchForms({
    forms: {
      serve: counted("serve", over.serve ?? forms.serve),
      has: counted("has", over.has ?? forms.has),
      end: counted("end", over.end ?? forms.end),
    },
    holdMs: 600_000,
    clock: { now: () => now },
    system: { now: () => new Date() },
    onFault: (error) => faults.push(error),
  });
  return {
    forms,
    calls,
    faults,
    /** Gives what is left to be done once the answer is out. */
    press(say: typeof form | string, time: string, presser: { tenant: string; person: `p_${string}` } = sarah) {
      now = at(time);
      return watch(presser, card).answered(say, at(time));
    },
    edit: (time: string) => forms.putOff({ tenant: "tenant-a" }, card, drawing, at(time)),
  };
}

describe("a press that is answered with a form", () => {
  test("keeps its card from being drawn anew for ten minutes, and no other's", async () => {
    const { press, edit, forms } = watching();
    expect(await press(form, "10:00")).toBeUndefined();
    expect(await edit("10:09")).toBe("put-off");
    expect(await edit("10:10")).toBe("free");
    const other = { ...card, activityId: "m-8" };
    expect(await forms.putOff({ tenant: "tenant-a" }, other, drawing, at("10:09"))).toBe("free");
  });

  test("is one write", async () => {
    const { press, calls } = watching();
    await press(form, "10:00");
    expect(calls).toEqual(["has", "serve"]);
  });

  test("begins the ten minutes anew when the form comes back with an objection", async () => {
    const { press, edit } = watching();
    await press(form, "10:00");
    await press(form, "10:08");
    expect(await edit("10:17")).toBe("put-off");
  });
});

describe("a press that is answered without one", () => {
  test("writes nothing", async () => {
    const { press, calls } = watching();
    expect(await press(noForm, "10:00")).toBeUndefined();
    expect(calls).toEqual(["has"]);
  });

  test("lets go of its presser's own form, and of nobody else's", async () => {
    const { press, edit, forms } = watching();
    await press(form, "10:00");
    await press(form, "10:01", { tenant: "tenant-a", person: "p_tom" });
    await edit("10:02");
    await (await press(noForm, "10:03"))?.();
    expect(await forms.earliestDue("system")).toEqual(at("10:11"));
    await (await press(noForm, "10:04", { tenant: "tenant-a", person: "p_tom" }))?.();
    expect(await forms.earliestDue("system")).toEqual(at("10:04"));
  });
});

describe("a database that does not answer", () => {
  const fault = new Error("no database");
  test.each([
    ["has", form],
    ["has", noForm],
    ["serve", form],
  ] as const)("at %s leaves the answer as it is, and is heard of", async (name, say) => {
    const { press, faults } = watching({ [name]: () => Promise.reject(fault) });
    expect(await press(say, "10:00")).toBeUndefined();
    expect(faults).toEqual([fault]);
  });

  test("when a form is gone is heard of too, and what follows goes on", async () => {
    const { press, faults } = watching({ end: () => Promise.reject(fault) });
    await press(form, "10:00");
    await (await press(noForm, "10:01"))?.();
    expect(faults).toEqual([fault]);
  });
});
