import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readArguments } from "../../src/cli/read-minutes/read-arguments.js";
import { readMinutes } from "../../src/cli/read-minutes/read-minutes-file.js";
import { readInThread } from "../../src/documents/papers/read-in-thread.js";

const clock = { now: () => new Date("2026-03-09T10:00:00Z") };
const minutes = `Estuary Board

Minutes of the meeting held on Thursday 5 March 2026

Present: Nkechi Obi, Tom Garraway

4. Sea wall

The wall had moved again.

Action: NO to write to the county by Friday 13 March 2026

5. Next meeting

Thursday 2 April 2026, 10am, Harbour Office
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ask = (words: readonly string[]) => {
  const asked = readArguments(words);
  if (asked.kind === "usage") throw new Error(asked.why);
  return readMinutes({ reader: readInThread(), clock, folder }, asked);
};
const file = (name: string, text: string) => writeFile(join(folder, name), text);

describe("what is asked for is read", () => {
  test("a file, with what may be said of it", () => {
    expect(readArguments(["x.docx"])).toEqual({ kind: "read", file: "x.docx", json: false });
    expect(readArguments(["--roster", "r.csv", "x.docx", "--json", "--on", "2026-03-04"])).toEqual({
      kind: "read",
      file: "x.docx",
      roster: "r.csv",
      on: "2026-03-04",
      json: true,
    });
  });

  test.each([["--json"], ["a", "b"], ["a", "--colour"], ["a", "--on", "Friday"], ["a", "--on", "2026-02-30"]])(
    "what cannot be read is answered with how it is said: %s %s %s",
    (...words) => {
      expect(readArguments(words.filter((word) => word !== undefined))).toEqual({
        kind: "usage",
        why: expect.stringMatching(/[.?]$/),
      });
    },
  );

  test("help is given when it is asked for", () => {
    for (const words of [[], ["--help"], ["x.docx", "--help"]]) expect(readArguments(words)).toEqual({ kind: "usage" });
  });
});

describe("a file of minutes", () => {
  test("is printed with the words everything was read from, and what would be ticked; the folder stays as it was", async () => {
    await file("march.txt", minutes);
    const said = await ask(["march.txt"]);
    expect(said).toEqual({ sentence: expect.stringContaining("Meeting: Thu 5 March") });
    const { sentence } = said as { sentence: string };
    expect(sentence).toMatch(/^march\.txt: Minutes/);
    expect(sentence).toMatch(
      /\[x\] NO: Write to the county; due Fri 13 March\n {4}item 4\.? Sea wall: “.*NO to write.*”/,
    );
    expect(sentence).toContain("Thu 2 April, 10:00, Harbour Office");
    expect(sentence).toContain("[x] Nkechi Obi, present");
    expect(await readdir(folder)).toEqual(["march.txt"]);
  });

  test("is whole as JSON, with what would be ticked", async () => {
    await file("march.txt", minutes);
    const { sentence } = (await ask(["march.txt", "--json"])) as { sentence: string };
    const whole = JSON.parse(sentence);
    expect(whole).toMatchObject({ file: "march.txt", kind: "minutes", meeting: { on: "2026-03-05" }, unread: [] });
    const [action] = whole.findings.filter(({ what }: { what: { kind: string } }) => what.kind === "action");
    expect(action).toMatchObject({
      ticked: true,
      what: { task: "Write to the county" },
      evidence: { item: { number: "4" } },
    });
  });

  test("is read as of the day that is said", async () => {
    await file("notes.txt", "Action: Nkechi Obi to ring the county by Friday");
    const { sentence } = (await ask(["notes.txt", "--on", "2026-06-01"])) as { sentence: string };
    expect(sentence).toContain("due Fri 5 June");
  });

  test.each([
    [
      "csv",
      "Name,Initials,Role,Agency\nOrla Vance,OV,Harbour Master,Estuary Council\nTom Garraway,TG,Treasurer,Sailing Club\n",
    ],
    ["txt", "In attendance:\nOrla Vance (OV)\tHarbour Master, Estuary Council\nTom Garraway\tTreasurer\n"],
    ["txt", "Orla Vance, OV, Harbour Master, Estuary Council\nTom Garraway, TG, Treasurer, Sailing Club\n"],
  ])("is read against those whom a list of the board names (.%s)", async (ending, list) => {
    await file(`board.${ending}`, list);
    await file(
      "notes.txt",
      "Notes of 5 March 2026\n\n1. Buoys\n\nThree buoys are adrift.\n\nHarbour Master to moor them again\n",
    );
    expect(await ask(["notes.txt"])).toEqual({ sentence: expect.not.stringContaining("Moor them again") });
    const { sentence } = (await ask(["notes.txt", "--roster", `board.${ending}`])) as { sentence: string };
    expect(sentence).toContain("Harbour Master: Moor them again");
  });
});

describe("what cannot be done is said in a sentence", () => {
  test("a file that is not there, or is of no kind that is read", async () => {
    expect(await ask(["none.docx"])).toEqual({ problem: "none.docx could not be read (ENOENT)." });
    await file("book.xlsx", "x");
    expect(await ask(["book.xlsx"])).toEqual({
      problem: expect.stringMatching(/^book\.xlsx: “\.xlsx” files are none/),
    });
    await file("empty.txt", "  \n");
    expect(await ask(["empty.txt"])).toEqual({ problem: expect.stringMatching(/^empty\.txt: There is no text in it/) });
  });

  test("a list of the board that is none", async () => {
    await file("march.txt", minutes);
    await file("poem.txt", "The sea was grey that day,\nand nobody came.\n");
    expect(await ask(["march.txt", "--roster", "poem.txt"])).toEqual({
      problem: expect.stringMatching(/^poem\.txt is not plainly a list of people/),
    });
    expect(await ask(["march.txt", "--roster", "none.csv"])).toEqual({
      problem: "none.csv could not be read (ENOENT).",
    });
  });
});
