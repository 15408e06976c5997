import { afterEach, expect, test } from "vitest";
import { loopbackServiceUrls } from "../../../src/bot/connector/service-url.js";
import { teamsDoor } from "../../../src/bot/connector/teams-door.js";
import { type Play, type Received, type ScriptedTeams, scriptedTeams } from "./scripted-teams.js";

const { connector } = teamsDoor({ registration: undefined, mayReach: loopbackServiceUrls, limitMs: 300 });
const bot = { id: "28:bot", name: "Matters Arising" };
let teams: ScriptedTeams;

afterEach(() => teams.close());

async function playing(play: Play | ((received: Received) => Play)) {
  teams = await scriptedTeams(play);
  return { serviceUrl: teams.serviceUrl, bot, tenant: "tenant-1", conversationId: "19:board@thread.tacv2" };
}

test("a notice is posted to its conversation, without a token in trial mode", async () => {
  const to = await playing({ status: 201, body: { id: "m-7" } });
  expect(await connector.send(to, { text: "A7 is due" })).toEqual({ kind: "sent", activityId: "m-7" });
  expect(teams.received).toMatchObject([
    {
      method: "POST",
      path: "/teams/v3/conversations/19%3Aboard%40thread.tacv2/activities",
      body: { type: "message", text: "A7 is due", from: bot, conversation: { id: "19:board@thread.tacv2" } },
    },
  ]);
  expect(teams.received[0]?.headers.authorization).toBeUndefined();
});

test("a notice that was taken counts as sent though Teams names no message", async () => {
  const to = await playing({ status: 200 });
  expect(await connector.send(to, { text: "x" })).toEqual({ kind: "sent", activityId: undefined });
});

test("a notice in doubt is unknown, and its edit is one to try again", async () => {
  const to = await playing({ status: 502 });
  expect(await connector.send(to, { text: "x" })).toEqual({ kind: "unknown", reason: "HTTP 502" });
  expect(await connector.update(to, "m-7", { text: "x" })).toEqual({ kind: "retry", reason: "HTTP 502" });
  expect(teams.received.map(({ method }) => method)).toEqual(["POST", "PUT"]);
});

test("an edit goes to its message", async () => {
  const to = await playing({ status: 200, body: { id: "m-7" } });
  expect(await connector.update(to, "m-7", { text: "done" })).toEqual({ kind: "sent", activityId: "m-7" });
  expect(teams.received[0]).toMatchObject({ method: "PUT", body: { id: "m-7", type: "message", text: "done" } });
  expect(teams.received[0]?.path).toMatch(/\/activities\/m-7$/);
});

test("a personal conversation is made by the person's channel id and tenant", async () => {
  const { serviceUrl, tenant } = await playing({ status: 201, body: { id: "a:sarah" } });
  const made = await connector.createPersonal({ serviceUrl, tenant, bot, channelId: "29:sarah" });
  expect(made).toEqual({ kind: "created", conversationId: "a:sarah" });
  expect(teams.received).toMatchObject([
    {
      method: "POST",
      path: "/teams/v3/conversations",
      body: { isGroup: false, members: [{ id: "29:sarah" }], tenantId: "tenant-1" },
    },
  ]);
});

test.each<[string, Play, object]>([
  [
    "blocked",
    { status: 403, body: { error: { code: "ConversationBlockedByUser" } } },
    { kind: "unreachable", reason: "blocked" },
  ],
  ["in doubt is one to make again", "hang", { kind: "retry", reason: "LIMIT" }],
  ["without an id is our mistake to look at", { status: 201, body: {} }, { kind: "failed" }],
])("a personal conversation that is %s", async (_what, play, expected) => {
  const { serviceUrl, tenant } = await playing(play);
  expect(await connector.createPersonal({ serviceUrl, tenant, bot, channelId: "29:sarah" })).toMatchObject(expected);
});

test("a notice to a channel begins a thread, whose first message can be edited", async () => {
  const { serviceUrl, tenant } = await playing({
    status: 201,
    body: { id: "19:board;messageid=170", activityId: "170" },
  });
  const sent = await connector.sendToChannel({ serviceUrl, tenant, bot, channel: "19:board" }, { text: "Agenda" });
  expect(sent).toEqual({ kind: "sent", activityId: "170", conversationId: "19:board;messageid=170" });
  expect(teams.received[0]?.body).toMatchObject({
    isGroup: true,
    channelData: { channel: { id: "19:board" } },
    activity: { type: "message", text: "Agenda" },
  });
});

test("a thread's first message is known by the thread's id where Teams says no more", async () => {
  const { serviceUrl, tenant } = await playing({ status: 201, body: { id: "19:board;messageid=170" } });
  const sent = await connector.sendToChannel({ serviceUrl, tenant, bot, channel: "19:board" }, {});
  expect(sent).toMatchObject({ kind: "sent", activityId: "170" });
});

test("the members come page by page, and entries that cannot be read are left out", async () => {
  const of = await playing(({ path }) =>
    path.includes("continuationToken")
      ? { status: 200, body: { members: [{ id: "29:pat", objectId: "e-pat" }] } }
      : {
          status: 200,
          body: {
            members: [
              { id: "29:sarah", name: "Sarah Jones", aadObjectId: "e-sarah", userRole: "user" },
              null,
              { name: "nobody" },
            ],
            continuationToken: "next+1",
          },
        },
  );
  const first = await connector.pagedMembers(of, { size: 50 });
  expect(first).toEqual({
    kind: "members",
    members: [{ id: "29:sarah", name: "Sarah Jones", entraId: "e-sarah", role: "user" }],
    continuationToken: "next+1",
  });
  expect(await connector.pagedMembers(of, { size: 50, continuationToken: "next+1" })).toEqual({
    kind: "members",
    members: [{ id: "29:pat", name: undefined, entraId: "e-pat", role: undefined }],
    continuationToken: undefined,
  });
  expect(teams.received.map(({ path }) => path.split("?")[1])).toEqual([
    "pageSize=50",
    "pageSize=50&continuationToken=next%2B1",
  ]);
});

test("a stored service URL that is not ours to answer is never called", async () => {
  const to = await playing({ status: 201, body: { id: "m" } });
  const elsewhere = { ...to, serviceUrl: to.serviceUrl.replace("127.0.0.1", "127.0.0.2") };
  expect(await connector.send(elsewhere, { text: "x" })).toEqual({ kind: "failed", reason: "ForeignServiceUrl" });
  expect(teams.received).toEqual([]);
});
