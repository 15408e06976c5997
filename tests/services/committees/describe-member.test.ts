import { expect, test } from "vitest";
import { isOwnedBy } from "../../../src/domain/actions/owners.js";
import type { Member } from "../../../src/domain/committees/member.js";
import { describeMember, type SaidOfMember } from "../../../src/services/committees/describe-member.js";
import { linkMember } from "../../../src/services/committees/link-member.js";
import { mostAliases, renameAgency } from "../../../src/services/committees/rename-agency.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeMembers } from "../../fakes/store/fake-members.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const occasion = { by: "m_clerk", at: new Date("2026-03-04T10:00:00Z") } as const;
const named = (id: Member["id"], name: string, more: Partial<Member> = {}): Member => ({
  ...scope,
  id,
  name,
  role: "member",
  ...more,
});
const sue = named("m_sue", "Sue Hill", { agency: "Rotherham Council" });
const pete = named("m_pete", "Pete Horne", { agency: "RMBC", initials: "PH" });
const ann = named("m_ann", "Ann Lee", { agency: "South Police", agencyAliases: ["SP"] });

async function aBoard(...there: readonly Member[]) {
  const members = fakeMembers();
  await members.add(scope, there, whenAdded);
  return {
    members,
    say: (member: Member, said: SaidOfMember) => describeMember({ members })(scope, member, said, occasion),
    call: (agency: string, alias: string, asName = false) =>
      renameAgency({ members })(scope, { agency, alias, asName }, occasion),
    link: (member: Member, id: `p_${string}`, again = false) =>
      linkMember({ members })(scope, member, { id }, { ...occasion, again }),
    roster: () => members.roster(scope),
    of: async (id: Member["id"]) => (await members.roster(scope)).find((member) => member.id === id),
  };
}

test("what is said of somebody is written down tidied, with a line for each fact", async () => {
  const board = await aBoard(sue);
  const said = { name: " Sue\u202e  Hill-Grey ", initials: "SHG", roleTitle: "Executive\nLead", agency: "CCG" };
  expect(await board.say(sue, said)).toMatchObject({
    kind: "described",
    member: { name: "Sue Hill-Grey", initials: "SHG", roleTitle: "Executive Lead", agency: "CCG" },
    before: sue,
  });
  const facts = (await board.members.history(scope, 10)).flatMap(({ change }) =>
    change.kind === "described" ? [change.fact] : [],
  );
  expect(facts.sort()).toEqual(["agency", "initials", "name", "roleTitle"]);
});

test("an empty text takes a fact away, and never a name; the same again changes nothing", async () => {
  const board = await aBoard(pete);
  expect(await board.say(pete, { name: " ", initials: "", agency: " " })).toMatchObject({
    member: { name: "Pete Horne" },
  });
  const now = await board.of("m_pete");
  expect(now).not.toHaveProperty("initials");
  expect(now).not.toHaveProperty("agency");
  expect(await board.say(pete, { initials: "" })).toMatchObject({ kind: "no-change" });
});

test("an agency is written as the board writes it, with its other names", async () => {
  const board = await aBoard(sue, ann, named("m_jo", "Jo Fry", { agency: "Harbour Clinical Commissioning Group" }));
  await board.say(sue, { agency: "sp" });
  expect(await board.of("m_sue")).toMatchObject({ agency: "South Police", agencyAliases: ["SP"] });
  await board.say(sue, { agency: "CCG" });
  expect(await board.of("m_sue")).toMatchObject({ agency: "Harbour Clinical Commissioning Group" });
  expect(await board.of("m_sue")).not.toHaveProperty("agencyAliases");
});

test("who has the same initials is named; who has left is not described", async () => {
  const board = await aBoard(sue, pete);
  expect(await board.say(sue, { initials: "PH" })).toMatchObject({ sameInitials: [{ id: "m_pete" }] });
  await board.members.leave(scope, ["m_sue"], { ...occasion, why: "removed" });
  expect(await board.say(sue, { initials: "SH" })).toMatchObject({ kind: "left" });
});

test("another name of an agency is kept with all of its members, and who had it for a name is of that agency", async () => {
  const board = await aBoard(sue, pete, ann, named("m_jo", "Jo Fry", { agency: "Rotherham Council" }));
  expect(await board.call("Rotherham Council", "RMBC")).toEqual({
    kind: "named",
    agency: "Rotherham Council",
    aliases: ["RMBC"],
    members: 3,
  });
  for (const id of ["m_sue", "m_pete", "m_jo"] as const)
    expect(await board.of(id)).toMatchObject({ agency: "Rotherham Council", agencyAliases: ["RMBC"] });
  expect(await board.call("rmbc", "Rotherham Council")).toMatchObject({ kind: "no-change", members: 3 });
});

test("what was given to an agency by its old name is its members' under every name it has since", async () => {
  const board = await aBoard(sue, pete);
  const owners = { kind: "agency", agency: "RMBC", assignedAt: occasion.at, answered: [] } as const;
  await board.call("Rotherham Council", "RMBC");
  await board.call("RMBC", "Rotherham Metropolitan Council", true);
  expect(await board.of("m_sue")).toMatchObject({
    agency: "Rotherham Metropolitan Council",
    agencyAliases: ["RMBC", "Rotherham Council"],
  });
  const roster = await board.roster();
  expect(roster.every((member) => isOwnedBy({ owners }, member))).toBe(true);
});

test("a name that is another agency's is refused, and so is one of nobody's agency", async () => {
  const board = await aBoard(sue, ann);
  expect(await board.call("Rotherham Council", "SP")).toEqual({ kind: "means-another", agency: "South Police" });
  expect(await board.call("Fire Service", "SYFR")).toEqual({ kind: "unknown-agency" });
  for (let n = 0; n < mostAliases; n += 1)
    expect(await board.call("Rotherham Council", `Name ${n}`)).toMatchObject({ kind: "named" });
  expect(await board.call("Rotherham Council", "One more")).toEqual({ kind: "too-many" });
});

test("a member by name has their account from now on, and a repeat finds it", async () => {
  const board = await aBoard(pete);
  expect(await board.link(pete, "p_pete")).toMatchObject({
    kind: "linked",
    member: { id: "m_pete", person: "p_pete" },
  });
  expect(await board.link(pete, "p_pete", true)).toMatchObject({ kind: "linked" });
  expect(await board.link(pete, "p_pete")).toMatchObject({ kind: "no-change" });
  expect(await board.link(pete, "p_other")).toMatchObject({ kind: "has-another" });
});

test("two entries of one person become one, also when the turn runs again", async () => {
  const account = aMember({ id: "m_peter", person: "p_pete", name: "Peter H" });
  const board = await aBoard(pete, account);
  expect(await board.link(pete, "p_pete")).toMatchObject({
    kind: "linked",
    member: { id: "m_peter", agency: "RMBC" },
    joined: { id: "m_pete" },
  });
  expect(await board.link(pete, "p_pete", true)).toMatchObject({ kind: "linked", member: { id: "m_peter" } });
  expect(await board.link(pete, "p_pete")).toMatchObject({ kind: "left" });
});
