import { Aggregator } from "mingo/aggregator";
import { Context } from "mingo/core";
import * as accumulators from "mingo/operators/accumulator";
import * as expressionOperators from "mingo/operators/expression";
import * as stageOperators from "mingo/operators/pipeline";
import { commandError } from "./command-error.js";
import type { Document } from "./document.js";
import { refuseServerClock } from "./match-with-mingo.js";

const { $function: _function, ...expressions } = expressionOperators;
const { $accumulator: _accumulator, ...accumulatorsWithoutScript } = accumulators;
const { $addFields, $set, $unset, $project, $group, $unwind, $replaceRoot, $replaceWith, $count, $sortByCount } =
  stageOperators;

const context = Context.init({
  accumulator: accumulatorsWithoutScript,
  expression: expressions,
  pipeline: {
    $addFields,
    $set,
    $unset,
    $project,
    $group,
    $unwind,
    $replaceRoot,
    $replaceWith,
    $count,
    $sortByCount,
  },
} as Parameters<typeof Context.init>[0]);

/** Runs stages over documents, which most stages change in place. Throws an error that names what mingo does not know. */
export function runMingoStages(documents: readonly Document[], stages: readonly Document[]): Document[] {
  refuseServerClock(stages);
  try {
    return new Aggregator([...stages], { context, scriptEnabled: false }).run([...documents]) as Document[];
  } catch (cause) {
    throw commandError("BadValue", cause instanceof Error ? cause.message : String(cause));
  }
}
