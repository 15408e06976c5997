import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usualCalendars } from "../../src/domain/committees/committee-calendar.js";
import { day } from "../../src/domain/days/day.js";
import { calendarsFrom } from "../../src/server/calendars-from.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bank-holidays-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(text: string): Promise<string> {
  const file = join(folder, "bank-holidays.json");
  await writeFile(file, text);
  return file;
}

const events = [{ title: "A coronation", date: "2027-06-21", notes: "", bunting: true }];
const published = JSON.stringify({ scotland: { division: "scotland", events } });

test("without a file, working days go by rule", async () => {
  expect(await calendarsFrom(undefined)).toBe(usualCalendars);
});

test.each([
  ["as it was published", published],
  ["with the mark that Windows puts before a file", `\uFEFF${published}`],
])("a file of bank holidays counts %s", async (_how, text) => {
  const calendars = await calendarsFrom(await fileOf(text));
  const scotland = calendars.of({ nation: "scotland", recess: [] });
  const england = calendars.of({ nation: "england", recess: [] });
  expect(scotland.isWorkingDay(day("2027-06-21"))).toBe(false);
  expect(england.isWorkingDay(day("2027-06-21"))).toBe(true);
});

const next = "Correct the file that BANK_HOLIDAYS names, or take that setting away to go by rule.";

test.each([
  ["one that is not JSON", "scotland: 2027-06-21", "is not JSON."],
  [
    "one in another shape",
    JSON.stringify({ scotland: { events: [{ title: "A coronation", date: "21 June" }] } }),
    'is not in the published shape: event 1 of "scotland" (A coronation) has no date like 2026-12-25.',
  ],
])("%s is refused, saying what is wrong with it and what to do", async (_what, text, why) => {
  const file = await fileOf(text);
  await expect(calendarsFrom(file)).rejects.toMatchObject({
    code: "BANK_HOLIDAYS_UNUSABLE",
    message: `${file} ${why} ${next}`,
  });
});

test("one that is not there is refused likewise", async () => {
  const file = join(folder, "elsewhere.json");
  await expect(calendarsFrom(file)).rejects.toMatchObject({
    code: "BANK_HOLIDAYS_UNUSABLE",
    message: `${file} cannot be read (ENOENT). ${next}`,
  });
});
