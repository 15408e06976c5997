import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { measureDocuments } from "../../papers/measure-documents.js";
import { seedFolder } from "../../papers/seed-folder.js";

const root = resolve(import.meta.dirname, "..", "..", "..");
const folder = seedFolder(root);
const measured = folder === undefined ? [] : await measureDocuments(folder, join(root, "tests", "papers", "seeds"));

/** How many there are: all of them are found, and nothing else beside them. */
const counts = [
  ["annual-report-agenda-item.txt", { resolved: 1 }],
  ["safeguarding-board-minutes-and-action-log-2014-12-04.txt", { ticked: 16, attended: 32 }],
  [
    "select-commission-agenda-pack-2016-04-06.txt",
    { ticked: 25, resolved: 9, attended: 17, next: 2, terms: 20, objectives: 7 },
  ],
  ["select-commission-minutes-2015-12-16.txt", { resolved: 5, next: 1 }],
  ["select-commission-minutes-2024-01-30.txt", { resolved: 10, attended: 15, next: 1 }],
] as const;

const where = folder === undefined ? " (skipped: the papers of the real boards are not beside this checkout)" : "";

test.skipIf(folder === undefined).each(counts)(
  `of %s everything is found once, and nothing beside it${where}`,
  (name, there) => {
    const {
      faults,
      proposed: _proposed,
      ...scores
    } = measured.find((one) => one.name === name)?.judgement ?? fail(name);
    const none = { ticked: 0, resolved: 0, attended: 0, next: 0, terms: 0, objectives: 0 };
    const expected = Object.entries({ ...none, ...there }).map(([kind, n]) => [kind, { right: n, found: n, there: n }]);
    expect(scores, faults.join("\n")).toEqual(Object.fromEntries(expected));
  },
);

function fail(name: string): never {
  throw new Error(`${name} was not read.`);
}
