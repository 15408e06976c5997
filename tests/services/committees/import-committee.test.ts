import { describe, expect, test } from "vitest";
import type { Member } from "../../../src/domain/committees/member.js";
import { day } from "../../../src/domain/days/day.js";
import { importCommittee } from "../../../src/services/committees/import-committee.js";
import type { ArchiveRecord } from "../../../src/store/committee-archive.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aMorning, aNudge } from "../../builders/a-notice.js";
import { aPerson } from "../../builders/a-person.js";
import { record, someRecords } from "../../documents/committee-records.js";
import { fakeStore } from "../../fakes/store/fake-store.js";

const now = new Date("2026-03-05T10:00:00Z");
const board = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const plain = { homeAway: false, dryRun: false, now };
const given = (records: readonly ArchiveRecord[]) => () =>
  (async function* () {
    yield* records;
  })();
const withMembers = (...members: readonly Member[]) => [
  ...someRecords().slice(0, 2),
  ...members.map((member) => record("member", { ...member, history: [] })),
  ...someRecords().slice(3),
];

describe("a committee is brought in", () => {
  test("with all that is of it, and a line in its history that says so", async () => {
    const store = fakeStore();
    const came = await importCommittee(store)({ records: given(someRecords()), ...plain });
    expect(came).toEqual({
      kind: "imported",
      tenant: "tenant-a",
      code: "SB",
      name: "Safeguarding Board",
      homeAway: false,
      wasPrivate: false,
      known: 0,
      added: 1,
      unlinked: [],
    });
    expect(await store.committees.find(board)).toEqual(aCommittee());
    expect(await store.committees.history(board, 5)).toEqual([{ by: "system", at: now, change: { kind: "imported" } }]);
    expect(await store.members.roster(board)).toEqual([aMember()]);
    expect(await store.people.find({ tenant: "tenant-a", person: "p_sarah" })).toEqual(aPerson());
    expect(await store.actionItems.findByNumber(board, 1)).toBeDefined();
    expect(await store.committees.drawNumber(board)).toBe(2);
    expect(await store.committees.drawNumber(board, "decision")).toBe(2);
    expect(await store.committees.drawNumber(board, "suggestion")).toBe(1);
    expect(await store.agendas.find(board, "mt_march")).toMatchObject({ items: [{ id: "ag_budget" }], revision: 1 });
    expect(await store.meetingRecords.countAll(board)).toBe(1);
    expect(await store.frozenArisings.countAll(board)).toBe(1);
    expect(await store.decisions.findByNumber(board, 1)).toMatchObject({ id: "dc_1" });
    expect(await store.programmeItems.live(board)).toHaveLength(1);
    expect(await store.suggestions.waiting(board)).toHaveLength(1);
    expect(await store.notices.ofPerson({ tenant: "tenant-a", person: "p_sarah" }, day("2026-03-05"))).toEqual([
      aMorning(),
    ]);
  });

  test("a home that was private is so no more, as nobody looked who came to it meanwhile", async () => {
    const store = fakeStore();
    const [first, ...others] = someRecords();
    if (first === undefined) throw new Error("no records");
    const home = { ...aCommittee().home, private: true };
    const records = [record("committee", { ...first.document, home }), ...others];
    expect(await importCommittee(store)({ records: given(records), ...plain })).toMatchObject({ wasPrivate: true });
    expect((await store.committees.find(board))?.home).toEqual(aCommittee().home);
    expect((await store.committees.history(board, 5)).map(({ change }) => change.kind)).toEqual([
      "imported",
      "not-private",
    ]);
  });

  test("looked at only, nothing is written", async () => {
    const store = fakeStore();
    const came = await importCommittee(store)({ records: given(someRecords()), ...plain, dryRun: true });
    expect(came.kind).toBe("would-import");
    expect(await store.archive.list("system")).toEqual([]);
    expect(await store.people.find({ tenant: "tenant-a", person: "p_sarah" })).toBeUndefined();
  });

  test("not a second time, and not where its code or home is another's; with another code and without its home it is", async () => {
    const store = fakeStore();
    const importing = importCommittee(store);
    await importing({ records: given(someRecords()), ...plain });
    expect(await importing({ records: given(someRecords()), ...plain })).toMatchObject({
      kind: "refused",
      why: "exists",
    });
    const again = someRecords().map(({ kind, document }) =>
      record(kind, JSON.parse(JSON.stringify(document).replaceAll("c_safeguarding", "c_twin"), revived)),
    );
    expect(await importing({ records: given(again), ...plain })).toMatchObject({ why: "home-taken" });
    expect(await importing({ records: given(again), ...plain, homeAway: true })).toMatchObject({ why: "code-taken" });
    const came = await importing({ records: given(again), ...plain, homeAway: true, code: "TWO" });
    expect(came).toMatchObject({ kind: "imported", code: "TWO", homeAway: true, known: 1, added: 0 });
    expect((await store.committees.find({ tenant: "tenant-a", committee: "c_twin" }))?.home).toEqual({
      kind: "channel",
      conversation: "away c_twin",
      serviceUrl: "http://127.0.0.1:4100/",
      installed: false,
    });
  });

  test("whoever is known there by either id stays as they are, and has the place on it and what they were told", async () => {
    const store = fakeStore();
    const known = { channelId: "29:sarah", entraId: "entra-sarah", name: "Sarah Kent-Jones" };
    const [there] = await store.people.know(board, [known], now);
    const person = there?.id ?? "p_";
    await store.people.saveWishes({ tenant: "tenant-a", person }, { noAhead: true });
    const came = await importCommittee(store)({ records: given(someRecords()), ...plain });
    expect(came).toMatchObject({ kind: "imported", known: 1, added: 0 });
    expect(await store.people.find({ tenant: "tenant-a", person })).toMatchObject({
      name: "Sarah Kent-Jones",
      noAhead: true,
    });
    expect(await store.people.find({ tenant: "tenant-a", person: "p_sarah" })).toBeUndefined();
    expect(await store.members.ofPerson({ tenant: "tenant-a", person })).toMatchObject([{ id: "m_sarah", person }]);
    const [morning] = await store.notices.ofPerson({ tenant: "tenant-a", person }, day("2026-03-05"));
    expect(morning).toMatchObject({ id: `tenant-a/${person}/2026-03-05/morning`, person, lines: [{ item: "ai_1" }] });
  });

  test("into another tenant members come by name only, but for those who are known there by their Entra id", async () => {
    const store = fakeStore();
    const records = withMembers(aMember(), aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch" }));
    const jo = record("person", aPerson({ id: "p_jo", channelId: "29:jo", entraId: "entra-jo", name: "Jo Finch" }));
    const [there] = await store.people.know({ tenant: "tenant-b" }, [{ entraId: "entra-jo", name: "Jo" }], now);
    const came = await importCommittee(store)({
      records: given(records.toSpliced(2, 0, jo)),
      ...plain,
      tenant: "tenant-b",
    });
    expect(came).toMatchObject({ tenant: "tenant-b", known: 1, added: 0, unlinked: ["Sarah Kent"], homeAway: true });
    const scope = { ...board, tenant: "tenant-b" };
    const roster = await store.members.roster(scope);
    expect(roster.map(({ name, person }) => [name, person])).toEqual([
      ["Jo Finch", there?.id],
      ["Sarah Kent", undefined],
    ]);
    expect(await store.people.find({ tenant: "tenant-b", person: "p_sarah" })).toBeUndefined();
    expect((await store.actionItems.findByNumber(scope, 1))?.tenant).toBe("tenant-b");
    expect((await store.decisions.findByNumber(scope, 1))?.tenant).toBe("tenant-b");
    expect((await store.agendas.find(scope, "mt_march"))?.tenant).toBe("tenant-b");
    expect(await store.committees.find(board)).toBeUndefined();
    expect((await store.committees.find(scope))?.home.installed).toBe(false);
  });

  test("two accounts that are one person there leave the second place on it without an account", async () => {
    const store = fakeStore();
    await store.people.know(board, [{ channelId: "29:sarah", entraId: "entra-jo", name: "Sarah" }], now);
    const left = aMember({ id: "m_jo", person: "p_jo", name: "Jo Finch", leftAt: now });
    const jo = record("person", aPerson({ id: "p_jo", channelId: "29:jo", entraId: "entra-jo" }));
    const { entraId: _none, ...sarah } = aPerson();
    const records = withMembers(left, aMember()).toSpliced(1, 1, jo, record("person", sarah));
    expect(await importCommittee(store)({ records: given(records), ...plain })).toMatchObject({
      known: 2,
      unlinked: [],
    });
    expect((await store.members.roster(board)).filter(({ person }) => person !== undefined)).toMatchObject([
      { id: "m_sarah" },
    ]);
  });

  test("nobody is woken later than the next morning, and what waits to be sent waits until all of it is there", async () => {
    const store = fakeStore();
    const far = new Date("2027-01-01T09:00:00Z");
    const nudge = aNudge({ wakeAt: new Date("2026-03-05T10:00:00Z") });
    const records = [
      record("committee", { ...aCommittee({ nextMorningAt: far }), lastNumber: 1, history: [] }),
      record("person", aPerson({ nextMorningAt: far })),
      ...someRecords().slice(2),
      record("notice", nudge),
    ];
    await importCommittee(store)({ records: given(records), ...plain });
    const next = new Date("2026-03-06T09:00:00Z");
    expect(await store.people.earliestMorning("system")).toEqual(next);
    expect(await store.committees.earliestMorning("system")).toEqual(next);
    expect(await store.notices.findDue("system", new Date("2026-03-05T10:14:59Z"))).toBeUndefined();
    expect(await store.notices.findDue("system", new Date("2026-03-05T10:15:00Z"))).toMatchObject({ id: nudge.id });
  });

  test("one that was cut off is seen by nobody, and completed by doing it again", async () => {
    const store = fakeStore();
    const cut = importCommittee({
      archive: { ...store.archive, establish: () => Promise.reject(new Error("the power is gone")) },
    });
    await expect(cut({ records: given(someRecords()), ...plain })).rejects.toThrow("the power is gone");
    expect(await store.committees.findByHome(board, aCommittee().home.conversation)).toBeUndefined();
    expect(await importCommittee(store)({ records: given(someRecords()), ...plain })).toMatchObject({
      kind: "imported",
    });
    expect(await store.committees.find(board)).toEqual(aCommittee());
    expect(await store.members.roster(board)).toEqual([aMember()]);
  });
});

/** Moments come back as such. */
function revived(_field: string, value: unknown): unknown {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? new Date(value) : value;
}
