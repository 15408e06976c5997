import type { Finding } from "./finding.js";

/** Whether a paper says it in a form that means nothing else, and nothing in the paper speaks against it: what is proposed as ticked. */
export function isPlainlySaid({ plainness, contradictions }: Pick<Finding, "plainness" | "contradictions">): boolean {
  return plainness === "plain" && contradictions.length === 0;
}
