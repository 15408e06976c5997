import { expect, test } from "vitest";
import { committeeFile } from "../../../src/bot/files/committee-file.js";
import { readFileRequest } from "../../../src/bot/files/file-request.js";
import { readCommitteeLines } from "../../../src/documents/read-committee-lines.js";
import { aMember } from "../../builders/a-member.js";
import { opened, someRecords } from "../../documents/committee-records.js";
import { aProofDesk, clerk, safeguarding } from "../handlers/reminders/a-proof-desk.js";

const request = { kind: "committee", committee: safeguarding.id } as const;
const observer = aMember({ id: "m_observer", person: "p_observer", name: "Olu Press", role: "observer" });

test("the whole record is a file that can be imported", async () => {
  const desk = await aProofDesk([clerk, aMember()], [{ part: "closed", task: "speak to the school" }]);
  const rendered = await desk.render(desk.turnOf(clerk, "personal"), request);
  if (rendered.kind === "refused") throw new Error("refused");
  const { file } = rendered;
  expect(file.name).toBe(`${safeguarding.code}-2026-03-04.jsonl`);
  expect(file.description).toContain("2 memberships, 1 action.");
  expect(file.description).not.toContain("school");
  expect(file.bytes.toString()).toContain("speak to the school");
  const read = await readCommitteeLines(async function* () {
    yield file.bytes;
  });
  expect(read).toMatchObject({ kind: "file", file: { head: { committee: { code: safeguarding.code } } } });
});

test("nobody but chair and clerk is given it, and nobody in a shared place", async () => {
  const desk = await aProofDesk([clerk, aMember(), observer]);
  for (const who of [aMember(), observer, undefined])
    expect((await desk.render(desk.turnOf(who, "personal"), request)).kind).toBe("refused");
  expect((await desk.render(desk.turnOf(clerk, "channel"), request)).kind).toBe("refused");
  const elsewhere = { ...request, committee: "c_elsewhere" } as const;
  expect((await desk.render(desk.turnOf(clerk, "personal"), elsewhere)).kind).toBe("refused");
});

test("no file of any kind is derived in a shared place", async () => {
  const desk = await aProofDesk([clerk, aMember()]);
  for (const asked of [request, { kind: "held" }, { kind: "proof", committee: safeguarding.id }] as const)
    expect((await desk.render(desk.turnOf(clerk, "channel"), asked)).kind).toBe("refused");
});

test("a record too long for a file is not cut", async () => {
  const at = new Date("2026-03-05T10:00:00Z");
  expect(await committeeFile(safeguarding, opened(someRecords()), at, 1000)).toBe("too-long");
});

test("what comes back with a file's card names it by its committee alone", () => {
  expect(readFileRequest({ kind: "committee", committee: "c_x", text: "more" })).toEqual({
    kind: "committee",
    committee: "c_x",
  });
  expect(readFileRequest({ kind: "committee" })).toBeUndefined();
  expect(readFileRequest({ kind: "everything", committee: "c_x" })).toBeUndefined();
});
