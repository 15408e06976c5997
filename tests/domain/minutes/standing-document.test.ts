import { expect, test } from "vitest";
import { paperOfText } from "../../../src/domain/minutes/paper-of-text.js";
import { readPaper } from "../../../src/domain/minutes/read-paper.js";
import { actionsIn, setting } from "./actions-said.js";

const parts =
  "## 1. Duties\n\nAction: Ben Oakley to ring the auditor every year\n\n| Action | Who | By when |\n| --- | --- | --- |\n| Review the register | Ben Oakley | Within 10 days |\n";
const plain = (title: string) =>
  actionsIn(readPaper(paperOfText(`# Harbour Board\n\n${title}\n\n${parts}`), setting)).filter(
    ({ plainness }) => plainness === "plain",
  ).length;

test.each([
  "## Executive Group: terms of reference",
  "## Complaints policy",
  "Financial Regulations 2026",
  "## Whistleblowing policy and procedure (version 3)",
])("a paper that holds for ever proposes nothing that is ticked: %s", (title) => {
  expect(plain(title)).toBe(0);
});

test.each([
  "Minutes of the Policy Committee of 5 March 2026",
  "Meeting of 5 March 2026: complaints policy",
  "## Policy and Resources Committee",
  "Action log",
])("minutes that speak of a policy propose what they agreed: %s", (title) => {
  expect(plain(title)).toBeGreaterThan(0);
});
