import type { FileRule } from "../connector/one-drive.js";

/** No paper is larger. */
export const mostFileBytes = 10 * 1024 * 1024;
/** SharePoint leads to where the bytes are; more often than this is a circle. */
const mostRedirects = 3;

/** What came of fetching a file that somebody sent. */
export type Downloaded =
  | { kind: "file"; bytes: Uint8Array }
  /** The address, or one that it leads to, is none that we read from. */
  | { kind: "foreign" }
  | { kind: "too-big" }
  /** A web page stands there in place of the file: some phones send a link that asks for a sign-in. */
  | { kind: "page" }
  /** The other side refused it, or did not give it in time. `reason` for the log; never the address, which is a key to the file. */
  | { kind: "not-had"; reason: string };

export type DownloadFile = (url: string, isPage: boolean) => Promise<Downloaded>;

/**
 * Fetches a file from where Teams says it is: without credentials, as the address is one; at most 10 MB, counted as they come; all in all
 * within `limitMs`. Wherever it is led is looked at like the first address. `isPage`: the file itself is a web page.
 */
export function downloadFile({ mayGet, limitMs }: { mayGet: FileRule; limitMs: number }): DownloadFile {
  return async (url, isPage) => {
    const signal = AbortSignal.timeout(limitMs);
    try {
      let at = url;
      for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
        if (!mayGet(at)) return { kind: "foreign" };
        const answer = await fetch(at, { redirect: "manual", credentials: "omit", signal });
        const next = redirectOf(answer, at);
        if (next === undefined) return await fileIn(answer, isPage);
        await answer.body?.cancel();
        at = next;
      }
      return { kind: "not-had", reason: "redirects" };
    } catch (error) {
      // `fetch` knows faults of the network and our own time limit, and nothing else.
      return { kind: "not-had", reason: error instanceof Error ? error.name : "unknown" };
    }
  };
}

function redirectOf({ status, headers }: Response, at: string): string | undefined {
  const location = headers.get("location");
  if (status < 300 || status > 399 || location === null || !URL.canParse(location, at)) return undefined;
  return new URL(location, at).href;
}

async function fileIn(answer: Response, isPage: boolean): Promise<Downloaded> {
  const { status, headers, body } = answer;
  const kind: Downloaded | undefined =
    status !== 200 || body === null
      ? { kind: "not-had", reason: `HTTP ${status}` }
      : !isPage && /^text\/html\b/i.test(headers.get("content-type") ?? "")
        ? { kind: "page" }
        : Number(headers.get("content-length") ?? 0) > mostFileBytes
          ? { kind: "too-big" }
          : undefined;
  if (kind !== undefined || body === null) {
    await body?.cancel();
    return kind ?? { kind: "not-had", reason: "empty" };
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // What is promised of the length need not be true.
  for await (const chunk of body) {
    length += chunk.length;
    if (length > mostFileBytes) return { kind: "too-big" };
    chunks.push(chunk);
  }
  return { kind: "file", bytes: Buffer.concat(chunks) };
}
