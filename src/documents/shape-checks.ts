/** Whether a value is what it should be. */
export type Check = (value: unknown) => boolean;
export type Shape = Readonly<Record<string, Check>>;

export const text: Check = (value) => typeof value === "string" && value !== "";
export const count: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
export const instant: Check = (value) => value instanceof Date;
export const flag: Check = (value) => typeof value === "boolean";
export const day: Check = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
export const id =
  (prefix: string): Check =>
  (value) =>
    typeof value === "string" && new RegExp(`^${prefix}[\\w-]{1,60}$`).test(value);
export const oneOf =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
export const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const object =
  (shape: Shape): Check =>
  (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) && wrongField(value, shape) === undefined;
export const list =
  (shape: Shape): Check =>
  (value) =>
    Array.isArray(value) && value.every(object(shape));
export const kinds = (...values: readonly string[]): Check => object({ kind: oneOf(...values) });

export const texts: Check = (value) => Array.isArray(value) && value.every(text);
export const line = list({ at: instant, by: text });
export const part = oneOf("open", "closed");
export const due = kinds("unset", "none", "day", "next-meeting", "papers-deadline");

/** The first field that is missing or of another kind. Absent: all is as it should be. */
export function wrongField(value: object, shape: Shape): string | undefined {
  return Object.entries(shape).find(([field, check]) => !check((value as Record<string, unknown>)[field]))?.[0];
}

export function isOwners(value: unknown): boolean {
  const named = object({ kind: oneOf("named"), owners: list({ member: id("m_"), assignedAt: instant }) });
  return (
    named(value) || object({ kind: oneOf("everybody", "agency"), answered: Array.isArray, assignedAt: instant })(value)
  );
}
