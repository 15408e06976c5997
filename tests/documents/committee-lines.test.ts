import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { committeeLines } from "../../src/documents/committee-lines.js";
import { datedJson, readDatedJson } from "../../src/documents/dated-json.js";
import { readCommitteeLines } from "../../src/documents/read-committee-lines.js";
import type { ArchiveRecord } from "../../src/store/committee-archive.js";
import { aMember } from "../builders/a-member.js";
import { aLine, aMorning } from "../builders/a-notice.js";
import { anOpenItem, loggedLine } from "../builders/an-open-item.js";
import { opened, record, someRecords } from "./committee-records.js";

const at = new Date("2026-03-05T10:00:00Z");

async function written(records: readonly ArchiveRecord[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of committeeLines(opened(records), at)) lines.push(line);
  return lines;
}

/** In pieces, as a file is read. */
function read(text: string, piece = 1000) {
  const bytes = Buffer.from(text);
  return readCommitteeLines(async function* () {
    for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
  });
}

async function back(lines: readonly string[], piece?: number): Promise<ArchiveRecord[]> {
  const result = await read(lines.join(""), piece);
  if (result.kind === "refused") throw new Error(JSON.stringify(result));
  const records: ArchiveRecord[] = [];
  for await (const one of result.file.records()) records.push(one);
  return records;
}

/** The lines with an end that fits them, as somebody would write who knows how. */
function ended(lines: readonly string[]): string[] {
  const sha256 = createHash("sha256").update(lines.join("")).digest("hex");
  return [...lines, `${JSON.stringify({ kind: "end", lines: lines.length, sha256 })}\n`];
}

describe("a committee as lines", () => {
  test("says first what it is, then a document a line, and at the end how many there were", async () => {
    const lines = await written(someRecords());
    expect(lines).toHaveLength(2 + someRecords().length);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      format: "matters-arising/committee",
      version: 3,
      exportedAt: "2026-03-05T10:00:00.000Z",
      committee: { id: "c_safeguarding", tenant: "tenant-a", name: "Safeguarding Board", code: "SB" },
      counts: {
        committee: 1,
        person: 1,
        member: 1,
        actionItem: 1,
        draft: 1,
        notice: 2,
        meeting: 1,
        agenda: 1,
        meetingRecord: 1,
        frozenArising: 1,
        programmeItem: 1,
        decision: 1,
        suggestion: 1,
        plan: 1,
        term: 1,
        import: 1,
      },
    });
    expect(JSON.parse(lines[4] ?? "")).toMatchObject({
      kind: "actionItem",
      document: { id: "ai_1", loggedAt: { $date: "2026-03-02T10:00:00.000Z" } },
    });
    expect(JSON.parse(lines.at(-1) ?? "")).toEqual({
      kind: "end",
      lines: lines.length - 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(ended(lines.slice(0, -1))).toEqual(lines);
  });

  test("comes back as it was, whatever was typed and in whatever pieces it is read", async () => {
    const moment = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("2200-01-01") });
    const words = fc.oneof(
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("\u2028\u2029", "a\nb\r\n", '{"$date":1}', "end"),
    );
    const property = fc.asyncProperty(words, moment, fc.integer({ min: 1, max: 700 }), async (text, when, piece) => {
      const records = [
        ...someRecords(),
        record("member", { ...aMember({ id: "m_x", name: text, leftAt: when }), history: [] }),
        record("actionItem", {
          ...anOpenItem({
            id: "ai_x",
            number: 2,
            task: text,
            state: { kind: "withdrawn", at: when, by: "m_sarah", reason: text },
            undoable: { by: "m_sarah", at: when, before: { rating: null, dueSetAt: when } },
          }),
          turnKey: "x",
          history: [loggedLine(), { at: when, by: "meeting", what: { kind: "noted", text } }],
        }),
        record("notice", {
          ...aMorning({ lines: [aLine({ at: when, request: when })], wakeAt: when }),
          id: "tenant-a/p_x/1",
        }),
      ].sort((a, b) => Number(a.kind !== "committee") - Number(b.kind !== "committee"));
      expect(await back(await written(records), piece)).toEqual(records);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  test("of any values with moments in them nothing is lost", () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.date({ noInvalidDate: true }),
        fc.array(tie("value")),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie("value"), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(readDatedJson(datedJson(one))).toEqual(one);
      }),
    );
  });
});

test("a file of the second version, which knew no plans, is read as one that has none", async () => {
  const [head, ...lines] = (await written(someRecords().slice(0, 14))).slice(0, -1);
  const { counts, ...rest } = JSON.parse(head ?? "") as { counts: Record<string, number> };
  const { plan, term, import: papers, ...known } = counts;
  const second = `${JSON.stringify({ ...rest, version: 2, counts: known })}\n`;
  const result = await read(ended([second, ...lines]).join(""));
  if (result.kind === "refused") throw new Error(JSON.stringify(result));
  expect(result.file.head).toMatchObject({ version: 2, counts: { plan: 0, term: 0, import: 0, decision: 1 } });
  expect([plan, term, papers]).toEqual([0, 0, 0]);
});

test("a file of the first version, which knew no agendas, is read as one that has none", async () => {
  const [head, ...lines] = (await written(someRecords().slice(0, 8))).slice(0, -1);
  const { counts, ...rest } = JSON.parse(head ?? "") as { counts: Record<string, number> };
  const {
    agenda,
    meetingRecord,
    frozenArising,
    programmeItem,
    decision,
    suggestion,
    plan: _plan,
    term: _term,
    import: _import,
    ...known
  } = counts;
  const none = { agenda, meetingRecord, frozenArising, programmeItem, decision, suggestion };
  const first = `${JSON.stringify({ ...rest, version: 1, counts: known })}\n`;
  const result = await read(ended([first, ...lines]).join(""));
  if (result.kind === "refused") throw new Error(JSON.stringify(result));
  expect(result.file.head).toMatchObject({ version: 1, counts: { ...none, meeting: 1 } });
  expect(none).toEqual({
    agenda: 0,
    meetingRecord: 0,
    frozenArising: 0,
    programmeItem: 0,
    decision: 0,
    suggestion: 0,
  });
});

