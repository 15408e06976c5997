import type { Quorum } from "../../../domain/meetings/meeting-rules.js";
import { counted } from "./counted.js";

const parts = { 2: "half", 3: "a third", 4: "a quarter", 5: "a fifth" } as const;

/** How many must be there: "6", "a third of the members". */
export function quorumWords(quorum: Quorum | "none"): string {
  if (quorum === "none") return "none";
  return quorum.kind === "number" ? String(quorum.of) : `${parts[quorum.of]} of the members`;
}

/** A length of time: "2 hours", "1 hour 30 minutes", "45 minutes". */
export function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const said = [
    ...(hours === 0 ? [] : [counted(hours, "hour", "hours")]),
    ...(rest === 0 && hours > 0 ? [] : [counted(rest, "minute", "minutes")]),
  ];
  return said.join(" ");
}
