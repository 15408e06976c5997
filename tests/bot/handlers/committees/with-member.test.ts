import { expect, test } from "vitest";
import { withMember } from "../../../../src/bot/handlers/committees/with-member.js";
import { addMember } from "../../../../src/services/committees/add-member.js";
import { committeeScope } from "../../../../src/store/scopes.js";
import { aMember } from "../../../builders/a-member.js";
import { whenAdded } from "../../../builders/an-occasion.js";
import { fakeStore } from "../../../fakes/store/fake-store.js";
import { wordsOf } from "../../cards/titles-of.js";
import { aStanding, aTurn, clerk, safeguarding } from "../a-turn.js";

const text = "give 1 to Bev Harding";
const scope = committeeScope({ tenant: "tenant-a", committee: safeguarding.id });

/** Somebody's press of "Add Bev Harding". */
async function added(me = clerk, name = "Bev Harding") {
  const store = fakeStore();
  await store.members.add(scope, [clerk], whenAdded);
  const { typed: _typed, mentions: _mentions, ...turn } = aTurn([aStanding(safeguarding, me)]);
  const add = withMember({ services: { addMember: addMember(store) } });
  const press = () => add({ ...turn, message: "m-1", repeated: false }, { name, text, committee: safeguarding.id });
  const found = await press();
  await press();
  const onRoster = (await store.members.roster(scope)).map((member) => member.name);
  if (found.kind === "turn") return { onRoster, standing: found.turn.standings[0]?.roster.map((one) => one.name) };
  if (typeof found.answer.say === "string") throw new Error("a card was expected");
  return { onRoster, words: wordsOf(found.answer.say) };
}

test("a name is put on the roster once, and is there for what is said next", async () => {
  expect(await added()).toEqual({
    onRoster: ["Ann Ash", "Bev Harding"],
    standing: ["Ann Ash", "Bev Harding"],
  });
});

test("only clerk and chair put it there", async () => {
  const { onRoster, words } = await added(aMember());
  expect(onRoster).toEqual(["Ann Ash"]);
  expect(words).toContain("Only the clerk or the chair changes the roster. Ask Ann Ash.");
});

test("what is no name is put nowhere", async () => {
  expect((await added(clerk, "12 34")).words).toContain("This button is out of date");
});