describe("a file that is not as it was written is refused, by its line", () => {
  const refusal = async (lines: readonly string[]) => {
    const result = await read(lines.join(""));
    return result.kind === "refused" ? [result.line, result.why.kind] : result.kind;
  };

  test("when it is cut off anywhere", async () => {
    const lines = await written(someRecords());
    const text = lines.join("");
    const head = lines[0]?.length ?? 0;
    for (let length = 1; length < text.length; length += 97) {
      const result = await read(text.slice(0, length));
      expect(result).toMatchObject({ kind: "refused", why: { kind: length < head ? expect.anything() : "cut-off" } });
    }
    expect(await refusal(lines.slice(0, -1))).toEqual([lines.length - 1, "cut-off"]);
  });

  test("when a word of it was changed, or a line taken out, added or put elsewhere", async () => {
    const lines = await written(someRecords());
    const all = lines.length;
    const changed = lines.map((line) => line.replace("circulate the plan", "circulate the map"));
    expect(await refusal(changed)).toEqual([all, "altered"]);
    expect(await refusal(lines.toSpliced(5, 1))).toEqual([all - 1, "altered"]);
    expect(await refusal(ended(lines.slice(0, -1).toSpliced(5, 1)))).toEqual([all - 1, "altered"]);
    expect(await refusal([...lines, "more\n"])).toEqual([all + 1, "altered"]);
    expect(await refusal(lines.toSpliced(2, 2, lines[3] ?? "", lines[2] ?? ""))).toEqual([all, "altered"]);
    expect(await refusal(lines.map((line) => line.replace("\n", "\r\n")))).toEqual([all, "altered"]);
  });

  test("when it is something else, or of a later version", async () => {
    const lines = await written(someRecords());
    expect(await refusal([])).toEqual([1, "not-ours"]);
    expect(await refusal(["owner,task\n", "Sarah,ring\n"])).toEqual([1, "not-ours"]);
    expect(await refusal(lines.slice(1))).toEqual([1, "not-ours"]);
    expect(await refusal(["\u0000".repeat(100)])).toEqual([1, "not-ours"]);
    const later = lines.map((line) => line.replace('"version":3', '"version":4'));
    expect(await read(later.join(""))).toEqual({ kind: "refused", line: 1, why: { kind: "newer", version: 4 } });
  });

  test("when a document is not what it says, or is another's, though the sum fits", async () => {
    const lines = (await written(someRecords())).slice(0, -1);
    const withLine = (place: number, from: string, to: string) => {
      const line = lines[place] ?? "";
      expect(line).toContain(from);
      return refusal(ended(lines.with(place, line.replace(from, to))));
    };
    expect(await withLine(4, '"state":{"kind":"open"}', '"state":{"kind":"lost"}')).toEqual([5, "wrong-field"]);
    expect(await withLine(4, '"number":1', '"number":"1"')).toEqual([5, "wrong-field"]);
    expect(await withLine(9, '"part":"open"', '"part":"ajar"')).toEqual([10, "wrong-field"]);
    expect(await withLine(10, '"as":"apologies"', '"as":"late"')).toEqual([11, "wrong-field"]);
    expect(await withLine(11, '"carried":1', '"carried":"once"')).toEqual([12, "wrong-field"]);
    expect(await withLine(12, '"kind":"live"', '"kind":"lost"')).toEqual([13, "wrong-field"]);
    expect(await withLine(13, '"number":1', '"number":"D1"')).toEqual([14, "wrong-field"]);
    expect(await withLine(14, '"turns":["t10"]', '"turns":"t10"')).toEqual([15, "wrong-field"]);
    expect(await withLine(15, '"number":"1.2"', '"number":1.2')).toEqual([16, "wrong-field"]);
    expect(await withLine(16, '"meaning":"Child', '"meant":"Child')).toEqual([17, "wrong-field"]);
    expect(await withLine(16, '"committee":"c_safeguarding"', '"committee":"c_other"')).toEqual([17, "foreign"]);
    expect(await withLine(17, '"ticked":true', '"ticked":"yes"')).toEqual([18, "wrong-field"]);
    expect(await withLine(1, '"decision":1', '"decision":"1"')).toEqual([2, "wrong-field"]);
    expect(await withLine(9, '"committee":"c_safeguarding"', '"committee":"c_other"')).toEqual([10, "foreign"]);
    expect(await withLine(13, '"committee":"c_safeguarding"', '"committee":"c_other"')).toEqual([14, "foreign"]);
    expect(await withLine(1, "Europe/London", "Europe/Lundun")).toEqual([2, "wrong-field"]);
    expect(await withLine(4, '{"$date":"2026-03-02T10:00:00.000Z"}', '{"$date":"yesterday"}')).toEqual([
      5,
      "unreadable",
    ]);
    expect(await withLine(4, "actionItem", "lease")).toEqual([5, "unknown-kind"]);
    expect(await withLine(4, '"tenant":"tenant-a"', '"tenant":"tenant-b"')).toEqual([5, "foreign"]);
    expect(await withLine(6, '"committee":"c_safeguarding"', '"committee":"c_other"')).toEqual([7, "foreign"]);
    expect(await refusal(ended([...lines, lines[4] ?? ""]))).toEqual([lines.length + 1, "twice"]);
  });
});
