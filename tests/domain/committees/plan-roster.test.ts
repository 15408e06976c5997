import { describe, expect, test } from "vitest";
import type { Member } from "../../../src/domain/committees/member.js";
import { planRoster } from "../../../src/domain/committees/plan-roster.js";
import type { ListedPerson } from "../../../src/domain/committees/roster-list.js";
import { aMember } from "../../builders/a-member.js";

const left = { leftAt: new Date(0) };

function plan(people: readonly ListedPerson[], ...roster: readonly Member[]) {
  return planRoster(people, roster);
}

function placed(name: string, ...members: readonly string[]): string {
  const roster = members.map((written, at) =>
    aMember({ id: `m_${at}`, name: written.replace("left ", ""), ...(written.startsWith("left ") && left) }),
  );
  const place = plan([{ name }], ...roster)[0]?.place;
  const nameOf = (id: string) => members[Number(id.slice(2))];
  switch (place?.kind) {
    case "known":
      return `${nameOf(place.member)}`;
    case "several":
      return `which of ${place.members.map(nameOf).join(" / ")}`;
    case "new":
    case undefined:
      return "new";
  }
}

describe("somebody on a list is found on the roster", () => {
  test.each<[listed: string, found: string, ...roster: string[]]>([
    ["Sue Hill", "Sue Hill", "Sue Hill", "Sam Hill"],
    ["SUE HILL", "Sue Hill", "Sue Hill"],
    ["Ms Sue Hill", "Hill, Sue (CCG)", "Hill, Sue (CCG)"],
    ["Cllr Beaumont", "Jane Beaumont", "Jane Beaumont", "Sue Hill"],
    ["Councillor Beaumont", "Cllr Beaumont", "Cllr Beaumont"],
    ["J. Smith", "Jo Smith", "Jo Smith", "Kim Smith"],
    ["J. Smith", "which of Jo Smith / Jan Smith", "Jo Smith", "Jan Smith"],
    ["Cllr Smith", "which of Jo Smith / Jan Smith", "Jo Smith", "Jan Smith"],
    ["Sue Hill", "which of Sue Hill / Sue Hill", "Sue Hill", "Sue Hill"],
    ["Sue Hill", "left Sue Hill", "left Sue Hill"],
    ["Sue Hill", "Sue Hill", "left Sue Hill", "Sue Hill"],
    ["Sue Hill", "left Sue Hill", "left Sue Hill", "Sue Mary Hill"],
    ["Sue Hill", "new", "Sam Hill", "Sue Vale"],
    ["Sue Hill", "which of Susan Hill", "Susan Hill"],
    ["Sarah Manering", "which of Sarah Mannering", "Sarah Mannering"],
    ["Jane Beaumont", "which of Cllr Beaumont", "Cllr Beaumont"],
    ["Sue Dean", "new", "Kim Vale"],
  ])("%s: %s", (listed, found, ...roster) => expect(placed(listed, ...roster)).toBe(found));

  test("one member is not taken for two people: the name as written is theirs, the other is asked", () => {
    const rows = plan([{ name: "Ms Oak" }, { name: "Cllr Oak" }], aMember({ id: "m_1", name: "Cllr Oak" }));
    expect(rows.map(({ place }) => place)).toEqual([
      { kind: "several", members: ["m_1"] },
      { kind: "known", member: "m_1" },
    ]);
  });

  test("what the clerk chose stands", () => {
    const roster = [aMember({ id: "m_1", name: "Jo Smith" }), aMember({ id: "m_2", name: "Jan Smith" })];
    const people: ListedPerson[] = [{ name: "J. Smith" }, { name: "Cllr Smith" }, { name: "Smith" }];
    const rows = planRoster(
      people,
      roster,
      new Map([
        [0, "m_2"],
        [1, "new"],
        [2, "m_unknown"],
      ] as const),
    );
    expect(rows.map(({ place }) => place.kind)).toEqual(["known", "new", "several"]);
    expect(rows[0]?.facts).toEqual({ initials: "JaS" });
    expect(rows[1]?.facts).toEqual({ name: "Cllr Smith", role: "member" });
  });
});

