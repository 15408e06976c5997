import fc from "fast-check";
import { expect, test } from "vitest";
import { readCommand } from "../../../src/bot/commands/read-command.js";
import { roster, today } from "./the-board.js";

const read = (text: string, personal = true) => readCommand({ text, mentions: [] }, { today, personal, roster });

test.each([
  [
    "minutes of a few lines",
    "Minutes of the Estuary Board held on 26 February 2026\nPresent: Sarah Jones, Warren Carter\nAction: Sarah Jones to circulate the plan by 13 March",
  ],
  [
    "minutes that say how earlier actions stand",
    "Minutes of the Estuary Board held on 26 February 2026\nPresent: Sarah Jones, Warren Carter\n\n1. Matters arising\nAction 13 from November: Sarah has circulated the plan. Discharged.\nAction 14 – Robin Wells to take over from Warren Carter\n2. Other\nAction: Warren Carter to paint the rail by 30 April",
  ],
  [
    "an action log that says how each stands",
    "Rolling tracker\nRef\tAction\tOwner\tDue\tStatus\n1\tSign the lease\tSarah Jones\t31/12/25\tComplete\n2\tReview pay\tRobin Wells\t28/02/26\tIn progress",
  ],
  [
    "a sheet with a column for actions",
    "ESTUARY BOARD\nAttendance\nSJ\tSarah Jones\tChair\n\t\tACTION\n1.\tApologies\n\tNone.\n2.\tMinutes\n\tPage 3 to be amended.\tKB\nNEXT MEETING: TBC",
  ],
  [
    "a council's minutes",
    "Minutes of the Meeting held 12/02/26\nPRESENT: Cllrs Bell, Oak\n26/014 DECLARATIONS. None.\n26/015 MINUTES. It was RESOLVED to approve them.\n26/019 PLAYGROUND. Action: Cllr Oak to obtain prices.",
  ],
  [
    "the log of a call",
    "Weekly call\nAttendees: sarah, warren\nRegrets: RobinW\n<warren> ACTION: Sarah to publish the draft - due 2026-03-10\n<sarah> done\nRESOLUTION: Publish it.",
  ],
])("%s, pasted in one's own chat, come to the check with every word", (_what, text) => {
  expect(read(text)).toEqual({ kind: "import", text });
});

test.each([
  ["a list", "Actions:\n- Sarah to ring the school\n- Warren to book the hall by Friday"],
  [
    "the board's own numbers",
    "Action 1: Sarah to ring the school\nAction 2: Warren to book the hall\nAction 3: Robin Wells to write",
  ],
  ["a table with numbers", "No\tOwner\tAction\n1\tSJ\tRing the school\n2\tWC\tBook the hall"],
  ["a plain table", "Action\tOwner\tDue\nRing the school\tSJ\tFriday\nBook the hall\tWC\t20 March"],
])("%s is logged as before", (_what, text) => {
  expect(read(text).kind).toBe("log-several");
});

test("who came is read as people", () => {
  const text = "Attendance:\nSarah Jones – Chair\nWarren Carter – Clerk\nApologies:\nRobin Wells – Health Watch";
  expect(read(text).kind).toBe("roster-list");
});

test("what is longer than a message is a paper, lists of actions too; people alone stay people", () => {
  const actions = Array.from(
    { length: 90 },
    (_, at) => `- Sarah Jones to ring school ${at} about its papers by 13 March`,
  );
  expect(read(actions.join("\n")).kind).toBe("import");
  const people = Array.from(
    { length: 120 },
    (_, at) => `Zoe Adams${String.fromCharCode(97 + (at % 26))} – Head of service – Council`,
  );
  expect(read(["Attendance:", ...people].join("\n")).kind).toBe("roster-list");
});

const marked = fc.constantFrom(
  "Action: Sarah Jones to ring the school by 13 March",
  "Action 4: Warren Carter to book the hall",
  "Action 13 from November: the plan is out. Discharged.",
  "Action 16 carried forward",
  "ACTION (RW): the register to be brought up to date",
  "WC to arrange meetings – action 7",
);
const other = fc.constantFrom(
  "Minutes of the Estuary Board",
  "Present: Sarah Jones, Warren Carter",
  "1. Matters arising",
  "2. Other",
  "Members heard that the summer had been busy.",
  "Sarah Jones to write to the council",
  "Thanks to everybody who came.",
  "Next meeting: 5 May",
);

test("no line that is set down as an action is lost by the choice between a list and a paper", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(marked, other), { minLength: 3, maxLength: 12 }), (lines) => {
      const text = lines.join("\n");
      const command = read(text);
      if (command.kind === "import") {
        expect(command.text).toBe(text);
        return;
      }
      const actions = command.kind === "log-several" ? command.actions : command.kind === "log" ? [command.action] : [];
      for (const line of lines.filter((one) => /action/i.test(one)))
        expect(
          actions.some(({ typed }) => line.includes(typed) || typed.includes(line.slice(-20))),
          `${line} in\n${text}\nread as ${command.kind}`,
        ).toBe(true);
    }),
    { numRuns: 400 },
  );
});
