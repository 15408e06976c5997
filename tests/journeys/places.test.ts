import { expect, test } from "vitest";
import { isJson, type Json } from "../fakes/teams/activity.js";
import { people } from "./harness/people.js";
import { numbers, title, words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { stageForEachTest } from "./harness/stage.js";

const stage = stageForEachTest({ now: "2026-03-04T09:30:00Z" });

function body(request: { body: unknown } | undefined): Json {
  if (!isJson(request?.body)) throw new Error("There is no such request, or nothing in it.");
  return request.body;
}

test("somebody who has never written is reached in one conversation of their own, made once and kept", async () => {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await bot.clock("2026-03-09T10:00:00Z");
  expect(teams.messagesTo(sarah).map((card) => title(card))).toEqual([
    "New for you: A1",
    "1 due soon",
    "1 due today",
    "1 overdue",
  ]);

  const made = teams.log.filter(({ route, target }) => route === "create-conversation" && target === sarah);
  expect(made).toHaveLength(1);
  const { members, tenantId, channelData, isGroup } = body(made[0]);
  expect(members).toEqual([expect.objectContaining({ id: sarah.id })]);
  expect(sarah.id).toMatch(/^29:/);
  expect([tenantId, isJson(channelData) && isJson(channelData.tenant) && channelData.tenant.id]).toContain(
    teams.tenantId,
  );
  expect(isGroup ?? false).toBe(false);
});

test("somebody who wrote first is answered and reminded where they wrote, and no other conversation is made", async () => {
  const { teams } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  await teams.say(sarah, teams.personal(sarah), "hello");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await teams.until(() => teams.messagesTo(sarah).length === 2);
  const made = teams.log.filter(({ route }) => route === "create-conversation").map(({ target }) => target);
  expect(made).toEqual([priya]);
  expect(numbers(await teams.say(sarah, teams.personal(sarah), "mine"))).toEqual(["A1"]);
});

test("a notice to a channel begins a thread there, one to a group chat is plainly sent", async () => {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const channel = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  const chat = teams.groupChat({ name: "Trust", members: [priya, sarah] });
  await setUpBoard(teams, priya, channel, "Estuary Board");
  await setUpBoard(teams, priya, chat, "Harbour Trust");
  await teams.say(priya, channel, "meeting 12 March");
  await teams.say(priya, chat, "meeting 12 March");
  const said = teams.log.length;
  const { deliveries } = await bot.clock("2026-03-05T09:00:00Z");
  expect(deliveries).toBe(2);

  const fresh = teams.log.slice(said);
  const inChannel = fresh.filter(({ target }) => target === channel);
  expect(inChannel.map(({ method, path }) => `${method} ${path}`)).toEqual(["POST v3/conversations"]);
  expect(body(inChannel[0])).toMatchObject({
    isGroup: true,
    channelData: { channel: { id: channel.id } },
    activity: { type: "message" },
  });
  const inChat = fresh.filter(({ target }) => target === chat);
  expect(inChat.map(({ method, path }) => `${method} ${decodeURIComponent(path)}`)).toEqual([
    `POST v3/conversations/${chat.id}/activities`,
  ]);
  expect([channel, chat].map((home) => title(teams.messagesTo(home).at(-1) ?? { card: undefined }))).toEqual([
    "Agenda, Thu 12 March",
    "Agenda, Thu 12 March",
  ]);
});

test("a place whose app was removed is sent nothing, nor are its members about it, until the app is back", async () => {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "meeting 12 March");
  await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await bot.clock();

  await teams.uninstall(home);
  const before = teams.log.length;
  expect(await bot.clock("2026-03-06T10:00:00Z")).toMatchObject({ deliveries: 0 });
  expect(teams.log.slice(before)).toEqual([]);

  await teams.install(home);
  // A Monday: the home hears of the meeting, and of what is overdue.
  expect((await bot.clock("2026-03-09T09:00:00Z")).deliveries).toBe(3);
  expect(title(teams.messagesTo(sarah).at(-1) ?? { card: undefined })).toBe("1 overdue");
  const titles = teams.messagesTo(home).map((card) => title(card));
  expect(titles.slice(-2)).toEqual(["Agenda, Thu 12 March", "1 overdue"]);
});

test("somebody who removed the app from their own chat hears nothing more; the clerk does instead", async () => {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
  await teams.say(priya, home, "action: Sarah to circulate the plan by 6 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  await bot.clock();
  await teams.uninstall(sarah);
  await bot.clock("2026-03-06T10:00:00Z");
  expect(teams.messagesTo(sarah)).toHaveLength(1);
  expect(teams.posts(sarah)).toHaveLength(1);
  const [told] = teams.messagesTo(priya);
  expect(words(told ?? { card: undefined })).toMatch(/please pass on[\s\S]*A1[\s\S]*Sarah Jones/);

  // Writing to the bot again is the way back.
  await teams.say(sarah, teams.personal(sarah), "hello");
  await bot.clock("2026-03-09T10:00:00Z");
  expect(title(teams.messagesTo(sarah).at(-1) ?? { card: undefined })).toBe("1 overdue");
});

test("with several committees a personal chat shows them all, each with its code, and asks which is meant", async () => {
  const { teams, bot } = stage;
  const [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  const channel = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  const chat = teams.groupChat({ name: "Trust", members: [sarah, priya] });
  await setUpBoard(teams, priya, channel, "Estuary Board");
  await setUpBoard(teams, sarah, chat, "Harbour Trust");
  await teams.say(priya, channel, "action: Sarah to circulate the plan by 6 March");
  await teams.say(sarah, chat, "action: me to count the boats by 6 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  const personal = teams.personal(sarah);
  expect(numbers(await teams.say(sarah, personal, "mine"))).toEqual(["EB A1", "HT A1"]);

  const which = await teams.say(sarah, personal, "done 1");
  expect(title(which)).toMatch(/Which committee/);
  expect(numbers(await teams.say(sarah, personal, "outstanding"))).toEqual(["EB A1", "HT A1"]);
  const meant = await teams.press(sarah, reply(which), /Harbour Trust/);
  expect(title(meant)).toContain("A1 is done");
  expect(numbers(await teams.say(sarah, personal, "outstanding"))).toEqual(["EB A1"]);
  expect(title(await teams.say(sarah, personal, "EB A1 done"))).toContain("A1 is done");

  // One card a morning over both.
  await teams.say(priya, channel, "action: Sarah to thank the school by 9 March");
  await teams.say(sarah, chat, "action: me to paint the shed by 9 March");
  await bot.clock();
  const until = teams.messagesTo(sarah).length;
  // Hers, and on a Monday both homes'.
  expect((await bot.clock("2026-03-09T09:00:00Z")).deliveries).toBe(4);
  const mornings = teams.messagesTo(sarah).slice(until);
  expect(mornings.map((card) => [title(card), ...numbers(card)])).toEqual([
    ["2 due soon", "EB A2", "HT A2"],
    ["2 due today", "EB A2", "HT A2"],
  ]);
});
