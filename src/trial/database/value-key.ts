import { ObjectId } from "bson";
import { encodeDocument } from "./document.js";

/**
 * A primitive that is the same for equal values and differs for others, to look values up in a Map or Set. Numbers, strings
 * and booleans stand for themselves; what they can't express begins with a NUL, and so does a string that itself does.
 */
export function valueKey(value: unknown): string | number | boolean | null {
  switch (typeof value) {
    case "string":
      return value.charCodeAt(0) === 0 ? `\0s${value}` : value;
    case "number":
    case "boolean":
      return value;
    case "object":
      if (value === null) return null;
      if (value instanceof ObjectId) return `\0i${value.toHexString()}`;
      if (value instanceof Date) return `\0d${value.getTime()}`;
      return `\0b${Buffer.from(encodeDocument({ v: value })).toString("latin1")}`;
    case "undefined":
      return "\0u";
    case "bigint":
    case "symbol":
    case "function":
      return `\0x${String(value)}`;
  }
}
