import { Unzip, UnzipInflate, zipSync } from "fflate";
import type { Unreadable } from "../../services/minutes/paper-reader.js";
import { mostParts, mostUnpacked } from "./paper-limits.js";

/** Parts of a Word document by their path, as they came out. */
export type DocxParts = Map<string, Uint8Array>;

/** So much is unpacked between two looks at how much it is by now. */
const chunkBytes = 16 * 1024;

/**
 * Unpacks what is needed of a Word document, counting what really comes out of each part: what the file says of sizes is not believed, and
 * its directory is not used.
 */
export function unpackDocx(bytes: Uint8Array): DocxParts | Unreadable {
  const parts: DocxParts = new Map();
  let refused: Unreadable | undefined;
  let count = 0;
  let total = 0;
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > mostParts) refused ??= { why: "too-big" };
    if (refused) return;
    if (file.compression !== 0 && file.compression !== 8) {
      // 99 is how encrypted parts are marked.
      refused = { why: file.compression === 99 ? "encrypted" : "broken" };
      return;
    }
    const needed = isNeeded(file.name);
    const chunks: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, chunk, final) => {
      if (refused) return;
      if (error) {
        if (needed) refused = { why: "broken" };
        return;
      }
      size += chunk.length;
      total += chunk.length;
      if (total > mostUnpacked) {
        refused = { why: "too-big" };
        return;
      }
      if (needed) chunks.push(chunk);
      if (final && needed) parts.set(file.name, joined(chunks, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  if (isEncrypted(bytes)) return { why: "encrypted" };
  try {
    for (let at = 0; at < bytes.length && refused === undefined; at += chunkBytes)
      unzip.push(bytes.subarray(at, at + chunkBytes), at + chunkBytes >= bytes.length);
  } catch {
    // Whatever it throws at: these bytes are no packed file.
    return refused ?? { why: "broken" };
  }
  if (refused) return refused;
  return parts.has("[Content_Types].xml") ? parts : { why: "broken" };
}

/** Packs checked parts anew, uncompressed, for a reader that wants a file. */
export function packDocx(parts: DocxParts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** Words, styles, notes and what leads to them. Pictures, fonts, macros and embedded files are left behind. */
function isNeeded(name: string): boolean {
  if (name === "[Content_Types].xml" || name === "_rels/.rels") return true;
  if (!/\.(?:xml|rels)$/i.test(name)) return false;
  return !/^(?:docProps|customXml|customUI)\/|\/(?:theme|media|embeddings|glossary|fonts|activeX|charts|diagrams|webextensions|header\d*|footer\d*|comments\w*|people|vba\w*|webSettings|fontTable)(?:\/|\.xml)/i.test(
    name,
  );
}

/** The first part's flags say whether it asks for a password. */
function isEncrypted(bytes: Uint8Array): boolean {
  const isPart = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return isPart && ((bytes[6] ?? 0) & 1) === 1;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
