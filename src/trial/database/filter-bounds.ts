import type { Bound } from "./collection-index.js";
import { isScalar } from "./compare-values.js";
import { isOperatorDocument } from "./compile-filter.js";
import { type Document, isDocument } from "./document.js";

/** What a filter says of one field that an index can use. It is never more than the filter says, and may be less. */
export type FieldBounds = {
  /** The field equals one of these plain values. */
  equals?: readonly unknown[];
  lower?: Bound;
  upper?: Bound;
  /** The field is there. */
  exists?: true;
};

/** Reads the conditions that all must hold, at the top and in `$and`. Of two that say the same kind of thing the first counts. */
export function filterBounds(filter: Document, bounds = new Map<string, FieldBounds>()): Map<string, FieldBounds> {
  for (const path in filter) {
    const condition = filter[path];
    if (path === "$and" && Array.isArray(condition)) {
      for (const part of condition) if (isDocument(part)) filterBounds(part, bounds);
    } else if (!path.startsWith("$")) {
      const known = bounds.get(path) ?? {};
      addCondition(known, condition);
      bounds.set(path, known);
    }
  }
  return bounds;
}

function addCondition(bounds: FieldBounds, condition: unknown): void {
  if (!isOperatorDocument(condition)) {
    if (isScalar(condition)) bounds.equals ??= [condition];
    return;
  }
  for (const operator in condition) {
    const value = condition[operator];
    const plain = isScalar(value) && value !== null;
    if (operator === "$eq" && isScalar(value)) bounds.equals ??= [value];
    else if (operator === "$in" && Array.isArray(value) && value.every(isScalar)) bounds.equals ??= value;
    else if (operator === "$exists" && value === true) bounds.exists = true;
    else if (plain && (operator === "$gt" || operator === "$gte"))
      bounds.lower ??= { value, inclusive: operator === "$gte" };
    else if (plain && (operator === "$lt" || operator === "$lte"))
      bounds.upper ??= { value, inclusive: operator === "$lte" };
  }
}
