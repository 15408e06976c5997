import { commandError } from "./command-error.js";
import { compareValues } from "./compare-values.js";
import { type Document, isDocument, type Row, type Slot } from "./document.js";
import type { IndexSpec } from "./index-spec.js";
import { keysAt } from "./paths.js";
import { END_OF_LIST, type Position, type SortedList, sortedList } from "./sorted-list.js";

/** The values of an index's fields, in their order. */
export type Key = readonly unknown[];
type Entry = { readonly key: Key; readonly slot: Slot };

/** An end of a range of values. */
export type Bound = { readonly value: unknown; readonly inclusive: boolean };

/** Entries whose first fields equal `prefix` and whose next field lies between the bounds, in the order of values. */
export type KeyRange = { readonly prefix: Key; readonly lower?: Bound; readonly upper?: Bound };

/** One index of a collection: its documents by key, in order. */
export type CollectionIndex = {
  readonly spec: IndexSpec;
  /** True once a document had an array at this field, so that it may stand in the index several times. */
  readonly isMultiple: (field: number) => boolean;
  /** The keys of a document. Throws DuplicateKey when a unique index has one of them for a document other than `own`. */
  readonly keys: (doc: Document, own?: Slot) => readonly Key[];
  readonly add: (slot: Slot, keys: readonly Key[]) => void;
  /** Takes out a slot by the row that it holds now. */
  readonly remove: (slot: Slot) => void;
  /** How many entries a range has. */
  readonly count: (range: KeyRange) => number;
  /** Visits the rows of a range until `visit` returns false. */
  readonly scan: (range: KeyRange, backwards: boolean, visit: (row: Row) => boolean) => void;
};

/** An index over the documents that are there already. Throws DuplicateKey when they contradict a unique one. */
export function collectionIndex(spec: IndexSpec, slots: readonly Slot[], namespace: string): CollectionIndex {
  const multiple = new Set<number>();
  const directions = spec.fields.map((field) => field.direction);
  const { path: onlyPath } = spec.fields[0] as { path: string };
  const simple = spec.fields.length === 1 && !onlyPath.includes(".");

  const compareKeys = (a: Key, b: Key): number => {
    for (let i = 0; i < b.length; i++) {
      const difference = compareValues(a[i], b[i]);
      if (difference !== 0) return difference * (directions[i] as number);
    }
    return 0;
  };
  const compareEntries = (a: Entry, b: Entry): number =>
    compareKeys(a.key, b.key) || a.slot.row.ordinal - b.slot.row.ordinal;

  const keysOf = (doc: Document): readonly Key[] => {
    if (spec.partial !== undefined && !spec.partial.matches(doc)) return [];
    if (simple && !Array.isArray(doc[onlyPath])) return [[doc[onlyPath] ?? null]];
    const parts = spec.fields.map((field) => keysAt(doc, field.path));
    const several = parts.flatMap((part, field) => (part.multiple ? [field] : []));
    if (several.length === 0) return [parts.map((part) => part.values[0] ?? null)];
    if (several.length > 1)
      throw commandError("CannotIndexParallelArrays", `Two fields of the index ${spec.name} are arrays`);
    const field = several[0] as number;
    multiple.add(field);
    const elements = (parts[field]?.values ?? []).length === 0 ? [undefined] : (parts[field]?.values ?? []);
    const keys = elements.map((element) =>
      parts.map((part, at) => (at === field ? element : (part.values[0] ?? null))),
    );
    keys.sort(compareKeys);
    return keys.filter((key, at) => at === 0 || compareKeys(key, keys[at - 1] as Key) !== 0);
  };

  const entriesOf = (slot: Slot): Entry[] => keysOf(slot.row.doc).map((key) => ({ key, slot }));

  const list: SortedList<Entry> = sortedList(compareEntries, slots.flatMap(entriesOf));

  const holder = (key: Key, own: Slot | undefined): Slot | undefined => {
    let other: Slot | undefined;
    const from = list.seek((entry) => compareKeys(entry.key, key) < 0);
    list.scan(from, END_OF_LIST, false, (entry) => {
      if (compareKeys(entry.key, key) !== 0) return false;
      if (entry.slot !== own) other = entry.slot;
      return other === undefined;
    });
    return other;
  };

  const checkedKeys: CollectionIndex["keys"] = (doc, own) => {
    const keys = keysOf(doc);
    const doubled = spec.unique ? keys.find((key) => holder(key, own) !== undefined) : undefined;
    if (doubled !== undefined) throw duplicateKey(spec, doubled, namespace);
    return keys;
  };

  if (spec.unique) for (const slot of slots) checkedKeys(slot.row.doc, slot);

  const endsOf = ({ prefix, lower, upper }: KeyRange): [from: Position, to: Position] => {
    const descending = directions[prefix.length] === -1;
    const [first, last] = descending ? [upper, lower] : [lower, upper];
    const firstKey = first === undefined ? prefix : [...prefix, first.value];
    const lastKey = last === undefined ? prefix : [...prefix, last.value];
    const from = list.seek((entry) => {
      const difference = compareKeys(entry.key, firstKey);
      return difference < 0 || (difference === 0 && first?.inclusive === false);
    });
    const to = list.seek((entry) => {
      const difference = compareKeys(entry.key, lastKey);
      return difference < 0 || (difference === 0 && last?.inclusive !== false);
    });
    return [from, to];
  };

  return {
    spec,
    keys: checkedKeys,
    isMultiple: (field) => multiple.has(field),
    add: (slot, keys) => {
      for (const key of keys) list.add({ key, slot });
    },
    remove: (slot) => entriesOf(slot).forEach(list.remove),
    count: (range) => list.count(...endsOf(range)),
    scan: (range, backwards, visit) => list.scan(...endsOf(range), backwards, (entry) => visit(entry.slot.row)),
  };
}

function duplicateKey(spec: IndexSpec, key: Key, namespace: string): Error {
  const keyValue = Object.fromEntries(spec.fields.map((field, at) => [field.path, key[at] ?? null]));
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${shownValue(value)}`);
  const message = `E11000 duplicate key error collection: ${namespace} index: ${spec.name} dup key: { ${shown.join(", ")} }`;
  return commandError("DuplicateKey", message, { keyPattern: spec.document.key, keyValue });
}

function shownValue(value: unknown): string {
  return isDocument(value) || typeof value === "string" ? JSON.stringify(value) : String(value);
}
