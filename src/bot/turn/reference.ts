import type { NewId } from "../../services/ports.js";

/** What a person quotes when something went wrong, short enough for the telephone: "7F3K-2". The log has it too. */
export function referenceOf(newId: NewId): string {
  const signs = newId("r_").slice(2).toUpperCase();
  return `${signs.slice(0, 4)}-${signs.slice(4, 5)}`;
}
