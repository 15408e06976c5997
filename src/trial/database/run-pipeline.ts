import type { Collection } from "./collection.js";
import { commandError, unsupported } from "./command-error.js";
import { compileFilter } from "./compile-filter.js";
import { countRows } from "./count-rows.js";
import type { Counters } from "./counters.js";
import { type Document, decodeDocument, isDocument, type Row } from "./document.js";
import { findRows } from "./find-rows.js";
import { runMingoStages } from "./mingo-on-demand.js";
import { sortFields, sortRows } from "./sort-order.js";

type Stage = { readonly name: string; readonly argument: unknown; readonly document: Document };

const BY_MINGO = new Set([
  "$group",
  "$project",
  "$addFields",
  "$set",
  "$unset",
  "$unwind",
  "$replaceRoot",
  "$replaceWith",
  "$sortByCount",
]);
const OURS = new Set(["$match", "$sort", "$limit", "$skip", "$count"]);
/** These read documents and leave them as they are. */
const READ_ONLY = new Set(["$group", "$sortByCount"]);

/** The documents that a pipeline gives. An absent collection is an empty one. */
export function runPipeline(
  collection: Collection | undefined,
  pipeline: readonly Document[],
  counters: Counters,
): Document[] {
  const stages = pipeline.map(readStage);
  const counted = wholeCount(stages);
  if (counted !== undefined) {
    const size = countRows(collection, counted.filter, counters);
    return size === 0 ? [] : [counted.answer(size)];
  }
  const leading = leadingQuery(stages);
  const rows = findRows(collection, leading.query, counters);
  const shared = leading.rest.every(
    (stage) => OURS.has(stage.name) || (READ_ONLY.has(stage.name) && !mentionsRoot(stage.argument)),
  );
  let documents: Document[] = shared ? rows.map((row) => row.doc) : rows.map((row) => decodeDocument(row.bytes));
  for (const stage of leading.rest) {
    const counting = constantGroup(stage);
    if (OURS.has(stage.name)) documents = runOwn(documents, stage);
    else if (counting !== undefined) documents = documents.length === 0 ? [] : [counting(documents.length)];
    else documents = runMingoStages(documents, [stage.document]);
  }
  return documents;
}

function readStage(document: Document): Stage {
  const [name, argument] = Object.entries(document)[0] ?? [];
  if (name === undefined || Object.keys(document).length !== 1)
    throw commandError("BadValue", "A pipeline stage must have exactly one field");
  if (!OURS.has(name) && !BY_MINGO.has(name)) throw unsupported(`the pipeline stage '${name}'`);
  return { name, argument, document };
}

/** Stages at the front that make one query, so that indexes serve them. */
function leadingQuery(stages: readonly Stage[]) {
  const rest = [...stages];
  const take = (name: string): unknown => (rest[0]?.name === name ? rest.shift()?.argument : undefined);
  const filter = filterOf(take("$match"));
  const sort = sortFields(take("$sort"));
  const skip = take("$skip");
  const limit = take("$limit");
  return {
    query: {
      filter,
      sort,
      ...(skip === undefined ? {} : { skip: wholeNumber("$skip", skip) }),
      ...(limit === undefined ? {} : { limit: wholeNumber("$limit", limit) }),
    },
    rest,
  };
}

/** A pipeline that only counts what fulfils a filter, as clients ask for a count. */
function wholeCount(stages: readonly Stage[]): { filter: Document; answer: (size: number) => Document } | undefined {
  const [match, group, ...others] = stages;
  const answer = group === undefined ? undefined : constantGroup(group);
  if (match?.name !== "$match" || answer === undefined || others.length > 0) return undefined;
  return { filter: filterOf(match.argument), answer };
}

function runOwn(documents: Document[], { name, argument }: Stage): Document[] {
  switch (name) {
    case "$match":
      return documents.filter(compileFilter(filterOf(argument)));
    case "$sort": {
      const rows = documents.map((doc, ordinal): Row => ({ ordinal, doc, bytes: new Uint8Array() }));
      return sortRows(rows, sortFields(argument)).map((row) => row.doc);
    }
    case "$limit":
      return documents.slice(0, wholeNumber(name, argument));
    case "$skip":
      return documents.slice(wholeNumber(name, argument));
    default:
      if (typeof argument !== "string") throw commandError("BadValue", "$count needs the name of a field");
      return documents.length === 0 ? [] : [{ [argument]: documents.length }];
  }
}

/** The common count, `{ _id: 1, n: { $sum: 1 } }`, needs no look at the documents. */
function constantGroup({ name, argument }: Stage): ((size: number) => Document) | undefined {
  if (name !== "$group" || !isDocument(argument)) return undefined;
  const { _id: id, ...sums } = argument;
  if (id !== null && typeof id !== "number") return undefined;
  const steps = Object.entries(sums).map(([field, sum]) => [field, isDocument(sum) ? sum.$sum : undefined] as const);
  if (!steps.every(([, step]) => typeof step === "number")) return undefined;
  return (size) => ({ _id: id, ...Object.fromEntries(steps.map(([field, step]) => [field, (step as number) * size])) });
}

function filterOf(argument: unknown): Document {
  if (argument !== undefined && !isDocument(argument)) throw commandError("BadValue", "$match needs an object");
  return argument ?? {};
}

function wholeNumber(name: string, argument: unknown): number {
  if (!Number.isInteger(argument) || (argument as number) < 0)
    throw commandError("BadValue", `${name} needs a whole number`);
  return argument as number;
}

function mentionsRoot(argument: unknown): boolean {
  return JSON.stringify(argument).includes("$$");
}
