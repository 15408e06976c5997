import type { TurnContext } from "botbuilder";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isConnectorFault } from "../../../src/bot/connector/connector-client.js";
import { answerCardAction } from "../../../src/bot/connector/invoke-answer.js";
import { loopbackServiceUrls } from "../../../src/bot/connector/service-url.js";
import { teamsDoor } from "../../../src/bot/connector/teams-door.js";
import { type Play, type ScriptedTeams, scriptedTeams } from "./scripted-teams.js";

const door = teamsDoor({ registration: undefined, mayReach: loopbackServiceUrls, limitMs: 300 });
let teams: ScriptedTeams;
let play: Play;

beforeEach(async () => {
  play = { status: 201, body: { id: "m-1" } };
  teams = await scriptedTeams(() => play);
});
afterEach(() => teams.close());

const said = (text: string, over: object = {}) => ({
  type: "message",
  id: "a-1",
  text,
  channelId: "msteams",
  serviceUrl: teams.serviceUrl,
  from: { id: "29:sarah", name: "Sarah" },
  conversation: { id: "19:board", isGroup: true, conversationType: "channel", name: "Board" },
  recipient: { id: "28:bot", name: "Bot" },
  ...over,
});
const press = (over: object = {}) => said("", { type: "invoke", name: "adaptiveCard/action", value: {}, ...over });

function turnsOf(onActivity: (context: TurnContext) => Promise<void>) {
  const faults: unknown[] = [];
  return { turns: door.turns({ onActivity, onFault: (error) => faults.push(error) }), faults };
}

describe("a turn", () => {
  test("the reply is posted to what it answers before the turn is answered", async () => {
    const { turns } = turnsOf(async (context) => {
      await context.sendActivity(`heard ${context.activity.text}`);
    });
    expect(await turns.takeTurn("", said("help"))).toEqual({ status: 200 });
    expect(teams.received).toMatchObject([
      { method: "POST", path: "/teams/v3/conversations/19%3Aboard/activities/a-1", body: { text: "heard help" } },
    ]);
  });

  test("every kind of activity comes to the one handler", async () => {
    const kinds: string[] = [];
    const { turns } = turnsOf(async (context) => {
      kinds.push(context.activity.type);
    });
    for (const type of ["message", "invoke", "installationUpdate", "conversationUpdate"]) {
      await turns.takeTurn("", said("", { type }));
    }
    expect(kinds).toEqual(["message", "invoke", "installationUpdate", "conversationUpdate"]);
  });

  test("a message without recipient or entities is taken like any other, its text untouched", async () => {
    let text: string | undefined;
    const { turns } = turnsOf(async (context) => {
      text = context.activity.text;
    });
    await turns.takeTurn("", said("<at>Bot</at> help", { recipient: undefined, entities: undefined }));
    expect(text).toBe("<at>Bot</at> help");
  });

  test("what the handler throws over a message is told and thrown on, for Teams to bring it again", async () => {
    const { turns, faults } = turnsOf(async () => {
      throw new Error("the database is away");
    });
    await expect(turns.takeTurn("", said("help"))).rejects.toThrow("the database is away");
    expect(faults).toHaveLength(1);
  });

  test.each<[string, Play]>([
    ["refused", { status: 403, body: { error: { code: "BotNotInConversationRoster" } } }],
    ["throttled", { status: 429, headers: { "retry-after": "9" } }],
    ["in doubt", { status: 502 }],
    ["cut off", "reset"],
    ["never answered", "hang"],
  ])("a reply that is %s comes back to the handler as one fault, posted once", async (_what, played) => {
    play = played;
    let caught: unknown;
    const { turns } = turnsOf(async (context) => {
      caught = await context.sendActivity("hello").catch((error: unknown) => error);
    });
    expect(await turns.takeTurn("", said("help"))).toEqual({ status: 200 });
    expect(isConnectorFault(caught)).toBe(true);
    expect(teams.received).toHaveLength(1);
  });

  test("an edit within a turn goes to its message", async () => {
    const { turns } = turnsOf(async (context) => {
      await context.updateActivity({ id: "m-9", type: "message", text: "changed" });
    });
    await turns.takeTurn("", said("help"));
    expect(teams.received[0]).toMatchObject({
      method: "PUT",
      path: "/teams/v3/conversations/19%3Aboard/activities/m-9",
    });
  });

  test("many turns to one service share its connections", async () => {
    const { turns } = turnsOf(async (context) => {
      await context.sendActivity("hello");
    });
    for (let n = 0; n < 6; n += 1) await turns.takeTurn("", said("help", { id: `a-${n}` }));
    expect(teams.connections()).toBe(1);
  });
});

describe("a press", () => {
  test("is answered in place with the card drawn anew, and nothing is posted", async () => {
    const card = { type: "AdaptiveCard", version: "1.5" };
    const { turns } = turnsOf(async (context) => answerCardAction(context, { kind: "card", card }));
    expect(await turns.takeTurn("", press())).toEqual({
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card },
    });
    expect(teams.received).toEqual([]);
  });

  test("may be answered with a short line", async () => {
    const { turns } = turnsOf(async (context) => answerCardAction(context, { kind: "message", text: "Noted." }));
    expect((await turns.takeTurn("", press())).body).toMatchObject({
      type: "application/vnd.microsoft.activity.message",
      value: "Noted.",
    });
  });

  test.each<[string, () => Promise<void>]>([
    ["whose handler fails", () => Promise.reject(new Error("Sarah is unwell"))],
    ["that nobody answers", () => Promise.resolve()],
  ])("%s is answered with a sentence", async (_what, onActivity) => {
    const { turns } = turnsOf(onActivity);
    const answer = await turns.takeTurn("", press());
    expect(answer).toMatchObject({ status: 200, body: { type: "application/vnd.microsoft.error" } });
    expect(JSON.stringify(answer)).not.toContain("Sarah");
  });

  test("an invoke of another name that nobody answers ends quietly", async () => {
    const { turns } = turnsOf(async () => undefined);
    expect(await turns.takeTurn("", press({ name: "composeExtension/unheardOf" }))).toEqual({ status: 200 });
  });

  test("sixty at once are each answered with their own", async () => {
    const { turns } = turnsOf(async (context) => {
      answerCardAction(context, { kind: "message", text: context.activity.from.id });
    });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => turns.takeTurn("", press({ id: `a-${n}`, from: { id: `29:${n}` } }))),
    );
    expect(answers.map(({ body }) => (body as { value: string }).value)).toEqual(
      Array.from({ length: 60 }, (_, n) => `29:${n}`),
    );
  });
});
