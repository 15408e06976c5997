import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { type FakeTeams, startFakeTeams } from "../fakes/teams/start-fake-teams.js";
import type { Channel, Person } from "../fakes/teams/world.js";
import { people } from "./harness/people.js";
import { numbers, title, words } from "./harness/read-card.js";
import { type RunningBot, startBot } from "./harness/running-bot.js";
import { reply, setUpBoard } from "./harness/set-up-board.js";
import { lookBack } from "./harness/stage.js";

let teams: FakeTeams;
let first: RunningBot;
let second: RunningBot;
let priya: Person;
let sarah: Person;
let home: Channel;

/** Whoever sends may be gone for so long before another takes over: in earnest half a minute. */
const lease = { WAIT_SENDER_LEASE_MS: "2000" };

beforeAll(async () => {
  first = await startBot({ now: "2026-03-04T09:30:00Z", env: lease });
  second = await startBot({ env: { ...lease, MONGODB_URI: first.database } });
});

afterAll(async () => {
  await second.end();
  await first.end();
});

beforeEach(async () => {
  teams = await startFakeTeams({ bot: first.url });
  [priya, sarah] = people(teams, "Priya Nathwani", "Sarah Jones");
  home = teams.channel({ name: "Board", team: "Estuary", members: [priya, sarah] });
  await setUpBoard(teams, priya, home, "Estuary Board");
});

afterEach(async () => {
  // Nothing more is sent to this board when the next test moves the clock.
  await teams.uninstall(home);
  await teams.close();
  lookBack({ teams, bot: first });
  lookBack({ teams, bot: second });
});

/** Says it to one process or the other. */
const say = (text: string, bot: RunningBot = first, fields: Record<string, unknown> = {}) =>
  teams.say(priya, home, text, { bot: bot.url, ...fields });

test("what is logged on one process is seen and done on the other", async () => {
  const logged = await say("action: Sarah to circulate the plan by 13 March", first);
  expect(numbers(await say("outstanding", second))).toEqual(["A1"]);
  expect(title(await say("action: Sarah to write to the school by 13 March", second))).toBe("A2 logged");
  const done = await teams.press(priya, reply(logged), "Done", {}, { bot: second.url });
  expect(title(done)).toBe("A1 is done");
  expect(numbers(await say("outstanding", first))).toEqual(["A2"]);
});

test("the same message to both at once has one effect and one answer, as has the same press", async () => {
  const text = "action: Sarah to circulate the plan by 13 March";
  for (let round = 1; round <= 5; round += 1) {
    const id = teams.newId();
    const before = teams.messagesTo(home).length;
    const turns = await Promise.all([say(text, first, { id }), say(text, second, { id })]);
    expect(turns.map(({ status }) => status)).toEqual([200, 200]);
    expect(teams.messagesTo(home)).toHaveLength(before + 1);
    expect(title(await say("outstanding"))).toMatch(new RegExp(`^${round} outstanding`));
  }
  const card = reply(await say("1"));
  const presses = await Promise.all([
    teams.press(priya, card, "Done", {}, { bot: first.url }),
    teams.press(priya, card, "Done", {}, { bot: second.url }),
  ]);
  expect(presses.map((press) => [press.status, title(press)])).toEqual([
    [200, "A1 is done"],
    [200, "A1 is done"],
  ]);
  const story = words(await say("show 1")).split("\n");
  const happened = story.slice(story.indexOf("History") + 1);
  expect(happened.map((line) => / (logged|done) /.exec(line)?.[1])).toEqual(["done", "logged"]);
});

test("a note due at once leaves within a second, whichever process took the turn", async () => {
  for (const [at, bot] of [first, second, first, second].entries()) {
    const [owner] = people(teams, `Owner${"ABCD"[at]} Reed`);
    const chat = teams.groupChat({ name: `Group ${at}`, members: [priya, owner] });
    const setUp = await teams.say(priya, chat, `set up Group ${"ABCD"[at]}`, { bot: bot.url });
    await teams.until(() => reply(setUp).edits > 0);
    const logged = await teams.say(priya, chat, `action: ${owner.name} to count the chairs by 13 March`, {
      bot: bot.url,
    });
    const answered = performance.now();
    expect(title(logged)).toBe("A1 logged");
    await teams.until(() => teams.messagesTo(owner).length === 1);
    const [post] = teams.posts(owner);
    expect([at, (post?.at ?? Number.POSITIVE_INFINITY) - answered < 1000]).toEqual([at, true]);
    await teams.uninstall(chat);
  }
});

test("the clock moved by one is seen by the other at once, and what the move delivered came once", async () => {
  await say("action: Sarah to circulate the plan by 6 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  const { deliveries } = await second.clock("2026-03-05T09:00:00Z");
  expect(deliveries).toBe(1);
  expect(words(await say("outstanding", first))).toMatch(/as at Thu 5 March, 09:0\d[\s\S]*due tomorrow, Fri 6 March/);
  await first.clock("2026-03-06T09:00:00Z");
  expect(words(await say("outstanding", second))).toMatch(/as at Fri 6 March, 09:0\d[\s\S]*due today/);
  expect(teams.messagesTo(sarah).map((card) => title(card))).toEqual(["New for you: A1", "1 due soon", "1 due today"]);
});

test("each morning's card is sent once, however the two look at once", async () => {
  await say("action: Sarah to circulate the plan by 12 March");
  await say("action: me to ring the auditor by 12 March", second);
  await say("meeting 19 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  const sent = () => teams.messagesTo(sarah).length + teams.messagesTo(priya).length;
  const before = sent();
  const inHome = teams.messagesTo(home).length;
  // Both are asked for the same moment: whoever comes second finds nothing left to do.
  for (const at of ["2026-03-11T09:00:00Z", "2026-03-12T09:00:00Z", "2026-03-13T09:00:00Z"]) {
    await Promise.all([first.clock(at), second.clock(at)]);
  }
  expect(sent() - before).toBe(2 * 3);
  // What is due that week, on the Monday, and the agenda.
  expect(teams.messagesTo(home)).toHaveLength(inHome + 2);
});

test("when the sending process is killed, the other takes over within its lease", async () => {
  await say("action: Sarah to circulate the plan by 20 March");
  await teams.until(() => teams.messagesTo(sarah).length === 1);
  const third = await startBot({ env: { ...lease, MONGODB_URI: first.database } });
  try {
    await third.clock();
    await third.kill();
    await say("action: Sarah to write to the school by 20 March");
    const { deliveries } = await first.clock("2026-03-20T09:00:00Z");
    expect(deliveries).toBeGreaterThan(0);
    expect(title(teams.messagesTo(sarah).at(-1) ?? { card: undefined })).toBe("2 due today");
  } finally {
    await third.end();
  }
});
