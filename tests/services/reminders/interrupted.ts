import type { ReminderDeps } from "../../../src/services/reminders/reminder-deps.js";

/** The process died here. */
export class Crash extends Error {
  readonly code = "crash";
}

/** Decides at every step of the outside world: goes on, dies before it or after it, or lets others go first for so many turns. */
export type AtStep = (step: string) => "go" | "before" | "after" | number;

const parts = ["items", "people", "members", "committees", "meetings", "notices", "forms", "messenger"] as const;

/** The same dependencies, where every call of a store or of Teams is a step at which something may happen. */
export function interrupted(deps: ReminderDeps, atStep: AtStep): ReminderDeps {
  const watched = Object.fromEntries(parts.map((part) => [part, watch(part, deps[part], atStep)]));
  return { ...deps, ...watched };
}

function watch<Part extends object>(name: string, part: Part, atStep: AtStep): Part {
  return new Proxy(part, {
    get(target, method, receiver) {
      const real: unknown = Reflect.get(target, method, receiver);
      if (typeof real !== "function") return real;
      return async (...given: unknown[]) => {
        const happens = atStep(`${name}.${String(method)}`);
        if (happens === "before") throw new Crash(`before ${name}.${String(method)}`);
        if (typeof happens === "number") for (let turn = 0; turn < happens; turn++) await Promise.resolve();
        const result: unknown = await real.apply(target, given);
        if (happens === "after") throw new Crash(`after ${name}.${String(method)}`);
        return result;
      };
    },
  });
}

/** Carries on after each crash, as a process that is started again does. Gives how often it died. */
export async function survive(work: () => Promise<unknown>): Promise<number> {
  for (let crashes = 0; ; crashes++) {
    try {
      await work();
      return crashes;
    } catch (error) {
      if (!(error instanceof Crash)) throw error;
    }
  }
}
