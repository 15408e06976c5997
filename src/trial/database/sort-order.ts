import { commandError, unsupported } from "./command-error.js";
import { compareValues } from "./compare-values.js";
import { type Document, isDocument, type Row } from "./document.js";
import { keysAt } from "./paths.js";

/** A field and its direction, of a sort or an index. */
export type SortField = { readonly path: string; readonly direction: 1 | -1 };

/** Reads `{ a: 1, b: -1 }`. An absent or empty sort has no fields. */
export function sortFields(sort: unknown): readonly SortField[] {
  if (sort === undefined) return [];
  if (!isDocument(sort)) throw commandError("TypeMismatch", "A sort must be an object");
  return Object.entries(sort).map(([path, direction]) => {
    if (isDocument(direction)) throw unsupported(`sorting by ${JSON.stringify(direction)}`);
    if (direction !== 1 && direction !== -1) throw commandError("BadValue", "A sort's direction must be 1 or -1");
    return { path, direction };
  });
}

/** An array is sorted by its smallest element upwards and by its largest downwards. */
function sortKey(doc: Document, { path, direction }: SortField): unknown {
  const { values, multiple } = keysAt(doc, path);
  if (!multiple) return values[0];
  return values.reduce((best, value) => (direction * compareValues(value, best) < 0 ? value : best), values[0]);
}

/** Rows in the order asked for; those that it does not tell apart stay in natural order. Missing counts as null. */
export function sortRows(rows: readonly Row[], fields: readonly SortField[]): Row[] {
  const keyed = rows.map((row) => ({ row, keys: fields.map((field) => sortKey(row.doc, field) ?? null) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const difference = compareValues(a.keys[i], b.keys[i]);
      if (difference !== 0) return difference * (fields[i] as SortField).direction;
    }
    return a.row.ordinal - b.row.ordinal;
  });
  return keyed.map((entry) => entry.row);
}
