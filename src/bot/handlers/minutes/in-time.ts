/** What comes of work within so many milliseconds; it goes on where it is late. */
export async function inTime<Result>(
  work: Promise<Result>,
  ms: number,
  wait: (ms: number) => Promise<unknown>,
): Promise<Result | "late"> {
  return Promise.race([work, wait(ms).then(() => "late" as const)]);
}
