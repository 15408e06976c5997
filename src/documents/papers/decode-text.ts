/**
 * The text of a file: UTF-8, with or without its mark; UTF-16 where its mark says so; else as Windows writes in Western Europe. Absent:
 * these bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = utf8(bytes) ?? new TextDecoder("windows-1252").decode(bytes);
  return isText(text) ? text : undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // No UTF-8: that is what was asked.
    return undefined;
  }
}

/** Texts hold next to no control characters; pictures and programs are full of them. */
function isText(text: string): boolean {
  let controls = 0;
  const sample = Math.min(text.length, 100_000);
  for (let at = 0; at < sample; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) controls += 1;
  }
  return controls * 50 <= sample;
}
