/**
 * JSON in which a moment is `{"$date":"2026-03-05T09:00:00.000Z"}`, so that it comes back as a moment. No field of ours begins with "$".
 * What is undefined is left out, as it is nowhere kept.
 */
export function datedJson(value: unknown): string {
  return JSON.stringify(dated(value));
}

/** Throws a SyntaxError for what is no JSON, or holds a moment that is none. */
export function readDatedJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (!isObject(value) || !Object.hasOwn(value, "$date")) return value;
    const at = new Date(String(value.$date));
    if (Number.isNaN(at.getTime()) || at.toISOString() !== value.$date) throw new SyntaxError("not a moment");
    return at;
  });
}

/** `JSON.stringify` makes text of a Date before anybody can look at it. */
function dated(value: unknown): unknown {
  if (value instanceof Date) return { $date: value.toISOString() };
  if (Array.isArray(value)) return value.map(dated);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, dated(part)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
