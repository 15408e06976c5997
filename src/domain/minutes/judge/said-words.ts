import { createHash } from "node:crypto";
import { distance } from "fastest-levenshtein";
import type { ActionFound, SaidUpdate } from "../finding.js";

/** Words by which two texts are the same: case, points, dashes and spaces do not matter. */
export function wordsKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Longer texts are compared by their beginnings. */
const compared = 300;

/** How alike two texts are, from 0 to 1, the same words: the better of letters in their order and of words in any. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsKey(one).slice(0, compared), wordsKey(other).slice(0, compared)];
  if (a === b) return 1;
  const [words, others] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const shared = [...words].filter((word) => others.has(word)).length;
  const inAnyOrder = shared / (words.size + others.size - shared);
  // Where hardly a word is shared letters tell nothing, and cost the most.
  return inAnyOrder < 0.3 ? inAnyOrder : Math.max(inAnyOrder, 1 - distance(a, b) / Math.max(a.length, b.length));
}

/** What a paper says of an action, piece by piece, each by a digest: the same words say nothing new. */
export type SaidDigests = { task: string; owners?: string; due?: string; state?: string; updates: readonly string[] };

/** `said` day: on which the paper says that it was agreed; absent where it says none. */
export function saidDigests(found: ActionFound, on: string | undefined): SaidDigests {
  const { task, reference, owners, state } = found;
  const own = wordsKey(task);
  const due = found.dueTyped ?? (found.due === undefined ? undefined : JSON.stringify(found.due));
  const names = owners.map((owner) => (owner.kind === "typed" ? `${owner.text} ${owner.inPlaceOf ?? ""}` : owner.kind));
  return {
    task: digest("task", on ?? "", reference ?? "", own),
    ...(owners.length > 0 && { owners: digest("owners", ...names.map(wordsKey)) }),
    ...(due !== undefined && { due: digest("due", wordsKey(due)) }),
    ...(state.kind !== "open" && { state: digest("state", state.kind, "on" in state ? (state.on ?? "") : "") }),
    updates: found.updates.map(updateDigest),
  };
}

export function updateDigest({ text, on }: SaidUpdate): string {
  return digest("update", on ?? "", wordsKey(text));
}

/** All of them, the task's own first. */
export function allDigests({ task, owners, due, state, updates }: SaidDigests): readonly string[] {
  return [...new Set([task, owners, due, state, ...updates].filter((one) => one !== undefined))];
}

function digest(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
