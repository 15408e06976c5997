import { describe, expect, test } from "vitest";
import { takeActivity } from "../../../src/bot/turn/take-activity.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import type { UnreachableReason } from "../../../src/domain/committees/person.js";
import { endPrivacy } from "../../../src/services/committees/end-privacy.js";
import { knowSender } from "../../../src/services/committees/know-sender.js";
import { aCommittee } from "../../builders/a-committee.js";
import { aMember } from "../../builders/a-member.js";
import { whenAdded } from "../../builders/an-occasion.js";
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
  const told: string[] = [];
  const take = takeActivity({
    takeMessage: async () => void taken.push("message"),
    takePress: async () => void taken.push("press"),
    takeFileConsent: async () => void taken.push("file consent"),
    takeComposeExtension: async () => void taken.push("compose extension"),
    knowSender: knowSender({ ...store, calendars: usualCalendars }),
    endPrivacy: endPrivacy(store),
    claim: async () => ({ claim: "mine", end: () => undefined, release: async () => undefined }),
    handled: store.handledTurns,
    removeMembers: async () => ({ left: [], stay: [], owed: [] }),
    committees: store.committees,
    members: store.members,
    people: store.people,
    readRoster: async () => "unread" as const,
    tell: {
      home: async ({ home: to }, { summary }) => void told.push(`${to.conversation}: ${summary}`),
      person: async ({ conversation }, { summary }) => {
        told.push(`${conversation}: ${summary}`);
        return "told";
      },
    },
    clock: { now: () => now },
  });
  const sarah = async () => (await store.people.findByChannelIds(scope, ["29:sarah"]))[0];
  const place = { kind: "personal", conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/" } as const;
  const seen = { channelId: "29:sarah", name: "Sarah Kent" };
  return {
    store,
    taken,
    told,
    sarah,
    take: (activity: object) => take(aTurnContext(activity).context),
    know: () => knowSender({ ...store, calendars: usualCalendars })(scope.tenant, seen, place, now),
  };
}

describe("what comes in", () => {
  test.each([
    ["a message", { type: "message" }, ["message"]],
    ["a press on a card", { type: "invoke", name: "adaptiveCard/action" }, ["press"]],
    ["leave to send a file", { type: "invoke", name: "fileConsent/invoke" }, ["file consent"]],
    ["what is asked of a message extension", { type: "invoke", name: "composeExtension/query" }, ["compose extension"]],
    ["an invoke of another kind", { type: "invoke", name: "task/fetch" }, []],
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
    const { take, sarah } = await board();
    await take(came);
    expect(await sarah()).toMatchObject({ conversation: "a:sarah", reach: { kind: "reachable" } });
    await take(left);
    expect((await sarah())?.reach).toEqual({ kind: "unreachable", reason: "removed", since: now });
  });

  test("removed by somebody whom nobody knows makes nobody known", async () => {
    const { take, sarah } = await board();
    await take(left);
    expect(await sarah()).toBeUndefined();
  });

  test("that was deleted with a channel or a whole team sends nothing there until those come back", async () => {
    const { take, store } = await board();
    const installed = async () => (await store.committees.find(scope))?.home.installed;
    const general = { id: "19:general@thread.tacv2", conversationType: "channel", tenantId: "tenant-a" };
    const news = (eventType: string, channel = home.conversation) => ({
      type: "conversationUpdate",
      conversation: general,
      channelData: { team: { id: "19:town" }, channel: { id: channel }, eventType },
    });
    await take(news("channelDeleted", "19:other@thread.tacv2"));
    expect(await installed()).toBe(true);
    await take(news("channelDeleted"));
    expect(await installed()).toBe(false);
    await take(news("channelRestored"));
    expect(await installed()).toBe(true);
    for (const [gone, back] of [
      ["teamDeleted", "teamRestored"],
      ["teamArchived", "teamUnarchived"],
    ] as const) {
      await take(news(gone, general.id));
      expect(await installed()).toBe(false);
      await take(news(back, general.id));
      expect(await installed()).toBe(true);
    }
  });

  test("which comes and goes is told of once, to chair and clerk that it left and to the place that it is back", async () => {
    const { take, store, told } = await board();
    const seen = [{ channelId: "29:priya", name: "Priya Nathwani" }];
    const [priya] = await store.people.know(scope, seen, now);
    if (priya === undefined) throw new Error("nobody was made");
    const clerk = aMember({ id: "m_priya", person: priya.id, role: "clerk" });
    await store.members.add(scope, [clerk, aMember()], whenAdded);
    await store.people.saveConversation({ ...scope, person: priya.id }, { conversation: "a:priya", serviceUrl: "" });
    const botIs = (key: string) => ({ type: "conversationUpdate", ...inChannel, [key]: [{ id: "28:bot" }] });
    await take({ ...left, ...inChannel });
    await take(botIs("membersRemoved"));
    expect(told).toEqual(["a:priya: A board has no home any more"]);
    await take(botIs("membersAdded"));
    await take({ ...came, ...inChannel });
    expect(told.slice(1)).toEqual([`${home.conversation}: I am here again`]);
    const found = await store.committees.find(scope);
    await store.committees.change(scope, found?.revision ?? 0, { archivedAt: now }, []);
    await take({ ...left, ...inChannel });
    expect(told).toHaveLength(2);
  });

  test("whose bot left a team is not there until it is back", async () => {
    const { take, store } = await board();
    const installed = async () => (await store.committees.find(scope))?.home.installed;
    const bot = [{ id: "28:bot" }];
    await take({ type: "conversationUpdate", ...inChannel, membersRemoved: bot });
    expect(await installed()).toBe(false);
    await take({ type: "conversationUpdate", ...inChannel, membersAdded: bot });
    expect(await installed()).toBe(true);
  });
});

