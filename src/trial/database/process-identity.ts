import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A process as another one can recognise it, though its number may be given to a later process. */
export type ProcessIdentity = {
  readonly pid: number;
  readonly host: string;
  /** When it was started, in the system's own terms and from boot to boot. Absent: the system doesn't say. */
  readonly startedAt?: string;
};

export function thisProcess(): ProcessIdentity {
  return identityOf(process.pid);
}

function identityOf(pid: number): ProcessIdentity {
  const startedAt = startOf(pid);
  return { pid, host: hostname(), ...(startedAt === undefined ? {} : { startedAt }) };
}

/** "unknown": it runs elsewhere, or the system can't tell it from a later process with its number. */
export function isRunning(identity: ProcessIdentity): boolean | "unknown" {
  if (identity.host !== hostname()) return "unknown";
  if (!hasProcess(identity.pid)) return false;
  const startedAt = startOf(identity.pid);
  if (startedAt === undefined || identity.startedAt === undefined) return "unknown";
  return startedAt === identity.startedAt;
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function startOf(pid: number): string | undefined {
  try {
    if (process.platform === "linux") {
      const status = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name of the program stands in brackets and may hold anything; the start is the 20th field after it.
      const ticks = status.slice(status.lastIndexOf(")") + 2).split(" ")[19];
      return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${ticks}`;
    }
    if (process.platform === "darwin" || process.platform === "freebsd") {
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
    }
    return undefined;
  } catch {
    // A system that does not say is one of the answers.
    return undefined;
  }
}
