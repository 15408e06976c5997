import { describe, expect, test } from "vitest";
import { readLong } from "../../../../src/bot/commands/logging/read-log.js";
import { readCommand } from "../../../../src/bot/commands/read-command.js";
import { mentionSign } from "../../../../src/bot/turn/heard.js";
import { inShort } from "../in-short.js";
import { roster, today } from "../the-board.js";

const mentions = [{ channelId: "29:sarah", name: "Sarah Jones" }];
const setting = { today, personal: true, roster };
/** More than one message holds. */
const talk = "Mr Carter said that the figures were late, and that he would ask for them once more. ".repeat(50);
const minutes = (...lines: string[]) => `${talk}\n${lines.join("\n")}\n${talk}`;

function read(text: string): string {
  const command = readLong({ text, mentions }, setting);
  return command === undefined ? "nothing" : inShort(command).replace(/, \d+ unread/, "");
}

describe("minutes pasted whole", () => {
  test.each([
    ["WC to arrange meetings – action 1", "log WC; Arrange meetings; board reference 1"],
    ["Warren Carter to find a hall by 20 March", "log Warren Carter; Find a hall; 2026-03-20"],
    ["- SJ: ring the school (item 6)", "log SJ; Ring the school; item 6"],
    ["3. Sarah – book the hall", "log Sarah; Book the hall"],
    ["All to comment on the strategy", "log everybody; Comment on the strategy"],
    ["Police to send the figures", "log Police; Send the figures"],
    ["The clerk to send the papers", "log clerk; Send the papers"],
    ["Action: ring the auditor by Friday", "log nobody; Ring the auditor; 2026-03-06"],
    ["Action 4: Sarah to ring the auditor", "log Sarah; Ring the auditor; board reference 4"],
    ["Action:\nWC to arrange meetings", "log WC; Arrange meetings"],
    [`${mentionSign(0)} to ring the school`, "log @Sarah Jones; Ring the school"],
    [
      "No\tOwner\tDetails\n1\tSarah Jones\tRing the school\n2\tWarren Carter\tBook the hall",
      "log Sarah Jones; Ring the school; board reference 1 / log Warren Carter; Book the hall; board reference 2",
    ],
  ])("have the action in it: %s", (line, comes) => {
    expect(read(minutes(line))).toBe(`several: ${comes}`);
  });

  test("say how many lines held none", () => {
    expect(
      readLong({ text: minutes("WC to arrange meetings", "Any other business"), mentions }, setting),
    ).toMatchObject({
      unread: 3,
    });
  });
});

describe("prose that speaks of actions proposes nothing", () => {
  test.each([
    "The actions from the reports are being picked up, and the board will see them.",
    "Action 15 for Paul Greenwood and Pete Horne: Mr Hartley agreed to chase this up.",
    "Action: none",
    "Actions:",
    "Actions: no further action",
    "CW – action 5",
    "Warren Carter told the group that he was to ring the school.",
    "Mr Carter will be taking this on, and is to report back.",
    "Mr Carter agreed to write to the minister.",
    "Mr Carter wrote to the minister: no answer came.",
    "Zoe Adams to ring the school",
    "Update on the strategy – Sarah Jones",
    "Sarah Jones – Chair – the board's own chair",
    "Sarah Jones – Chair of the panel",
    "Letters to be sent by the council",
    "Ring the school",
    "- Sarah will look into it",
    "It was agreed that Sarah is to ring the school.",
    "Recommendation: Warren to be thanked",
    "Sarah: thanks for the report",
    "Present\tSarah Jones\tWarren Carter",
  ])("%s", (line) => {
    expect(read(minutes(line))).toBe("nothing");
  });
});

describe("what is too long for a message", () => {
  test("is a paper in one's own chat; in a shared place it is shown for checking where it holds actions", () => {
    const said = { text: minutes("WC to arrange meetings"), mentions: [] };
    expect(readCommand(said, { ...setting, personal: true }).kind).toBe("import");
    expect(readCommand(said, { ...setting, personal: false }).kind).toBe("log-several");
    for (const personal of [true, false])
      expect(readCommand({ text: talk, mentions: [] }, { ...setting, personal })).toEqual({
        kind: "import",
        text: talk,
      });
  });

  test("is looked at for sixty thousand signs and four hundred lines", () => {
    const line = "WC to arrange meetings";
    expect(read(`${"x".repeat(59_000)}\n${line}`)).toContain("Arrange meetings");
    expect(read(`${"x".repeat(60_000)}\n${line}`)).toBe("nothing");
    expect(read(`${"talk\n".repeat(399)}${line}`)).toContain("Arrange meetings");
    expect(read(`${"talk\n".repeat(400)}${line}`)).toBe("nothing");
  });
});

describe("a hundred thousand signs cost little", () => {
  const hostile: Readonly<Record<string, string>> = {
    letters: "a",
    "white space": " \t",
    "line ends": "\n",
    points: ".",
    dashes: "- – ",
    brackets: "(",
    "owners and to": "Sarah to ",
    "strangers' lines": "Zoe Adams to circulate the plan by Friday\n",
    "slips in lines": "Sarha Jnes to circulate the plan\n",
    "talk in lines": "Mr Carter agreed to ring the school: it was for Sarah – and Warren – to write by 5 March\n",
    "ends behind ends": "– discharged – carried forward (item 6) ",
    "heads of tables": "Owner\tAction\tDue\n",
    rows: "SJ\tring the school\tFriday\tDischarged 5 March\n",
    keywords: "action: ",
    mentions: mentionSign(0),
  };

  test.each(Object.entries(hostile))("%s", (_name, piece) => {
    for (const lead of ["", "action: ", "No\tOwner\tDetails\n"]) {
      const text = `${lead}${piece.repeat(100_000)}`.slice(0, 100_000);
      const started = performance.now();
      readCommand({ text, mentions }, setting);
      // No measurement, which the bench makes: an expression that goes astray takes minutes, whatever the machine.
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});
