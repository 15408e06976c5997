/**
 * How long the parts of the process wait, in milliseconds. Each may be set by a variable named after it (`claimLeaseMs` by
 * `WAIT_CLAIM_LEASE_MS`), so that fault tests run in seconds; nobody who runs a board needs to.
 * The figures are those of the rules for mornings and notices, and of Teams' own limits.
 */
export type Waits = { readonly [Name in keyof typeof DEFAULT_WAITS]: number };

export const DEFAULT_WAITS = {
  /** Between two looks at what has become due: a notice that another process left to be sent at once leaves within a second. */
  tickMs: 500,
  /** How long a claimed person or notice stays with whoever claimed it; afterwards it is unknown and may be claimed again. */
  claimLeaseMs: 60_000,
  /** How long after writing "sending" a notice may still be posted. Shorter than the lease, or two could post it. */
  sendLimitMs: 20_000,
  /** Before a notice with an unknown end is sent once more as a possible twin. */
  resendDelayMs: 120_000,
  /** How long further actions join an owner's first note by editing it. */
  mergeMs: 900_000,
  /** How long news of unreachable owners gathers before a clerk is told. */
  lateMergeMs: 120_000,
  /** How long after serving a form its card is not drawn anew, so that what is being typed there stays. By the board's time. */
  formHoldMs: 600_000,
  /** How long after a committee was deleted what hangs on it begins to go. Longer than any turn, which may still put something down. */
  purgeAfterMs: 60_000,
  /** How long after somebody was told that a paper is being read they are told that nobody reads it. Longer than fetching and reading one takes. */
  readingLimitMs: 60_000,
  /** The lease of the one instance that sends; renewed at a third of it. */
  senderLeaseMs: 30_000,
  /** One call to Teams, connecting and the whole answer included. */
  connectorLimitMs: 10_000,
  /** Receiving the whole of one request. */
  requestLimitMs: 10_000,
  /** How long a stopping process lets turns and mornings in hand end. */
  stopLimitMs: 12_000,
} as const;

const PREFIX = "WAIT_";
const LONGEST_MS = 86_400_000;

const variableOf = (name: string): string => PREFIX + name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase();

/** The waits with whatever the environment overrides, and a sentence for each override that cannot be used. */
export function readWaits(env: Readonly<Record<string, string | undefined>>): { waits: Waits; problems: string[] } {
  const waits: Record<string, number> = { ...DEFAULT_WAITS };
  const names = new Map(Object.keys(DEFAULT_WAITS).map((name) => [variableOf(name), name]));
  const problems: string[] = [];
  for (const [variable, text] of Object.entries(env)) {
    if (!variable.startsWith(PREFIX) || text === undefined || text === "") continue;
    const name = names.get(variable);
    if (name === undefined) {
      problems.push(`${variable} is not a setting. Use one of ${[...names.keys()].join(", ")}, or take it away.`);
      continue;
    }
    const ms = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (ms >= 1 && ms <= LONGEST_MS) waits[name] = ms;
    else
      problems.push(
        `${variable} must be a whole number of milliseconds from 1 to ${LONGEST_MS}. Correct it, or take it away.`,
      );
  }
  return { waits: waits as Waits, problems };
}
