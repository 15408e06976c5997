import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from "pino";
import type { LogLevel } from "./config.js";

/**
 * What may stand in a log line: ids and outcomes, never what a board said, nor anybody's name. The list is closed so that
 * a new field is thought about here before it is written anywhere.
 */
export type LogFields = {
  tenant?: string;
  committee?: string;
  /** A person's id in our records, never a name. */
  person?: string;
  conversation?: string;
  activity?: string;
  notice?: string;
  actionItem?: string;
  meeting?: string;
  /** The kind of thing at hand: an activity type, a verb, a command's or a notice's kind. */
  kind?: string;
  outcome?: string;
  /** An error's or a refusal's code. */
  code?: string;
  /** An HTTP status. */
  status?: number;
  /** What a person was given to quote. */
  reference?: string;
  ms?: number;
  count?: number;
  port?: number;
  /** Any fault: its class, code and places in the code are written, its message is not, as messages quote what people wrote. */
  error?: unknown;
};

export type Log = {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

/** A log of JSON lines on standard error: standard output belongs to the ready line. `into` is for tests. */
export function processLog(level: LogLevel, into: DestinationStream = destination({ fd: 2, sync: true })): Log {
  const lines = pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, into);
  return {
    debug: writer(lines, "debug"),
    info: writer(lines, "info"),
    warn: writer(lines, "warn"),
    error: writer(lines, "error"),
  };
}

const writer =
  (lines: Logger, level: "debug" | "info" | "warn" | "error") =>
  (event: string, fields: LogFields = {}): void => {
    if (!lines.isLevelEnabled(level)) return;
    const { error, ...rest } = fields;
    lines[level](error === undefined ? rest : { ...rest, error: withoutItsMessage(error) }, event);
  };

type LoggedError = { name: string; code?: string | number; at: string[]; cause?: LoggedError };

const PLACES = 8;
const CAUSES = 4;

function withoutItsMessage(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code, cause, stack } = error as Error & { code?: unknown };
  const places = (stack ?? "").split("\n").filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line));
  return {
    name: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    at: places.slice(0, PLACES).map((line) => line.trim()),
    ...(cause === undefined || depth >= CAUSES ? {} : { cause: withoutItsMessage(cause, depth + 1) }),
  };
}
