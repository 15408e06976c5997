import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import type { ActionFound, Finding, PaperReading } from "../../../src/domain/minutes/finding.js";
import { paperOfText } from "../../../src/domain/minutes/paper-of-text.js";
import { readPaper } from "../../../src/domain/minutes/read-paper.js";
import { aMember } from "../../builders/a-member.js";

/** A board of five and its clerk. */
export const roster: readonly Member[] = [
  aMember({ id: "m_1", name: "Ann Ash", role: "chair" }),
  aMember({ id: "m_2", name: "Ben Oakley" }),
  aMember({ id: "m_3", name: "Carol Elm" }),
  aMember({ id: "m_4", name: "David Firth", roleTitle: "Business Manager", agency: "Police" }),
  aMember({ id: "m_5", name: "Eve Yewdall", role: "clerk" }),
];

export const setting = { today: day("2026-04-01"), roster, board: "Harbour Board" };

/** A paper as text, read for that board. */
export function readText(text: string): PaperReading {
  return readPaper(paperOfText(text), setting);
}

/** The minutes of one item, in which these lines stand. */
export function minutesOf(...lines: readonly string[]): string {
  return [
    "Harbour Board",
    "Minutes of the meeting held on Thursday 5 March 2026",
    "",
    "Present: Ann Ash (Chair), Ben Oakley, Carol Elm, David Firth, Eve Yewdall (Clerk)",
    "",
    "1. Welcome",
    "",
    "The Chair welcomed everybody.",
    "",
    "2. Budget",
    "",
    ...lines.flatMap((line) => [line, ""]),
    "3. Any other business",
    "",
    "There was none.",
  ].join("\n");
}

export function actionsIn(reading: PaperReading): readonly Finding<ActionFound>[] {
  return reading.findings.filter((finding): finding is Finding<ActionFound> => finding.what.kind === "action");
}

/** An action in one line: "x 3 | BO, CE | Ring the auditor | 2026-03-13 | done", unticked with a dash. */
export function inShort({ what, plainness }: Finding<ActionFound>): string {
  const owners = what.owners.map((owner) => (owner.kind === "me" ? "me" : owner.text)).join(", ");
  const due = what.due === undefined ? "" : what.due.kind === "day" ? what.due.on : what.due.kind;
  const number = what.earlier === undefined ? (what.reference ?? "") : `earlier ${what.earlier.reference ?? ""}`;
  const state = what.state.kind === "open" ? "" : what.state.kind;
  const mark = plainness === "plain" ? "x" : "-";
  return [[mark, number.trim()].join(" ").trim(), owners, what.task, due, state].join(" | ").replace(/(?: \| )+$/, "");
}

/** What stands of actions in minutes with these lines. */
export function shortActions(...lines: readonly string[]): readonly string[] {
  return actionsIn(readText(minutesOf(...lines))).map(inShort);
}
