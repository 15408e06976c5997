import { parseArgs } from "node:util";
import { type Day, isDay } from "../../domain/days/day.js";

/** What is asked of `npm run read-minutes`. `on`: the day as of which it is read, absent: today. */
export type Asked =
  | { kind: "read"; file: string; roster?: string; on?: Day; json: boolean }
  /** `why`: what could not be read; absent: help was asked for. */
  | { kind: "usage"; why?: string };

const options = {
  roster: { type: "string" },
  on: { type: "string" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

/** Reads the words after the program's name. */
export function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { roster, on, json, help } = values;
    const [file, ...others] = positionals;
    if (help || args.length === 0) return { kind: "usage" };
    if (file === undefined || others.length > 0) return { kind: "usage", why: "Which file? Name one." };
    if (on !== undefined && !isDay(on)) return { kind: "usage", why: `“${on}” is no day; say it as 2026-03-04.` };
    return { kind: "read", file, ...(roster !== undefined && { roster }), ...(on !== undefined && { on }), json };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (typeof code !== "string" || !code.startsWith("ERR_PARSE_ARGS")) throw error;
    return { kind: "usage", why: `${message.split(". ", 1)[0]?.replace(/\.$/, "")}.` };
  }
}
