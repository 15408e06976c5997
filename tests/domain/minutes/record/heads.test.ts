import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { judgeDocument } from "../../../papers/judge-document.js";
import { documentsIn, readFile } from "../../../papers/read-documents.js";

/** What the records of the boards in `heads` say of themselves, is beside them; their actions are no concern here. */
describe("heads, attendance, decisions and next meetings are read as they stand in", () => {
  test.each(documentsIn(fileURLToPath(new URL("heads", import.meta.url))))("$name", async ({ name, bytes, truth }) => {
    const today = day(truth.read ?? truth.meeting ?? "2026-03-16");
    const reading = await readFile(name, await bytes(), { today, roster: [] });
    const record = { ...reading, findings: reading.findings.filter(({ what }) => what.kind !== "action") };
    expect(judgeDocument(truth, record).faults).toEqual([]);
  });
});
