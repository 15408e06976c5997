// Compiles src into dist, only when a source is newer. The output is made in a folder of its own and renamed at the end,
// so that several processes can start from one checkout at the same time.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds when needed. Throws with the compiler's words when the sources do not compile. */
export function build() {
  const started = new Date();
  if (isFresh()) return;
  const fresh = mkdtempSync(join(root, "dist-"));
  const old = mkdtempSync(join(root, "dist-"));
  try {
    execFileSync(
      process.execPath,
      [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json", "--outDir", fresh],
      { cwd: root, stdio: ["ignore", process.stderr, process.stderr] },
    );
    utimesSync(fresh, started, started);
    // Somebody else may have built meanwhile; what runs from there is left in peace.
    if (isFresh()) return;
    if (existsSync(dist)) renameSync(dist, join(old, "dist"));
    renameSync(fresh, dist);
  } catch (cause) {
    if (!isFresh()) throw cause;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function isFresh() {
  const sources = ["src", "tsconfig.json", "tsconfig.build.json", "package-lock.json"];
  return existsSync(dist) && statSync(dist).mtimeMs >= Math.max(...sources.map((name) => newest(join(root, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
