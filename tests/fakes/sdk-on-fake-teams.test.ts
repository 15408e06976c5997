import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type Request,
  type Response,
  TeamsInfo,
  TurnContext,
} from "botbuilder";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Activity } from "./teams/activity.js";
import { type FakeTeams, startFakeTeams } from "./teams/start-fake-teams.js";
import type { Channel, Person } from "./teams/world.js";
import { startTinyBot, type TinyBot } from "./tiny-bot.js";

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

let teams: FakeTeams;
let bot: TinyBot;
let sarah: Person;
let channel: Channel;
let turn: (context: TurnContext) => Promise<void>;
let fault: unknown;

/** Hands an activity to the SDK as restify would, and gives what it answers in the body. */
async function throughTheSdk(activity: Activity): Promise<unknown> {
  let body: unknown;
  const response = { socket: undefined, status: () => response, header: () => response, send, end: () => response };
  function send(what: unknown) {
    body = what;
    return response;
  }
  const request = { body: activity, headers: {}, method: "POST" };
  await adapter.process(request as unknown as Request, response as unknown as Response, turn);
  return body;
}

beforeEach(async () => {
  teams = await startFakeTeams();
  bot = await startTinyBot(throughTheSdk);
  teams.bot = bot.url;
  sarah = teams.person({ name: "Sarah Jones" });
  const others = Array.from({ length: 4 }, (_, index) => teams.person({ name: `Member ${index}` }));
  channel = teams.channel({ name: "Business", team: "Board", members: [sarah, ...others] });
  fault = undefined;
  adapter.onTurnError = async (_context, error) => {
    fault = error;
  };
});

afterEach(async () => {
  await teams.close();
  await bot.close();
  expect(fault).toBeUndefined();
});

describe("a bot on the Bot Framework SDK", () => {
  test("replies, edits and deletes", async () => {
    turn = async (context) => {
      await context.sendActivity({ type: "typing" });
      const first = await context.sendActivity("Logged.");
      const second = await context.sendActivity("Too much.");
      await context.updateActivity({ ...context.activity, type: "message", id: first?.id ?? "", text: "Changed." });
      await context.deleteActivity(second?.id ?? "");
    };
    const { replies } = await teams.say(sarah, channel, "12");
    expect(replies).toMatchObject([{ edits: 1, activity: { text: "Changed." } }]);
    expect(teams.surprises).toEqual([]);
  });

  test("reads the roster by pages, one member, the team and its channels", async () => {
    const names: (string | undefined)[] = [];
    let member: unknown;
    let channels: unknown;
    turn = async (context) => {
      let token: string | undefined;
      do {
        const page = await TeamsInfo.getPagedMembers(context, 2, token);
        names.push(...page.members.map(({ name }) => name));
        token = page.continuationToken;
      } while (token !== undefined);
      member = await TeamsInfo.getMember(context, sarah.id);
      channels = await TeamsInfo.getTeamChannels(context);
    };
    await teams.say(sarah, channel, "set up");
    expect(names).toEqual(["Sarah Jones", "Member 0", "Member 1", "Member 2", "Member 3"]);
    expect(member).toMatchObject({ id: sarah.id, objectId: sarah.aadObjectId, givenName: "Sarah" });
    expect(channels).toMatchObject([{ id: channel.team.id }, { id: channel.id, name: "Business" }]);
    expect(teams.surprises).toEqual([]);
  });

  test("makes a 1:1 conversation and goes on in it later", async () => {
    let reference: Partial<ConversationReference> | undefined;
    const parameters = {
      isGroup: false,
      bot: teams.botAccount,
      members: [{ id: sarah.id, name: "" }],
      tenantId: teams.tenantId,
      channelData: {},
    };
    await adapter.createConversationAsync("", "msteams", teams.serviceUrl, "", parameters as never, async (context) => {
      reference = TurnContext.getConversationReference(context.activity);
      await context.sendActivity("Good morning.");
    });
    const later = { ...reference, serviceUrl: teams.serviceUrl, channelId: "msteams", bot: teams.botAccount };
    await adapter.continueConversationAsync("", later as ConversationReference, async (context) => {
      await context.sendActivity("Due today.");
    });
    expect(teams.messagesTo(sarah).map(({ activity }) => activity.text)).toEqual(["Good morning.", "Due today."]);
    expect(teams.posts(sarah)).toHaveLength(2);
    expect(teams.surprises).toEqual([]);
  });

  test("answers a press in the body", async () => {
    turn = async (context) => {
      if (context.activity.type === "message") await context.sendActivity("Here.");
      else await context.sendActivity({ type: "invokeResponse", value: { status: 200, body: { statusCode: 200 } } });
    };
    const [message] = (await teams.say(sarah, channel, "12")).replies;
    if (message === undefined) throw new Error("There is no reply.");
    const press = await teams.pressMadeUp(sarah, message, { verb: "done", data: {} });
    expect(press).toMatchObject({ status: 200, body: { statusCode: 200 } });
  });
});
