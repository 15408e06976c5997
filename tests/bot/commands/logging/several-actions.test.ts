import { describe, expect, test } from "vitest";
import { readPieces, severalActions } from "../../../../src/bot/commands/logging/several-actions.js";
import { toSpoken } from "../../../../src/bot/commands/spoken.js";
import { mentionSign } from "../../../../src/bot/turn/heard.js";
import { inShort } from "../in-short.js";
import { roster, today } from "../the-board.js";

const mentions = [{ channelId: "29:sarah", name: "Sarah Jones" }];
const shared = { today, personal: false, roster };
const pieces = (text: string, strictness: Parameters<typeof readPieces>[2] = "shown") =>
  readPieces(toSpoken({ text, mentions }), shared, strictness);

/** The actions in short, one a line. */
function read(text: string, strictness?: Parameters<typeof readPieces>[2]): readonly string[] {
  return pieces(text, strictness).actions.map((action) => inShort({ kind: "log", action }));
}

const two = ["log Sarah; Ring the school", "log Warren; Book the hall"];

describe("a list is read line by line, whatever marks its lines", () => {
  test.each([
    ["bullets", "- ", "- "],
    ["stars", "* ", "*  "],
    ["round marks", "• ", "• "],
    ["round marks without a space", "•", "•"],
    ["numbers", "1. ", "2. "],
    ["numbers in brackets", "(1) ", "(2) "],
    ["letters", "a) ", "b) "],
    ["cells with a number", "1\t", "2\t"],
    ["keywords", "Action: ", "ACTION – "],
    ["bullets before keywords", "- Action: ", "- action: "],
    ["nothing", "", ""],
  ])("%s", (_marks, one, other) => {
    expect(read(`${one}Sarah to ring the school\n${other}Warren to book the hall`)).toEqual(two);
  });

  test("with empty lines, other line ends and white space around them", () => {
    expect(read("  1. Sarah to ring the school \r\n\r\n\t2. Warren to book the hall\u2028")).toEqual(two);
  });

  test("each with its own words as they were typed, and mentions as names", () => {
    const { actions } = pieces(`- ${mentionSign(0)} to ring the school by Friday\n- Warren to book the hall.`);
    expect(actions.map(({ typed }) => typed)).toEqual([
      "Sarah Jones to ring the school by Friday",
      "Warren to book the hall",
    ]);
  });
});

describe("a head over the lines is no line that holds nothing", () => {
  test.each([
    "Actions:",
    "ACTIONS",
    "## Actions",
    "**Actions**",
    "Agreed actions –",
    "Action points from 4 March:",
    "Actions raised on 04.12.2014",
    "Matters arising",
    "Next steps:",
    "To do:",
    "Please log these:",
    "Here are the actions from today:",
  ])("%s", (head) => {
    const { actions, unread, led } = pieces(`${head}\n- ring the school\n- book the hall`);
    expect([actions.length, unread, led]).toEqual([2, 0, true]);
  });

  test("one of something else ends what the first one said", () => {
    expect(read("Actions:\n- ring the school\nPresent:\n- Mark Hall\n- chair")).toEqual([
      "log nobody; Ring the school",
    ]);
  });

  test("one that says that they are exempt says so of all that follow, until the next", () => {
    expect(read("Actions (exempt):\n- ring the family\nActions:\n- book the hall")).toEqual([
      "log nobody; Ring the family; closed part",
      "log nobody; Book the hall",
    ]);
  });
});

describe("a common last day", () => {
  const list = (last: string) => read(`Actions:\nSarah to ring the school\nWarren to book the hall by Monday\n${last}`);

  test.each(["All by Friday", "all due Friday", "Both by Friday.", "All to be done by Friday", "- all by Friday"])(
    "is given to whoever has none where it is plainly common: %s",
    (last) => {
      expect(list(last)).toEqual(["log Sarah; Ring the school; 2026-03-06", "log Warren; Book the hall; 2026-03-09"]);
    },
  );

  test("is the last one's where it is not", () => {
    expect(read("Sarah to ring the school and Warren to book the hall by Friday")).toEqual([
      "log Sarah; Ring the school",
      "log Warren; Book the hall; 2026-03-06",
    ]);
    expect(read("Sarah to ring them all\nWarren to read all by Friday")).toEqual([
      "log Sarah; Ring them all",
      "log Warren; Read all; 2026-03-06",
    ]);
  });
});

test("a line that was broken is put together again, one of another entry is not", () => {
  expect(read("- Sarah to ring\nthe school\n- Warren to book\n  the hall\nby Friday\nKirsty to write")).toEqual([
    "log Sarah; Ring the school",
    "log Warren; Book the hall; 2026-03-06",
    "log Kirsty; Write",
  ]);
});

test("rows of a table and the lines around it are read together", () => {
  const { actions, unread } = pieces(
    "Notes of today\nWC to write\nOwner\tAction\tDue\nSJ\tRing the school\tFriday\nKB\t\t\n",
  );
  expect(actions.map((action) => inShort({ kind: "log", action }))).toEqual([
    "log WC; Write",
    "log SJ; Ring the school; 2026-03-06",
  ]);
  expect(unread).toBe(2);
});

test("forty are read, and the lines after them are counted", () => {
  const { actions, unread } = pieces("Sarah to ring the school\n".repeat(55));
  expect([actions.length, unread]).toEqual([40, 15]);
});

describe("without a keyword in one's own chat", () => {
  test.each([
    "Sarah: ring the school\nWarren: book the hall",
    "ring the school\nbook the hall",
    "Sarah will ring the school\nWarren will book the hall",
    "Zoe to ring the school\nYann to book the hall",
    "ring the school – Sarah\nbook the hall – Warren",
    "the school to be rung by Sarah\nthe hall to be booked by Warren",
  ])("nothing counts but owner, “to” and verb: %s", (text) => {
    expect(read(text, "own-chat")).toEqual([]);
    expect(read("Sarah to ring the school\nWarren to book the hall", "own-chat")).toEqual(two);
  });
});

describe("what is offered one by one", () => {
  const offered = (text: string) => severalActions(toSpoken({ text, mentions: [] }), shared);

  test("can be said, and stays exempt", () => {
    expect(offered("Actions (closed part):\n- ring the family\n- book the hall (exempt)")).toEqual([
      "action: ring the family (closed part)",
      "action: book the hall (exempt)",
    ]);
  });

  test("is the one that holds something to do among margin notes that hold nothing", () => {
    expect(offered("Action:\nWC to arrange meetings – action 1\nCW – action 5\nAll – action 6")).toEqual([
      "action: WC to arrange meetings – action 1",
    ]);
    expect(offered("Sarah to ring the school")).toEqual([]);
  });
});
