import { readFileSync } from "node:fs";
import { join } from "node:path";
import { day } from "../src/domain/days/day.js";
import { docxOf } from "../tests/papers/docx-of.js";
import { readFile } from "../tests/papers/read-documents.js";

/** What reading a long paper costs, in milliseconds: for the first time in a process, and the middle of five times after it. */
export type LongPaper = { kind: string; bytes: number; first: number; then: number; actions: number };

const pages = 60;
/** Letters of a page of minutes, typed at the usual size. */
const letters = 2_800;

/** Minutes repeated up to 60 pages, as text, as a page of a website and as a Word file. */
export async function measureLongPapers(folder: string): Promise<readonly LongPaper[]> {
  const source = (name: string) => repeated(readFileSync(join(folder, name), "utf8"));
  const papers = [
    ["minutes.docx", await docxOf(source("nhs-trust-board.docx.md"))],
    ["minutes.txt", new TextEncoder().encode(source("adults-partnership.txt"))],
    ["minutes.html", new TextEncoder().encode(source("parish-council.html"))],
  ] as const;
  const measured: LongPaper[] = [];
  for (const [name, bytes] of papers) measured.push(await measure(name, bytes));
  return measured;
}

function repeated(text: string): string {
  return Array.from({ length: Math.ceil((pages * letters) / text.length) }, () => text).join("\n\n");
}

async function measure(name: string, bytes: Uint8Array): Promise<LongPaper> {
  const times: number[] = [];
  let actions = 0;
  for (let time = 0; time < 6; time++) {
    const begun = performance.now();
    const { findings } = await readFile(name, bytes, { today: day("2026-03-16"), roster: [] });
    times.push(performance.now() - begun);
    actions = findings.filter(({ what }) => what.kind === "action").length;
  }
  const [first = Number.NaN, ...rest] = times;
  const then = rest.sort((one, other) => one - other)[2] ?? Number.NaN;
  return { kind: name.split(".")[1] ?? name, bytes: bytes.length, first, then, actions };
}
