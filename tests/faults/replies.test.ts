import { beforeEach, describe, expect, test } from "vitest";
import { type Fault, fault } from "../fakes/teams/faults.js";
import type { GroupChat, Person } from "../fakes/teams/world.js";
import { people } from "../journeys/harness/people.js";
import { numbers, title, words } from "../journeys/harness/read-card.js";
import { reply, setUpBoard } from "../journeys/harness/set-up-board.js";
import { stageForFile } from "../journeys/harness/stage.js";

const stage = stageForFile({
  now: "2026-03-04T09:30:00Z",
  env: { WAIT_CONNECTOR_LIMIT_MS: "700" },
  troubled: true,
});

let priya: Person;
let sarah: Person;
let chat: GroupChat;

beforeEach(() => {
  [priya, sarah] = people(stage.teams, "Priya Nathwani", "Sarah Jones");
  chat = stage.teams.groupChat({ name: "Trust", members: [priya, sarah] });
});

const text = "action: Sarah to circulate the plan by 13 March";
const outstanding = async () => numbers(await stage.teams.say(priya, chat, "outstanding"));
const answers = () => stage.teams.messagesTo(chat).filter((message) => title(message).startsWith("A1"));

describe("an answer that Teams does not take", () => {
  beforeEach(async () => {
    await setUpBoard(stage.teams, priya, chat, "Harbour Trust");
  });

  test("when Teams asks to wait a moment, it is posted then", async () => {
    const { teams } = stage;
    const throttled = teams.fail(fault.throttled(1), { on: ["send", "reply"], to: chat, times: 1 });
    const turn = await teams.say(priya, chat, text);
    expect([turn.status, throttled.hits, title(turn)]).toEqual([200, 1, "A1 logged"]);
    const posts = teams.posts(chat).slice(-2);
    expect((posts[1]?.at ?? 0) - (posts[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
    expect(answers()).toHaveLength(1);
  });

  const fails: readonly (readonly [string, Fault, answersAtMost: number])[] = [
    ["asks to wait longer than a turn lasts", fault.throttled(600), 1],
    ["answers 502 and has not taken it", fault.badGateway(), 1],
    ["answers 502 and has taken it", fault.deliveredYetBadGateway(), 2],
    ["answers 500", fault.serviceError(), 1],
    ["does not answer", fault.hang(), 1],
    ["does not answer and has taken it", fault.hang({ delivered: true }), 2],
    ["cuts the connection after it", fault.resetAfterBody(), 1],
    ["cuts the connection before it", fault.resetBeforeReading(), 1],
  ];
  test.each(fails)("when Teams %s, the message may come again: one action, and an answer", async (_how, what, most) => {
    const { teams } = stage;
    const broken = teams.fail(what, { on: ["send", "reply"], to: chat, times: 1 });
    const failed = await teams.say(priya, chat, text);
    expect([broken.hits, failed.status]).toEqual([1, 500]);
    const again = await teams.post(failed.sent);
    expect([again.status, title(again)]).toEqual([200, "A1 logged"]);
    expect(answers().length).toBeLessThanOrEqual(most);
    expect(await outstanding()).toEqual(["A1"]);
  });

  test("when Teams refuses it for good, what was asked is done all the same, and it is not tried for ever", async () => {
    const { teams } = stage;
    const refused = teams.fail(fault.forbidden("BotNotInConversationRoster"), { on: ["send", "reply"], to: chat });
    const turn = await teams.say(priya, chat, text);
    expect([turn.status, turn.replies, refused.hits]).toEqual([200, [], 1]);
    refused.lift();
    expect(await outstanding()).toEqual(["A1"]);
  });

  test("when nobody listens at all, the message may come again once somebody does", async () => {
    const { teams } = stage;
    await teams.down();
    const failed = await teams.say(priya, chat, text);
    expect(failed.status).toBe(500);
    await teams.up();
    expect(title(await teams.post(failed.sent))).toBe("A1 logged");
    expect(await outstanding()).toEqual(["A1"]);
  });
});

describe("setting up while Teams is in trouble", () => {
  const unread: readonly (readonly [string, Fault])[] = [
    ["refuses the list of members", fault.forbidden("NotEnoughPermissions")],
    ["answers 502 to it", fault.badGateway()],
    ["does not answer it", fault.hang()],
  ];
  test.each(unread)("when Teams %s, nothing is set up, and it can be said again", async (_how, what) => {
    const { teams } = stage;
    const broken = teams.fail(what, { on: "paged-members", to: chat });
    const turn = await teams.say(priya, chat, "set up Harbour Trust");
    expect(words(turn)).toBe(
      "Nothing was set up\nTeams didn't tell me who is in this conversation. Say “set up” again in a minute.",
    );
    broken.lift();
    expect(title(await teams.say(priya, chat, "outstanding"))).toBe("No board here yet");
    expect(words(await teams.say(priya, chat, "set up Harbour Trust"))).toContain("Members (2)");
  });

  test("the card says in the end who can't be reached and why: a refusal, never a fault of the moment", async () => {
    const { teams } = stage;
    const [blocked, away, busy, slow] = people(teams, "Bea Holt", "Ada Quinn", "Cy Marsh", "Di Lowe");
    chat.members.push(blocked, away, busy, slow);
    away.reach = "BotNotInConversationRoster";
    blocked.reach = "ForbiddenOperationException";
    teams.fail(fault.throttled(1), { on: "create-conversation", to: busy, times: 1 });
    teams.fail(fault.serviceError(), { on: "create-conversation", to: slow });
    const turn = await setUpBoard(teams, priya, chat, "Harbour Trust");
    const card = words(reply(turn));
    expect(card).toContain("2 of 6 can't be reached yet");
    expect(card).toContain("Ada Quinn (has not added the app)");
    expect(card).toContain("Bea Holt (Teams does not let me write to them)");
    expect(card).not.toMatch(/reached yet.*(?:Cy Marsh|Di Lowe)/);
  });
});
