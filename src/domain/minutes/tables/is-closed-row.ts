import { isExemptWord } from "../../agendas/read-exempt.js";
import type { Meaning } from "./table-columns.js";

const open =
  /^(?:open|public|part (?:1|a|i|one)|1|a|i|no|n|none|[-–—]|n\/a|false|0|not (?:exempt|confidential|private)|non-?(?:exempt|confidential)|unrestricted|unclassified|official|✗|✘|☐)$/i;
const isPublic = /^(?:yes|y|true|1|x|✓|✔|☑|open|public|part (?:1|a|one))$/i;
const marked =
  /\b(?:exempt|confidential|private|restricted|sensitive|secret|closed|part (?:2|b|ii|two)|in confidence|in camera)\b/i;

/** Whether the cells of a row say that the public may not read it. What is written there and not known to mean "open" is closed. */
export function isClosedRow(cells: ReadonlyMap<Meaning, readonly string[]>): boolean {
  const said = (meaning: Meaning) =>
    (cells.get(meaning) ?? [])
      .join(" ")
      .replace(/[\s.?]+$/, "")
      .trim();
  const [part, shown, marking] = [said("part"), said("public"), said("marking")];
  return (
    (part !== "" && !open.test(part)) ||
    (shown !== "" && !isPublic.test(shown)) ||
    (!open.test(marking) && (isExemptWord(marking) || marked.test(marking)))
  );
}
