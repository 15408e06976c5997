import type { Collection } from "./collection.js";
import type { CollectionIndex } from "./collection-index.js";
import { typeRank } from "./compare-values.js";
import type { Counters } from "./counters.js";
import type { Document } from "./document.js";
import { type FieldBounds, filterBounds } from "./filter-bounds.js";
import { findRows } from "./find-rows.js";
import { sameValue } from "./match-value.js";
import { planIndex } from "./plan-query.js";

/** How many documents fulfil a filter: from an index alone where it can say, without a look at the documents. */
export function countRows(collection: Collection | undefined, filter: Document, counters: Counters): number {
  if (collection === undefined) return findRows(collection, { filter, sort: [] }, counters).length;
  const bounds = filterBounds(filter);
  if (bounds.size === 0) return collection.size();
  for (const index of collection.indexes.values()) {
    const ranges = planIndex(index, bounds, [])?.plan.ranges ?? [];
    const [first] = ranges;
    if (first === undefined || !saysAll(index, first.prefix.length, bounds)) continue;
    return ranges.reduce((sum, range) => sum + index.count(range), 0);
  }
  return findRows(collection, { filter, sort: [] }, counters).length;
}

/** True when every entry of the ranges fulfils the whole filter, and stands for a document of its own. */
function saysAll(
  { spec, isMultiple }: CollectionIndex,
  equal: number,
  bounds: ReadonlyMap<string, FieldBounds>,
): boolean {
  if (spec.fields.some((_, field) => isMultiple(field))) return false;
  for (const [path, { equals, lower, upper, exists, more }] of bounds) {
    if (more === true) return false;
    if (equals?.length === 1 && spec.partial !== undefined && isPlainCondition(spec.partial.filter, path, equals[0]))
      continue;
    const field = spec.fields.findIndex((candidate) => candidate.path === path);
    const ranged = lower !== undefined || upper !== undefined;
    const byPrefix = field >= 0 && field < equal && !ranged;
    const byRange = field === equal && equals === undefined && ranged && ofOneType(lower?.value, upper?.value);
    if (exists === true || !(byPrefix || byRange)) return false;
  }
  return true;
}

/** True when a partial filter holds a field equal to this value, so that each entry of the index does. */
function isPlainCondition(partial: Document, path: string, value: unknown): boolean {
  return value !== null && partial[path] !== undefined && sameValue(partial[path], value);
}

function ofOneType(lower: unknown, upper: unknown): boolean {
  return lower === undefined || upper === undefined || typeRank(lower) === typeRank(upper);
}
