import { describe, expect, test } from "vitest";
import { namesOf } from "../../../src/bot/cards/board.js";
import { logAsCsv, logAsWord } from "../../../src/bot/files/log-file.js";
import { readInThread } from "../../../src/documents/papers/read-in-thread.js";
import type { ActionItem, HistoryLine } from "../../../src/domain/actions/action-item.js";
import { partedLog } from "../../../src/domain/actions/action-log.js";
import { day } from "../../../src/domain/days/day.js";
import type { Finding } from "../../../src/domain/minutes/finding.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { anOpenItem } from "../../builders/an-open-item.js";

const today = day("2026-03-10");
const sarah = aMember({ name: "Sarah Kent", initials: "SK", agency: "Police" });
const jo = aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch" });
const roster = [sarah, jo];
const at = (iso: string) => new Date(`${iso}T10:00:00Z`);
const owned = (...members: ("m_sarah" | "m_jo")[]) =>
  ({ kind: "named", owners: members.map((member) => ({ member, assignedAt: at("2026-01-08") })) }) as const;
const noted = (iso: string, text: string): HistoryLine => ({ at: at(iso), by: "m_jo", what: { kind: "noted", text } });

const items: readonly { item: ActionItem; lines: readonly HistoryLine[] }[] = [
  {
    item: anOpenItem({
      number: 1,
      task: "Ask the harbour master for the tide tables",
      owners: owned("m_sarah", "m_jo"),
    }),
    lines: [noted("2026-02-03", "asked twice, awaiting reply"), noted("2026-02-20", "promised for March")],
  },
  {
    item: anOpenItem({
      number: 2,
      task: "Write to the school about the crossing",
      raisedOn: day("2026-03-05"),
      owners: owned("m_jo"),
      dueOn: day("2026-04-14"),
      boardReference: "3",
    }),
    lines: [],
  },
  {
    item: anOpenItem({
      number: 3,
      task: "Read the draft plan",
      owners: { kind: "everybody", assignedAt: at("2026-01-08"), answered: [] },
      dueOn: null,
    }),
    lines: [],
  },
  {
    item: anOpenItem({
      number: 4,
      task: "Replace the lifebelts =SUM(A1)",
      owners: owned("m_sarah"),
      state: { kind: "discharged", at: at("2026-03-09"), by: "m_jo", on: day("2026-03-05") },
    }),
    lines: [noted("2026-03-01", "ordered from the chandler")],
  },
  {
    item: anOpenItem({
      number: 5,
      part: "closed",
      task: "Answer the claim",
      owners: owned("m_jo"),
      dueOn: day("2026-03-20"),
    }),
    lines: [],
  },
];
const board = { committee: aCommittee({ name: "Harbour Board", code: "HB" }), today, nameOf: namesOf(roster) };
const paper = { board, log: partedLog(items, day("2026-03-05"), false), only: [], closed: true };

/** What the product's own readers make of a file. */
async function readBack(name: string, bytes: Uint8Array) {
  const papers = readInThread();
  const opened = await papers.open({ name, bytes });
  if (opened.kind !== "paper") throw new Error(`unreadable: ${opened.why}`);
  const read = await papers.read(opened.paper, { today, roster });
  if (read.kind !== "read") throw new Error(`unreadable: ${read.why}`);
  expect(read.reading.unread).toEqual([]);
  return read.reading.findings.map(inShort);
}

function inShort({ what, plainness }: Finding) {
  if (what.kind !== "action") return what.kind;
  const { task, owners, due, state, updates, raisedOn, closed } = what;
  return {
    plainness,
    task,
    owners: owners.map((owner) => ("text" in owner ? owner.text : owner.kind)),
    due: due?.kind === "day" || due?.kind === "past" ? due.on : due?.kind,
    // What goes on is open.
    state: state.kind === "ongoing" ? "open" : state.kind,
    on: "on" in state ? state.on : undefined,
    updates: updates.map(({ text, on }) => `${on}: ${text}`),
    raisedOn,
    closed,
  };
}

const expected = [
  {
    plainness: "plain",
    task: "Write to the school about the crossing",
    owners: ["Jo Finch"],
    due: "2026-04-14",
    state: "open",
    updates: [],
    raisedOn: "2026-03-05",
  },
  {
    plainness: "plain",
    task: "Ask the harbour master for the tide tables",
    owners: ["Sarah Kent", "Jo Finch"],
    due: "2026-03-06",
    state: "open",
    updates: ["2026-02-03: asked twice, awaiting reply", "2026-02-20: promised for March"],
    raisedOn: "2026-03-02",
  },
  {
    plainness: "plain",
    task: "Read the draft plan",
    owners: ["All members"],
    due: "ongoing",
    state: "open",
    updates: [],
    raisedOn: "2026-03-02",
  },
  {
    plainness: "plain",
    task: "Answer the claim",
    owners: ["Jo Finch"],
    due: "2026-03-20",
    state: "open",
    updates: [],
    raisedOn: "2026-03-02",
    closed: true,
  },
  {
    plainness: "plain",
    task: "Replace the lifebelts =SUM(A1)",
    owners: ["Sarah Kent"],
    due: "2026-03-06",
    state: "discharged",
    on: "2026-03-05",
    updates: ["2026-03-01: ordered from the chandler"],
    raisedOn: "2026-03-02",
  },
];

describe("a log that goes out comes back in as the same log", () => {
  test("as a Word file", async () => {
    const file = await logAsWord(paper);
    expect(file.name).toBe("HB-action-log-2026-03-10-with-closed-part.docx");
    expect(await readBack(file.name, file.bytes)).toEqual(expected);
  });

  test("as a CSV file", async () => {
    const file = logAsCsv(paper);
    expect(file.name).toBe("HB-action-log-2026-03-10-with-closed-part.csv");
    // By number, as it is one table.
    const [second, first, third, fifth, fourth] = expected;
    expect(await readBack(file.name, file.bytes)).toEqual([first, second, third, fourth, fifth]);
  });
});
