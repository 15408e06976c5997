import type { RetentionRule } from "../../domain/committees/retention-change.js";

/** What is said of what is held, of somebody or of a board. */
export type PrivacyCommand =
  /** What is held about whoever says it. `other`: about somebody else, as typed. */
  | { kind: "held"; other?: string }
  | { kind: "forget-me" }
  /** For how long things are kept. */
  | { kind: "retention" }
  /** So long from now on; 0: for ever. What is no whole number of the rule's own unit, or below 0, can't be. */
  | { kind: "keep"; rule: RetentionRule; value: number; typed: string };
