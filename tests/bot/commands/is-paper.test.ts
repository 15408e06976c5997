import { expect, test } from "vitest";
import { isMinutes } from "../../../src/bot/commands/readers/is-paper.js";

const narrative =
  "The chair told members that the summer had been busy, and thanked everybody who had helped at the drop-in centre.";
const lines = (...said: readonly string[]) => said;

test.each([
  [
    "minutes with items, who came and when it meets again",
    lines(
      "Minutes of the Estuary Board",
      "Present: Sarah, Warren",
      "1. Welcome",
      narrative,
      "2. Drop-in",
      narrative,
      "Next meeting: 5 May",
    ),
  ],
  [
    "minutes with margin notes",
    lines("Apologies: Robin", "4 Outreach", narrative, "SJ to ring the school – action 1", "5 Open day", narrative),
  ],
  [
    "resolutions of a council",
    lines(
      "PRESENT: Cllr Oak (chair)",
      "143. Licensing",
      narrative,
      "RESOLVED: that the fee be waived",
      "144. Parking",
      narrative,
    ),
  ],
])("%s are minutes", (_what, said) => {
  expect(isMinutes(said)).toBe(true);
});

test.each([
  [
    "a list of actions",
    lines(...Array.from({ length: 9 }, (_, at) => `${at + 1}. Sarah to ring school ${at} by 5 March`)),
  ],
  [
    "an agenda",
    lines(
      "Agenda",
      "1. Apologies",
      "2. Minutes of the last meeting",
      "3. Matters arising",
      "4. Budget",
      "5. Next meeting",
    ),
  ],
  [
    "an attendance list",
    lines(
      "Present:",
      "Sarah Jones – Chair",
      "Warren Carter – Clerk",
      "Robin Wells",
      "Zoe Adams",
      "Apologies:",
      "Jo Finch",
    ),
  ],
  ["a long story", Array.from({ length: 12 }, () => narrative)],
  ["two lines", lines("Minutes of the Estuary Board", narrative)],
])("%s is none", (_what, said) => {
  expect(isMinutes(said)).toBe(false);
});
