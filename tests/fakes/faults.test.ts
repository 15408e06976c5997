import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fault } from "./teams/faults.js";
import { type FakeTeams, startFakeTeams } from "./teams/start-fake-teams.js";
import type { Channel, Person } from "./teams/world.js";
import { connector } from "./tiny-bot.js";

let teams: FakeTeams;
let sarah: Person;
let channel: Channel;

const call = (method: string, path: string, body?: unknown) => connector.call(teams.serviceUrl, method, path, body);
const send = (id: string, text = "Hello") =>
  call("POST", `v3/conversations/${encodeURIComponent(id)}/activities`, { type: "message", text });

beforeEach(async () => {
  teams = await startFakeTeams();
  sarah = teams.person({ name: "Sarah Jones" });
  channel = teams.channel({ name: "Business", team: "Safeguarding", members: [sarah] });
});

afterEach(() => teams.close());

describe("what goes wrong in Teams", () => {
  test("throttling comes with its Retry-After, as often as it was scripted, and only where", async () => {
    const scripted = teams.fail(fault.throttled(3), { on: ["send", "reply"], to: sarah, times: 1 });
    const refused = await send(teams.personal(sarah).id);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: "Throttled" } } });
    expect(refused.headers.get("retry-after")).toBe("3");
    expect((await send(channel.id)).status).toBe(201);
    expect((await send(teams.personal(sarah).id)).status).toBe(201);
    expect(scripted.hits).toBe(1);
    expect(teams.messagesTo(sarah)).toHaveLength(1);
  });

  test("a fault may wait for its turn and be lifted", async () => {
    const scripted = teams.fail(fault.preconditionFailed(), { after: 1 });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await send(channel.id)).status);
    scripted.lift();
    statuses.push((await send(channel.id)).status);
    expect(statuses).toEqual([201, 412, 412, 201]);
  });

  test("502 delivers nothing, or delivers all the same", async () => {
    teams.fail(fault.badGateway(), { times: 1 });
    expect((await send(channel.id, "lost")).status).toBe(502);
    teams.fail(fault.deliveredYetBadGateway(), { times: 1 });
    expect((await send(channel.id, "there")).status).toBe(502);
    expect(teams.messagesTo(channel).map(({ activity }) => activity.text)).toEqual(["there"]);
    expect(teams.posts(channel)).toHaveLength(2);
  });

  test("a connection is cut before or after the body, and the message may be there", async () => {
    teams.fail(fault.resetBeforeReading(), { to: sarah, times: 1 });
    const parameters = { members: [{ id: sarah.id }], tenantId: teams.tenantId };
    await expect(call("POST", "v3/conversations", parameters)).rejects.toThrow();
    teams.fail(fault.resetBeforeReading(), { times: 1 });
    await expect(send(channel.id)).rejects.toThrow();
    expect(teams.log[1]).toMatchObject({ answered: "reset", body: undefined });
    teams.fail(fault.resetAfterBody(), { times: 1 });
    await expect(send(channel.id)).rejects.toThrow();
    teams.fail(fault.resetAfterBody({ delivered: true }), { times: 1 });
    await expect(send(channel.id, "there")).rejects.toThrow();
    expect(teams.messagesTo(channel).map(({ activity }) => activity.text)).toEqual(["there"]);
  });

  test("a request that hangs gets no answer, and closing ends it", async () => {
    teams.fail(fault.hang(), { on: "send" });
    const hanging = send(channel.id);
    await teams.until(() => teams.log[0]?.answered === "hung");
    await Promise.all([expect(hanging).rejects.toThrow(), teams.close()]);
  });

  test("a slow answer comes, later", async () => {
    teams.fail(fault.slow(60), { times: 1 });
    const started = performance.now();
    expect((await send(channel.id)).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThan(50);
  });

  test("each code of 403 can be played", async () => {
    const codes = ["BotDisabledByAdmin", "InvalidBotApiHost", "NotEnoughPermissions"] as const;
    for (const code of codes) teams.fail(fault.forbidden(code), { times: 1 });
    for (const code of codes) expect((await send(channel.id)).body).toMatchObject({ error: { code } });
    teams.fail(fault.forbidden("MessageWritesBlocked"), { times: 1 });
    expect((await send(channel.id)).body).toMatchObject({
      error: { code: "ConversationBlockedByUser", innerHttpError: { body: { subCode: "MessageWritesBlocked" } } },
    });
  });

  test("a message above 100 KB is refused without being asked to", async () => {
    expect((await send(channel.id, "x".repeat(51_200))).status).toBe(413);
    expect((await send(channel.id, "x".repeat(51_000))).status).toBe(201);
  });

  test("while Teams is down connections are refused, and afterwards the address is the same", async () => {
    await teams.down();
    await expect(send(channel.id)).rejects.toThrow();
    await teams.up();
    expect((await send(channel.id)).status).toBe(201);
  });
});
