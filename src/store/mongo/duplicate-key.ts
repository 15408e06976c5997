import { MongoServerError } from "mongodb";

const duplicateKeyCode = 11000;

/** Whether a write was refused by a unique index. A bulk write counts when one of its writes was. */
export function isDuplicateKey(error: unknown): error is MongoServerError {
  return error instanceof MongoServerError && error.code === duplicateKeyCode;
}

/** Whether it was the unique index whose last key is this field. */
export function isDuplicateOf(error: unknown, field: string): boolean {
  return isDuplicateKey(error) && Object.keys(error.keyPattern ?? {}).at(-1) === field;
}
