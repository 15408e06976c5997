import { expect, test } from "vitest";
import { handleRoles } from "../../../../src/bot/handlers/committees/roles.js";
import type { Tell } from "../../../../src/bot/tell.js";
import type { Answer, PressTurn } from "../../../../src/bot/turn/turn.js";
import type { Member } from "../../../../src/domain/committees/member.js";
import { changeRole } from "../../../../src/services/committees/change-role.js";
import { aMember } from "../../../builders/a-member.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { titlesOf, wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, clerk, safeguarding } from "../a-turn.js";

const scope = { tenant: "tenant-a", committee: safeguarding.id } as const;
const of = { committee: safeguarding.id, member: "m_sarah" };
const words = ({ say }: Answer) => (typeof say === "string" ? say : wordsOf(say));
const title = (answer: Answer) => words(answer).split("\n", 1)[0];

/** Ann Ash is clerk of a board with Sarah. */
async function aDesk() {
  const store = fakeStore();
  await store.committees.insert(safeguarding);
  await store.members.add(scope, [clerk, aMember()], whenAdded);
  const told: string[] = [];
  const roles = handleRoles({
    services: { changeRole: changeRole(store), privacyEnded: async () => undefined },
    people: { findByChannelIds: async () => [], findMany: async () => [] },
    items: store.actionItems,
    tell: { home: async (_committee, say) => void told.push(wordsOf(say)), person: async () => "told" } satisfies Tell,
  });
  const roster = () => store.members.roster(scope);
  const roleOf = async (id: string) => (await roster()).find((member) => member.id === id)?.role;
  const pressed = async (id: Member["id"] = clerk.id, repeated = false): Promise<PressTurn> => {
    const known = await roster();
    const standing = {
      ...aStanding(
        safeguarding,
        known.find((member) => member.id === id),
      ),
      roster: known,
    };
    const { typed: _typed, mentions: _mentions, ...turn } = aTurn([standing], "personal");
    return { ...turn, message: "m-1", repeated };
  };
  return { roles, roleOf, pressed, told };
}

test("a role is chosen from a form, which begins with what somebody is, and the home hears of a new clerk", async () => {
  const { roles, roleOf, pressed, told } = await aDesk();
  const form = roles.ask(await pressed(), of);
  expect(title(form)).toBe("What are they on the board?");
  expect(typeof form.say === "string" ? [] : titlesOf(form.say)).toEqual(["Save", "Back"]);
  expect(JSON.stringify(form.say)).toContain('"value":"member"');
  const answer = await roles.press(await pressed(), { ...of, role: "clerk" });
  expect(words(answer)).toMatch(/The board has a new clerk[\s\S]*Sarah Kent is now clerk, before that a member\./);
  expect(await roleOf("m_sarah")).toBe("clerk");
  await answer.afterwards?.(undefined);
  expect(told[0]).toContain("is now clerk");
  // Nothing chosen: the form once more.
  expect(title(await roles.press(await pressed(), of))).toBe("What are they on the board?");
});

test("the same press again says the same", async () => {
  const { roles, pressed } = await aDesk();
  const first = await roles.press(await pressed(), { ...of, role: "adviser" });
  expect(words(await roles.press(await pressed(clerk.id, true), { ...of, role: "adviser" }))).toBe(words(first));
});

test("the last clerk stays it, in the words that are said to whoever types it", async () => {
  const { roles, roleOf, pressed } = await aDesk();
  const answer = await roles.press(await pressed(), { ...of, member: clerk.id, role: "member" });
  expect(title(answer)).toBe("The board needs a clerk");
  expect(words(answer)).toContain("You are the only clerk who can act");
  expect(await roleOf(clerk.id)).toBe("clerk");
});

test("a clerk who made themself a member hears so again, though they may not press it any more", async () => {
  const { roles, pressed } = await aDesk();
  await roles.press(await pressed(), { ...of, role: "clerk" });
  const own = { ...of, member: clerk.id, role: "member" } as const;
  const first = await roles.press(await pressed(), own);
  expect(title(first)).toBe("No longer clerk");
  const again = await roles.gaveUpBefore(await pressed(clerk.id, true), own);
  expect(again && words(again)).toBe(words(first));
  // Sarah did no such thing, and nobody is made anything by it.
  expect(await roles.gaveUpBefore(await pressed("m_sarah", true), own)).toBeUndefined();
});

test("members give nobody a role, and whoever is off the board has none", async () => {
  const { roles, roleOf, pressed } = await aDesk();
  const refused = await roles.press(await pressed("m_sarah"), { ...of, role: "clerk" });
  expect(words(refused)).not.toContain("is now");
  expect(await roleOf("m_sarah")).toBe("member");
  expect(title(await roles.press(await pressed(), { ...of, member: "m_nobody", role: "clerk" }))).toBe(
    "They are off the roster",
  );
});
