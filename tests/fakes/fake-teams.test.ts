import { afterEach, describe, expect, test } from "vitest";
import { type FakeTeams, startFakeTeams } from "./teams/start-fake-teams.js";
import { aCard, carrying, connector, startTinyBot, type TinyBot } from "./tiny-bot.js";

let teams: FakeTeams;
let bot: TinyBot | undefined;

async function begin(turn: Parameters<typeof startTinyBot>[0] = async () => undefined) {
  teams = await startFakeTeams();
  bot = await startTinyBot(turn);
  teams.bot = bot.url;
  const sarah = teams.person({ name: "Sarah Jones", email: "sarah@board.example" });
  const tom = teams.person({ name: "Tom Ashdown" });
  const channel = teams.channel({ name: "Business", team: "Safeguarding", members: [sarah, tom] });
  return { sarah, tom, channel };
}

const call = (method: string, path: string, body?: unknown) => connector.call(teams.serviceUrl, method, path, body);
const activities = (id: string, rest = "") => `v3/conversations/${encodeURIComponent(id)}/activities${rest}`;
const message = (text: string) => ({ type: "message", text });

afterEach(async () => {
  await teams.close();
  await bot?.close();
  bot = undefined;
});

describe("what people write", () => {
  test("a message in a channel mentions the bot, opens a thread and brings the replies of the turn back", async () => {
    const { sarah, channel } = await begin(async (activity) => {
      await connector.reply(activity, { text: "Logged." });
    });
    const turn = await teams.say(sarah, channel, "action: Tom to book the hall");
    expect(turn).toMatchObject({ status: 200, failure: undefined });
    expect(turn.replies.map((reply) => reply.activity.text)).toEqual(["Logged."]);
    expect(bot?.seen[0]).toMatchObject({
      type: "message",
      channelId: "msteams",
      serviceUrl: teams.serviceUrl,
      text: "<at>Matters Arising</at>\u00a0action: Tom to book the hall",
      from: { id: sarah.id, aadObjectId: sarah.aadObjectId, name: "Sarah Jones" },
      recipient: teams.botAccount,
      conversation: {
        id: `${channel.id};messageid=${String(turn.sent.id)}`,
        conversationType: "channel",
        isGroup: true,
        tenantId: teams.tenantId,
      },
      channelData: { tenant: { id: teams.tenantId }, channel: { id: channel.id }, team: { id: channel.team.id } },
      localTimezone: "Europe/London",
      entities: [{ type: "mention", text: "<at>Matters Arising</at>" }, { type: "clientInfo" }],
    });
    expect(teams.surprises).toEqual([]);
  });

  test("a reply in a thread keeps the thread, whether it answers a person or the bot", async () => {
    const { sarah, tom, channel } = await begin(async (activity) => {
      await connector.reply(activity, { text: "Noted." });
    });
    const first = await teams.say(sarah, channel, "12");
    const [reply] = first.replies;
    const second = await teams.say(tom, channel, "done", { replyTo: reply ?? "" });
    const third = await teams.say(tom, channel, "done", { replyTo: first.sent });
    expect(second.sent.conversation).toEqual(first.sent.conversation);
    expect(third.sent.conversation).toEqual(first.sent.conversation);
    expect(second.replies).toHaveLength(1);
    expect(new Set(teams.messagesTo(channel).map(({ conversationId }) => conversationId)).size).toBe(1);
  });

  test("other people are mentioned by name or first name, and fields can be replaced or taken away", async () => {
    const { sarah, tom, channel } = await begin();
    const text = "action: @Tom and @Sarah Jones to meet";
    const { sent } = await teams.say(sarah, channel, text, { mentions: [tom, sarah], mention: false, from: undefined });
    expect(sent.text).toBe("action: <at>Tom</at> and <at>Sarah Jones</at> to meet");
    expect(sent.entities).toMatchObject([
      { mentioned: { id: tom.id, name: "Tom" } },
      { mentioned: { id: sarah.id, name: "Sarah Jones" } },
      { type: "clientInfo" },
    ]);
    expect(bot?.seen[0]).not.toHaveProperty("from");
  });

  test("in a personal chat nobody needs to mention the bot, and whoever writes can be reached", async () => {
    await begin();
    const gwen = teams.person({ name: "Gwen Ellery", reach: "BotNotInConversationRoster" });
    const { sent } = await teams.say(gwen, teams.personal(gwen), "mine");
    expect(sent).toMatchObject({ text: "mine", conversation: { conversationType: "personal" } });
    expect(gwen.reach).toBe("reachable");
  });

  test("a bot that has died is a turn without an answer, not an exception", async () => {
    const { sarah, channel } = await begin();
    await bot?.close();
    expect(await teams.say(sarah, channel, "12")).toMatchObject({ status: 0, failure: "ECONNREFUSED" });
  });

  test("installing and removing the app are told to the bot and decide what may be sent", async () => {
    const { sarah, channel } = await begin();
    await teams.install(channel);
    await teams.install(sarah);
    await teams.uninstall(channel);
    expect(bot?.seen.map(({ type, action }) => action ?? type)).toEqual([
      ...["conversationUpdate", "add", "conversationUpdate", "add"],
      ...["remove", "conversationUpdate"],
    ]);
    expect(bot?.seen[0]).toMatchObject({ membersAdded: [teams.botAccount], conversation: { id: channel.id } });
    const answer = await call("POST", activities(channel.id), message("Hello"));
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "BotNotInConversationRoster" } } });
  });

  test("people who join and leave are told to the bot and stand on the roster", async () => {
    const { tom, channel } = await begin();
    const gwen = teams.person({ name: "Gwen Ellery" });
    await teams.membersAdded(channel, [gwen]);
    await teams.membersRemoved(channel, [tom]);
    expect(bot?.seen[0]).toMatchObject({ type: "conversationUpdate", membersAdded: [{ id: gwen.id }] });
    expect(bot?.seen[1]).toMatchObject({ membersRemoved: [{ id: tom.id, aadObjectId: tom.aadObjectId }] });
    expect(channel.members.map(({ name }) => name)).toEqual(["Sarah Jones", "Gwen Ellery"]);
  });
});

