/** Whether a file may be put at an address that Teams named. */
export type UploadRule = (url: string) => boolean;

/** What became of it. */
export type FilePut =
  | { kind: "kept" }
  /** The address is none that we write to. */
  | { kind: "foreign" }
  /** The other side refused it, or did not answer in time. */
  | { kind: "not-kept"; reason: string };

export type PutFile = (url: string, file: { bytes: Buffer; contentType: string }) => Promise<FilePut>;

/** Where people's OneDrive lives: worldwide with GCC, GCC High, and DoD. */
const oneDriveHosts = [".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us"] as const;

/** SharePoint and OneDrive by https: whoever could name another address would be given a board's records. */
export const oneDriveUploads: UploadRule = (url) => {
  if (!URL.canParse(url)) return false;
  const { protocol, port, username, password, hostname } = new URL(url);
  const plain = protocol === "https:" && port === "" && username === "" && password === "";
  return plain && oneDriveHosts.some((host) => hostname.endsWith(host));
};

/** Puts a whole file in one request. A redirect is not followed: it could lead anywhere. */
export function putFile({ mayPut, limitMs }: { mayPut: UploadRule; limitMs: number }): PutFile {
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
