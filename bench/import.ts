import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Score } from "../tests/papers/judge-document.js";
import {
  type Measured,
  measureDocuments,
  precision,
  recall,
  type Scores,
  summed,
} from "../tests/papers/measure-documents.js";
import { seedFolder } from "../tests/papers/seed-folder.js";
import { measureLongPapers } from "./long-papers.js";

/** `npm run bench -- import`: how well papers are read, document by document, and how fast. `--faults`: each fault in a line as well. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const papers = join(root, "tests", "papers");
const seeds = seedFolder(root);
const tellFaults = process.argv.includes("--faults");

const groups: readonly (readonly [string, string, string?])[] = [
  ["of our own making", join(papers, "documents")],
  ["set aside while the readers were written", join(papers, "set-aside")],
  ["first measured when nobody had seen them", join(papers, "unseen")],
  ...(seeds === undefined ? [] : [["of two real boards", seeds, join(papers, "seeds")] as const]),
];

const shown: readonly (readonly [keyof Scores, string])[] = [
  ["ticked", "ticked"],
  ["proposed", "all actions"],
  ["resolved", "resolutions"],
  ["attended", "attendance"],
  ["next", "meetings"],
];

const all: Measured[] = [];
for (const [title, folder, truths] of groups) {
  if (!existsSync(folder)) continue;
  const measured = await measureDocuments(folder, truths);
  all.push(...measured);
  print(title, measured);
}
print("all", all, false);

const times = await measureLongPapers(join(papers, "documents"));
table(
  ["a paper of 60 pages", "KB", "first, ms", "then, ms", "pages/s", "actions"],
  times.map(({ kind, bytes, first, then, actions }) => [
    kind,
    (bytes / 1024).toFixed(0),
    first.toFixed(0),
    then.toFixed(0),
    (60_000 / then).toFixed(0),
    String(actions),
  ]),
);

function print(title: string, measured: readonly Measured[], each = true): void {
  const total = { name: `${measured.length} documents`, judgement: summed(measured) };
  const rows = (each ? [...measured, total] : [total]).map(({ name, judgement }) => [
    name,
    ...shown.map(([kind]) => scoreWords(judgement[kind])),
  ]);
  console.log(`\nDocuments ${title}: precision and recall (right of found, of there)\n`);
  table(["", ...shown.map(([, head]) => head)], rows);
  if (!tellFaults || !each) return;
  for (const { name, judgement } of measured) for (const fault of judgement.faults) console.log(`${name}: ${fault}`);
}

function scoreWords(score: Score): string {
  if (score.found === 0 && score.there === 0) return "";
  const [precise, complete] = [precision(score), recall(score)].map((share) => share.toFixed(2));
  return `${precise} ${complete} (${score.right}/${score.found}, ${score.there})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  console.log([line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"), "\n");
}
