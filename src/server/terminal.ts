/** What the process says to whoever started it: one line when it is ready, or why it can't start. */
export type Ready = {
  /** Where Teams, or what plays it, posts activities. */
  bot: string;
  /** Where a person chats with the bot in a browser. */
  playground: string | null;
  /** In trial mode: by which a second process may join. */
  database: string | null;
};

export function ready(where: Ready): void {
  process.stdout.write(`ready ${JSON.stringify(where)}\n`);
}

/** A sentence about something that the process goes on without. */
export function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Faults whose message is a sentence with the next step; any other gets one of ours. */
const spoken: ReadonlySet<unknown> = new Set([
  "BANK_HOLIDAYS_UNUSABLE",
  "PORT_BUSY",
  "PORT_REFUSED",
  "DATA_DIR_IN_USE",
  "DATA_DIR_UNWRITABLE",
  "JOURNAL_DAMAGED",
  "CLOCK_GOES_BACK",
]);

/** Ends the process with exit code 1, after a sentence for each thing that is wrong; never a stack. */
export function leave(why: unknown): never {
  const sentences = Array.isArray(why) ? why : [sentenceFor(why)];
  process.stderr.write(`${sentences.join("\n")}\n`);
  process.exit(1);
}

function sentenceFor(fault: unknown): string {
  const { code, message } = (fault ?? {}) as { code?: unknown; message?: unknown };
  if (spoken.has(code) && typeof message === "string") return message;
  if (code === "database-unreachable")
    return "The database does not answer. Check MONGODB_URI, and that the database runs and can be reached from here.";
  return `It could not be started (${String(code ?? (fault as Error)?.name ?? "unknown fault")}). Start it again with LOG_LEVEL=debug and look at the last lines.`;
}
