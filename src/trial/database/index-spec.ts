import { commandError, unsupported } from "./command-error.js";
import { compileFilter, isOperatorDocument, type Matcher } from "./compile-filter.js";
import { type Document, isDocument } from "./document.js";
import { pathSegments } from "./paths.js";
import { type SortField, sortFields } from "./sort-order.js";

/** What an index is told to be. */
export type IndexSpec = {
  readonly name: string;
  readonly fields: readonly SortField[];
  readonly unique: boolean;
  /** Only documents that match are in the index. Absent: all are. */
  readonly partial?: { readonly filter: Document; readonly matches: Matcher };
  /** How long after the date in its field a document lives, in seconds. Absent: for good. */
  readonly expireAfterSeconds?: number;
  /** First segments of all fields that decide whether and where a document is in the index. */
  readonly roots: readonly string[];
  /** As it was asked for and is listed. */
  readonly document: Document;
};

const OPTIONS = new Set(["v", "key", "name", "unique", "partialFilterExpression", "expireAfterSeconds"]);
const PARTIAL_OPERATORS = new Set(["$eq", "$in", "$gt", "$gte", "$lt", "$lte", "$exists", "$type"]);

/** The index that every collection has. */
export const ID_INDEX = indexSpec({ key: { _id: 1 }, name: "_id_", unique: true });

/** Reads one index of createIndexes. Throws for kinds and options of indexes that this server lacks. */
export function indexSpec(document: Document): IndexSpec {
  const { key, name, unique, partialFilterExpression: filter, expireAfterSeconds } = document;
  const strange = Object.keys(document).find((option) => !OPTIONS.has(option));
  if (strange !== undefined) throw unsupported(`the option '${strange}' of an index`);
  if (!isDocument(key) || typeof name !== "string" || name === "")
    throw commandError("CannotCreateIndex", "An index needs a key and a name");
  for (const [path, kind] of Object.entries(key)) {
    if (typeof kind === "string") throw unsupported(`an index of the kind '${kind}'`);
    if (path.includes("$**")) throw unsupported("wildcard indexes");
  }
  const fields = sortFields(key);
  if (fields.length === 0) throw commandError("CannotCreateIndex", "An index needs at least one field");
  if (
    expireAfterSeconds !== undefined &&
    (typeof expireAfterSeconds !== "number" || expireAfterSeconds < 0 || fields.length > 1)
  ) {
    throw commandError(
      "CannotCreateIndex",
      "expireAfterSeconds must be a number that is not negative, on an index of one field",
    );
  }
  const paths = fields.map((field) => field.path);
  if (filter !== undefined) paths.push(...partialPaths(filter));
  return {
    name,
    fields,
    unique: unique === true,
    ...(isDocument(filter) ? { partial: { filter, matches: compileFilter(filter) } } : {}),
    ...(typeof expireAfterSeconds === "number" ? { expireAfterSeconds } : {}),
    roots: [...new Set(paths.map((path) => pathSegments(path)[0] as string))],
    document: { v: 2, ...document },
  };
}

/** The paths of a partial filter, which may hold what can be compared with a query's filter and no more. */
function partialPaths(filter: unknown): string[] {
  if (!isDocument(filter)) throw commandError("TypeMismatch", "partialFilterExpression must be an object");
  return Object.entries(filter).flatMap(([path, condition]) => {
    if (path === "$and" && Array.isArray(condition)) return condition.flatMap(partialPaths);
    const operators = isOperatorDocument(condition) ? Object.keys(condition) : [];
    const strange = path.startsWith("$") ? path : operators.find((operator) => !PARTIAL_OPERATORS.has(operator));
    if (strange !== undefined) throw unsupported(`'${strange}' in a partialFilterExpression`);
    if (isOperatorDocument(condition) && condition.$exists === false)
      throw unsupported("'$exists: false' in a partialFilterExpression");
    return [path];
  });
}
