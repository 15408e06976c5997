import { Context } from "mingo/core";
import * as expressionOperators from "mingo/operators/expression";
import { $expr, $mod, $regex } from "mingo/operators/query";
import { Query } from "mingo/query";
import { commandError, unsupported } from "./command-error.js";
import { type Document, isDocument } from "./document.js";

const { $function: _scripts, ...expressions } = expressionOperators;

/** What is read by mingo: patterns, remainders and expressions. Scripts are left out. */
const context = Context.init({ query: { $expr, $mod, $regex }, expression: expressions } as Parameters<
  typeof Context.init
>[0]);

/** The predicate of a filter that only mingo reads. Throws an error that names an operator it lacks. */
export function compileWithMingo(filter: Document): (doc: Document) => boolean {
  refuseServerClock(filter);
  try {
    const query = new Query(filter, { context, scriptEnabled: false });
    return (doc) => query.test(doc);
  } catch (cause) {
    throw commandError("BadValue", cause instanceof Error ? cause.message : String(cause));
  }
}

/** Variables of the server's clock are refused: who writes says what time it is, and a repeat would get another answer. */
export function refuseServerClock(expression: unknown): void {
  if (typeof expression === "string") {
    const variable = ["$$NOW", "$$CLUSTER_TIME", "$$USER_ROLES"].find((name) => expression.startsWith(name));
    if (variable !== undefined) throw unsupported(`the variable '${variable}'`);
  } else if (Array.isArray(expression)) expression.forEach(refuseServerClock);
  else if (isDocument(expression)) Object.values(expression).forEach(refuseServerClock);
}
