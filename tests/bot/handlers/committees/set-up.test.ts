import { expect, test } from "vitest";
import { handleSetUp } from "../../../../src/bot/handlers/committees/set-up.js";
import { readPress } from "../../../../src/bot/verbs.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { aMember } from "../../../builders/a-member.js";
import { aPerson } from "../../../builders/a-person.js";
import { wordsOf } from "../../cards/titles-of.js";
import { aTurn, clerk, safeguarding } from "../a-turn.js";

test("the set-up's card says how far the members were tried, and in the end who can't be reached", async () => {
  const others = Array.from(
    { length: 130 },
    (_, n): Member => aMember({ id: `m_${n}`, person: `p_${n}`, name: `Member${n}` }),
  );
  const roster = [clerk, ...others];
  const known = roster.flatMap(({ person, name }) => (person === undefined ? [] : aPerson({ id: person, name })));
  const edits: string[] = [];
  const refuse = (at: number) => {
    const person = known[at];
    if (person !== undefined) person.reach = { kind: "unreachable", reason: "not-installed", since: new Date(0) };
  };
  const handler = handleSetUp({
    services: {
      setUpCommittee: async () => ({ kind: "set-up", committee: safeguarding, roster }),
      chooseRoster: async () => ({ left: [], stay: [], owed: [] }),
      privacyEnded: async () => undefined,
    },
    meetings: { from: async () => [] },
    people: { findMany: async () => known },
    members: { roster: async () => roster },
    async reachPeople(_scope, meanwhile) {
      await meanwhile(71);
      refuse(20);
      await meanwhile(70);
      refuse(100);
      return { untried: 0 };
    },
    tell: { home: async () => {}, person: async () => "told" },
    editCard: async (_tenant, _card, rendered) => void edits.push(wordsOf(rendered)),
  });
  const answer = await handler.setUp(aTurn([]), "Safeguarding");
  await answer.afterwards?.({ conversation: "a:1", serviceUrl: "http://127.0.0.1/", activityId: "1" });
  expect(edits).toHaveLength(3);
  expect(edits[0]).toContain("60 of 131 tried so far.\nThe others are tried");
  expect(edits[1]).toContain("1 of 131 can't be reached yet Member19 (has not added the app). 61 of 131 tried so far.");
  expect(edits[2]).toContain("2 of 131 can't be reached yet Member19 (has not added the app) and Member99");
  expect(edits[2]).not.toContain("tried so far");
});

test("what is no list of ids is no choice, and the press is read all the same", () => {
  for (const members of [["m_sarah"], 12, { m_sarah: true }, null])
    expect(readPress("set-up.roster", { committee: "c_safeguarding", members })?.data).toEqual({
      committee: "c_safeguarding",
      members: undefined,
    });
});
