import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Where the five public documents lie whose truths stand in `seeds`: they are other people's, and not kept here. SEEDS names their folder;
 * otherwise it is looked for beside the project's. Undefined where they are not at hand.
 */
export function seedFolder(root: string): string | undefined {
  const folder = process.env.SEEDS ?? join(root, "..", "shared", "seeds");
  return existsSync(folder) ? folder : undefined;
}
