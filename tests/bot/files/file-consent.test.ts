import { afterEach, beforeEach, expect, test } from "vitest";
import { loopbackServiceUrls } from "../../../src/bot/connector/service-url.js";
import { teamsDoor } from "../../../src/bot/connector/teams-door.js";
import { readInThread } from "../../../src/documents/papers/read-in-thread.js";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { systemClock } from "../../../src/server/clock.js";
import { composeBot } from "../../../src/server/compose.js";
import { httpServer } from "../../../src/server/http.js";
import { MESSAGES_PATH, messagesRoutes } from "../../../src/server/messages-route.js";
import { DEFAULT_WAITS } from "../../../src/server/waits.js";
import { fakeStore } from "../../fakes/store/fake-store.js";
import { fileConsentOf } from "../../fakes/teams/driver.js";
import { type FakeDrive, startFakeDrive } from "../../fakes/teams/fake-drive.js";
import type { Message } from "../../fakes/teams/kept-messages.js";
import { type FakeTeams, startFakeTeams } from "../../fakes/teams/start-fake-teams.js";
import type { Person } from "../../fakes/teams/world.js";
import { aBoard } from "../../journeys/harness/a-board.js";

/** The bot as in earnest, but without tokens and in this process, so that files come by Teams' own card. */
let teams: FakeTeams;
let drive: FakeDrive;
let faults: string[];
let end: () => Promise<void>;

beforeEach(async () => {
  teams = await startFakeTeams();
  drive = await startFakeDrive();
  faults = [];
  const log = {
    ...quiet,
    error: (event: string, about?: object) => void faults.push(`${event} ${JSON.stringify(about)}`),
  };
  const door = teamsDoor({ registration: undefined, mayReach: loopbackServiceUrls, limitMs: 2_000 });
  const bot = composeBot({
    store: fakeStore(),
    databaseNow: async () => systemClock.now(),
    door,
    bot: teams.botAccount,
    calendars: usualCalendars,
    clock: systemClock,
    refreshClock: async () => {},
    addressOf: (_tenant, serviceUrl) => serviceUrl,
    offerFile: undefined,
    mayPut: loopbackServiceUrls,
    mayGet: loopbackServiceUrls,
    papers: readInThread(),
    waits: { ...DEFAULT_WAITS, connectorLimitMs: 1_500, tickMs: 50 },
    log: log as never,
  });
  const http = httpServer({
    host: "127.0.0.1",
    port: 0,
    routes: messagesRoutes({
      rules: { serviceUrl: loopbackServiceUrls, tenants: undefined, teamsOnly: false },
      turns: bot.turns,
      afterAnswer: bot.afterAnswer,
      log: quiet,
    }),
    requestLimitMs: 5_000,
    stopLimitMs: 5_000,
    onFault: (error) => faults.push(String(error)),
  });
  const { port } = await http.listen();
  teams.bot = `http://127.0.0.1:${port}${MESSAGES_PATH}`;
  bot.ticker.start();
  end = async () => {
    bot.sendNoMore();
    await http.close();
    await bot.stop();
    door.close();
    await teams.close();
    await drive.close();
  };
});
afterEach(() => end());

const quiet = { info: () => undefined, warn: () => undefined, debug: () => undefined };

/** Kirsty has a board, has given Sarah an action, and asks for the proof of it as a file. */
async function aFileAsked() {
  const { home, members } = await aBoard(teams, "Kirsty Lyall", "Sarah Jones");
  const [kirsty, sarah] = members;
  await teams.say(kirsty, home, "action: Sarah to send the tide tables tomorrow");
  await teams.until(() => teams.messagesTo(sarah).length > 0);
  const asked = await teams.say(kirsty, teams.personal(kirsty), "proof 1 csv");
  const consent = asked.replies.find(({ card, activity }) => card === undefined && activity.attachments !== undefined);
  if (consent === undefined) throw new Error("no card asks whether to keep a file");
  return { home, kirsty, sarah, asked, consent };
}

/** What is said after the file's card was answered. */
async function saidAfter(person: Person, answer: () => Promise<{ status: number }>): Promise<Message> {
  const before = teams.messagesTo(person).length;
  expect((await answer()).status).toBe(200);
  await teams.until(() => teams.messagesTo(person).length > before);
  const said = teams.messagesTo(person).at(-1);
  if (said === undefined) throw new Error("nothing was said");
  return said;
}

test("a file is asked about by Teams' own card, which holds nothing of it", async () => {
  const { asked, consent } = await aFileAsked();
  const { name, content } = fileConsentOf(consent);
  expect(name).toBe("A1-proof.csv");
  expect(content.description).toBe("What was sent and what became of it: 1 line.");
  expect(content.sizeInBytes).toBeGreaterThan(100);
  expect(content.acceptContext).toEqual(content.declineContext);
  expect(JSON.stringify(content)).not.toMatch(/tide|Sarah/);
  expect(asked.replies.map(({ activity }) => activity.text)).toContain(
    "The file is ready. Allow it on its card, and it goes to your OneDrive.",
  );
  expect(drive.puts).toEqual([]);
});