describe("only what is new is written", () => {
  const known = aMember({
    id: "m_1",
    name: "Kim Vale",
    roleTitle: "Chief Nurse",
    agency: "Acorn Trust",
    initials: "KV",
  });
  test("nothing of what is so already", () => {
    const listed = {
      name: "Kim Vale",
      role: "member",
      roleTitle: "chief nurse",
      agency: "the Acorn Trust",
      initials: "KV",
    } as const;
    expect(plan([listed], known)[0]?.facts).toEqual({});
  });
  test("what has changed", () => {
    const listed = {
      name: "Kim Vale",
      role: "adviser",
      roleTitle: "Director",
      agency: "Hill Trust",
      initials: "KiV",
    } as const;
    const { name: _, ...facts } = listed;
    expect(plan([listed], known)[0]?.facts).toEqual(facts);
  });
  test("what the list leaves open stays", () => {
    expect(plan([{ name: "Kim Vale" }], known)[0]).toEqual({
      place: { kind: "known", member: "m_1" },
      facts: {},
      roleOpen: false,
    });
  });
  test("a vice-chair's title takes no other's place", () => {
    const listed = { name: "Kim Vale", role: "chair", roleTitle: "Vice-Chair" } as const;
    expect(plan([listed], known)[0]?.facts).toEqual({ role: "chair" });
  });
});

describe("roles", () => {
  test("are asked of new people without one where others have theirs stated", () => {
    const rows = plan(
      [{ name: "Kim Vale", role: "adviser" }, { name: "Lee Moss" }, { name: "Jo Lake" }],
      aMember({ name: "Jo Lake" }),
    );
    expect(rows.map(({ facts, roleOpen }) => [facts.role, roleOpen])).toEqual([
      ["adviser", false],
      [undefined, true],
      [undefined, false],
    ]);
  });
  test("are all member where the list states none", () => {
    const rows = plan([{ name: "Kim Vale" }, { name: "Lee Moss" }], aMember({ name: "Lee Moss", role: "observer" }));
    expect(rows.map(({ facts, roleOpen }) => [facts.role, roleOpen])).toEqual([
      ["member", false],
      [undefined, false],
    ]);
  });
  test.each(["chair", "clerk"] as const)("a list takes the office from no %s", (role) => {
    const rows = plan([{ name: "Kim Vale", role: "member" }], aMember({ name: "Kim Vale", role }));
    expect(rows[0]?.facts).toEqual({});
  });
  test("whoever was clerk and left is not clerk again unasked", () => {
    const former = aMember({ name: "Kim Vale", role: "clerk", ...left });
    expect(plan([{ name: "Kim Vale", role: "member" }], former)[0]?.facts).toEqual({ role: "member" });
    expect(plan([{ name: "Kim Vale" }], former)[0]?.facts).toEqual({ role: "member" });
    expect(plan([{ name: "Kim Vale" }, { name: "Lee Moss", role: "adviser" }], former)[0]).toMatchObject({
      facts: {},
      roleOpen: true,
    });
  });
});

test("whoever came for somebody is their deputy, and an adviser if new", () => {
  const rows = plan([
    { name: "Sam Newby", representing: "Shona Farr" },
    { name: "Ms Shona Farr", role: "member", apologies: true },
  ]);
  expect(rows.map(({ facts, deputyOf, roleOpen }) => [facts.role, deputyOf, roleOpen])).toEqual([
    ["adviser", 1, false],
    ["member", undefined, false],
  ]);
});

