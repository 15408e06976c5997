/** How many milliseconds of a processor it takes: what else the machine does meanwhile is no part of it. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
