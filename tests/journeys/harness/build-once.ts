import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "./root.js";

/**
 * Builds the product once for a whole test run, as `npm start` would, so that every journey can start it at once. For
 * vitest's `globalSetup`. Throws with the compiler's words when the sources do not compile.
 */
export async function setup(): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(root, "scripts", "build.mjs")], { cwd: root });
  } catch (cause) {
    const { stderr = String(cause) } = cause as { stderr?: string };
    // What follows the compiler's lines is only where the build script stood.
    throw new Error(`The product does not build.\n${stderr.split(/^node:internal/m, 1)[0] ?? ""}`);
  }
}
