import { describe, expect, test } from "vitest";
import { afterwards } from "../../../src/bot/turn/afterwards.js";
import { promised } from "./promised.js";

function waiting() {
  const faults: unknown[] = [];
  return { after: afterwards({ onFault: (error) => faults.push(error) }), faults };
}

describe("what a turn leaves to be done", () => {
  test("is done once the answer to its own activity is out, and once only", async () => {
    const { after } = waiting();
    const [first, second] = [{}, {}];
    const done: string[] = [];
    after.keep(first, async () => void done.push("first"));
    after.keep(second, async () => void done.push("second"));
    expect(done).toEqual([]);
    await after.run(second);
    await after.run(second);
    expect(done).toEqual(["second"]);
  });

  test("is nothing for a turn that left nothing", async () => {
    const { after, faults } = waiting();
    await after.run({});
    await after.idle();
    expect(faults).toEqual([]);
  });

  test("goes to the log where it fails, and hurts nothing else", async () => {
    const { after, faults } = waiting();
    const [activity, fault] = [{}, new Error("no database")];
    after.keep(activity, () => Promise.reject(fault));
    await after.run(activity);
    expect(faults).toEqual([fault]);
    await after.idle();
  });

  test("is done at once where it stands beside the turn, and waited for all the same", async () => {
    const { after, faults } = waiting();
    const fault = new Error("no database");
    const done: string[] = [];
    after.beside(async () => void done.push("beside"));
    after.beside(() => Promise.reject(fault));
    expect(done).toEqual(["beside"]);
    await after.idle();
    expect(faults).toEqual([fault]);
  });

  test("is waited for by a process that stops", async () => {
    const { after } = waiting();
    const work = promised();
    const activity = {};
    const order: string[] = [];
    after.keep(activity, () => work.promise);
    const run = after.run(activity).then(() => order.push("done"));
    const idle = after.idle().then(() => order.push("idle"));
    work.keep();
    await Promise.all([run, idle]);
    expect(order.at(-1)).toBe("idle");
    await after.idle();
  });
});
