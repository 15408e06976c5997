import type { ClockGoesBack } from "./clock/trial-clock.js";

/** A fault of starting, said to the person at the terminal: what is wrong, and the next step. Any other comes back as it is. */
export function inWords(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error)) return error;
  const sentence = sentenceFor(error, dataDir);
  if (sentence === undefined) return error;
  const { code } = error as { code?: unknown };
  return Object.assign(new Error(sentence, { cause: error }), { code });
}

function sentenceFor(error: Error, dataDir: string): string | undefined {
  switch ((error as { code?: unknown }).code) {
    case "CLOCK_GOES_BACK": {
      const { asked, reached } = error as ClockGoesBack;
      return (
        `NOW is ${asked.toISOString()}, but the board in ${dataDir} has reached ${reached.toISOString()}, and its clock never goes back. ` +
        "Start with a later NOW or without one, or name another folder with DATA_DIR."
      );
    }
    case "DATA_DIR_IN_USE":
      return `Another process is running on the data folder ${dataDir}. Stop it, or name another folder with DATA_DIR.`;
    case "DATA_DIR_UNWRITABLE":
      return `The data folder ${dataDir} can't be written to. Make it a folder that you may write in, or name another with DATA_DIR.`;
    default:
      return undefined;
  }
}
