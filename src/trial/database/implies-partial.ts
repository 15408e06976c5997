import type { Bound } from "./collection-index.js";
import { compareValues, typeRank } from "./compare-values.js";
import { compileFilter, isOperatorDocument } from "./compile-filter.js";
import type { Document } from "./document.js";
import type { FieldBounds } from "./filter-bounds.js";

/** True when every document that fulfils the query's bounds is in an index with this partial filter. */
export function impliesPartial(partial: Document, bounds: ReadonlyMap<string, FieldBounds>): boolean {
  return Object.entries(partial).every(([path, condition]) => {
    if (path === "$and") return (condition as Document[]).every((part) => impliesPartial(part, bounds));
    const known = bounds.get(path);
    if (known === undefined) return false;
    const operators = isOperatorDocument(condition) ? condition : { $eq: condition };
    return Object.entries(operators).every(([operator, value]) => impliesOperator(known, operator, value));
  });
}

function impliesOperator(known: FieldBounds, operator: string, value: unknown): boolean {
  if (known.equals !== undefined) {
    const matches = compileFilter({ v: { [operator]: value } });
    // `{ a: null }` is fulfilled by documents without `a` too, and those `$exists` leaves out.
    return known.equals.every((equal) => equal !== null && matches({ v: equal }));
  }
  switch (operator) {
    case "$exists":
      return known.exists === true || known.lower !== undefined || known.upper !== undefined;
    case "$gt":
    case "$gte":
      return within(known.lower, value, operator === "$gte", 1);
    case "$lt":
    case "$lte":
      return within(known.upper, value, operator === "$lte", -1);
    default:
      return false;
  }
}

/** True when the query's bound is at least as tight as the partial filter's. */
function within(bound: Bound | undefined, value: unknown, inclusive: boolean, direction: 1 | -1): boolean {
  if (bound === undefined || typeRank(bound.value) !== typeRank(value)) return false;
  const difference = compareValues(bound.value, value) * direction;
  return difference > 0 || (difference === 0 && (inclusive || !bound.inclusive));
}
