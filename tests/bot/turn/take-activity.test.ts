import { describe, expect, test } from "vitest";
import { takeActivity } from "../../../src/bot/turn/take-activity.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { knowSender } from "../../../src/services/committees/know-sender.js";
import { aCommittee } from "../../builders/a-committee.js";
import { fakeStore } from "../../fakes/store/fake-store.js";
import { aTurnContext, now } from "./a-turn-context.js";

const scope = { tenant: "tenant-a", committee: "c_safeguarding" } as const;
const { home } = aCommittee();
const inChannel = {
  conversation: { id: `${home.conversation};messageid=1`, conversationType: "channel", tenantId: "tenant-a" },
  channelData: { team: { id: "19:town" }, channel: { id: home.conversation } },
};

async function board() {
  const store = fakeStore();
  await store.committees.insert(aCommittee({ home: { ...home, team: "19:town" } }));
  const taken: string[] = [];
  const take = takeActivity({
    takeMessage: async () => void taken.push("message"),
    takePress: async () => void taken.push("press"),
    knowSender: knowSender({ ...store, calendars: usualCalendars }),
    committees: store.committees,
    people: store.people,
    clock: { now: () => now },
  });
  return { store, taken, take: (activity: object) => take(aTurnContext(activity).context) };
}

describe("what comes in", () => {
  test.each([
    ["a message", { type: "message" }, ["message"]],
    ["a press on a card", { type: "invoke", name: "adaptiveCard/action" }, ["press"]],
    ["an invoke of another kind", { type: "invoke", name: "composeExtension/query" }, []],
    ["news of the conversation", { type: "conversationUpdate" }, []],
    ["something that nobody has heard of", { type: "somersault" }, []],
  ])("%s goes where it belongs, and is never a fault", async (_what, activity, expected) => {
    const { take, taken } = await board();
    await take(activity);
    expect(taken).toEqual(expected);
  });
});

describe("the app", () => {
  const came = { type: "installationUpdate", action: "add" };
  const left = { type: "installationUpdate", action: "remove" };

  test("that left a board's place sends nothing there until it comes back", async () => {
    const { take, store } = await board();
    const installed = async () => (await store.committees.find(scope))?.home.installed;
    await take({ ...left, ...inChannel });
    expect(await installed()).toBe(false);
    await take({ ...came, ...inChannel });
    expect(await installed()).toBe(true);
  });

  test("that left a team left every board in it, whichever channel is named", async () => {
    const { take, store } = await board();
    const general = { id: "19:general@thread.tacv2", conversationType: "channel", tenantId: "tenant-a" };
    await take({ ...left, ...inChannel, conversation: general });
    expect((await store.committees.find(scope))?.home.installed).toBe(false);
  });

  test("that left a place without a board leaves all boards as they are", async () => {
    const { take, store } = await board();
    await take({ ...left, conversation: { id: "19:chat", isGroup: true, tenantId: "tenant-a" } });
    expect((await store.committees.find(scope))?.home.installed).toBe(true);
  });

  test("that came to somebody's own chat can write to them, and can't once they removed it", async () => {
    const { take, store } = await board();
    const sarah = async () => (await store.people.findByChannelIds({ tenant: "tenant-a" }, ["29:sarah"]))[0];
    await take(came);
    expect(await sarah()).toMatchObject({ conversation: "a:sarah", reach: { kind: "reachable" } });
    await take(left);
    expect((await sarah())?.reach).toEqual({ kind: "unreachable", reason: "not-installed", since: now });
  });
});
