import type { Document } from "./document.js";

/** Codes of MongoDB by name, those that this server gives. */
const CODES = {
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  UnsatisfiableWriteConcern: 100,
  DocumentValidationFailure: 121,
  CannotIndexParallelArrays: 171,
  TransactionTooOld: 225,
  NotImplemented: 238,
  InternalError: 1,
  NotWritablePrimary: 10107,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
} as const;

export type CodeName = keyof typeof CODES;

/** A refusal as a MongoDB server words it; `details` are further fields of the answer, such as keyPattern. */
export type CommandError = Error & { readonly code: number; readonly codeName: CodeName; readonly details: Document };

/** Makes the error that ends a command, or one statement of it. */
export function commandError(codeName: CodeName, message: string, details: Document = {}): CommandError {
  return Object.assign(new Error(message), { code: CODES[codeName], codeName, details });
}

/** The refusal of something that MongoDB has and this server lacks: `what` names it, as in "the option 'collation' of find". */
export function unsupported(what: string): CommandError {
  return commandError("NotImplemented", `The embedded trial database does not support ${what}.`);
}

export function isCommandError(error: unknown): error is CommandError {
  return error instanceof Error && "codeName" in error && "details" in error;
}

/** The fields of an answer or of a write error that carry this refusal. */
export function errorFields(error: CommandError): Document {
  return { code: error.code, codeName: error.codeName, errmsg: error.message, ...error.details };
}
