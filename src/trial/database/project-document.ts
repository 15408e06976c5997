import { commandError, unsupported } from "./command-error.js";
import { compileElementMatch, isOperatorDocument } from "./compile-filter.js";
import { type Document, isDocument } from "./document.js";

/** The fields to keep or leave out, nested as paths are; true where a path ends. */
type FieldTree = { [name: string]: FieldTree | true | ((value: unknown) => unknown) };

/** Makes the document that a reader gets of a stored one. */
export type Projection = (doc: Document) => Document;

/** Reads a projection: inclusion or exclusion of paths, `$slice` and `$elemMatch`. Undefined: whole documents. */
export function readProjection(projection: unknown): Projection | undefined {
  if (projection === undefined || (isDocument(projection) && Object.keys(projection).length === 0)) return undefined;
  if (!isDocument(projection)) throw commandError("TypeMismatch", "A projection must be an object");
  const { _id: idRule, ...rules } = projection;
  const tree: FieldTree = Object.create(null);
  let including: boolean | undefined;
  for (const [path, rule] of Object.entries(rules)) {
    const keeps = ruleKeeps(path, rule);
    if (keeps !== undefined) {
      if (including !== undefined && including !== keeps) {
        throw commandError("BadValue", `Cannot mix inclusion and exclusion in one projection, at '${path}'`);
      }
      including = keeps;
    }
    plant(tree, path, isOperatorDocument(rule) ? elementRule(rule) : true);
  }
  const withId = idRule === undefined ? true : ruleKeeps("_id", idRule) === true;
  if (including ?? (idRule !== undefined && withId && Object.keys(rules).length === 0)) {
    return (doc) => {
      const kept = keep(doc, tree);
      return withId && doc._id !== undefined ? { _id: doc._id, ...kept } : kept;
    };
  }
  if (!withId) tree._id = true;
  return (doc) => drop(doc, tree);
}

/** True: keep what is named; false: leave it out; undefined: says nothing of the other fields. */
function ruleKeeps(path: string, rule: unknown): boolean | undefined {
  if (path.includes("$")) throw unsupported(`the positional projection '${path}'`);
  if (typeof rule === "number" || typeof rule === "boolean") return Boolean(rule);
  if (isOperatorDocument(rule)) return "$elemMatch" in rule ? true : undefined;
  throw unsupported(`the expression at '${path}' in a projection of find`);
}

function elementRule(rule: Document): (value: unknown) => unknown {
  const [operator, argument] = Object.entries(rule)[0] as [string, unknown];
  if (operator === "$slice") return (value) => (Array.isArray(value) ? slice(value, argument) : value);
  if (operator !== "$elemMatch") throw unsupported(`the operator '${operator}' in a projection of find`);
  const matches = compileElementMatch(argument);
  return (value) => {
    const found = Array.isArray(value) ? value.find((element) => matches([element])) : undefined;
    return found === undefined ? undefined : [found];
  };
}

function slice(values: readonly unknown[], argument: unknown): unknown[] {
  if (typeof argument === "number") return argument < 0 ? values.slice(argument) : values.slice(0, argument);
  const [skip, limit] = Array.isArray(argument) ? argument : [];
  if (typeof skip !== "number" || typeof limit !== "number" || limit <= 0)
    throw commandError("BadValue", "$slice needs a number or two");
  const start = skip < 0 ? Math.max(0, values.length + skip) : skip;
  return values.slice(start, start + limit);
}

function plant(tree: FieldTree, path: string, end: true | ((value: unknown) => unknown)): void {
  const segments = path.split(".");
  const last = segments.pop() as string;
  let node = tree;
  for (const segment of segments) {
    const next: FieldTree[string] = node[segment] ?? Object.create(null);
    if (next === true || typeof next === "function") throw commandError("BadValue", `Path collision at '${path}'`);
    node[segment] = next;
    node = next;
  }
  if (node[last] !== undefined) throw commandError("BadValue", `Path collision at '${path}'`);
  node[last] = end;
}

/** Kept fields stay in the order in which they are stored. */
function keep(doc: Document, tree: FieldTree): Document {
  const kept: Document = {};
  for (const name in doc) {
    const rule = tree[name];
    if (rule === undefined) continue;
    const value =
      rule === true ? doc[name] : typeof rule === "function" ? rule(doc[name]) : within(doc[name], rule, keep);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

function drop(doc: Document, tree: FieldTree): Document {
  const left: Document = {};
  for (const name in doc) {
    const rule = tree[name];
    if (rule === true) continue;
    left[name] =
      rule === undefined
        ? doc[name]
        : typeof rule === "function"
          ? rule(doc[name])
          : (within(doc[name], rule, drop) ?? doc[name]);
  }
  return left;
}

/** A rule for fields of an embedded document, or of each document in an array; undefined for other values. */
function within(value: unknown, tree: FieldTree, rule: (doc: Document, tree: FieldTree) => Document): unknown {
  if (isDocument(value)) return rule(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((element): unknown[] => {
    const inner = within(element, tree, rule);
    return inner === undefined ? (rule === drop ? [element] : []) : [inner];
  });
}
