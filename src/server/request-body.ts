import type { IncomingMessage } from "node:http";

export type BodyRead =
  | { kind: "json"; value: unknown }
  /** 400: not JSON, or the caller hung up before its end; 408: too slow; 413: too big. */
  | { kind: "refused"; status: 400 | 408 | 413 };

/**
 * Reads a request's JSON. What is too big is refused without being kept: at once when its length is announced, else as soon
 * as the limit is passed.
 */
export function requestBody(
  request: IncomingMessage,
  { limitBytes, limitMs }: { limitBytes: number; limitMs: number },
): Promise<BodyRead> {
  // Only declared JSON: a page in somebody's browser can post anything else here without asking.
  if (!isJson(request.headers["content-type"])) return Promise.resolve({ kind: "refused", status: 400 });
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) {
    return Promise.resolve({ kind: "refused", status: 413 });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (result: BodyRead): void => {
      clearTimeout(limit);
      request.off("data", collect);
      resolve(result);
    };
    const collect = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > limitBytes) end({ kind: "refused", status: 413 });
      else chunks.push(chunk);
    };
    const limit = setTimeout(() => end({ kind: "refused", status: 408 }), limitMs);
    request.on("data", collect);
    request.once("end", () => end(parsed(chunks)));
    request.once("close", () => end({ kind: "refused", status: 400 }));
    request.on("error", () => end({ kind: "refused", status: 400 }));
  });
}

function isJson(contentType: string | undefined): boolean {
  const type = contentType?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  return type === "application/json" || /^application\/[\w.-]+\+json$/.test(type);
}

function parsed(chunks: readonly Buffer[]): BodyRead {
  try {
    return { kind: "json", value: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { kind: "refused", status: 400 };
  }
}
