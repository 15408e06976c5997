import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from "bson";
import { isDocument } from "./document.js";

const EDGE = Symbol("edge");

/** A bound that lies just below or above all values of a type, for scans that have one bound only. */
export type Edge = { readonly [EDGE]: number };

/** Places of the types in MongoDB's order of comparison. A missing field stands beside null, just below it. */
const RANKS = {
  missing: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  binary: 7,
  id: 8,
  boolean: 9,
  date: 10,
  time: 11,
  pattern: 12,
};

export function typeRank(value: unknown): number {
  switch (typeof value) {
    case "string":
      return RANKS.string;
    case "number":
    case "bigint":
      return RANKS.number;
    case "boolean":
      return RANKS.boolean;
    case "undefined":
      return RANKS.missing;
    case "object":
      return value === null ? RANKS.null : objectRank(value);
    case "symbol":
    case "function":
      return RANKS.object;
  }
}

function objectRank(value: object): number {
  if (Array.isArray(value)) return RANKS.array;
  if (value instanceof Date) return RANKS.date;
  if (EDGE in value) return (value as Edge)[EDGE];
  if (isDocument(value)) return RANKS.object;
  if (value instanceof ObjectId) return RANKS.id;
  if (value instanceof Binary || value instanceof Uint8Array) return RANKS.binary;
  // A timestamp is a kind of long in the bson package, so it is asked for first.
  if (value instanceof Timestamp) return RANKS.time;
  if (value instanceof Long || value instanceof Decimal128) return RANKS.number;
  if (value instanceof RegExp) return RANKS.pattern;
  if (value instanceof MinKey) return 0;
  if (value instanceof MaxKey) return 100;
  return RANKS.object;
}

/** Just below all values of the same type as `value`. */
export function belowTypeOf(value: unknown): Edge {
  return { [EDGE]: typeRank(value) - 0.5 };
}

/** Just above all values of the same type as `value`. */
export function aboveTypeOf(value: unknown): Edge {
  return { [EDGE]: typeRank(value) + 0.5 };
}

function order<T extends string | number | bigint | boolean>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNumbers(a: unknown, b: unknown): number {
  const left = Number(a);
  const right = Number(b);
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : -1;
  if (Number.isNaN(right)) return 1;
  return left === right && (a instanceof Long || b instanceof Long)
    ? order(BigInt(String(a)), BigInt(String(b)))
    : order(left, right);
}

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = compareValues(a[i], b[i]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Binary ? value.buffer.subarray(0, value.position) : (value as Uint8Array);
}

/**
 * MongoDB's order over all values: below zero when `a` comes first, zero when they are equal. Strings are compared by their
 * code units, embedded documents field by field in their own order.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (typeof a === "string" && typeof b === "string") return a < b ? -1 : 1;
  const rank = typeRank(a);
  const difference = rank - typeRank(b);
  if (difference !== 0) return difference;
  switch (rank) {
    case RANKS.number:
      return compareNumbers(a, b);
    case RANKS.date:
      return order((a as Date).getTime(), (b as Date).getTime());
    case RANKS.boolean:
      return a === true ? 1 : -1;
    case RANKS.array:
      return compareArrays(a as unknown[], b as unknown[]);
    case RANKS.object:
      return compareArrays(Object.entries(a as object).flat(), Object.entries(b as object).flat());
    case RANKS.binary: {
      const [left, right] = [bytesOf(a), bytesOf(b)];
      return left.length - right.length || Buffer.compare(left, right);
    }
    case RANKS.missing:
    case RANKS.null:
      return 0;
    default:
      return order(String(a), String(b));
  }
}

/** True for values that a filter may look up in an index as they are: neither arrays, documents, patterns nor missing. */
export function isScalar(value: unknown): boolean {
  const rank = typeRank(value);
  return rank >= RANKS.null && rank <= RANKS.date && rank !== RANKS.object && rank !== RANKS.array;
}
