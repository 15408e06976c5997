import { type Document, isDocument } from "./document.js";

const segmentsOfPath = new Map<string, readonly string[]>();

/** The segments of a dotted path. Paths recur, so they are split once. */
export function pathSegments(path: string): readonly string[] {
  let segments = segmentsOfPath.get(path);
  if (segments === undefined) {
    segments = path.split(".");
    // Paths with a position in them come without end; the rest is what the store's code names.
    if (segmentsOfPath.size < 5000) segmentsOfPath.set(path, segments);
  }
  return segments;
}

export function isPosition(segment: string): boolean {
  return /^\d+$/.test(segment);
}

/**
 * Gives every value that stands at a path to `visit`, going into arrays on the way; `undefined` for a missing one. An array at
 * the end of the path is given as it is. Ends early and returns true when `visit` returns true.
 */
function visitPath(
  value: unknown,
  segments: readonly string[],
  at: number,
  visit: (value: unknown) => boolean,
): boolean {
  if (at === segments.length) return visit(value);
  const segment = segments[at] as string;
  if (isDocument(value)) return visitPath(value[segment], segments, at + 1, visit);
  if (!Array.isArray(value)) return visit(undefined);
  if (isPosition(segment) && visitPath(value[Number(segment)], segments, at + 1, visit)) return true;
  return value.some((element) => isDocument(element) && visitPath(element, segments, at, visit));
}

/** True when some value at the path fulfils the predicate, which gets arrays whole and `undefined` for a missing field. */
export function someAt(doc: Document, path: string, predicate: (value: unknown) => boolean): boolean {
  if (!path.includes(".")) return predicate(doc[path]);
  return visitPath(doc, pathSegments(path), 0, predicate);
}

/**
 * What an index, a sort or `distinct` sees at a path: the values, each element of an array by itself. `multiple` says that an
 * array was met; `values` is empty for an empty array.
 */
export function keysAt(doc: Document, path: string): { values: unknown[]; multiple: boolean } {
  const values: unknown[] = [];
  let multiple = false;
  let visits = 0;
  someAt(doc, path, (value) => {
    visits++;
    if (Array.isArray(value)) {
      multiple = true;
      values.push(...value);
    } else values.push(value);
    return false;
  });
  return { values, multiple: multiple || visits !== 1 };
}

/** The single value at a path that meets no array, else undefined. */
export function valueAt(doc: Document, path: string): unknown {
  let value: unknown = doc;
  for (const segment of pathSegments(path)) {
    if (!isDocument(value)) return undefined;
    value = value[segment];
  }
  return value;
}
