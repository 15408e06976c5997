import { describe, expect, test } from "vitest";
import { day } from "../../../../src/domain/days/day.js";
import { readStandingCell } from "../../../../src/domain/minutes/tables/standing-cell.js";
import { context } from "./a-table.js";

const known = { ...context, today: day("2026-03-06"), readOn: day("2026-03-06") };

function standing(text: string): string {
  const { state, updates } = readStandingCell(text.split("\n"), known);
  const how =
    state === undefined
      ? "-"
      : [state.kind, "on" in state ? state.on : "", "reason" in state ? `(${state.reason})` : ""]
          .filter((part) => part !== "")
          .join(" ");
  return [how, ...updates.map(({ text: words, on }) => `“${words}”${on === undefined ? "" : ` ${on}`}`)].join("; ");
}

describe("what a cell says of how an action stands", () => {
  test.each([
    ["Open", "open"],
    ["Not started", "open"],
    ["Overdue", "open"],
    ["Not complete", "open"],
    ["Ongoing", "ongoing"],
    ["On-going", "ongoing"],
    ["In progress", "ongoing"],
    ["Part complete", "ongoing"],
    ["On hold until May", "ongoing; “On hold until May”"],
    ["Action to be carried forward", "carried"],
    ["c/f", "carried"],
    ["Deferred to April", "carried; “Deferred to April”"],
    ["Complete", "done"],
    ["✓", "done"],
    ["100% complete", "done"],
    ["Completed 3 March", "done 2026-03-03"],
    ["COMPLETE - 12/02/2026", "done 2026-02-12"],
    ["Closed (5 March 2026)", "discharged 2026-03-05"],
    ["closed on 2026-01-05", "discharged 2026-01-05"],
    ["Action closed at meeting on 4 Feb 2026", "discharged 2026-02-04"],
    ["Discharged – 04.12.2014", "discharged 2014-12-04"],
    ["No further action", "discharged"],
    ["Superseded by the group's policy", "withdrawn (Superseded by the group's policy)"],
    ["No longer needed as the hall is let", "withdrawn (No longer needed as the hall is let)"],
    ["Superseded", "withdrawn"],
    ["n/a", "-"],
    ["-", "-"],
    ["Green", "-"],
  ])("%s: %s", (text, expected) => {
    expect(standing(text)).toBe(expected);
  });
});

describe("words beside it are kept as an update", () => {
  test.each([
    ["Letter sent. Action closed.", "discharged; “Letter sent. Action closed.”"],
    ["A line of its own is not needed Action Closed.", "discharged; “A line of its own is not needed Action Closed.”"],
    ["Completed. Sent to all", "done; “Completed. Sent to all”"],
    ["Training booked – on track", "ongoing; “Training booked – on track”"],
    [
      "The review is complete and wants the board's consent.",
      "-; “The review is complete and wants the board's consent.”",
    ],
    ["To be completed by 3 March", "-; “To be completed by 3 March”"],
    ["Agreed to close", "-; “Agreed to close”"],
    ["Meeting held on 5 March 2026 with the school", "-; “Meeting held on 5 March 2026 with the school”"],
  ])("%s", (text, expected) => {
    expect(standing(text)).toBe(expected);
  });
});

test("entries with their days are an update each, and the last in time says how it stands", () => {
  expect(standing("14/01/26 Started\n11/02/26 Finished")).toBe("done 2026-02-11; “Started” 2026-01-14");
  expect(standing("11/02/26 Complete\n14/01/26 Started")).toBe("done 2026-02-11; “Started” 2026-01-14");
  expect(standing("Discharged 04.02.2026 A letter was sent. Update from 05.03.2026 No answer yet")).toBe(
    "ongoing; “Discharged 04.02.2026 A letter was sent.” 2026-02-04; “No answer yet” 2026-03-05",
  );
  expect(standing("05.03.2026\nNew action: to be on the agenda\nOn-going")).toBe(
    "ongoing; “New action: to be on the agenda” 2026-03-05",
  );
});
