/**
 * The text of a file: UTF-8, with or without its mark; UTF-16 where its mark says so; else as Windows writes in Western Europe. Absent:
 * these bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = utf8(bytes) ?? windows(bytes);
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

/** What Windows has between 0x80 and 0x9F, where Latin 1 has control characters. */
const windowsSigns =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

/** Node 20 decodes windows-1252 as Latin 1. */
function windows(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return text.replace(/[\u0080-\u009F]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
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
