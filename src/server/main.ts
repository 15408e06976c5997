import { type Config, environment, readConfig } from "./config.js";
import { processLog } from "./log.js";
import { leave, ready, tell } from "./terminal.js";

/** Beyond the turns' and mornings' own limit, for closing what they used. */
const lastMs = 2_000;

const config = readConfig(environment);
if ("problems" in config) leave(config.problems);
else await run(config);

/** Returns once it is ready; what was begun before a fault is ended by the process's own end. */
async function run(config: Config): Promise<void> {
  // Loaded only now, as that takes a second or two, and settings that are wrong are better told at once.
  const { serve } = await import("./serve.js");
  const serving = serve({ config, log: processLog(config.logLevel), tell });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      // What has not ended by then stays as it is recorded; the next start, or another instance, knows what to make of it.
      setTimeout(() => process.exit(0), config.waits.stopLimitMs + lastMs).unref();
      void serving.stop().then(() => process.exit(0));
    });
  }
  try {
    ready(await serving.ready);
  } catch (fault) {
    leave(fault);
  }
}
