export interface BotSettings {
  /** Settings beside those below; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** DATA_DIR. Absent: a fresh folder, removed by `end`. */
  readonly folder?: string;
  /** NOW, as "2026-03-04T09:00:00Z". Absent: the trial clock goes on, or begins with the system's. */
  readonly now?: string;
}

/**
 * The surroundings of a user's shell, without what belongs to the test runner or to a bot in earnest: trial mode on a port that
 * the system picks, without Playground and demo.
 */
export function botSettings(folder: string, { env = {}, now }: BotSettings): NodeJS.ProcessEnv {
  const ours = /^(?:VITEST|NODE_|MICROSOFTAPP|MONGODB_URI|ALLOWED_TENANTS|TEST$|DEV$|PROD$|MODE$|NOW$)/i;
  const shell = Object.entries(process.env).filter(([name]) => !ours.test(name));
  const trial = { PORT: "0", PLAYGROUND: "off", DEMO: "off", DATA_DIR: folder };
  const clock = now === undefined ? {} : { NOW: now };
  const all = { ...Object.fromEntries(shell), ...trial, ...clock, ...env };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
