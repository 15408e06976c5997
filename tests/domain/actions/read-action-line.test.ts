import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Manner } from "../../../src/domain/actions/owners-first.js";
import { readActionLine } from "../../../src/domain/actions/read-action-line.js";
import type { SaidOwner } from "../../../src/domain/actions/said-action.js";
import { day } from "../../../src/domain/days/day.js";
import { aMember } from "../../builders/a-member.js";

const roster = ["Sarah Jones", "Warren Carter", "Jason Hartley", "Robin Wells", "Rachel Winter", "Mark Hall"].map(
  (name, index) => aMember({ id: `m_${index}`, name }),
);
const mentions = [
  { channelId: "29:sarah", name: "Sarah Jones" },
  { channelId: "29:guest", name: "Guest, Ada (Trust)" },
];
/** A Wednesday. */
const setting = { roster, mentions, today: day("2026-03-04") };

function nameOf(owner: SaidOwner): string {
  switch (owner.kind) {
    case "typed":
      return owner.text;
    case "mention":
      return `@${owner.channelId}`;
    case "me":
      return "me";
    case "everybody":
      return "everybody";
  }
}

function inShort(line: string): string {
  const read = readActionLine(line, setting);
  if (read === undefined) return "no task";
  const { owners, task, dueTyped, boardReference } = read.action;
  return [owners.map(nameOf).join(" + "), task, dueTyped ?? "", boardReference ?? ""]
    .join("; ")
    .replace(/(?:; )+$/, "");
}

describe("owner, task, day and board reference in the orders in which boards write them", () => {
  test.each([
    ["Sarah to circulate the plan by Friday", "Sarah; Circulate the plan; by Friday"],
    ["Sarah: circulate the plan, Friday", "Sarah; Circulate the plan; Friday"],
    ["Sarah – to circulate the plan", "Sarah; Circulate the plan"],
    ["WC/SJ to arrange meetings – action 1", "WC + SJ; Arrange meetings; ; 1"],
    ["WC to arrange meetings (action 12a)", "WC; Arrange meetings; ; 12a"],
    ["WC to arrange meetings – Action No. 3", "WC; Arrange meetings; ; 3"],
    ["WC to arrange meetings by Friday – action 1", "WC; Arrange meetings; by Friday; 1"],
    ["WC to arrange meetings – action 1 by Friday", "WC; Arrange meetings; by Friday; 1"],
    ["circulate the plan - Sarah - 05/03", "Sarah; Circulate the plan; 05/03"],
    ["circulate the plan - 05/03 - Sarah", "Sarah; Circulate the plan; 05/03"],
    ["circulate the plan (SJ by Friday)", "SJ; Circulate the plan; by Friday"],
    ["circulate the plan [Sarah/Warren]", "Sarah + Warren; Circulate the plan"],
    ["circulate the plan – lead: Sarah", "Sarah; Circulate the plan"],
    ["circulate the plan", "; Circulate the plan"],
    ["- Sarah to circulate the plan", "Sarah; Circulate the plan"],
    ["3) Sarah to circulate the plan", "Sarah; Circulate the plan"],
    ["Sarah   to \t circulate  the plan .", "Sarah; Circulate the plan"],
    ["\ue000 to circulate the plan", "@29:sarah; Circulate the plan"],
    ["\ue000/\ue001: circulate the plan", "@29:sarah + @29:guest; Circulate the plan"],
    ["Sarah to ask \ue001 to attend", "Sarah; Ask Guest, Ada (Trust) to attend"],
    ["all to comment on the strategy", "everybody; Comment on the strategy"],
    ["all partners to comment on the strategy", "everybody; Comment on the strategy"],
    ["I will ring the auditor tomorrow", "me; Ring the auditor; tomorrow"],
    ["Sarah agreed to ring the auditor", "Sarah; Ring the auditor"],
    ["Sarah undertook to ring the auditor", "Sarah; Ring the auditor"],
    ["Mr Hall to open the doors", "Mr Hall; Open the doors"],
    ["Sarah to RSVP by Friday", "Sarah; RSVP; by Friday"],
    ["Sarah to Warren", "; Sarah to Warren"],
    ["circulate minutes (Warren) by 20 March", "Warren; Circulate minutes; by 20 March"],
    ["circulate minutes (draft) by 20 March", "; Circulate minutes (draft); by 20 March"],
    ["Sarah <b>bold</b> by Friday", "Sarah; <b>bold</b>; by Friday"],
    ["Sarah to ring Warren Friday", "Sarah; Ring Warren; Friday"],
  ])("%s", (line, expected) => {
    expect(inShort(line)).toBe(expected);
  });
});

