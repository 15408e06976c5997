import type { Rule } from "./pdf-page.js";

/** A table as its borders draw it. */
export type Grid = {
  /** Its columns' borders from left to right, its rows' from the top down: one more than there are columns or rows. */
  xs: readonly number[];
  ys: readonly number[];
  /** For each cell, by row and then by column: the number of the cell that it is one with, its upper left one. */
  whole: readonly number[];
};

type Line = { at: number; from: number; to: number };

/** Lines nearer to each other than this are the same one, or touch. */
const near = 3;
const mostMeetings = 4_000_000;
const mostCellsOfGrid = 20_000;

/** The tables that lines draw on a page. Frames around one piece of text are none. */
export function gridsOf(rules: readonly Rule[]): readonly Grid[] {
  const lying = merged(
    rules.filter(isLying).map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
  );
  const standing = merged(
    rules
      .filter((rule) => !isLying(rule))
      .map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
  );
  if (lying.length * standing.length > mostMeetings) return [];
  return connected(lying, standing).flatMap((group) => gridOf(group.lying, group.standing));
}

function isLying({ left, right, top, bottom }: Rule): boolean {
  return right - left >= bottom - top;
}

/** Lines that go on in each other, as one. Programs draw a border cell by cell. */
function merged(lines: readonly Line[]): readonly Line[] {
  const done: Line[] = [];
  for (const group of grouped(lines)) {
    let open: Line | undefined;
    for (const line of group.sort((one, other) => one.from - other.from)) {
      if (open !== undefined && line.from - open.to <= near) open.to = Math.max(open.to, line.to);
      else {
        open = { ...line };
        done.push(open);
      }
    }
  }
  return done;
}

function grouped(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of [...lines].sort((one, other) => one.at - other.at)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && line.at - group[0].at <= 1.5) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

function connected(lying: readonly Line[], standing: readonly Line[]): readonly { lying: Line[]; standing: Line[] }[] {
  const parent = [...lying, ...standing].map((_, at) => at);
  const find = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[one] = root;
    return root;
  };
  for (const [h, one] of lying.entries())
    for (const [v, other] of standing.entries()) if (meets(one, other)) parent[find(h)] = find(lying.length + v);
  const groups = new Map<number, { lying: Line[]; standing: Line[] }>();
  const groupOf = (at: number) => {
    const root = find(at);
    const group = groups.get(root) ?? { lying: [], standing: [] };
    groups.set(root, group);
    return group;
  };
  for (const [at, line] of lying.entries()) groupOf(at).lying.push(line);
  for (const [at, line] of standing.entries()) groupOf(lying.length + at).standing.push(line);
  return [...groups.values()];
}

function meets(lying: Line, standing: Line): boolean {
  const across = standing.at >= lying.from - near && standing.at <= lying.to + near;
  return across && lying.at >= standing.from - near && lying.at <= standing.to + near;
}

function gridOf(lying: readonly Line[], standing: readonly Line[]): readonly Grid[] {
  if (lying.length === 0 || standing.length === 0) return [];
  const xs = places(standing, lying);
  const ys = places(lying, standing);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > mostCellsOfGrid) return [];
  const whole = Array.from({ length: columns * rows }, (_, at) => at);
  const find = (one: number): number => {
    let root = one;
    while (whole[root] !== root) root = whole[root] ?? root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [first, second] = [find(one), find(other)].sort((left, right) => left - right) as [number, number];
    whole[second] = first;
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const isOpenRight =
        column + 1 < columns && !isDrawn(standing, xs[column + 1] ?? 0, ys[row] ?? 0, ys[row + 1] ?? 0);
      const isOpenBelow = row + 1 < rows && !isDrawn(lying, ys[row + 1] ?? 0, xs[column] ?? 0, xs[column + 1] ?? 0);
      if (isOpenRight) join(at, at + 1);
      if (isOpenBelow) join(at, at + columns);
    }
  const done = whole.map((_, at) => find(at));
  return new Set(done).size < 2 ? [] : [{ xs, ys, whole: done }];
}

/** Where lines stand, and where those that cross them end, if that is well beyond: a table may be open at its sides. */
function places(lines: readonly Line[], crossing: readonly Line[]): readonly number[] {
  const at = lines.map((line) => line.at);
  const least = crossing.reduce((one, line) => Math.min(one, line.from), Number.POSITIVE_INFINITY);
  const most = crossing.reduce((one, line) => Math.max(one, line.to), Number.NEGATIVE_INFINITY);
  const first = Math.min(...at);
  const last = Math.max(...at);
  const all = [...at, ...(least < first - 8 ? [least] : []), ...(most > last + 8 ? [most] : [])];
  const kept: number[] = [];
  for (const one of all.sort((left, right) => left - right))
    if (one - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(one);
  return kept;
}

/** Whether at least half of a cell's side is drawn. */
function isDrawn(lines: readonly Line[], at: number, from: number, to: number): boolean {
  let drawn = 0;
  for (const line of lines) {
    if (Math.abs(line.at - at) > near) continue;
    drawn += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  }
  return drawn * 2 >= to - from;
}
