import type { FileRule } from "./one-drive.js";

/** What became of it. */
export type FilePut =
  | { kind: "kept" }
  /** The address is none that we write to. */
  | { kind: "foreign" }
  /** The other side refused it, or did not answer in time. */
  | { kind: "not-kept"; reason: string };

export type PutFile = (url: string, file: { bytes: Buffer; contentType: string }) => Promise<FilePut>;

/** Puts a whole file in one request. A redirect is not followed: it could lead anywhere. */
export function putFile({ mayPut, limitMs }: { mayPut: FileRule; limitMs: number }): PutFile {
  return async (url, { bytes, contentType }) => {
    if (!mayPut(url)) return { kind: "foreign" };
    try {
      const answer = await fetch(url, {
        method: "PUT",
        redirect: "manual",
        signal: AbortSignal.timeout(limitMs),
        headers: { "content-type": contentType, "content-range": `bytes 0-${bytes.length - 1}/${bytes.length}` },
        body: new Uint8Array(bytes),
      });
      await answer.body?.cancel();
      return answer.status === 200 || answer.status === 201
        ? { kind: "kept" }
        : { kind: "not-kept", reason: `HTTP ${answer.status}` };
    } catch (error) {
      // `fetch` knows faults of the network and our own time limit, and nothing else.
      return { kind: "not-kept", reason: error instanceof Error ? error.name : "unknown" };
    }
  };
}
