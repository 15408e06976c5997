import { day } from "../../src/domain/days/day.js";
import type { ActionFound, Finding, Found, PaperReading } from "../../src/domain/minutes/finding.js";

/** Something that a paper plainly says under its item 4. */
export function aFinding<What extends Found>(what: What, overrides: Partial<Finding<What>> = {}): Finding<What> {
  const evidence = { words: "as the minutes have it", item: { number: "4", title: "Plans" } };
  return { what, evidence, plainness: "plain", contradictions: [], ...overrides };
}

/** Sarah Kent is to circulate the plan by 20 March, as the minutes say; action 2. */
export function anActionFound(overrides: Partial<ActionFound> = {}): ActionFound {
  return {
    kind: "action",
    task: "circulate the plan",
    owners: [{ kind: "typed", text: "SK" }],
    due: { kind: "day", on: day("2026-03-20"), explicit: true },
    dueTyped: "20 March",
    reference: "2",
    state: { kind: "open" },
    updates: [],
    ...overrides,
  };
}

/** Minutes of Thu 26 February that say these things. */
export function aPaperReading(findings: readonly Finding[], overrides: Partial<PaperReading> = {}): PaperReading {
  return {
    kind: "minutes",
    meeting: { on: day("2026-02-26"), contradictions: [] },
    findings,
    unread: [],
    ...overrides,
  };
}
