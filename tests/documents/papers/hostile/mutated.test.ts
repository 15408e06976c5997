import fc from "fast-check";
import { expect, test } from "vitest";
import { readInThread } from "../../../../src/documents/papers/read-in-thread.js";
import { pdfFile, pdfLines } from "../files/pdf-file.js";
import { numbered, table, wordFile, words } from "../files/word-file.js";

const good = {
  docx: () =>
    wordFile([
      words("Minutes", true),
      numbered("Welcome"),
      table([
        ["No", "Action"],
        ["1", "Sweep"],
      ]),
    ]),
  pdf: async () =>
    pdfFile([
      {
        words: pdfLines(
          [70, 120, 300],
          [
            ["No", "Owner", "Action"],
            ["1", "JH", "Sweep"],
            ["2", "AL", "Ring"],
          ],
        ),
      },
    ]),
};

test.each(["docx", "pdf"] as const)("a %s file with bytes changed, or cut off, is read or refused", async (ending) => {
  const bytes = await good[ending]();
  const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(changes, fc.option(fc.nat(bytes.length)), async (changed, cut) => {
      const copy = new Uint8Array(bytes);
      for (const [at, value] of changed) copy[at] = value;
      const read = await readInThread().open({ name: `a.${ending}`, bytes: copy.subarray(0, cut ?? undefined) });
      expect(["paper", "unreadable"]).toContain(read.kind);
    }),
    { numRuns: process.env.LONG === "1" ? 1_000 : 40 },
  );
});
