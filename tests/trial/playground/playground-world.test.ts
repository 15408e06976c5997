import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { playgroundServiceUrl, playgroundWorld } from "../../../src/trial/playground/playground-world.js";
import { type Playground, startPlayground } from "../../../src/trial/playground/start-playground.js";
import { connector, isOpen, typeText } from "./playground-client.js";
import { stubBot } from "./stub-bot.js";

const { currentUser, others, bot, personalChat, groupChat, generalChannel, tenantId } = playgroundWorld;

let folder: string;
let theBot: Awaited<ReturnType<typeof stubBot>>;
let playground: Playground;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "playground-"));
  theBot = await stubBot();
  const log = { info: () => undefined, warn: () => undefined };
  playground = await startPlayground({ folder, botEndpoint: theBot.endpoint, log });
});
afterAll(async () => {
  await playground?.close();
  await theBot?.close();
  await rm(folder, { recursive: true, force: true });
});

const membersOf = async (conversation: string) => {
  const route = `v3/conversations/${encodeURIComponent(conversation)}/pagedmembers`;
  const { body } = await connector<{ members: { id: string; name: string; aadObjectId: string }[] }>(playground, route);
  return body.members.map(({ id, name, aadObjectId }) => ({ id, name, aadObjectId }));
};
const aMessage = { type: "message", text: "Agenda, Tue 17 March" };

describe("the Playground's little tenant", () => {
  test("has the demo's six people in the group chat and in the team, and the clerk alone in the personal chat", async () => {
    const everybody = [currentUser, ...others].map(({ id, name, aadObjectId }) => ({ id, name, aadObjectId }));
    expect(new Set(await membersOf(groupChat.id))).toEqual(new Set(everybody));
    expect(new Set(await membersOf(generalChannel.id))).toEqual(new Set(everybody));
    expect(await membersOf(personalChat.id)).toEqual([everybody[0]]);
  });

  test("brings what the clerk types in the personal chat to our bot, under the ids that never change", async () => {
    const coming = theBot.next();
    await typeText(playground, personalChat.id, "mine");
    const activity = await coming;
    expect(activity).toMatchObject({
      type: "message",
      text: "mine",
      channelId: "msteams",
      from: { id: currentUser.id, aadObjectId: currentUser.aadObjectId, name: currentUser.name },
      recipient: { id: bot.id, name: bot.name },
      conversation: { id: personalChat.id, tenantId, conversationType: "personal" },
      channelData: { tenant: { id: tenantId } },
    });
    expect(activity.serviceUrl).toBe(playground.serviceUrl);
    expect(activity.serviceUrl).toBe(playgroundServiceUrl(Number(new URL(playground.url).port)));
  });

  test("brings a mention in the team's General channel as a thread of that channel", async () => {
    const coming = theBot.next();
    await typeText(playground, generalChannel.id, "outstanding", true);
    const activity = await coming;
    expect(activity.conversation.id.split(";messageid=")).toEqual([generalChannel.id, expect.stringMatching(/^\d+$/)]);
    expect(activity).toMatchObject({
      text: `<at>${bot.name}</at> outstanding`,
      conversation: { conversationType: "channel", isGroup: true, tenantId },
      channelData: { team: { id: generalChannel.id }, channel: { id: generalChannel.id } },
    });
    const mentioned = { id: bot.id, name: bot.name };
    expect(activity.entities).toContainEqual({ type: "mention", mentioned, text: `<at>${bot.name}</at>` });
  });

  test("makes a 1:1 with anybody, and the clerk's is the personal chat that is seen", async () => {
    const open = async (person: { id: string }) =>
      (await connector<{ id: string }>(playground, "v3/conversations", { members: [{ id: person.id }], tenantId, bot }))
        .body.id;
    expect(await open(currentUser)).toBe(personalChat.id);
    const theirs = await open(others[0]);
    expect(await open(others[0])).toBe(theirs);
    const { status } = await connector(
      playground,
      `v3/conversations/${encodeURIComponent(theirs)}/activities`,
      aMessage,
    );
    expect(status).toBe(201);
  });

  test("takes a notice to the channel as a new thread, and names the message that can be edited", async () => {
    const channelData = { channel: { id: generalChannel.id }, tenant: { id: tenantId } };
    const notice = { isGroup: true, bot, tenantId, channelData, activity: aMessage };
    const { status, body } = await connector<{ id: string; activityId: string }>(
      playground,
      "v3/conversations",
      notice,
    );
    expect(status).toBe(201);
    expect(body.id).toBe(`${generalChannel.id};messageid=${body.activityId}`);
  });

  test("is open to this machine's own address and to no other", async () => {
    const port = Number(new URL(playground.url).port);
    expect(await isOpen("127.0.0.1", port)).toBe(true);
    // All of 127.0.0.0/8 leads here on Linux, so a server that listens on every address would take these too.
    expect(await isOpen("127.0.0.2", port)).toBe(false);
    expect(await isOpen("::1", port)).toBe(false);
  });
});
