import { expect, test } from "vitest";
import type { Command } from "../../../src/bot/commands/command.js";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { day } from "../../../src/domain/days/day.js";
import type { Nation } from "../../../src/domain/days/nation.js";
import type { DayRange } from "../../../src/domain/days/working-days.js";
import { aMember } from "../../builders/a-member.js";

/** What is read on Mon 16 March, the day before St Patrick's. */
const read = (text: string, nation: Nation, recess: readonly DayRange[] = []): Command =>
  readCommand(
    { text, mentions: [] },
    {
      today: day("2026-03-16"),
      calendar: usualCalendars.of({ nation, recess }),
      personal: true,
      roster: [aMember()],
    },
  );

/** The days in a command, however deep. */
const daysIn = (command: Command) => JSON.stringify(command).match(/2026-\d\d-\d\d/g);

test.each([
  "12 due in three working days",
  "action: Sarah to ring the auditor within three working days",
  "- Sarah to ring the auditor in three working days\n- Sarah to send the map in three working days",
])("“%s” counts the working days of the committee", (text) => {
  const from = (days: readonly string[] | null) => days && [...new Set(days)];
  expect(from(daysIn(read(text, "england")))).toEqual(["2026-03-19"]);
  expect(from(daysIn(read(text, "northern-ireland")))).toEqual(["2026-03-20"]);
  const recess = [{ from: day("2026-03-18"), to: day("2026-03-24") }];
  expect(from(daysIn(read(text, "england", recess)))).toEqual(["2026-03-26"]);
});
