import { expect, test } from "vitest";
import { committeeLines } from "../../src/documents/committee-lines.js";
import { forTheBoard } from "../../src/documents/for-the-board.js";
import { readCommitteeLines } from "../../src/documents/read-committee-lines.js";
import { importCommittee } from "../../src/services/committees/import-committee.js";
import { archiveKinds } from "../../src/store/committee-archive.js";
import { aDraft } from "../builders/a-draft.js";
import { aMember } from "../builders/a-member.js";
import { aMorning } from "../builders/a-notice.js";
import { aPerson } from "../builders/a-person.js";
import { fakeStore } from "../fakes/store/fake-store.js";
import { opened, record, someRecords } from "./committee-records.js";

const now = new Date("2026-03-05T10:00:00Z");
const most = 1_000_000;

/** What comes after drafts in a file. */
const later: ReadonlySet<string> = new Set(archiveKinds.slice(archiveKinds.indexOf("notice")));

/** Sarah Kent, who set her own hour, is on it; Jo Finch left; something was typed and thrown away; a morning was sent. */
const records = () => {
  const [committee, , member, ...rest] = someRecords();
  if (committee === undefined || member === undefined) throw new Error("a committee and a member were expected");
  const chat = (name: string) => ({ conversation: `a:${name}`, serviceUrl: "http://127.0.0.1:4999/" });
  const card = { ...chat("sarah"), activityId: "m-9" };
  return [
    committee,
    record("person", { ...aPerson(), ...chat("sarah"), morningAt: { hour: 7, minute: 10 }, noAhead: true }),
    record("person", { ...aPerson({ id: "p_jo", name: "Jo Finch", entraId: "entra-jo" }), ...chat("jo") }),
    member,
    record("member", { ...aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch", leftAt: now }), history: [] }),
    ...rest.filter(({ kind }) => !later.has(kind)),
    record("draft", {
      ...aDraft({ id: "d_2", typed: "never mind", state: { kind: "thrown-away" } }),
      turnKey: "a:jo/7",
    }),
    record("notice", { ...aMorning({ state: { kind: "sent", at: now, card } }), editAt: now }),
    ...rest.filter(({ kind }) => kind !== "notice" && later.has(kind)),
  ];
};

test("names of those on the board the ids they are known by, and nothing of how they are reached", async () => {
  const given = await forTheBoard(opened(records()), most);
  if (given === "too-long") throw new Error("it is short");
  let text = "";
  for await (const line of committeeLines(given, now)) text += line;
  expect(text).toContain("entra-sarah");
  expect(text).not.toMatch(/a:sarah|a:jo|4999|entra-jo|morningAt|noAhead|never mind|"t\d+"|m-9/);
  const read = await readCommitteeLines(async function* () {
    yield Buffer.from(text);
  });
  if (read.kind === "refused") throw new Error(JSON.stringify(read));
  const store = fakeStore();
  const came = await importCommittee(store)({ records: read.file.records, homeAway: false, dryRun: false, now });
  expect(came).toMatchObject({ kind: "imported", added: 1, unlinked: [] });
  expect(await store.people.find({ tenant: "tenant-a", person: "p_sarah" })).toMatchObject({ entraId: "entra-sarah" });
  const roster = await store.members.roster({ tenant: "tenant-a", committee: "c_safeguarding" });
  expect(roster.map(({ id, person }) => [id, person]).sort()).toEqual([
    ["m_jo", undefined],
    ["m_sarah", "p_sarah"],
  ]);
});

test("is not given where it is too long", async () => {
  expect(await forTheBoard(opened(records()), 500)).toBe("too-long");
});
