import type { Log } from "./log.js";

/** Does one job after the other, each though another failed: what can't be done must not keep the rest back. By what is told of a failure. */
export async function eachAlone(
  jobs: Readonly<Record<string, () => Promise<unknown>>>,
  alert: Log["error"],
): Promise<void> {
  for (const [failure, job] of Object.entries(jobs)) {
    try {
      await job();
    } catch (error) {
      alert(failure, { error });
    }
  }
}
