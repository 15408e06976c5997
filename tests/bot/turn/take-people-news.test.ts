import { expect, test } from "vitest";
import { claimTurn } from "../../../src/bot/turn/claim-turn.js";
import { hear } from "../../../src/bot/turn/heard.js";
import { takePeopleRemoved } from "../../../src/bot/turn/take-people-news.js";
import { removeMembers } from "../../../src/services/committees/remove-members.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { aPerson } from "../../builders/a-person.js";
import { whenAdded } from "../../builders/an-occasion.js";
import { fakeStore } from "../../fakes/store/fake-store.js";
import { aTurnContext, now } from "./a-turn-context.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const { home } = aCommittee();
const inChannel = {
  type: "conversationUpdate",
  conversation: { id: home.conversation, conversationType: "channel", tenantId: "tenant-a" },
  channelData: { team: { id: "19:town" }, channel: { id: home.conversation }, eventType: "teamMemberRemoved" },
  membersRemoved: [{ id: "29:ann" }],
};

/** A board whose only clerk is Ann; `fails`: how often telling the home comes to nothing. */
async function board(fails = 0) {
  const store = fakeStore();
  await store.committees.insert(aCommittee({ home: { ...home, team: "19:town" } }));
  const seen = [{ channelId: "29:ann", name: "Ann Ash" }];
  const [ann = aPerson()] = await store.people.know({ tenant: "tenant-a" }, seen, now);
  const clerk = aMember({ id: "m_clerk", person: ann.id, name: "Ann Ash", role: "clerk" });
  await store.members.add(scope, [clerk, aMember()], whenAdded);
  const told: string[] = [];
  let left = fails;
  let at = now;
  const take = takePeopleRemoved({
    ...store,
    removeMembers: removeMembers({
      ...store,
      items: store.actionItems,
      privacyEnded: async () => undefined,
      redrawNotices: async () => undefined,
    }),
    claim: claimTurn({
      handled: store.handledTurns,
      system: { now: () => at, monotonicMs: () => 0 },
      newId: (prefix) => `${prefix}1`,
      wait: async () => undefined,
      onFault: () => undefined,
    }),
    handled: store.handledTurns,
    tell: {
      async home(_committee, { summary }) {
        if (left-- > 0) throw Object.assign(new Error("Teams is away."), { code: "away" as const });
        told.push(summary);
      },
      person: async () => "told",
    },
    clock: { now: () => at },
  });
  const { activity } = aTurnContext(inChannel).context;
  return {
    store,
    told,
    clerk,
    removed: () => take(hear(activity), activity),
    later: (minutes: number) => {
      at = new Date(at.getTime() + minutes * 60_000);
    },
  };
}

test("the home hears once that its last clerk has left, however often Teams says it", async () => {
  const { removed, later, told, store } = await board();
  await removed();
  later(1);
  await removed();
  expect(told).toEqual(["The board has no clerk now"]);
  expect((await store.members.roster(scope)).filter(({ leftAt }) => leftAt === undefined)).toHaveLength(1);
});

test("a removal that was cut off after it was written is completed by its repeat", async () => {
  const { removed, later, told } = await board(1);
  await expect(removed()).rejects.toThrow("Teams is away.");
  expect(told).toEqual([]);
  later(1);
  await removed();
  expect(told).toEqual(["The board has no clerk now"]);
});

test("whoever was removed by somebody before is not told of again", async () => {
  const { removed, told, store, clerk } = await board();
  await store.members.leave(scope, [clerk.id], { by: "m_sarah", at: now, why: "removed" });
  await removed();
  expect(told).toEqual([]);
});
