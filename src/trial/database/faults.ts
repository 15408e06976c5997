/** What is to go wrong, and for which commands. */
export type Fault = {
  /**
   * `drop-before`: the connection ends and the command is not run. `drop-after`: it is run and safe on disk, then the connection
   * ends without an answer. `not-primary`: it is not run and answered with NotWritablePrimary. `delay`: it is run after `ms`.
   */
  readonly kind: "drop-before" | "drop-after" | "not-primary" | "delay";
  /** The name of the command, as in "insert". Absent: all commands that name a collection. */
  readonly command?: string;
  /** The name of the collection. Absent: all. */
  readonly collection?: string;
  /** How often. Absent: once. */
  readonly times?: number;
  /** How long, in milliseconds, for `delay`. Absent: 100. */
  readonly ms?: number;
};

/** Switches that a real server lacks, for tests of what a client does when things go wrong. */
export type Faults = {
  /** Switches a fault on. The function that it gives switches it off and says how often it happened. */
  readonly add: (fault: Fault) => () => number;
  readonly clear: () => void;
};

/** The faults with the question that the server asks of them. */
export type FaultBoard = Faults & { readonly take: (command: string, collection: unknown) => Fault | undefined };

export function faultBoard(): FaultBoard {
  const active = new Set<{ readonly fault: Fault; left: number; happened: number }>();
  return {
    add: (fault) => {
      const entry = { fault, left: fault.times ?? 1, happened: 0 };
      active.add(entry);
      return () => {
        active.delete(entry);
        return entry.happened;
      };
    },
    clear: () => active.clear(),
    take: (command, collection) => {
      for (const entry of active) {
        const { fault } = entry;
        if (fault.command === undefined ? typeof collection !== "string" : fault.command !== command) continue;
        if (fault.collection !== undefined && fault.collection !== collection) continue;
        entry.happened++;
        if (--entry.left <= 0) active.delete(entry);
        return fault;
      }
      return undefined;
    },
  };
}
