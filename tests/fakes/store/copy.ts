/**
 * What goes in and out of a fake is a copy, as it is with a database: nobody shares an object with it. By hand, as the platform's own
 * way of copying takes ten times as long, and a simulated year copies a hundred million values.
 */
export function copy<Value>(value: Value): Value {
  return copied(value) as Value;
}

/** A copy that nobody can change, and that may so be handed to everybody. */
export function frozen<Value>(value: Value): Value {
  return freeze(copy(value));
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied);
  if (value instanceof Date) return new Date(value);
  const plain = Object.getPrototypeOf(value);
  // Maps and what else there may be.
  if (plain !== Object.prototype && plain !== null) return structuredClone(value);
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) made[key] = copied((value as Record<string, unknown>)[key]);
  return made;
}
