import type { Collection } from "./collection.js";
import { isScalar } from "./compare-values.js";
import { compileFilter, type Matcher } from "./compile-filter.js";
import type { Counters } from "./counters.js";
import { type Document, isDocument, type Row } from "./document.js";
import { filterBounds } from "./filter-bounds.js";
import { type Plan, planQuery } from "./plan-query.js";
import { type SortField, sortRows } from "./sort-order.js";

/** Which rows, in which order. An absent limit is none. */
export type RowQuery = {
  readonly filter: Document;
  readonly sort: readonly SortField[];
  readonly skip?: number;
  readonly limit?: number;
};

/** The rows that fulfil a query, as they are at this moment; none of a collection that is not there. */
export function findRows(collection: Collection | undefined, query: RowQuery, counters: Counters): Row[] {
  const { filter, sort, skip = 0, limit = Number.POSITIVE_INFINITY } = query;
  // First, so that a filter which can't be read is refused whether or not there is anything to find.
  const matches = compileFilter(filter);
  if (collection === undefined) return [];
  if (isScalar(filter._id)) {
    counters.documentsExamined++;
    const row = collection.findById(filter._id)?.row;
    return row !== undefined && skip === 0 && limit > 0 && matches(row.doc) ? [row] : [];
  }
  const { rows, sorted } = matchingRows(collection, filter, matches, sort, skip + limit, counters);
  const ordered = sorted ? rows : sortRows(rows, sort);
  return skip === 0 && ordered.length <= limit ? ordered : ordered.slice(skip, skip + limit);
}

type Found = { rows: Row[]; sorted: boolean };

function matchingRows(
  collection: Collection,
  filter: Document,
  matches: Matcher,
  sort: readonly SortField[],
  most: number,
  counters: Counters,
): Found {
  const plan = planQuery(collection, filterBounds(filter), sort);
  if (plan !== undefined) return walkPlan(plan, matches, sort, most, counters);
  const union = alternatives(collection, filter);
  if (union !== undefined) return { rows: walkAll(union, matches, counters), sorted: false };
  counters.collectionScans++;
  const rows: Row[] = [];
  for (const { row } of collection.slots()) {
    if (sort.length === 0 && rows.length >= most) break;
    counters.documentsExamined++;
    if (matches(row.doc)) rows.push(row);
  }
  return { rows, sorted: sort.length === 0 };
}

function walkPlan(plan: Plan, matches: Matcher, sort: readonly SortField[], most: number, counters: Counters): Found {
  const rows: Row[] = [];
  const seen = plan.repeats ? new Set<Row>() : undefined;
  const merged = plan.ranges.length > 1 && sort.length > 0;
  for (const range of plan.ranges) {
    // Ranges that are to be merged each give as many as may be wanted in all; others share the limit.
    const stop = plan.sorted ? (merged ? rows.length + most : most) : Number.POSITIVE_INFINITY;
    if (rows.length >= stop) break;
    plan.index.scan(range, plan.backwards, (row) => {
      counters.documentsExamined++;
      if (seen?.has(row) || !matches(row.doc)) return true;
      seen?.add(row);
      rows.push(row);
      return rows.length < stop;
    });
  }
  return { rows, sorted: plan.sorted && !merged };
}

/** One plan for each branch of an `$or`, when every branch has one. */
function alternatives(collection: Collection, filter: Document): Plan[] | undefined {
  if (!Array.isArray(filter.$or)) return undefined;
  const plans: Plan[] = [];
  for (const branch of filter.$or) {
    const plan = isDocument(branch) ? planQuery(collection, filterBounds(branch, filterBounds(filter)), []) : undefined;
    if (plan === undefined) return undefined;
    plans.push(plan);
  }
  return plans;
}

/** In natural order, as a look at every document would give them. */
function walkAll(plans: readonly Plan[], matches: Matcher, counters: Counters): Row[] {
  const rows = new Set<Row>();
  for (const plan of plans)
    for (const row of walkPlan(plan, matches, [], Number.POSITIVE_INFINITY, counters).rows) rows.add(row);
  return [...rows].sort((a, b) => a.ordinal - b.ordinal);
}
