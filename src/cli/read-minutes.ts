import { readInThread } from "../documents/papers/read-in-thread.js";
import { systemClock } from "../server/clock.js";
import { environment } from "../server/config.js";
import type { Said } from "./committee/said.js";
import { faultWords } from "./committee/words.js";
import { type Asked, readArguments } from "./read-minutes/read-arguments.js";
import { readMinutes } from "./read-minutes/read-minutes-file.js";
import { usage } from "./read-minutes/words.js";

/** `npm run read-minutes -- FILE`: prints what is read from a file of minutes, and changes nothing. */
const { npm_lifecycle_event: script, INIT_CWD: calledFrom } = environment;
/** npm runs a script in the project's folder; files are meant in that from which it was called. */
const folder = script === "read-minutes" && calledFrom !== undefined ? calledFrom : process.cwd();

try {
  const asked = readArguments(process.argv.slice(2));
  const said =
    asked.kind === "usage"
      ? usageSaid(asked)
      : await readMinutes({ reader: readInThread(), clock: systemClock, folder }, asked);
  if ("sentence" in said) console.log(said.sentence);
  else {
    console.error(said.problem);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(faultWords(error));
  process.exitCode = 1;
}

function usageSaid({ why }: Extract<Asked, { kind: "usage" }>): Said {
  return why === undefined ? { sentence: usage } : { problem: `${why}\n\n${usage}` };
}
