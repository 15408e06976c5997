import type { MemberId } from "../domain/ids.js";

/** Whether anything in a value is this member's id. */
export function names(value: unknown, member: MemberId): boolean {
  if (typeof value !== "object" || value === null) return value === member;
  return Object.values(value).some((part) => names(part, member));
}

/** The value with one member's id in the place of another's. Ids are never anything else: whatever equals one is it. */
export function renamed<Value>(value: Value, from: MemberId, to: MemberId): Value {
  if (value === from) return to as Value;
  if (Array.isArray(value)) return value.map((part) => renamed(part, from, to)) as Value;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renamed(part, from, to)])) as Value;
}
