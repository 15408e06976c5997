import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { measureDocuments, precision, recall, summed } from "./measure-documents.js";
import { documentsIn } from "./read-documents.js";

const folders = ["documents", "set-aside"].map((name) => join(import.meta.dirname, name));
const measured = (await Promise.all(folders.map((folder) => measureDocuments(folder)))).flat();

/** What is reached, rounded down: whoever makes it better raises it. */
const floors = {
  ticked: [0.99, 0.99],
  proposed: [0.94, 0.99],
  resolved: [0.94, 1],
  attended: [0.98, 0.95],
  next: [0.93, 1],
} as const;

describe("documents of boards that nobody here knows", () => {
  const all = summed(measured);
  const faults = measured
    .flatMap(({ name, judgement }) => judgement.faults.map((fault) => `${name}: ${fault}`))
    .join("\n");

  test.each(Object.entries(floors))("%s are read no worse than before", (kind, [precise, complete]) => {
    const score = all[kind as keyof typeof floors];
    expect(precision(score), faults).toBeGreaterThanOrEqual(precise);
    expect(recall(score), faults).toBeGreaterThanOrEqual(complete);
  });

  test("agendas, reports, policies and newsletters propose nothing that is ticked", () => {
    const silent = folders
      .flatMap((folder) => documentsIn(folder))
      .filter(({ truth }) => truth.actions.length === 0)
      .map(({ name }) => name);
    expect(silent.length).toBeGreaterThanOrEqual(6);
    const ticked = measured.filter(({ name, judgement }) => silent.includes(name) && judgement.ticked.found > 0);
    expect(ticked.flatMap(({ name, judgement }) => judgement.faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
  });
});
