import type { Quorum } from "../../../domain/meetings/meeting-rules.js";

const parts = { 2: "half", 3: "a third", 4: "a quarter", 5: "a fifth" } as const;

/** How many must be there: "6", "a third of the members". */
export function quorumWords(quorum: Quorum | "none"): string {
  if (quorum === "none") return "none";
  return quorum.kind === "number" ? String(quorum.of) : `${parts[quorum.of]} of the members`;
}
