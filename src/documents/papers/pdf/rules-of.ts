import type { Rule } from "./pdf-page.js";

type Matrix = readonly [number, number, number, number, number, number];
type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };
/** The numbers by which pdf.js names its operators. */
type Names = Readonly<Record<string, number>>;

/** What is drawn thinner than this is a line. */
const thin = 3;
const mostRules = 20_000;
const shortest = 4;

/** The lines that a page draws: borders of cells above all. Filled areas and curves are left out. */
export function rulesOf({ fnArray, argsArray }: Operators, names: Names, toPage: Matrix): readonly Rule[] {
  const rules: Rule[] = [];
  let matrix = toPage;
  const saved: Matrix[] = [];
  for (const [at, operator] of fnArray.entries()) {
    if (rules.length > mostRules) break;
    const args = argsArray[at];
    if (operator === names.save || operator === names.paintFormXObjectBegin) saved.push(matrix);
    if (operator === names.restore || operator === names.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    if (operator === names.transform && isMatrix(args)) matrix = times(matrix, args);
    if (operator === names.paintFormXObjectBegin && Array.isArray(args) && isMatrix(args[0]))
      matrix = times(matrix, args[0]);
    if (operator !== names.constructPath || !Array.isArray(args) || args[0] === names.endPath) continue;
    const strokes = [names.stroke, names.closeStroke].includes(args[0]);
    const data: unknown = Array.isArray(args[1]) ? args[1][0] : undefined;
    if (data instanceof Float32Array || Array.isArray(data))
      for (const path of pathsOf(data as ArrayLike<number>, matrix))
        rules.push(...(strokes ? sidesOf(path) : filled(path)));
  }
  return rules;
}

type Point = { x: number; y: number };

/** Paths of straight lines, on the page. */
function pathsOf(data: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  for (let at = 0; at < data.length; ) {
    const kind = data[at];
    const point = on(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0);
    if (kind === 0) {
      path = [point];
      paths.push(path);
      at += 3;
    } else if (kind === 1) {
      path.push(point);
      at += 3;
    } else if (kind === 4) {
      const first = path[0];
      if (first) path.push(first);
      at += 1;
    } else {
      // A curve: no border of a cell.
      path = [];
      paths.pop();
      at += kind === 2 ? 7 : kind === 3 ? 5 : 1;
    }
  }
  return paths;
}

function sidesOf(path: readonly Point[]): readonly Rule[] {
  return path.slice(1).flatMap((point, at) => filled([path[at] ?? point, point]));
}

/** The line that a filled path looks like, where it is thin. */
function filled(path: readonly Point[]): readonly Rule[] {
  const xs = path.map(({ x }) => x);
  const ys = path.map(({ y }) => y);
  const rule = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const across = rule.right - rule.left;
  const down = rule.bottom - rule.top;
  return Math.min(across, down) <= thin && Math.max(across, down) >= shortest ? [rule] : [];
}

function isMatrix(value: unknown): value is Matrix {
  const numbers = Array.isArray(value) || value instanceof Float32Array;
  return numbers && value.length === 6 && Array.from(value).every((one) => Number.isFinite(one));
}

/** `inner` within `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function on([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}
