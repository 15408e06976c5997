import { describe, expect, test } from "vitest";
import { type Column, columnNamed } from "../../../../src/domain/minutes/tables/column-heads.js";

const heads: Readonly<Partial<Record<Column, string>>> = {
  number:
    "No | No. | Nr | # | Ref | Ref No | Action No. | Action ref | Number | ID | Action ID | Log no | Action number | Ref.",
  item: "Item | Agenda item | Item No | Agenda Item No.",
  minute: "Min ref | Minute no | Minute Ref | Minute | Minute number",
  owner:
    "Owner | Owners | Lead | By whom | Who | Responsible | Assigned to | Action by | Named lead | Lead officer | LEAD OFFICER | Owner: | Lead(s) | Person responsible | Responsible person | Responsibility | Action owner | Lead agency | Who? | Officer | Name | Lead person | Allocated to | Lead (initials) | Owner/Lead | Lead Member | Responsible officer | Responsible Officer(s) | By Who | Lead Director | Lead governor",
  "owner-due": "Who/when | By whom / by when | Owner and date | Lead/Timescale | Who & When",
  task: "Action | Actions | ACTIONS | Agreed action | Action required | Task | Decision/Action | Action point | Action agreed | What | To do | Action details | Details of action | Action to be taken | Actions required | What needs to be done? | Action item | Key actions | Description of action | Action/Decision | Issue/Action | Actions to be taken | Action Description | Agreed actions | Next steps",
  details: "Details | Details: | Description | Recommendation | Activity | Milestone",
  due: "Due | Due date | By when | WHEN | Deadline | Target date | Timescale | Timescales | Completion date | By | Date due | Target completion date | Timeframe | Target | When? | Date for completion | Due by | Complete by | To be completed by | Deadline for completion",
  revised: "Revised date | New target date | Revised deadline | Revised due date",
  "closed-on": "Date completed | Date closed | Completed on | Closed date | Actual completion date",
  update:
    "Update | Update: | Progress | Comments | EVIDENCE OF PROGRESS | Progress to date | Progress update | Latest update | Comments/Update | Notes | Current position | Update/Status | Progress / comments | Outcome/update | Action taken | Evidence",
  status: "Status | Current status | Open/Closed | Complete? | Completed Y/N | Action status",
  rating: "RAG | BRAG | RAG rating | BRAG RATING | RAG status",
  raised:
    "Date raised | Meeting date | Date of meeting | Raised | Date agreed | Raised on | Date added | Date logged | Meeting Date",
  date: "Date",
  objective: "STRATEGIC OBJECTIVE | Objective | Objectives | Aim | Priority area | Goal | Theme",
  priority: "Priority | Outcome",
  decision: "Decision | Decisions | Resolution | Decision made",
  foreign: "Amount | Cost | Time | Venue | Version | Author | Total (£) | Budget",
};

describe("the words that boards write above a column are known", () => {
  test.each(Object.entries(heads))("%s", (column, words) => {
    const read = words.split(" | ").map((head) => [head, columnNamed(head)]);
    expect(read).toEqual(words.split(" | ").map((head) => [head, column]));
  });
});

test("words that name no column are none", () => {
  for (const words of [
    "",
    "Warren Carter",
    "Find a hall for the open meetings",
    "1",
    "Risk",
    "Agency",
    "12 March 2026",
  ])
    expect(columnNamed(words)).toBeUndefined();
});
