import { randomUUID } from "node:crypto";
import type { NewId } from "../services/ports.js";

/** Twenty random hexadecimal digits behind the prefix: unguessable, and unique for all practical purposes. */
export const randomId: NewId = (prefix) => `${prefix}${randomUUID().replaceAll("-", "").slice(0, 20)}`;
