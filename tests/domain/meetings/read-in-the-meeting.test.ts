import { describe, expect, test } from "vitest";
import { readDeclaration } from "../../../src/domain/meetings/read-declaration.js";
import { type FollowUpReading, readFollowUp } from "../../../src/domain/meetings/read-follow-up.js";
import { readResolution } from "../../../src/domain/meetings/read-resolution.js";

describe("what was resolved, in the words that were written", () => {
  test.each([
    ["resolved: that the report be noted", ["that the report be noted"], undefined],
    ["Resolved: -  That the report be noted.", ["That the report be noted."], undefined],
    [
      "Resolved:- (1) That the plan be agreed. (2) That it be sent round.",
      ["That the plan be agreed.", "That it be sent round."],
      undefined,
    ],
    [
      "Resolved:-\n- 1) That the plan be noted.\n- 2) That it return.",
      ["That the plan be noted.", "That it return."],
      undefined,
    ],
    [
      "Resolved:-\n- That the plan be noted.\n- That it return.",
      ["That the plan be noted.", "That it return."],
      undefined,
    ],
    [
      "resolved: that the board (1) notes the plan and (2) asks for more",
      ["that the board (1) notes the plan and (2) asks for more"],
      undefined,
    ],
    ["It was resolved that the hall be closed", ["that the hall be closed"], undefined],
    ["decision: the plan is approved", ["the plan is approved"], undefined],
    ["decided to close the hall", ["to close the hall"], undefined],
    ["The board decided that the hall be closed", ["that the hall be closed"], undefined],
    ["resolved on 4 December: that the report be noted", ["that the report be noted"], "4 December"],
    ["decision of 4 December 2025: the plan is approved", ["the plan is approved"], "4 December 2025"],
    ["agreed that the report be noted", ["that the report be noted"], undefined],
    ["unanimously agreed: that the budget be approved", ["that the budget be approved"], undefined],
    ["Resolved unanimously: that the budget be approved", ["unanimously, that the budget be approved"], undefined],
    ["RESOLVED – That the budget be approved", ["That the budget be approved"], undefined],
    [
      "Resolved, on the casting vote of the chair, that fares be frozen",
      ["on the casting vote of the chair, that fares be frozen"],
      undefined,
    ],
    ["resolved by 5 votes to 3 to close the hall", ["by 5 votes to 3, to close the hall"], undefined],
    ["Recommendation: that the council think again", ["to recommend that the council think again"], undefined],
    ["Recommended that the council think again", ["to recommend that the council think again"], undefined],
    ["Recommended: a second bridge", ["to recommend a second bridge"], undefined],
  ])("“%s”", (said, clauses, on) => {
    expect(readResolution(said)).toEqual({ clauses, ...(on === undefined ? {} : { on }) });
  });

  test.each([
    ["resolved (exempt): that the lease be sold", "that the lease be sold"],
    ["Resolved (Part 2) – that the lease be sold", "that the lease be sold"],
    ["resolved in private: that the lease be sold", "that the lease be sold"],
    ["exempt resolution: that the lease be sold", "that the lease be sold"],
    ["confidential decision: that the lease be sold", "that the lease be sold"],
    ["it was resolved (exempt) that the lease be sold", "that the lease be sold"],
    ["resolved: that the lease be sold (exempt)", "that the lease be sold (exempt)"],
    ["resolved: that the confidential settlement be agreed", "that the confidential settlement be agreed"],
  ])("“%s” is closed", (said, clause) => {
    expect(readResolution(said)).toEqual({ clauses: [clause], part: "closed" });
  });

  test("what opens the closed part is open: that the press and public leave", () => {
    const said = "resolved: that the press and public be excluded for the exempt items that follow";
    expect(readResolution(said)?.part).toBeUndefined();
  });

  test.each([
    ["agreed: Sarah to circulate the plan", "an action"],
    ["agreed with Tom that we wait", "a talk"],
    ["agreed that Sarah did well", "praise"],
    ["12 resolved: sent it on Monday", "an action that is done"],
    ["resolved", "nothing is said"],
    ["resolved - 12", "a number"],
    ["recommended reading for the board", "a book"],
    ["we decided nothing", "no form of it"],
    ["the resolved issues: two", "not what was resolved"],
  ])("“%s” resolves nothing: %s", (said) => {
    expect(readResolution(said)).toBeUndefined();
  });
});

describe("when a decision says that the matter comes back", () => {
  test.each<[string, FollowUpReading | undefined]>([
    ["That the update be brought six monthly.", { kind: "every", months: 6 }],
    ["That six-monthly reports be received", { kind: "every", months: 6 }],
    ["That progress be reported every 3 months", { kind: "every", months: 3 }],
    ["That it be reported quarterly", { kind: "every", months: 3 }],
    ["That an update come on an annual basis", { kind: "every", months: 12 }],
    ["That it be brought twice a year", { kind: "every", months: 6 }],
    ["That officers report back in six months", { kind: "in", months: 6 }],
    ["That it return in 6 months' time", { kind: "in", months: 6 }],
    ["That a report come within a year", { kind: "in", months: 12 }],
    ["That it be brought to a future meeting", { kind: "some-day" }],
    ["That the report be noted.", undefined],
    ["That the annual report be approved.", undefined],
    ["That the quarterly meetings be moved.", undefined],
  ])("“%s”: %o", (text, reading) => {
    expect(readFollowUp(text)).toEqual(reading);
  });
});

describe("interests that are declared", () => {
  test.each([
    ["Sue declares an interest in item 6: governor at the school", "Sue", "6", "governor at the school"],
    ["I declare an interest in item 6a: I am a trustee", "I", "6a", "I am a trustee"],
    ["declaration of interest from Sue, item 6, governor", "Sue", "6", "governor"],
    ["Sue declared a pecuniary interest in item 6", "Sue", "6", "a pecuniary interest"],
    ["Tom has declared an interest as a foster carer", "Tom", undefined, "as a foster carer"],
    ["declaration of interest from Sue: governor at the school", "Sue", undefined, "governor at the school"],
  ])("“%s”", (said, who, item, interest) => {
    expect(readDeclaration(said)).toEqual({ kind: "declared", who, interest, ...(item === undefined ? {} : { item }) });
  });

  test.each([
    "no declarations",
    "There were no declarations of interest",
    "declarations: none",
    "no interests declared",
  ])("“%s” says that there are none", (said) => {
    expect(readDeclaration(said)).toEqual({ kind: "none" });
  });

  test.each([
    "declare this channel private",
    "declarations of interest",
    "Sue has an interest in item 6",
    "no interest rates",
  ])("“%s” declares nothing", (said) => {
    expect(readDeclaration(said)).toBeUndefined();
  });
});
