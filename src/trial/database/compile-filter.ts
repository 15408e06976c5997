import { commandError, unsupported } from "./command-error.js";
import { type Document, isDocument } from "./document.js";
import { VALUE_TESTS, type ValueTest } from "./match-value.js";
import { compileWithMingo } from "./mingo-on-demand.js";
import { someAt } from "./paths.js";

/** Says whether a document fulfils a filter. */
export type Matcher = (doc: Document) => boolean;

const BY_MINGO = new Set(["$regex", "$options", "$mod"]);

/** True for a condition made of operators, as in `{ $gt: 5 }`; a document without them is a value to be equal to. */
export function isOperatorDocument(condition: unknown): condition is Document {
  if (!isDocument(condition)) return false;
  const first = Object.keys(condition)[0];
  return first?.startsWith("$") === true;
}

function all(matchers: readonly Matcher[]): Matcher {
  if (matchers.length === 1) return matchers[0] as Matcher;
  return (doc) => {
    for (const matcher of matchers) if (!matcher(doc)) return false;
    return true;
  };
}

/** Compiles a filter. Throws a command error that names an operator which this server lacks. */
export function compileFilter(filter: Document): Matcher {
  const matchers: Matcher[] = [];
  for (const field in filter) {
    const condition = filter[field];
    if (field.charCodeAt(0) === 36) matchers.push(compileTopLevel(field, condition));
    else matchers.push(compileField(field, condition));
  }
  return all(matchers);
}

function compileTopLevel(operator: string, condition: unknown): Matcher {
  if (operator === "$expr") return compileWithMingo({ $expr: condition });
  if (operator !== "$and" && operator !== "$or" && operator !== "$nor")
    throw unsupported(`the query operator '${operator}'`);
  if (!Array.isArray(condition) || condition.length === 0 || !condition.every(isDocument)) {
    throw commandError("BadValue", `${operator} needs an array of filters that is not empty`);
  }
  const parts = condition.map(compileFilter);
  if (operator === "$and") return all(parts);
  if (operator === "$or") return (doc) => parts.some((part) => part(doc));
  return (doc) => !parts.some((part) => part(doc));
}

function compileField(path: string, condition: unknown): Matcher {
  if (condition instanceof RegExp) return compileWithMingo({ [path]: condition });
  if (!isOperatorDocument(condition)) return at(path, VALUE_TESTS.$eq?.(condition) as ValueTest);
  const matchers: Matcher[] = [];
  const forMingo: Document = {};
  for (const operator in condition) {
    if (BY_MINGO.has(operator)) forMingo[operator] = condition[operator];
    else matchers.push(compileOperator(path, operator, condition[operator]));
  }
  if (Object.keys(forMingo).length > 0) matchers.push(compileWithMingo({ [path]: forMingo }));
  return all(matchers);
}

function at(path: string, test: ValueTest): Matcher {
  if (!path.includes(".")) return (doc) => test(doc[path]);
  return (doc) => someAt(doc, path, test);
}

function compileOperator(path: string, operator: string, argument: unknown): Matcher {
  const makeTest = VALUE_TESTS[operator];
  if (makeTest !== undefined) {
    if ((operator === "$eq" || operator === "$in") && hasPattern(argument)) return compilePatterns(path, argument);
    return at(path, makeTest(argument));
  }
  switch (operator) {
    case "$ne":
      return not(compileOperator(path, "$eq", argument));
    case "$nin":
      return not(compileOperator(path, "$in", argument));
    case "$not":
      return not(compileField(path, argument));
    case "$exists": {
      const exists = at(path, (value) => value !== undefined);
      return argument ? exists : not(exists);
    }
    case "$elemMatch":
      return at(path, compileElementMatch(argument));
    case "$all":
      if (!Array.isArray(argument)) throw commandError("BadValue", "$all needs an array");
      if (argument.length === 0) return () => false;
      return all(argument.map((value) => compileField(path, value)));
    default:
      throw unsupported(`the query operator '${operator}'`);
  }
}

/** The test of an array of which one element fulfils the criteria: a filter of documents, or operators on plain values. */
export function compileElementMatch(criteria: unknown): ValueTest {
  if (!isDocument(criteria)) throw commandError("BadValue", "$elemMatch needs an object");
  const logical = ["$and", "$or", "$nor"].includes(Object.keys(criteria)[0] ?? "");
  const test: ValueTest = isOperatorDocument(criteria) && !logical ? plainTest(criteria) : documentTest(criteria);
  return (value) => Array.isArray(value) && value.some(test);
}

function plainTest(criteria: Document): ValueTest {
  const matcher = compileField("v", criteria);
  return (element) => matcher({ v: element });
}

function documentTest(criteria: Document): ValueTest {
  const matcher = compileFilter(criteria);
  return (element) => isDocument(element) && matcher(element);
}

function not(matcher: Matcher): Matcher {
  return (doc) => !matcher(doc);
}

function hasPattern(argument: unknown): boolean {
  return argument instanceof RegExp || (Array.isArray(argument) && argument.some((value) => value instanceof RegExp));
}

function compilePatterns(path: string, argument: unknown): Matcher {
  const parts = (Array.isArray(argument) ? argument : [argument]).map((value) => compileField(path, value));
  return (doc) => parts.some((part) => part(doc));
}
