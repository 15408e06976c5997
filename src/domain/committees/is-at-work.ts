import type { Committee } from "./committee.js";

/** Whether anything is sent of a committee unasked: not where the app was removed from its home, nor of one that was archived. */
export function isAtWork({ home, archivedAt }: Pick<Committee, "home" | "archivedAt">): boolean {
  return home.installed && archivedAt === undefined;
}
