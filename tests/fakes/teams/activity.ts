/** Something read from JSON whose shape nobody has promised. */
export type Json = Readonly<Record<string, unknown>>;

/** An Adaptive Card, or one element or action of it, as it stands on the wire. */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** What travels between Teams and a bot. Only the fields that the tests read have a type. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly name?: string;
  readonly text?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly value?: unknown;
  readonly attachments?: readonly Json[];
  readonly conversation?: Json;
  readonly channelData?: Json;
  readonly [property: string]: unknown;
}

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isElement(value: unknown): value is CardElement {
  return isJson(value) && typeof value.type === "string";
}

export const isActivity = (value: unknown): value is Activity => isElement(value);

/** The elements in a property that should hold a list of them; an absent or mistaken property holds none. */
export function elementsIn(value: unknown): readonly CardElement[] {
  return Array.isArray(value) ? value.filter(isElement) : [];
}
