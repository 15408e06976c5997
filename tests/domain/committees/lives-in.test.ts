import { expect, test } from "vitest";
import { homeOf, livesIn } from "../../../src/domain/committees/lives-in.js";
import { aCommittee } from "../../builders/a-committee.js";

test("a thread of its channel is a committee's home, another channel is not", () => {
  const { conversation } = aCommittee().home;
  expect(homeOf(`${conversation};messageid=17`)).toBe(conversation);
  expect(livesIn(aCommittee(), `${conversation};messageid=17`)).toBe(true);
  expect(livesIn(aCommittee(), conversation)).toBe(true);
  expect(livesIn(aCommittee(), "19:elsewhere@thread.tacv2")).toBe(false);
});
