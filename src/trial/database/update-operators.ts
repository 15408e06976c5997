import { commandError, unsupported } from "./command-error.js";
import { compareValues } from "./compare-values.js";
import { compileFilter, isOperatorDocument } from "./compile-filter.js";
import { type Document, isDocument } from "./document.js";
import type { DocumentEdit } from "./document-edit.js";
import { sameValue } from "./match-value.js";
import { valueAt } from "./paths.js";

/** Changes one field of a document that is being edited. */
type UpdateOperator = (edit: DocumentEdit, path: string, argument: unknown) => void;

function mismatch(operator: string, path: string, needed: string): Error {
  return commandError("TypeMismatch", `Cannot apply ${operator} to '${path}': it needs ${needed}`);
}

function arithmetic(operator: string, combine: (before: number, argument: number) => number): UpdateOperator {
  return (edit, path, argument) => {
    const before = edit.get(path) === undefined ? 0 : edit.get(path);
    if (typeof argument !== "number" || typeof before !== "number") throw mismatch(operator, path, "numbers");
    edit.set(path, combine(before, argument));
  };
}

function extreme(direction: 1 | -1): UpdateOperator {
  return (edit, path, argument) => {
    const before = edit.get(path);
    if (before === undefined || direction * compareValues(argument, before) > 0) edit.set(path, argument);
  };
}

function arrayAt(edit: DocumentEdit, operator: string, path: string): readonly unknown[] | undefined {
  const before = edit.get(path);
  if (before !== undefined && !Array.isArray(before)) throw mismatch(operator, path, "an array");
  return before;
}

function push(edit: DocumentEdit, path: string, argument: unknown): void {
  const before = arrayAt(edit, "$push", path) ?? [];
  if (!isDocument(argument) || !("$each" in argument)) {
    edit.set(path, [...before, argument]);
    return;
  }
  const { $each: each, $position: position = before.length, $sort: sort, $slice: slice, ...others } = argument;
  const strange = Object.keys(others)[0];
  if (strange !== undefined) throw unsupported(`'${strange}' in $push`);
  if (!Array.isArray(each)) throw commandError("BadValue", "The argument of $each in $push must be an array");
  if (!Number.isInteger(position) || (slice !== undefined && !Number.isInteger(slice))) {
    throw commandError("BadValue", "$position and $slice of $push must be whole numbers");
  }
  const at = position as number;
  let after = [...before.slice(0, at), ...each, ...before.slice(at)];
  if (sort !== undefined) after = sortElements(after, sort);
  if (typeof slice === "number") after = slice < 0 ? after.slice(slice) : after.slice(0, slice);
  edit.set(path, after);
}

function sortElements(elements: unknown[], sort: unknown): unknown[] {
  if (sort === 1 || sort === -1) return elements.sort((a, b) => sort * compareValues(a, b));
  if (!isDocument(sort)) throw commandError("BadValue", "$sort of $push must be 1, -1 or an object");
  return elements.sort((a, b) => {
    for (const [path, direction] of Object.entries(sort)) {
      const [left, right] = [a, b].map((element) => (isDocument(element) ? (valueAt(element, path) ?? null) : null));
      const difference = compareValues(left, right) * Number(direction);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function addToSet(edit: DocumentEdit, path: string, argument: unknown): void {
  const before = arrayAt(edit, "$addToSet", path) ?? [];
  const each = isDocument(argument) && "$each" in argument ? argument.$each : [argument];
  if (!Array.isArray(each)) throw commandError("BadValue", "The argument of $each in $addToSet must be an array");
  const after = [...before];
  for (const value of each) if (!after.some((known) => sameValue(known, value))) after.push(value);
  edit.set(path, after);
}

/** Leaves out of an array what `drops` says. A missing field stays missing. */
function filterArray(edit: DocumentEdit, operator: string, path: string, drops: (element: unknown) => boolean): void {
  const before = arrayAt(edit, operator, path);
  const after = before?.filter((element) => !drops(element));
  if (after !== undefined && after.length !== before?.length) edit.set(path, after);
}

function pull(edit: DocumentEdit, path: string, condition: unknown): void {
  if (isDocument(condition) && !isOperatorDocument(condition)) {
    const matches = compileFilter(condition);
    filterArray(edit, "$pull", path, (element) => isDocument(element) && matches(element));
  } else {
    const matches = compileFilter({ v: condition });
    filterArray(edit, "$pull", path, (element) => matches({ v: element }));
  }
}

function pullAll(edit: DocumentEdit, path: string, values: unknown): void {
  if (!Array.isArray(values)) throw commandError("BadValue", "$pullAll needs an array");
  filterArray(edit, "$pullAll", path, (element) => values.some((value) => sameValue(element, value)));
}

function pop(edit: DocumentEdit, path: string, end: unknown): void {
  const before = arrayAt(edit, "$pop", path);
  if (end !== 1 && end !== -1) throw commandError("FailedToParse", "$pop expects 1 or -1");
  if (before !== undefined) edit.set(path, end === 1 ? before.slice(0, -1) : before.slice(1));
}

function rename(edit: DocumentEdit, path: string, to: unknown): void {
  if (typeof to !== "string") throw commandError("BadValue", "The 'to' field of $rename must be a string");
  const value = edit.get(path);
  if (value === undefined) return;
  edit.unset(path);
  edit.set(to, value);
}

/** The server's own time, which only what expires by it may hold. */
function currentDate(edit: DocumentEdit, path: string, kind: unknown): void {
  if (kind !== true && !(isDocument(kind) && kind.$type === "date"))
    throw unsupported(`$currentDate of ${JSON.stringify(kind)}`);
  edit.set(path, new Date());
}

/** All update operators that this server knows. $setOnInsert is left out of updates of what exists by its caller. */
const UPDATE_OPERATORS: Readonly<Record<string, UpdateOperator>> = {
  $set: (edit, path, value) => edit.set(path, value),
  $setOnInsert: (edit, path, value) => edit.set(path, value),
  $unset: (edit, path) => edit.unset(path),
  $currentDate: currentDate,
  $inc: arithmetic("$inc", (before, argument) => before + argument),
  $mul: arithmetic("$mul", (before, argument) => before * argument),
  $max: extreme(1),
  $min: extreme(-1),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
  $rename: rename,
};

/** The operator of that name, or an error that names it. */
export function updateOperator(name: string): UpdateOperator {
  const operator = Object.hasOwn(UPDATE_OPERATORS, name) ? UPDATE_OPERATORS[name] : undefined;
  if (operator === undefined) throw unsupported(`the update operator '${name}'`);
  return operator;
}

/** The fields of an update document, checked to be an object of objects. */
export function updateEntries(update: Document): [operator: string, fields: Document][] {
  return Object.entries(update).map(([operator, fields]) => {
    updateOperator(operator);
    if (!isDocument(fields))
      throw commandError("FailedToParse", `Modifiers operate on fields but ${operator} got something else`);
    return [operator, fields];
  });
}