describe("somebody who could not be reached is looked at at once", () => {
  const tomorrow = new Date("2026-03-05T09:00:00Z");
  async function unreachable(reason: UnreachableReason) {
    const desk = await board();
    const [person] = await desk.store.people.know(scope, [{ channelId: "29:sarah", name: "Sarah Kent" }], tomorrow);
    if (person === undefined) throw new Error("nobody was made");
    await desk.store.people.saveReach({ ...scope, person: person.id }, { kind: "unreachable", reason, since: now });
    return desk;
  }
  const joined = { type: "conversationUpdate", ...inChannel, from: { id: "29:priya", name: "Priya" } };

  test("when they add the app", async () => {
    const { take, sarah } = await unreachable("not-installed");
    await take({ type: "installationUpdate", action: "add-upgrade" });
    expect(await sarah()).toMatchObject({ reach: { kind: "reachable" }, nextMorningAt: now });
  });

  test("when they add the app though it was never tried", async () => {
    const { store, take, sarah } = await board();
    await store.people.know(scope, [{ channelId: "29:sarah", name: "Sarah Kent" }], tomorrow);
    await take({ type: "installationUpdate", action: "add" });
    expect(await sarah()).toMatchObject({ reach: { kind: "reachable" }, nextMorningAt: now });
  });

  test("when they write in their own chat", async () => {
    const { know, sarah } = await unreachable("blocked");
    await know();
    expect(await sarah()).toMatchObject({ reach: { kind: "reachable" }, nextMorningAt: now });
  });

  test.each(["not-installed", "removed", "guest"] as const)(
    "when they come into a team, if it was “%s”",
    async (reason) => {
      const { take, sarah } = await unreachable(reason);
      await take({ ...joined, membersAdded: [{ id: "29:sarah" }, { id: "29:nobody" }] });
      expect(await sarah()).toMatchObject({ reach: { kind: "untried" }, nextMorningAt: now });
    },
  );

  test.each([
    ["it was “blocked”, which no team mends", "blocked", { membersAdded: [{ id: "29:sarah" }] }],
    ["somebody else came into the team", "not-installed", { membersAdded: [{ id: "29:joe" }] }],
    ["they left it", "not-installed", { membersRemoved: [{ id: "29:sarah" }] }],
    [
      "they came into a chat",
      "not-installed",
      {
        membersAdded: [{ id: "29:sarah" }],
        conversation: { id: "19:chat", isGroup: true, tenantId: "tenant-a" },
        channelData: {},
      },
    ],
  ] as const)("and not when %s", async (_why, reason, over) => {
    const { take, sarah } = await unreachable(reason);
    await take({ ...joined, ...over });
    expect(await sarah()).toMatchObject({ reach: { kind: "unreachable", reason }, nextMorningAt: tomorrow });
  });
});
