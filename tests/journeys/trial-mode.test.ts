import { expect, test } from "vitest";
import { words } from "./harness/read-card.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { processForFile } from "./harness/stage.js";

const stage = processForFile({ now: "2026-03-04T09:30:00Z" });

test("it says that it is ready in one line, with its address and the database that another process may join", () => {
  const { stdout } = stage.bot;
  const lines = stdout().trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  const ready = JSON.parse(lines[0]?.replace(/^ready /, "") ?? "") as Record<string, unknown>;
  expect(Object.keys(ready)).toEqual(["bot", "playground", "database"]);
  expect(ready).toEqual({
    bot: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/api\/messages$/),
    playground: null,
    database: expect.stringMatching(/^mongodb:\/\/127\.0\.0\.1:\d+\//),
  });
});

test("whoever looks whether it is there gets an answer: HEAD, health and readiness", async () => {
  const { url, origin } = stage.bot;
  expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  expect((await fetch(`${origin}/elsewhere`)).status).toBe(404);
});

test("any tenant may come in, no token is asked and none is sent", async () => {
  const { teams } = stage;
  const priya = teams.person({ name: "Priya Nathwani" });
  const chat = teams.groupChat({ name: "Board", members: [priya] });
  await setUpBoard(teams, priya, chat, "Estuary Board");
  expect(teams.log.length).toBeGreaterThan(2);
  expect(new Set(teams.log.map(({ authorization }) => authorization))).toEqual(new Set([undefined]));
});

test("it answers at whatever port and path of this machine a message names", async () => {
  const { teams } = stage;
  const priya = teams.person({ name: "Priya Nathwani" });
  const chat = teams.groupChat({ name: "Board", members: [priya] });
  const serviceUrl = teams.serviceUrl.replace("127.0.0.1", "localhost");
  const turn = await teams.say(priya, chat, "set up Estuary Board", { serviceUrl });
  expect(words(turn)).toContain("The board is set up");
});

test("the tenant is taken from the channel data where the conversation does not name it", async () => {
  const { teams } = stage;
  const priya = teams.person({ name: "Priya Nathwani" });
  const sarah = teams.person({ name: "Sarah Jones" });
  const chat = teams.groupChat({ name: "Board", members: [priya, sarah] });
  await setUpBoard(teams, priya, chat, "Estuary Board");
  const conversation = { id: chat.id, isGroup: true, conversationType: "groupChat" };
  const listed = await teams.say(sarah, chat, "outstanding", { conversation });
  expect(words(listed)).toContain("Estuary Board");
});

test("zone, language and time of a message set neither the board's zone nor its clock", async () => {
  const { teams } = stage;
  const priya = teams.person({ name: "Priya Nathwani" });
  const chat = teams.groupChat({ name: "Board", members: [priya] });
  const elsewhere = {
    timestamp: "2001-01-01T00:00:00.000Z",
    localTimestamp: "2001-01-01T13:00:00.000+13:00",
    localTimezone: "Pacific/Auckland",
    locale: "mi-NZ",
    entities: [],
  };
  await teams.say(priya, chat, "set up Estuary Board", { ...elsewhere, text: "set up Estuary Board" });
  await teams.until(() => teams.messagesTo(chat)[0]?.edits === 1);
  const logged = await teams.say(priya, chat, "", { ...elsewhere, text: "action: me to ring the auditor tomorrow" });
  expect(words(logged)).toContain("due tomorrow, Thu 5 March");
  const listed = await teams.say(priya, chat, "outstanding");
  expect(words(listed)).toMatch(/as at Wed 4 March, 09:3\d/);
});

test("the answer to a message is posted before its HTTP answer, and what others are told comes afterwards, within a second", async () => {
  const { teams } = stage;
  const priya = teams.person({ name: "Priya Nathwani" });
  const sarah = teams.person({ name: "Sarah Jones" });
  const chat = teams.groupChat({ name: "Board", members: [priya, sarah] });
  await setUpBoard(teams, priya, chat, "Estuary Board");
  const logged = await teams.say(priya, chat, "action: Sarah to circulate the plan by 13 March");
  const answered = performance.now();
  expect(teams.messagesTo(sarah)).toEqual([]);
  expect(reply(logged).place).toBe(chat);
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  const [note] = teams.posts(sarah);
  expect((note?.at ?? Number.POSITIVE_INFINITY) - answered).toBeLessThan(1000);
});