describe("agencies are spelt alike", () => {
  function spelt(listed: readonly string[], ...known: readonly string[]): readonly (string | undefined)[] {
    const roster = known.map((agency, at) => aMember({ id: `m_${at}`, name: `Member Number${at}`, agency }));
    return plan(
      listed.map((agency, at) => ({ name: `Kim Vale${"e".repeat(3 * at)}`, agency })),
      ...roster,
    ).map(({ facts }) => facts.agency);
  }
  const group = "Harbour Clinical Commissioning Group";
  test.each<[listed: string[], known: string[], spelt: string[]]>([
    [["Harbour CCG", group, "CCG", "the harbour ccg"], [], [group, group, group, group]],
    [["CCG", "Harbour CCG"], [], ["Harbour CCG", "Harbour CCG"]],
    [["CCG", "Harbour CCG", "Pond CCG"], [], ["CCG", "Harbour CCG", "Pond CCG"]],
    [
      ["Harbour Council", group, "Harbour Police", "Police"],
      [],
      ["Harbour Council", group, "Harbour Police", "Police"],
    ],
    [["CCG", group], ["Harbour CCG"], ["Harbour CCG", "Harbour CCG"]],
    [
      ["CCG", group],
      ["Pond CCG", group],
      ["CCG", group],
    ],
    [["HMBC", "Harbour Council"], [], ["HMBC", "Harbour Council"]],
  ])("%j beside %j", (listed, known, expected) => expect(spelt(listed, ...known)).toEqual(expected));

  test("by another name that the board gave one", () => {
    const council = aMember({ id: "m_1", agency: "Harbour Council", agencyAliases: ["HMBC"] });
    expect(plan([{ name: "Kim Vale", agency: "HMBC" }], council)[0]?.facts.agency).toBe("Harbour Council");
  });
});

describe("initials", () => {
  test("are proposed for new people who would share theirs with somebody", () => {
    const known = aMember({ id: "m_1", name: "Richard Wells" });
    const rows = plan([{ name: "Robin Wells" }, { name: "Richard Wells" }, { name: "Jo Lake" }], known);
    expect(rows.map(({ facts }) => facts.initials)).toEqual(["RoW", undefined, undefined]);
  });
  test("are kept by whoever alone goes by them on the board, and told apart where two did", () => {
    const rows = plan(
      [{ name: "Nadia Bright" }, { name: "Nia Bright" }],
      aMember({ id: "m_1", name: "Nia Bright" }),
      aMember({ id: "m_2", name: "Nico Booth", leftAt: new Date(0) }),
    );
    expect(rows.map(({ facts }) => facts.initials)).toEqual(["NaB", undefined]);
    const both = plan(
      [{ name: "Nia Bright" }, { name: "Nora Booth" }],
      aMember({ id: "m_1", name: "Nia Bright" }),
      aMember({ id: "m_2", name: "Nora Booth" }),
    );
    expect(both.map(({ facts }) => facts.initials)).toEqual(["NiB", "NoB"]);
  });
  test("that the list gives and somebody else has are taken, and it is said whose they are", () => {
    const rows = plan(
      [
        { name: "Nora Booth", initials: "NB" },
        { name: "Tom Reed", initials: "TR" },
        { name: "Tess Rye", initials: "tr" },
        { name: "Jo Lake", initials: "JL" },
      ],
      aMember({ id: "m_1", name: "Nia Bright" }),
      aMember({ id: "m_2", name: "Jo Lake", initials: "JL" }),
    );
    expect(rows.map(({ facts, initialsOf }) => [facts.initials, initialsOf])).toEqual([
      ["NB", ["Nia Bright"]],
      ["TR", ["Tess Rye"]],
      ["tr", ["Tom Reed"]],
      [undefined, undefined],
    ]);
  });
  test("are proposed for the new one alone where the other is not on the list", () => {
    const rows = plan([{ name: "Robin Wells" }], aMember({ name: "Richard Wells" }));
    expect(rows[0]?.facts.initials).toBe("RoW");
  });
  test("that are given or stored are kept, and the list read again proposes nothing", () => {
    const rows = plan(
      [{ name: "Robin Wells", initials: "RW" }, { name: "Richard Wells" }, { name: "Rita Webb" }],
      aMember({ id: "m_1", name: "Richard Wells", initials: "RiW" }),
    );
    expect(rows.map(({ facts }) => facts.initials)).toEqual(["RW", undefined, "RitW"]);
  });
});
