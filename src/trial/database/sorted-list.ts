/** A place in a sorted list: block and offset. Good until the list changes. */
export type Position = { readonly block: number; readonly offset: number };

/** After the last value of any list. */
export const END_OF_LIST: Position = { block: Number.MAX_SAFE_INTEGER, offset: 0 };

const BLOCK = 512;

/**
 * Values in order, in blocks, so that putting one in or taking one out moves at most a block. `compare` must never be zero
 * for two different values.
 */
export type SortedList<T> = {
  readonly size: () => number;
  readonly add: (value: T) => void;
  readonly remove: (value: T) => void;
  /** The first place whose value is not `before`; `before` must hold for a leading run of the values and no others. */
  readonly seek: (before: (value: T) => boolean) => Position;
  /** How many values there are from one place up to another, without a look at them. */
  readonly count: (from: Position, to: Position) => number;
  /** Visits from one place up to another, the end left out, forwards or backwards, until `visit` returns false. */
  readonly scan: (from: Position, to: Position, backwards: boolean, visit: (value: T) => boolean) => void;
};

/** Where a leading run ends in an array, by halving. */
function runLength<T>(values: readonly T[], inRun: (value: T) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inRun(values[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sorted list that begins with `values`, in any order. */
export function sortedList<T>(compare: (a: T, b: T) => number, values: readonly T[] = []): SortedList<T> {
  const sorted = [...values].sort(compare);
  const blocks: T[][] = [];
  for (let at = 0; at < sorted.length; at += BLOCK) blocks.push(sorted.slice(at, at + BLOCK));
  let size = sorted.length;

  const seek = (before: (value: T) => boolean): Position => {
    const block = Math.max(0, runLength(blocks, (candidate) => before(candidate[0] as T)) - 1);
    const offset = runLength(blocks[block] ?? [], before);
    return offset === blocks[block]?.length ? { block: block + 1, offset: 0 } : { block, offset };
  };

  return {
    size: () => size,
    seek,
    add: (value) => {
      size++;
      const block = Math.max(0, runLength(blocks, (candidate) => compare(candidate[0] as T, value) < 0) - 1);
      const values = blocks[block];
      if (values === undefined) {
        blocks.push([value]);
        return;
      }
      const last = values[values.length - 1] as T;
      if (compare(last, value) < 0) values.push(value);
      else
        values.splice(
          runLength(values, (candidate) => compare(candidate, value) < 0),
          0,
          value,
        );
      // A block that grew at its end stays full: ids mostly ascend.
      if (values.length > 2 * BLOCK)
        blocks.splice(block + 1, 0, values.splice(block === blocks.length - 1 ? 2 * BLOCK : BLOCK));
    },
    remove: (value) => {
      const { block, offset } = seek((candidate) => compare(candidate, value) < 0);
      const values = blocks[block];
      if (values === undefined || compare(values[offset] as T, value) !== 0) return;
      size--;
      values.splice(offset, 1);
      if (values.length === 0) blocks.splice(block, 1);
    },
    count: (from, to) => {
      let counted = 0;
      for (let block = from.block; block <= to.block && block < blocks.length; block++) {
        counted += block === to.block ? to.offset : (blocks[block] as T[]).length;
      }
      return Math.max(0, counted - from.offset);
    },
    scan: (from, to, backwards, visit) => {
      if (backwards) {
        for (let block = Math.min(to.block, blocks.length - 1); block >= from.block; block--) {
          const values = blocks[block] as T[];
          const first = block === from.block ? from.offset : 0;
          for (let at = (block === to.block ? to.offset : values.length) - 1; at >= first; at--)
            if (!visit(values[at] as T)) return;
        }
        return;
      }
      for (let block = from.block; block <= to.block && block < blocks.length; block++) {
        const values = blocks[block] as T[];
        const end = block === to.block ? to.offset : values.length;
        for (let at = block === from.block ? from.offset : 0; at < end; at++) if (!visit(values[at] as T)) return;
      }
    },
  };
}
