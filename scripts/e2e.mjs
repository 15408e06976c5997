// `npm run e2e`: finds a Chromium, builds, and runs tests/e2e with it. Arguments are handed on to vitest.
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";

const usual = "/usr/bin/chromium";
const chromium = findChromium() ?? installChromium();
if (chromium === undefined) {
  console.error(
    process.env.CHROMIUM
      ? `CHROMIUM is ${process.env.CHROMIUM}, which can't be run. Set it to the path of a Chromium, or leave it out.`
      : "There is no Chromium here. Install Debian's package chromium, or set CHROMIUM to the path of another one.",
  );
  process.exit(1);
}
build();
const vitest = join(import.meta.dirname, "..", "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--config", "vitest.e2e.config.ts", ...process.argv.slice(2)],
  { cwd: join(import.meta.dirname, ".."), stdio: "inherit", env: { ...process.env, CHROMIUM: chromium } },
);
process.exit(status ?? 1);

/** The one that CHROMIUM names, else the usual one; undefined where that can't be run. */
function findChromium() {
  const wanted = process.env.CHROMIUM;
  if (wanted !== undefined && wanted !== "") return canRun(wanted) ? wanted : undefined;
  return canRun(usual) ? usual : undefined;
}

/** Only on Debian and its like, and only as root: nobody is asked for a password by a test. */
function installChromium() {
  if (process.env.CHROMIUM || process.getuid?.() !== 0 || !canRun("/usr/bin/apt-get")) return undefined;
  try {
    execFileSync("apt-get", ["update"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "inherit" });
  } catch {
    return undefined;
  }
  return canRun(usual) ? usual : undefined;
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
