import { describe, expect, test } from "vitest";
import { actionsIn, inShort, minutesOf, readText, shortActions } from "../actions-said.js";

const said = "The forecast was discussed. Ben Oakley agreed to ring the auditor about the forecast.";

describe("a note in the margin", () => {
  test.each<[string, readonly string[], string]>([
    ["has its own task", ["BO to ring the auditor – action 3"], "x 3 | BO | Ring the auditor"],
    ["takes the task from the sentence", [said, "BO - action 3"], "x 3 | BO | Ring the auditor about the forecast"],
    ["may only say who acts", [said, "BO to action – action 3"], "x 3 | BO | Ring the auditor about the forecast"],
    ["has its number on the next line", [said, "BO – action", "3"], "x 3 | BO | Ring the auditor about the forecast"],
    [
      "has the word on the next line",
      [said, "BO/CE –", "Action 3"],
      "x 3 | BO, CE | Ring the auditor about the forecast",
    ],
    ["names the number first", [said, "Action 3: BO"], "x 3 | BO | Ring the auditor about the forecast"],
    ["has no number", [said, "Action: BO"], "x | BO | Ring the auditor about the forecast"],
    ["is written with a dash", [said, "Action – BO"], "x | BO | Ring the auditor about the forecast"],
    ["stands in brackets", [said, "[ACTION: BO]"], "x | BO | Ring the auditor about the forecast"],
    ["says by whom", [said, "Action by: Ben Oakley"], "x | Ben Oakley | Ring the auditor about the forecast"],
    ["names a role", [said, "Action: Clerk"], "x | Clerk | Ring the auditor about the forecast"],
    [
      "names a body that has words in small letters",
      [said, "Action: Estates sub-group"],
      "x | Estates sub-group | Ring the auditor about the forecast",
    ],
    [
      "says when without a day",
      [said, "ACTION – BO – next report"],
      "x | BO | Ring the auditor about the forecast | vague",
    ],
    ["has a day", [said, "Action: BO (by 30 April)"], "x | BO | Ring the auditor about the forecast | 2026-04-30"],
    [
      "has two people and a day",
      [said, "BO/CE – 31 March – action 3"],
      "x 3 | BO, CE | Ring the auditor about the forecast | 2026-03-31",
    ],
    [
      "means everybody",
      ["Members were asked to read the draft plan.", "All – action 3"],
      "x 3 | All | Read the draft plan",
    ],
    ["stands at the end of its paragraph", [`${said} (Action: BO)`], "x | BO | Ring the auditor about the forecast"],
    ["stands there without brackets", [`${said} Action: BO`], "x | BO | Ring the auditor about the forecast"],
    ["stands there with its number", [`${said} (Action 3 – BO)`], "x 3 | BO | Ring the auditor about the forecast"],
    ["is initials alone below the text", [said, "BO"], "x | BO | Ring the auditor about the forecast"],
    [
      "is everybody alone below the text",
      ["Ann Ash asked that the guide be read by each of them.", "All"],
      "x | All | Ann Ash asked that the guide be read by each of them",
    ],
    ["stands before the sentence", ["BO – action 3", said], "x 3 | BO | Ring the auditor about the forecast"],
  ])("%s", (_, lines, expected) => {
    expect(shortActions(...lines)).toContain(expected);
  });

  test("takes the place of the sentence, so that the action stands once", () => {
    expect(shortActions(said, "BO to ring the auditor – action 3")).toEqual(["x 3 | BO | Ring the auditor"]);
    expect(shortActions(said, "BO – action 3")).toHaveLength(1);
  });
  test("stands beside another for the same text", () => {
    const text = "Carol Elm agreed to send out the draft. Members were asked to comment on it by email.";
    expect(shortActions(text, "Action:", "CE – action 5", "All – action 6")).toEqual([
      "x 5 | CE | Send out the draft",
      "x 6 | All | Comment on it by email",
    ]);
  });
  test("names several, each of whom does what the text says", () => {
    expect(shortActions("BO to ask for a price and CE to book the hall.", "Action: BO, CE")).toEqual([
      "x | BO | Ask for a price",
      "x | CE | Book the hall",
    ]);
  });
  test("leaves a number alone that belongs to the next item", () => {
    const reading = readText(minutesOf(said, "BO – action", "7").replace("3. Any", "\n3\n\nAny"));
    expect(reading.findings.filter(({ what }) => what.kind === "action" && what.reference === "7")).toHaveLength(1);
  });
  test("is only likely where no sentence near it says what is to be done", () => {
    expect(shortActions("It was a fine evening.", "The hall was full.", "BO – action 3")[0]).toMatch(/^- 3/);
  });
  test("keeps the sentence, its page and its item as evidence", () => {
    const [finding] = readText(minutesOf(said, "BO - action 3")).findings.filter(({ what }) => what.kind === "action");
    expect(finding?.evidence).toEqual({
      words: "Ben Oakley agreed to ring the auditor about the forecast. BO - action 3",
      item: { number: "2", title: "Budget" },
    });
  });
});