test("once allowed it is put where Teams said, whole, and shown by a card of its own", async () => {
  const { kirsty, consent } = await aFileAsked();
  const said = await saidAfter(kirsty, () =>
    teams.answerFile(kirsty, consent, { action: "accept", uploadUrl: drive.url }),
  );
  const [put, ...others] = drive.puts;
  expect([put?.path, others]).toEqual(["/uploads/1", []]);
  expect(put?.text).toMatch(/^\ufeffcommittee,action,to,.*\r\nEstuary Board,A1,Sarah Jones,,new,/);
  const size = Buffer.byteLength(put?.text ?? "");
  expect(put?.headers).toMatchObject({
    "content-range": `bytes 0-${size - 1}/${size}`,
    "content-length": String(size),
  });
  expect(put?.headers.authorization).toBeUndefined();
  expect(said.activity.attachments).toEqual([
    {
      contentType: "application/vnd.microsoft.teams.card.file.info",
      name: "A1-proof.csv",
      contentUrl: `${drive.url}/shown`,
      content: { uniqueId: "u-1", fileType: "csv" },
    },
  ]);
  expect(faults).toEqual([]);
});

test("a repeat of the press puts nothing twice", async () => {
  const { kirsty, consent } = await aFileAsked();
  const accept = { action: "accept", uploadUrl: drive.url } as const;
  await saidAfter(kirsty, () => teams.answerFile(kirsty, consent, accept));
  await teams.answerFile(kirsty, consent, accept);
  await saidAfter(kirsty, () => teams.say(kirsty, teams.personal(kirsty), "mine"));
  expect(drive.puts).toHaveLength(1);
});

test("declined, nothing is put, and what to do later is said", async () => {
  const { kirsty, consent } = await aFileAsked();
  const said = await saidAfter(kirsty, () => teams.answerFile(kirsty, consent, { action: "decline" }));
  expect([said.activity.text, drive.puts]).toEqual(["The file was not kept. Say it again when you want it.", []]);
});

test("a place that is none of theirs is given nothing", async () => {
  const { kirsty, consent } = await aFileAsked();
  const said = await saidAfter(kirsty, () =>
    teams.answerFile(kirsty, consent, { action: "accept", uploadUrl: "https://example.org/uploads/1" }),
  );
  expect(said.activity.text).toMatch(/^Teams named a place for the file that I don't write to/);
  expect(faults).toHaveLength(1);
});

test.each([
  ["refused", { status: 403 }],
  ["not answered in time", { hangs: true }],
  ["led elsewhere", { status: 307, headers: { location: "http://127.0.0.1:9/" } }],
])("%s, that is said, and the card can be pressed again", async (_what, answer) => {
  const { kirsty, consent } = await aFileAsked();
  drive.will(answer);
  const accept = () => teams.answerFile(kirsty, consent, { action: "accept", uploadUrl: drive.url });
  expect((await saidAfter(kirsty, accept)).activity.text).toMatch(/^Teams did not take the file just now/);
  drive.will({ status: 201, headers: {}, hangs: false });
  expect((await saidAfter(kirsty, accept)).activity.attachments).toHaveLength(1);
});

test("an answer that can't be read is said to be out of date, and is for the log", async () => {
  const { kirsty, consent } = await aFileAsked();
  const { sent } = await teams.say(kirsty, teams.personal(kirsty), "mine");
  const said = await saidAfter(kirsty, () =>
    teams.post({
      ...sent,
      type: "invoke",
      name: "fileConsent/invoke",
      id: "f:2",
      replyToId: consent.activity.id ?? "",
      value: { type: "fileUpload", action: "keep" },
    }),
  );
  expect(JSON.stringify(said.card)).toContain("This button is out of date");
  expect(faults).toHaveLength(1);
});

test("whoever may no longer see it is given nothing, whatever the card asked", async () => {
  const { kirsty, sarah, consent } = await aFileAsked();
  const { content } = fileConsentOf(consent);
  // Sarah is no clerk: of A1 she gets her own lines, of Kirsty's proof nothing.
  await teams.say(kirsty, teams.personal(kirsty), "proof Kirsty csv");
  const kirstys = teams
    .messagesTo(kirsty)
    .filter(({ card, activity }) => card === undefined && activity.attachments !== undefined)
    .at(-1);
  const context = kirstys && fileConsentOf(kirstys).content.acceptContext;
  expect(context).not.toEqual(content.acceptContext);
  const chat = teams.personal(sarah);
  const uploadInfo = { name: "x", contentUrl: drive.url, uploadUrl: drive.url, uniqueId: "u", fileType: "csv" };
  const before = teams.messagesTo(sarah).length;
  const value = { type: "fileUpload", action: "accept", context, uploadInfo };
  await teams.post({
    ...(await teams.say(sarah, chat, "mine")).sent,
    type: "invoke",
    name: "fileConsent/invoke",
    id: "f:1",
    value,
  });
  await teams.until(() => teams.messagesTo(sarah).length > before + 1);
  expect(JSON.stringify(teams.messagesTo(sarah).at(-1)?.card)).toContain("That is between us");
  expect(drive.puts).toEqual([]);
});
