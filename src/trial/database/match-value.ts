import { bsonTypeTest } from "./bson-type.js";
import { commandError } from "./command-error.js";
import { compareValues, typeRank } from "./compare-values.js";
import { valueKey } from "./value-key.js";

/** A test of the value at a path; a missing field is undefined. */
export type ValueTest = (value: unknown) => boolean;

/** Holds for the value itself, and for an array when it holds for an element. */
function orElement(test: ValueTest): ValueTest {
  return (value) => test(value) || (Array.isArray(value) && value.some(test));
}

function equalTo(expected: unknown): ValueTest {
  if (expected === null || expected === undefined) return (value) => value === null || value === undefined;
  if (typeof expected !== "object")
    return (value) => value === expected || (typeof value === "object" && same(value, expected));
  return (value) => same(value, expected);
}

function same(value: unknown, expected: unknown): boolean {
  return value !== undefined && compareValues(value, expected) === 0;
}

function oneOf(values: unknown): ValueTest {
  if (!Array.isArray(values)) throw commandError("BadValue", "$in needs an array");
  const keys = new Set(values.map(valueKey));
  const orMissing = keys.has(null);
  return (value) => (value === undefined ? orMissing : keys.has(valueKey(value)));
}

/** A comparison holds only between values of one type, as everywhere in MongoDB. */
function ordered(bound: unknown, fits: (order: number) => boolean): ValueTest {
  if (bound === null) return fits(0) ? equalTo(null) : () => false;
  const rank = typeRank(bound);
  return (value) => typeRank(value) === rank && fits(compareValues(value, bound));
}

/** What the operators ask of one value. Absent ones are not tests of a single value, or are unknown. */
export const VALUE_TESTS: Record<string, (argument: unknown) => ValueTest> = {
  $eq: (argument) => orElement(equalTo(argument)),
  $in: (argument) => orElement(oneOf(argument)),
  $gt: (argument) => orElement(ordered(argument, (order) => order > 0)),
  $gte: (argument) => orElement(ordered(argument, (order) => order >= 0)),
  $lt: (argument) => orElement(ordered(argument, (order) => order < 0)),
  $lte: (argument) => orElement(ordered(argument, (order) => order <= 0)),
  $type: (argument) => orElement(bsonTypeTest(argument)),
  $size: (argument) => (value) => Array.isArray(value) && value.length === argument,
};

/** True when two values are the same to MongoDB, embedded documents in the same order of fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeRank(a) === typeRank(b) && compareValues(a, b) === 0);
}
