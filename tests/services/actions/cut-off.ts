import type { Store } from "../../../src/store/store.js";
import { Crash } from "../reminders/interrupted.js";

/** Does something at each call of the store: goes on, or dies before or after it. */
type AtCall = () => "go" | "before" | "after";

/**
 * Runs a turn again and again, each time on a board made anew and cut off one call of the store later, before and after it; then
 * runs the turn once more, as Teams does, and looks at what has come of it. Gives how often it was cut off.
 */
export async function cutOffEverywhere<Made extends { store: Store }>(
  make: () => Promise<Made>,
  turn: (made: Made, store: Store, again: boolean) => Promise<unknown>,
  look: (made: Made, where: string) => Promise<unknown>,
): Promise<number> {
  let cuts = 0;
  for (const side of ["before", "after"] as const) {
    for (let at = 1; ; at++) {
      const made = await make();
      let calls = 0;
      const watched = watchedStore(made.store, () => (++calls === at ? side : "go"));
      if (!(await isCutOff(() => turn(made, watched, false)))) break;
      cuts += 1;
      await turn(made, made.store, true);
      await look(made, `cut off ${side} call ${at}`);
    }
  }
  return cuts;
}

async function isCutOff(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    return true;
  }
}

function watchedStore(store: Store, atCall: AtCall): Store {
  const parts = Object.entries(store).map(([name, part]) => [name, watched(name, part, atCall)]);
  return Object.fromEntries(parts) as Store;
}

function watched<Part extends object>(name: string, part: Part, atCall: AtCall): Part {
  return new Proxy(part, {
    get(target, method, receiver) {
      const real: unknown = Reflect.get(target, method, receiver);
      if (typeof real !== "function") return real;
      return async (...given: unknown[]) => {
        const happens = atCall();
        if (happens === "before") throw new Crash(`before ${name}.${String(method)}`);
        const result: unknown = await real.apply(target, given);
        if (happens === "after") throw new Crash(`after ${name}.${String(method)}`);
        return result;
      };
    },
  });
}