describe("a note without a task", () => {
  test("belongs to what is asked for, not to what its owner told", () => {
    const text = "BO spoke of the forecast, which is late. The board asked for a letter to the auditor. All was quiet.";
    expect(shortActions(text, "Action: BO")).toEqual(["x | BO | The board asked for a letter to the auditor"]);
  });
  test("may say that its day is to come", () => {
    expect(shortActions(said, "ACTION 14.1 BO TBC")).toEqual([
      "x 14.1 | BO | Ring the auditor about the forecast | vague",
    ]);
  });
});

describe("a line that is marked", () => {
  test.each<[string, string]>([
    ["ACTION: Ben Oakley to ring the auditor", "x | Ben Oakley | Ring the auditor"],
    ["**Action** BO to ring the auditor", "x | BO | Ring the auditor"],
    ["**ACTION: BO to ring the auditor by 30 April**", "x | BO | Ring the auditor | 2026-04-30"],
    ["Action – BO to ring the auditor", "x | BO | Ring the auditor"],
    ["Action: Ring the auditor – BO", "x | BO | Ring the auditor"],
    ["Action: ring the auditor", "x |  | Ring the auditor"],
    ["AP1: Ben Oakley to ring the auditor", "x 1 | Ben Oakley | Ring the auditor"],
    ["Action 12/03: Clerk to ring the auditor", "x 12/03 | Clerk | Ring the auditor"],
    ["ACTION A8: BO to ring the auditor", "x A8 | BO | Ring the auditor"],
    ["AP: BO - ring the auditor by 31/3", "x | BO | Ring the auditor | 2026-03-31"],
    ["All is done but the forecast - AP: BO to ring the auditor ASAP", "x | BO | Ring the auditor | vague"],
    ["ACTION (BO): Ring the auditor by 30 April", "x | BO | Ring the auditor | 2026-04-30"],
    ["Action 3 (BO/CE) – ring the auditor", "x 3 | BO, CE | Ring the auditor"],
    ["Action point 4 - BO to ring the auditor", "x 4 | BO | Ring the auditor"],
    ["→ Clerk to ring the auditor", "x | Clerk | Ring the auditor"],
    ["ACTION: ben to ring the auditor", "x | ben | Ring the auditor"],
    [
      "ACTION-12 - Ring the auditor [on Ben Oakley - due 2026-03-12]",
      "x 12 | Ben Oakley | Ring the auditor | 2026-03-12",
    ],
    [
      "Action: Head to bring the policy to the next meeting",
      "x | Head | Bring the policy to the next meeting | next-meeting",
    ],
    ["Action: Police to ring the auditor", "x | Police | Ring the auditor"],
    ["Action: Business Manager to ring the auditor", "x | Business Manager | Ring the auditor"],
    ["Action: the estates team to ring the auditor", "x | estates team | Ring the auditor"],
    ["<ben> ACTION: Tide_Gauge to ring the auditor", "x | Tide_Gauge | Ring the auditor"],
    ["ACTION: BO to ring the auditor; CE to book the hall", "x | BO | Ring the auditor"],
    ["ACTIONS: BO to ring the auditor", "x | BO | Ring the auditor"],
    ["Action: Zoe Quill to ring the auditor", "x | Zoe Quill | Ring the auditor"],
  ])("%s", (line, expected) => {
    expect(shortActions("The forecast was discussed.", line)).toContain(expected);
  });
  test("may mark several", () => {
    expect(shortActions("ACTION: BO to ring the auditor; CE to book the hall by 30 April")).toEqual([
      "x | BO | Ring the auditor",
      "x | CE | Book the hall | 2026-04-30",
    ]);
  });
  test("stands in the midst of a paragraph", () => {
    expect(shortActions("The forecast is late. ACTION: BO to ring the auditor.")).toEqual([
      "x | BO | Ring the auditor",
    ]);
  });
  test("has its owner and day on the lines below", () => {
    expect(shortActions("Action: Ring the auditor", "Owner: Ben Oakley", "Due: 31 March 2026")).toEqual([
      "x | Ben Oakley | Ring the auditor | 2026-03-31",
    ]);
  });
  test.each<[string, readonly string[]]>([
    ["below the word alone", ["Action", "Non-slip mats for the hall", "Who: BO", "When: 31 March 2026"]],
    ["behind the word", ["Action: non-slip mats for the hall", "Owner: BO", "By when: 31 March 2026"]],
    ["without the word", ["Non-slip mats for the hall", "Owner: BO", "Deadline: 31 March 2026"]],
  ])("is whatever stands over its owner and its day, %s", (_, lines) => {
    expect(shortActions(...lines)).toEqual(["x | BO | Non-slip mats for the hall | 2026-03-31"]);
  });
  test("has whoever stands there as its owner, known or not", () => {
    expect(shortActions("Action: mats for the hall", "Lead: All practices", "Deadline: 31 March 2026")).toEqual([
      "x | All practices | Mats for the hall | 2026-03-31",
    ]);
  });
  test("may mark several who stand before their verbs", () => {
    expect(shortActions("Action: Ben Oakley, ring the auditor; Carol Elm, book the hall, tbc")).toEqual([
      "x | Ben Oakley | Ring the auditor",
      "x | Carol Elm | Book the hall | vague",
    ]);
  });
  test("is none where only a lead stands below its title", () => {
    expect(shortActions("Non-slip mats for the hall", "Lead: BO")).toEqual([]);
  });
  test.each([
    "Action: none",
    "Actions – None",
    "Actions: no actions were agreed",
    "ACTION ON LITTER: the spring clean is back.",
  ])("proposes nothing: %s", (line) => {
    expect(shortActions(line)).toEqual([]);
    expect(readText(minutesOf(line)).unread).toEqual([]);
  });
  test("is told as not read where it can't be", () => {
    const reading = readText(minutesOf("Action: as minuted above"));
    expect(reading.unread.map(({ words }) => words)).toEqual(["Action: as minuted above"]);
  });
});