test("after a keyword, what stands in small letters before “to” and a verb is somebody", () => {
  const owners = (line: string, led: boolean) => readActionLine(line, { ...setting, led })?.action.owners.map(nameOf);
  expect(owners("zoe to ring the auditor", true)).toEqual(["zoe"]);
  expect(owners("sarha to ring the auditor", true)).toEqual(["sarha"]);
  expect(owners("zoe to ring the auditor", false)).toEqual([]);
  expect(owners("letter to go out", true)).toEqual([]);
  expect(owners("probation officers to ring the auditor", true)).toEqual([]);
});

describe("names inside a task are nobody's", () => {
  test.each([
    ["ask Sarah to attend", "; Ask Sarah to attend"],
    ["Ask Sarah Jones to attend", "; Ask Sarah Jones to attend"],
    ["Jason to ask Sarah to attend", "Jason; Ask Sarah to attend"],
    ["write to Warren: he has the figures", "; Write to Warren: he has the figures"],
    ["letter to Warren about Sarah's plan", "; Letter to Warren about Sarah's plan"],
    ["Hall to be booked", "; Hall to be booked"],
    ["visit 10:30 to noon", "; Visit 10:30 to noon"],
    ["see https://example.org/plan: update it", "; See https://example.org/plan: update it"],
  ])("%s", (line, expected) => {
    expect(inShort(line)).toBe(expected);
  });
});

describe("a line without a task is no action", () => {
  test.each([
    "",
    "   ",
    "Sarah",
    "Sarah to",
    "Sarah, by Friday",
    "SJ – action 1",
    "All – action 6",
    "…",
    "\ue000",
    "by Friday",
  ])("“%s”", (line) => {
    expect(inShort(line)).toBe("no task");
  });
});

test.each([
  ["Sarah to ring", "to", "known"],
  ["Sarah to RSVP", "to-capital", "known"],
  ["Sarah will ring", "will", "known"],
  ["Sarah: ring", "colon", "known"],
  ["Sarah - ring", "dash", "known"],
  ["\ue000 ring", "mention", "known"],
  ["Sarah ring the auditor", "bare", "known"],
  ["ring the auditor - Sarah", "last", "known"],
  ["ring the auditor", "none", "known"],
  ["Sarha to ring", "to", "near"],
  ["Zoe to ring", "to", "unknown"],
  ["Sarah and Zoe to ring", "to", "unknown"],
] as const satisfies readonly (readonly [string, Manner, string])[])(
  "it is said how “%s” was said",
  (line, manner, sure) => {
    expect(readActionLine(line, setting)).toMatchObject({ manner, sure });
  },
);

test("no word of a line is lost: each is in the owners, the task, the day or the board reference", () => {
  const word = fc.constantFrom(
    ..."Sarah Warren Zoe circulate the plan and ring auditor (draft) minutes ask SJ 5 March Friday strategy: re of – - , figures 12".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.boolean(), (said, to) => {
      const line = to ? `Sarah to ${said.join(" ")}` : said.join(" ");
      const read = readActionLine(line, setting);
      if (read === undefined) return;
      const { owners, task, dueTyped, boardReference } = read.action;
      const kept = `${owners.map(nameOf).join(" ")} ${task} ${dueTyped ?? ""} ${boardReference ?? ""}`.toLowerCase();
      for (const one of line.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
        if (!["to", "and"].includes(one)) expect(kept).toContain(one);
      }
    }),
    { numRuns: 2000 },
  );
});
