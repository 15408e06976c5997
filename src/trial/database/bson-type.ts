import { Binary, Decimal128, Long, ObjectId } from "bson";
import { commandError } from "./command-error.js";
import { isDocument } from "./document.js";

/**
 * Tests for the names that `$type` and `bsonType` take. A number that is whole counts as int or long and as double too: the
 * server keeps numbers as JavaScript does and can't tell 5 from 5.0.
 */
const TESTS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  bool: (value) => typeof value === "boolean",
  int: (value) => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31,
  long: (value) => Number.isInteger(value) || value instanceof Long,
  double: (value) => typeof value === "number",
  decimal: (value) => value instanceof Decimal128,
  number: (value) => typeof value === "number" || value instanceof Long || value instanceof Decimal128,
  date: (value) => value instanceof Date,
  objectId: (value) => value instanceof ObjectId,
  binData: (value) => value instanceof Binary,
  regex: (value) => value instanceof RegExp,
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: isDocument,
};

/** A test for one name of a type, or for several of which one must fit. Throws for a name that MongoDB or this server lacks. */
export function bsonTypeTest(names: unknown): (value: unknown) => boolean {
  const tests = (Array.isArray(names) ? names : [names]).map((name) => {
    const test = typeof name === "string" && Object.hasOwn(TESTS, name) ? TESTS[name] : undefined;
    if (test === undefined) throw commandError("BadValue", `Unknown type name alias: ${String(name)}`);
    return test;
  });
  return (value) => tests.some((test) => test(value));
}
