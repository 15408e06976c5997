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
  const sources = Math.max(
    ...["src", "tsconfig.json", "tsconfig.build.json", "package-lock.json"].map((name) => newest(join(root, name))),
  );
  if (existsSync(dist) && statSync(dist).mtimeMs >= sources) return;
  const fresh = mkdtempSync(join(root, "dist-"));
  try {
    execFileSync(
      process.execPath,
      [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json", "--outDir", fresh],
      {
        cwd: root,
        stdio: ["ignore", process.stderr, process.stderr],
      },
    );
    utimesSync(fresh, started, started);
    const old = mkdtempSync(join(root, "dist-"));
    if (existsSync(dist)) renameSync(dist, join(old, "dist"));
    try {
      renameSync(fresh, dist);
    } catch (cause) {
      // Another process put its own build there a moment before: it was made from the same sources.
      if (!existsSync(dist)) throw cause;
    }
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