describe("a list under a heading of actions", () => {
  test("has its owners in the lines", () => {
    expect(
      shortActions(
        "Actions:",
        "- BO to ring the auditor",
        "- Circulate the plan – CE – 31 March",
        "- Carol Elm: send the keys back",
      ),
    ).toEqual([
      "x | BO | Ring the auditor",
      "x | CE | Circulate the plan | 2026-03-31",
      "x | Carol Elm | Send the keys back",
    ]);
  });
  test.each([
    [
      "as an entry",
      ["Actions", "- Ben Oakley", "  - ring the auditor", "  - book the hall", "- CE to send the keys back"],
    ],
    [
      "under who does what",
      ["Who does what:", "Ben Oakley", "- ring the auditor", "- book the hall", "CE to send the keys back"],
    ],
    ["with a colon", ["Actions", "Ben Oakley:", "- ring the auditor", "- book the hall", "CE to send the keys back"]],
  ])("has its owner above nested entries, %s", (_, lines) => {
    const text = minutesOf("The list:").replace("The list:", lines.join("\n"));
    const short = readText(text).findings.flatMap(({ what }) =>
      what.kind === "action"
        ? [`${what.owners.map((owner) => ("text" in owner ? owner.text : "")).join()}: ${what.task}`]
        : [],
    );
    expect(short).toEqual(["Ben Oakley: Ring the auditor", "Ben Oakley: Book the hall", "CE: Send the keys back"]);
  });
  test("may have a plain title, with its entries numbered", () => {
    const list = [
      "Action points from this meeting",
      "1. BO – ring the auditor (by 31 March)",
      "2. All – read the draft",
    ];
    const text = minutesOf("The hall was full.").replace("There was none.", `There was none.\n\n${list.join("\n")}`);
    expect(actionsIn(readText(text)).map(inShort)).toEqual([
      "x 1 | BO | Ring the auditor | 2026-03-31",
      "x 2 | All | Read the draft",
    ]);
  });
  test("ends where prose begins again", () => {
    expect(shortActions("Actions:", "BO to ring the auditor", "The committee then turned to the accounts.")).toEqual([
      "x | BO | Ring the auditor",
    ]);
  });
});
