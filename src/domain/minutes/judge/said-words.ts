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

/** A text ready to be compared with others: many are, with many. */
export type Comparable = { key: string; words: ReadonlySet<string> };

export function comparable(text: string): Comparable {
  const key = wordsKey(text).slice(0, compared);
  return { key, words: new Set(key.split(" ")) };
}

/** Where fewer of the words are shared the letters tell nothing, and cost the most. */
const lettersFrom = 0.55;

/** How alike two texts are, from 0 to 1, the same words: the better of letters in their order and of words in any. */
export function likeness(one: Comparable, other: Comparable): number {
  if (one.key === other.key) return 1;
  let shared = 0;
  for (const word of one.words) if (other.words.has(word)) shared += 1;
  const inAnyOrder = shared / (one.words.size + other.words.size - shared);
  if (inAnyOrder < lettersFrom) return inAnyOrder;
  return Math.max(inAnyOrder, 1 - distance(one.key, other.key) / Math.max(one.key.length, other.key.length));
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
