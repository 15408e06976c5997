import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { root } from "../journeys/harness/root.js";

/** Where the pictures of a run are kept; not in the repository. */
export const pictures = join(root, "e2e-screenshots");

/** Chromium without a window, with a profile of its own that is thrown away. `npm run e2e` says where it is. */
export async function startBrowser(): Promise<Browser> {
  await mkdir(pictures, { recursive: true });
  return await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
