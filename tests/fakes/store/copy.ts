/** What goes in and out of a fake is a copy, as it is with a database: nobody shares an object with it. */
export function copy<Value>(value: Value): Value {
  return structuredClone(value);
}