describe("what the bot sends", () => {
  test("a message stands in its place with its edits applied until it is deleted", async () => {
    const { sarah } = await begin();
    const chat = teams.personal(sarah);
    const { body } = await call("POST", activities(chat.id), { ...carrying(aCard("A1 logged")), type: "message" });
    const path = activities(chat.id, `/${String(body.id)}`);
    await call("PUT", path, { ...carrying(aCard("A1 done")), type: "message" });
    const [standing] = teams.messagesTo(sarah);
    expect(standing).toMatchObject({ id: body.id, edits: 1, card: aCard("A1 done") });
    expect(standing?.posts).toHaveLength(2);
    expect((await call("DELETE", path)).status).toBe(200);
    expect(teams.messagesTo(sarah)).toEqual([]);
    expect((await call("PUT", path, message("again"))).body).toMatchObject({
      error: { code: "ActivityNotFoundInConversation" },
    });
    expect(teams.log.map(({ method, answered }) => `${method} ${answered}`)).toEqual([
      ...["POST 201", "PUT 200", "DELETE 200", "PUT 404"],
    ]);
  });

  test("a 1:1 conversation is made by channel id and tenant, once, and never by Entra id", async () => {
    const { sarah } = await begin();
    const create = (id: string, tenantId?: string) =>
      call("POST", "v3/conversations", { members: [{ id }], ...(tenantId === undefined ? {} : { tenantId }) });
    const made = await create(sarah.id, teams.tenantId);
    expect(made).toMatchObject({ status: 201, body: { id: /^a:1/, serviceUrl: teams.serviceUrl } });
    expect((await create(sarah.id, teams.tenantId)).body).toEqual(made.body);
    expect(teams.personal(sarah).id).toBe(made.body.id);
    expect((await create(sarah.aadObjectId, teams.tenantId)).status).toBe(404);
    expect((await create(sarah.id)).status).toBe(400);
  });

  test("who can't be reached answers with that reason, to the making and to each send", async () => {
    await begin();
    const gone = teams.person({ name: "Gwen Ellery", reach: "BotNotInConversationRoster" });
    const deleted = teams.person({ name: "Pete Horner", reach: 404 });
    const blocked = teams.person({ name: "Leila Quayle", reach: "ConversationBlockedByUser" });
    const create = ({ id }: { id: string }) =>
      call("POST", "v3/conversations", { members: [{ id }], tenantId: teams.tenantId });
    expect((await create(gone)).body).toMatchObject({ error: { code: "BotNotInConversationRoster" } });
    expect((await create(deleted)).body).toMatchObject({ error: { code: "ConversationNotFound" } });
    const { status, body } = await create(blocked);
    expect(status).toBe(201);
    const answer = await call("POST", activities(String(body.id)), message("Hello"));
    expect(answer).toMatchObject({ status: 403, body: { error: { code: "ConversationBlockedByUser" } } });
    expect(teams.messagesTo(blocked)).toEqual([]);
    expect(teams.posts(blocked)).toHaveLength(1);
  });

  test("a new channel thread answers with the thread and its first message, which can be edited", async () => {
    const { channel } = await begin();
    const { status, body } = await call("POST", "v3/conversations", {
      isGroup: true,
      channelData: { channel: { id: channel.id } },
      activity: message("The agenda"),
    });
    expect(status).toBe(201);
    expect(body.id).toBe(`${channel.id};messageid=${String(body.activityId)}`);
    const edit = await call("PUT", activities(String(body.id), `/${String(body.activityId)}`), message("Moved"));
    expect(edit.status).toBe(200);
    expect(teams.messagesTo(channel)).toMatchObject([{ conversationId: body.id, activity: { text: "Moved" } }]);
    expect(teams.posts(channel)).toHaveLength(1);
  });

  test("a reply to an activity that nobody knows is taken, as to a conversation continued", async () => {
    const { sarah } = await begin();
    const answer = await call("POST", activities(teams.personal(sarah).id, "/0b1e"), message("Good morning"));
    expect(answer.status).toBe(201);
    expect((await call("POST", activities("a:nowhere"), message("Hello"))).status).toBe(404);
  });

  test("the roster is told by pages, whole and one by one", async () => {
    const { sarah, tom, channel } = await begin();
    teams.pageLimit = 1;
    const at = `v3/conversations/${encodeURIComponent(channel.id)}`;
    const first = await call("GET", `${at}/pagedmembers?pageSize=200`);
    expect(first.body).toMatchObject({ members: [{ id: sarah.id, objectId: sarah.aadObjectId, email: sarah.email }] });
    const second = await call("GET", `${at}/pagedmembers?continuationToken=${String(first.body.continuationToken)}`);
    expect(second.body).toMatchObject({ members: [{ id: tom.id, givenName: "Tom", surname: "Ashdown" }] });
    expect(second.body).not.toHaveProperty("continuationToken");
    expect((await call("GET", `${at}/members`)).body).toHaveLength(2);
    expect((await call("GET", `${at}/members/${tom.id}`)).body).toMatchObject({ name: "Tom Ashdown" });
    expect((await call("GET", `${at}/members/${tom.aadObjectId}`)).status).toBe(404);
    expect((await call("GET", `v3/teams/${channel.team.id}/conversations`)).body).toMatchObject({
      conversations: [{ id: channel.team.id }, { id: channel.id, name: "Business" }],
    });
  });

  test("a route that no bot should call is answered 404 and is a surprise", async () => {
    await begin();
    expect((await call("GET", "v1/meetings/7")).status).toBe(404);
    expect(teams.surprises).toEqual(["GET /emea/v1/meetings/7"]);
  });

  test("what another test's bot tells a neighbour that had this port before is answered 404, and is nobody's surprise", async () => {
    await begin();
    const stale = new URL("/trial/clock/moved", teams.serviceUrl);
    expect((await fetch(stale, { method: "POST", body: "{}" })).status).toBe(404);
    expect([teams.surprises, teams.log]).toEqual([[], []]);
  });

  test("a card that breaks the rules is a breach, and one that keeps them is none", async () => {
    const { sarah } = await begin();
    const chat = teams.personal(sarah);
    const send = (title: string) => call("POST", activities(chat.id), { ...carrying(aCard(title)), type: "message" });
    await send("A1 logged");
    expect(teams.breaches).toEqual([]);
    const { body } = await send("${title}");
    expect(teams.breaches).toEqual([`message ${String(body.id)} in the personal chat: not expanded: \${title}`]);
  });

  test("with the recording off, messages are taken and nothing is kept", async () => {
    const { sarah, channel } = await begin(async (activity) => {
      await connector.reply(activity, { text: "Logged." });
    });
    teams.record = false;
    expect(await teams.say(sarah, channel, "12")).toMatchObject({ status: 200, replies: [] });
    expect(teams.log).toEqual([]);
    expect(teams.messagesTo(channel)).toEqual([]);
  });
});
