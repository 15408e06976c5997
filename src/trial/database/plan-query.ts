import type { Collection } from "./collection.js";
import type { CollectionIndex, KeyRange } from "./collection-index.js";
import { aboveTypeOf, belowTypeOf } from "./compare-values.js";
import type { FieldBounds } from "./filter-bounds.js";
import { impliesPartial } from "./implies-partial.js";
import type { SortField } from "./sort-order.js";

/** How to walk an index so that no document which fulfils the filter is missed. */
export type Plan = {
  readonly index: CollectionIndex;
  readonly ranges: readonly KeyRange[];
  /** The rows of each range come in the order asked for. */
  readonly sorted: boolean;
  readonly backwards: boolean;
  /** A row may come more than once. */
  readonly repeats: boolean;
};

/** More ranges than this cost more than they save; the field that would need them is left to the filter. */
const MOST_RANGES = 2000;

/** The best index for a filter and sort. Undefined: none helps, look at every document. */
export function planQuery(
  collection: Collection,
  bounds: ReadonlyMap<string, FieldBounds>,
  sort: readonly SortField[],
): Plan | undefined {
  let best: { plan: Plan; score: number } | undefined;
  for (const index of collection.indexes.values()) {
    const candidate = planIndex(index, bounds, sort);
    if (candidate !== undefined && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best?.plan;
}

/** How to walk one index for a filter and sort, and how good that is. Undefined: it may lack documents that are asked for. */
export function planIndex(
  index: CollectionIndex,
  bounds: ReadonlyMap<string, FieldBounds>,
  sort: readonly SortField[],
): { plan: Plan; score: number } | undefined {
  const { fields, partial, unique } = index.spec;
  if (partial !== undefined && !impliesPartial(partial.filter, bounds)) return undefined;

  let prefixes: unknown[][] = [[]];
  let equal = 0;
  for (const field of fields) {
    const values = bounds.get(field.path)?.equals;
    if (values === undefined || values.length * prefixes.length > MOST_RANGES) break;
    prefixes = values.flatMap((value) => prefixes.map((prefix) => [...prefix, value]));
    equal++;
  }
  const next = fields[equal];
  const ends = next === undefined ? undefined : rangeEnds(bounds.get(next.path), index.isMultiple(equal));
  const order = sort.length === 0 ? undefined : sortOrder(index, equal, bounds, sort);
  const wholeKey = unique && equal === fields.length ? 8 : 0;
  return {
    plan: {
      index,
      ranges: prefixes.map((prefix) => ({ prefix, ...ends })),
      sorted: sort.length === 0 || order !== undefined,
      backwards: order === -1,
      repeats: fields.some((_, field) => index.isMultiple(field)) || prefixes.length > 1,
    },
    score: wholeKey + equal * 4 + (order === undefined ? 0 : 3) + (ends === undefined ? 0 : 2),
  };
}

/** A field with arrays may fulfil each end by another element, so only one end may narrow the scan. */
function rangeEnds(bounds: FieldBounds | undefined, multiple: boolean): Pick<KeyRange, "lower" | "upper"> | undefined {
  const { lower, upper } = bounds ?? {};
  const first = lower ?? upper;
  if (first === undefined) return undefined;
  const below = { value: belowTypeOf(first.value), inclusive: true };
  const above = { value: aboveTypeOf(first.value), inclusive: true };
  if (multiple && lower !== undefined) return { lower, upper: above };
  return { lower: lower ?? below, upper: upper ?? above };
}

/** 1 when the index gives the order asked for read forwards, -1 backwards, undefined when it does not. */
function sortOrder(
  index: CollectionIndex,
  equal: number,
  bounds: ReadonlyMap<string, FieldBounds>,
  sort: readonly SortField[],
): 1 | -1 | undefined {
  let at = 0;
  let order: 1 | -1 | undefined;
  for (const wanted of sort) {
    // A field that is held to one value has no order of its own, unless it is an array with others beside that value.
    const position = index.spec.fields.findIndex((field) => field.path === wanted.path);
    if (
      position >= 0 &&
      position < equal &&
      !index.isMultiple(position) &&
      bounds.get(wanted.path)?.equals?.length === 1
    )
      continue;
    const field = index.spec.fields[equal + at];
    if (field?.path !== wanted.path || index.isMultiple(equal + at)) return undefined;
    const direction = (field.direction * wanted.direction) as 1 | -1;
    if (order !== undefined && order !== direction) return undefined;
    order = direction;
    at++;
  }
  return order ?? 1;
}
