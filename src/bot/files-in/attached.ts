import type { Activity } from "botbuilder";

/** A file that came with a message. `url` is a key to it: it is never logged. */
export type AttachedFile = { name: string; url: string };

/** What came with a message beside its words. */
export type Attached = {
  /** In the personal chat only: elsewhere Teams does not say where a file is. */
  files: readonly AttachedFile[];
  /** Pictures pasted into it. */
  pictures: number;
  /** Files that can't be had here, cards, links to other apps. */
  others: number;
};

/** More files of one message are not read. */
export const mostFiles = 5;
const longestName = 260;
const longestUrl = 8_000;

/** Reads the attachments of a message; absent where nothing but its words came. Their shape is nobody's promise. */
export function attachedTo({ attachments }: Pick<Activity, "attachments">): Attached | undefined {
  const files: AttachedFile[] = [];
  let pictures = 0;
  let others = 0;
  let html = "";
  let quoted = 0;
  for (const { contentType = "", content, contentUrl, name } of attachments ?? []) {
    if (contentType === "text/html") html += typeof content === "string" ? content : "";
    else if (contentType === "application/vnd.microsoft.teams.file.download.info") {
      const file = toFile(name, content);
      if (file === undefined) others += 1;
      else files.push(file);
    } else if (contentType.startsWith("image/")) pictures += 1;
    else if (contentType === "messageReference") quoted += 1;
    else if (contentType !== "" || contentUrl !== undefined) others += 1;
  }
  // In a channel or chat a file shows in the message's form only, as a quoted message does.
  const shown = html.slice(0, longestUrl).match(/<attachment\b/gi)?.length ?? 0;
  others += Math.max(0, shown - quoted - files.length - others);
  return files.length + pictures + others === 0 ? undefined : { files, pictures, others };
}

function toFile(name: unknown, content: unknown): AttachedFile | undefined {
  const { downloadUrl, fileType } = (typeof content === "object" && content !== null ? content : {}) as {
    downloadUrl?: unknown;
    fileType?: unknown;
  };
  if (typeof downloadUrl !== "string" || downloadUrl === "" || downloadUrl.length > longestUrl) return undefined;
  const called = typeof name === "string" ? (name.split(/[\\/]/).at(-1) ?? "").trim().slice(-longestName) : "";
  const ending = typeof fileType === "string" && /^[\w-]{1,12}$/.test(fileType) ? fileType : "";
  // Teams leaves out the type at times, and a phone the name's ending.
  const isWhole = /\.[\p{L}\p{N}]{1,12}$/u.test(called) || ending === "";
  return { name: isWhole ? called || "paper" : `${called || "paper"}.${ending}`, url: downloadUrl };
}
