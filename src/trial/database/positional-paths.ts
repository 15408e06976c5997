import { commandError } from "./command-error.js";
import { compileFilter, isOperatorDocument } from "./compile-filter.js";
import { type Document, isDocument } from "./document.js";

/** What `$` and `$[name]` in the paths of an update refer to. */
export type Positions = {
  /** The filter that found the document. */
  readonly filter: Document;
  readonly arrayFilters: readonly Document[];
};

type ElementTest = (element: unknown) => boolean;

/** The plain paths that a path with `$`, `$[]` or `$[name]` means in this document; none when no element fits. */
export function plainPaths(doc: Document, path: string, positions: Positions): readonly string[] {
  if (!path.includes("$")) return [path];
  let found = [""];
  for (const segment of path.split(".")) {
    found = segment.startsWith("$")
      ? found.flatMap((stem) => elementPaths(doc, stem, segment, positions))
      : found.map((stem) => (stem === "" ? segment : `${stem}.${segment}`));
  }
  return found;
}

function elementPaths(doc: Document, stem: string, segment: string, positions: Positions): string[] {
  const array = arrayAt(doc, stem);
  if (array === undefined)
    throw commandError("BadValue", `The path '${stem}' must be an array for '${segment}' to apply`);
  if (segment === "$[]") return array.map((_, at) => `${stem}.${at}`);
  if (segment === "$") {
    const at = array.findIndex(matchedElement(positions.filter, stem));
    if (at < 0) throw commandError("BadValue", "The positional operator did not find the match needed from the query");
    return [`${stem}.${at}`];
  }
  const test = arrayFilter(segment, positions.arrayFilters);
  return array.flatMap((element, at) => (test(element) ? [`${stem}.${at}`] : []));
}

function arrayAt(doc: Document, path: string): unknown[] | undefined {
  let value: unknown = doc;
  for (const segment of path.split(".")) {
    value = Array.isArray(value) ? value[Number(segment)] : isDocument(value) ? value[segment] : undefined;
  }
  return Array.isArray(value) ? value : undefined;
}

/** The test that the conditions of a filter on an array, or on fields of its elements, make of one element. */
function matchedElement(filter: Document, path: string): ElementTest {
  const conditions: Document = {};
  collectConditions(filter, path, conditions);
  if (Object.keys(conditions).length === 0) {
    throw commandError("BadValue", "The positional operator did not find the match needed from the query");
  }
  const matches = compileFilter(conditions);
  return (element) => matches({ v: [element] });
}

function collectConditions(filter: Document, path: string, into: Document): void {
  for (const [field, condition] of Object.entries(filter)) {
    if (field === "$and" && Array.isArray(condition))
      for (const part of condition) collectConditions(part as Document, path, into);
    else if (field === path) into.v = condition;
    else if (field.startsWith(`${path}.`)) into[`v${field.slice(path.length)}`] = condition;
  }
}

function arrayFilter(segment: string, filters: readonly Document[]): ElementTest {
  const name = /^\$\[([a-z][a-zA-Z0-9]*)\]$/.exec(segment)?.[1];
  const filter = name === undefined ? undefined : filters.find((candidate) => identifierOf(candidate) === name);
  if (name === undefined || filter === undefined) {
    throw commandError("BadValue", `No array filter found for identifier '${name ?? segment}'`);
  }
  const matches = compileFilter(filter);
  return (element) => matches({ [name]: element });
}

/** The one name that all conditions of an array filter begin with. */
function identifierOf(filter: Document): string {
  const fields = Object.keys(filter);
  const names = new Set(fields.map((field) => field.split(".")[0] as string));
  const [name] = names;
  if (names.size !== 1 || name === undefined || name.startsWith("$")) {
    throw commandError("FailedToParse", "An array filter must be about one identifier, outside of $and and $or");
  }
  return name;
}

/** Refuses array filters that no path of the update uses. */
export function checkArrayFilters(filters: readonly Document[], paths: readonly string[]): void {
  const unused = filters.map(identifierOf).find((name) => !paths.some((path) => path.includes(`$[${name}]`)));
  if (unused !== undefined)
    throw commandError("FailedToParse", `The array filter for identifier '${unused}' was not used`);
}

/** The values that a filter holds fields equal to: what an upsert begins its document with. */
export function equalities(filter: Document): [path: string, value: unknown][] {
  return Object.entries(filter).flatMap(([path, condition]): [string, unknown][] => {
    if (path === "$and" && Array.isArray(condition)) return condition.flatMap((part) => equalities(part as Document));
    if (path.startsWith("$") || condition instanceof RegExp) return [];
    if (!isOperatorDocument(condition)) return [[path, condition]];
    if ("$eq" in condition) return [[path, condition.$eq]];
    return Array.isArray(condition.$in) && condition.$in.length === 1 ? [[path, condition.$in[0]]] : [];
  });
}
