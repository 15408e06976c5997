/** A line without its end; `ended`: false for what stands after the last end of a line. */
export type Line = { bytes: Buffer; ended: boolean };

const newline = 0x0a;
/** No line of ours comes near it: whatever is longer has no lines. */
const longestLine = 64 * 1024 * 1024;

/** Lines as bytes, cut at "\n" and nowhere else: a text may hold other signs that are taken for ends of lines elsewhere. Throws `line-too-long`. */
export async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = rest.indexOf(newline); at !== -1; at = rest.indexOf(newline)) {
      yield { bytes: Buffer.concat([...held, rest.subarray(0, at)]), ended: true };
      held = [];
      size = 0;
      rest = rest.subarray(at + 1);
    }
    held.push(Buffer.from(rest));
    size += rest.length;
    if (size > longestLine) throw tooLong();
  }
  if (size > 0) yield { bytes: Buffer.concat(held), ended: false };
}

function tooLong(): Error {
  return Object.assign(new Error("A line is longer than any of ours."), { code: "line-too-long" as const });
}
