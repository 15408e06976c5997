import { errorFields, isCommandError } from "../command-error.js";
import type { Document } from "../document.js";

/**
 * Runs the statements of a write one after the other. A refused one becomes a write error with its place; an ordered write ends
 * there. What is not a refusal is thrown on.
 */
export function runStatements<T>(
  statements: readonly T[],
  ordered: boolean,
  run: (statement: T, index: number) => void,
): { writeErrors?: Document[] } {
  const writeErrors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!isCommandError(error)) throw error;
      writeErrors.push({ index, ...errorFields(error) });
      if (ordered) break;
    }
  }
  return writeErrors.length === 0 ? {} : { writeErrors };
}
