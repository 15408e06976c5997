import { createRequire } from "node:module";
import { commandError, unsupported } from "./command-error.js";
import { type Document, isDocument } from "./document.js";

const require = createRequire(import.meta.url);

type Mingo = {
  readonly query: (filter: Document) => (doc: Document) => boolean;
  readonly aggregate: (documents: readonly Document[], stages: readonly Document[]) => Document[];
};

let loaded: Mingo | undefined;

/** Reads mingo when something first needs it: its operators are hundreds of files, and most runs ask for none of them. */
function load(): Mingo {
  const { Context } = require("mingo/core") as typeof import("mingo/core");
  const { Query } = require("mingo/query") as typeof import("mingo/query");
  const { Aggregator } = require("mingo/aggregator") as typeof import("mingo/aggregator");
  const { $expr, $mod, $regex } = require("mingo/operators/query") as typeof import("mingo/operators/query");
  // What runs scripts is left out.
  const { $function: _function, ...expression } =
    require("mingo/operators/expression") as typeof import("mingo/operators/expression");
  const { $accumulator: _accumulator, ...accumulator } =
    require("mingo/operators/accumulator") as typeof import("mingo/operators/accumulator");
  const stages = require("mingo/operators/pipeline") as typeof import("mingo/operators/pipeline");
  const { $addFields, $set, $unset, $project, $group, $unwind, $replaceRoot, $replaceWith, $sortByCount } = stages;
  const pipeline = { $addFields, $set, $unset, $project, $group, $unwind, $replaceRoot, $replaceWith, $sortByCount };
  const context = Context.init({ accumulator, expression, pipeline, query: { $expr, $mod, $regex } } as Parameters<
    typeof Context.init
  >[0]);
  const options = { context, scriptEnabled: false };
  return {
    query: (filter) => {
      const query = new Query(filter, options);
      return (doc) => query.test(doc);
    },
    aggregate: (documents, pipelineStages) =>
      new Aggregator([...pipelineStages], options).run([...documents]) as Document[],
  };
}

function withMingo<T>(expression: unknown, use: (mingo: Mingo) => T): T {
  refuseServerVariables(expression);
  loaded ??= load();
  try {
    return use(loaded);
  } catch (cause) {
    throw commandError("BadValue", cause instanceof Error ? cause.message : String(cause));
  }
}

/** The predicate of a filter of patterns, remainders or expressions. Throws an error that names an operator mingo lacks. */
export function compileWithMingo(filter: Document): (doc: Document) => boolean {
  const test = withMingo(filter, (mingo) => mingo.query(filter));
  return (doc) => withMingo(undefined, () => test(doc));
}

/** Runs stages over documents, which most stages change in place. Throws an error that names what mingo does not know. */
export function runMingoStages(documents: readonly Document[], stages: readonly Document[]): Document[] {
  return withMingo(stages, (mingo) => mingo.aggregate(documents, stages));
}

/** Who writes says what time it is; with the server's clock a repeat would get another answer. */
function refuseServerVariables(expression: unknown): void {
  if (typeof expression === "string") {
    const variable = ["$$NOW", "$$CLUSTER_TIME", "$$USER_ROLES"].find((name) => expression.startsWith(name));
    if (variable !== undefined) throw unsupported(`the variable '${variable}'`);
  } else if (Array.isArray(expression)) expression.forEach(refuseServerVariables);
  else if (isDocument(expression)) Object.values(expression).forEach(refuseServerVariables);
}
