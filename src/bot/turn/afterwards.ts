/** What a turn leaves to be done once Teams has its HTTP answer. */
export type Afterwards = {
  /** Keeps it until the answer to this activity is out. `activity` is the very object that the turn was taken with. */
  keep(activity: object, work: readonly (() => Promise<void>)[]): void;
  /** The answer is out: does what that turn left. Each piece is tried, whatever became of the others. */
  run(activity: object): Promise<void>;
  /** Resolves once nothing is being done any more: a stopping process waits for it. */
  idle(): Promise<void>;
};

export function afterwards({ onFault }: { onFault(error: unknown): void }): Afterwards {
  const kept = new WeakMap<object, readonly (() => Promise<void>)[]>();
  const running = new Set<Promise<void>>();
  return {
    keep: (activity, work) => void kept.set(activity, work),
    async run(activity) {
      const work = kept.get(activity) ?? [];
      kept.delete(activity);
      const done = inOrder(work, onFault);
      running.add(done);
      await done;
      running.delete(done);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

async function inOrder(work: readonly (() => Promise<void>)[], onFault: (error: unknown) => void): Promise<void> {
  for (const piece of work) {
    try {
      await piece();
    } catch (error) {
      onFault(error);
    }
  }
}
