import type { Bound } from "./collection-index.js";
import { isScalar } from "./compare-values.js";
import { isOperatorDocument } from "./compile-filter.js";
import { type Document, isDocument } from "./document.js";
import { valueKey } from "./value-key.js";

/** What a filter says of one field that an index can use. It is never more than the filter says, and may be less. */
export type FieldBounds = {
  /** The field equals one of these plain values. */
  equals?: readonly unknown[];
  lower?: Bound;
  upper?: Bound;
  /** The field is there. */
  exists?: true;
  /** The filter says more of this field than stands here. */
  more?: true;
};

/** Stands in the place of a path when the filter has conditions that are not about one field. */
const OTHER_CONDITIONS = "$";

/** Reads the conditions that all must hold, at the top and in `$and`. Of two that say the same kind of thing the first counts. */
export function filterBounds(filter: Document, bounds = new Map<string, FieldBounds>()): Map<string, FieldBounds> {
  for (const path in filter) {
    const condition = filter[path];
    if (path === "$and" && Array.isArray(condition)) {
      for (const part of condition) if (isDocument(part)) filterBounds(part, bounds);
    } else if (path.startsWith("$")) {
      bounds.set(OTHER_CONDITIONS, { more: true });
    } else {
      const known = bounds.get(path) ?? {};
      addCondition(known, condition);
      bounds.set(path, known);
    }
  }
  return bounds;
}

function addCondition(bounds: FieldBounds, condition: unknown): void {
  const operators = isOperatorDocument(condition) ? condition : { $eq: condition };
  for (const operator in operators) if (!addOperator(bounds, operator, operators[operator])) bounds.more = true;
}

/** False when what it says can't be kept, or only in part. */
function addOperator(bounds: FieldBounds, operator: string, value: unknown): boolean {
  switch (operator) {
    case "$eq":
      if (!isScalar(value) || bounds.equals !== undefined) return false;
      bounds.equals = [value];
      return true;
    case "$in":
      if (!Array.isArray(value) || !value.every(isScalar) || bounds.equals !== undefined) return false;
      bounds.equals = [...new Map(value.map((one) => [valueKey(one), one])).values()];
      return true;
    case "$exists":
      if (value !== true) return false;
      bounds.exists = true;
      return true;
    case "$gt":
    case "$gte":
      if (!isScalar(value) || value === null || bounds.lower !== undefined) return false;
      bounds.lower = { value, inclusive: operator === "$gte" };
      return true;
    case "$lt":
    case "$lte":
      if (!isScalar(value) || value === null || bounds.upper !== undefined) return false;
      bounds.upper = { value, inclusive: operator === "$lte" };
      return true;
    default:
      return false;
  }
}
