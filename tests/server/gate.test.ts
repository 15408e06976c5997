import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loopbackServiceUrls, teamsServiceUrls } from "../../src/bot/connector/service-url.js";
import { admit, type GateRules } from "../../src/server/gate.js";

const trial: GateRules = { serviceUrl: loopbackServiceUrls, tenants: undefined, teamsOnly: false };
const earnest: GateRules = { serviceUrl: teamsServiceUrls(), tenants: new Set(["tenant-1"]), teamsOnly: true };

const message = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: "message",
  id: "a-1",
  text: "outstanding",
  channelId: "msteams",
  serviceUrl: "http://localhost:56150/",
  from: { id: "29:sarah", name: "Sarah", aadObjectId: "e-sarah" },
  conversation: { id: "19:board", tenantId: "tenant-1" },
  ...over,
});
const fromTeams = (over: Record<string, unknown> = {}) =>
  message({ serviceUrl: "https://smba.trafficmanager.net/uk/", ...over });

const admitted = (body: unknown, rules = trial) => {
  const admission = admit(body, rules);
  if (admission.kind !== "admitted") throw new Error(JSON.stringify(admission));
  return admission.activity;
};

describe("in trial mode", () => {
  test.each<[string, unknown]>([
    ["no object", []],
    ["nothing", null],
    ["text", "hello"],
    ["without from", message({ from: undefined })],
    ["without conversation", message({ conversation: undefined })],
    ["without type", message({ type: undefined })],
    ["whose sender has no id", message({ from: { name: "Sarah" } })],
    ["whose sender has an empty id", message({ from: { id: "" } })],
    ["whose sender's id is a number", message({ from: { id: 7 } })],
    ["whose conversation's id is an object", message({ conversation: { id: { $ne: "" } } })],
    ["whose text is an object", message({ text: { $gt: "" } })],
    ["whose id is a number", message({ id: 7 })],
    ["whose entities are text", message({ entities: "all" })],
    ["with an entity that is none", message({ entities: [null] })],
    ["with a mention of nobody", message({ entities: [{ type: "mention", mentioned: { id: 7 } }] })],
    ["whose attachments are an object", message({ attachments: {} })],
    ["whose value is a list", message({ type: "invoke", value: [1] })],
    ["whose tenant is an object", message({ conversation: { id: "c", tenantId: {} } })],
    ["whose channel data is text", message({ channelData: "x" })],
    ["with a member that is none", message({ type: "conversationUpdate", membersAdded: [{}] })],
  ])("a body %s is refused as malformed", (_what, body) => {
    expect(admit(body, trial)).toEqual({ kind: "refused", status: 400, reason: "shape" });
  });

  test.each([undefined, null, "", "https://smba.trafficmanager.net/uk/", "http://example.org/"])(
    "a service URL of %s is foreign",
    (serviceUrl) => {
      expect(admit(message({ serviceUrl }), trial)).toEqual({ kind: "refused", status: 403, reason: "service-url" });
    },
  );

  test("any tenant may come, and none", () => {
    expect(admitted(message({ conversation: { id: "c", tenantId: "another" } })).conversation.tenantId).toBe("another");
    expect(admitted(message({ conversation: { id: "c" } })).conversation.tenantId).toBeUndefined();
  });

  test("whatever Teams writes as null is absent behind the gate", () => {
    const activity = admitted(
      message({
        text: null,
        entities: null,
        attachments: null,
        value: null,
        channelData: null,
        locale: null,
        id: null,
      }),
    );
    for (const name of ["text", "entities", "attachments", "value", "channelData", "locale", "id"]) {
      expect(activity[name]).toBeUndefined();
    }
  });

  test("a message without text is let in", () => {
    expect(admitted(message({ text: undefined })).type).toBe("message");
  });

  test("what nobody looked at goes through untouched", () => {
    expect(admitted(message({ value: { verb: "done", data: { id: "A12" } }, suffix: [1] }))).toMatchObject({
      value: { verb: "done", data: { id: "A12" } },
      suffix: [1],
    });
  });

  test("a body cannot slip in a prototype", () => {
    const activity = admitted(JSON.parse(JSON.stringify(message()).replace("{", '{"__proto__":{"polluted":true},')));
    expect((activity as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test("times become instants, and nonsense none", () => {
    expect(admitted(message({ timestamp: "2026-03-04T09:00:00Z" })).timestamp).toEqual(
      new Date("2026-03-04T09:00:00Z"),
    );
    expect(admitted(message({ timestamp: "yesterday" })).timestamp).toBeUndefined();
  });

  test.each(["typing", "messageReaction", "event", "somethingNew", ""])(
    "an activity of type '%s' is left alone",
    (type) => {
      expect(admit(message({ type }), trial)).toEqual({ kind: "ignored", reason: "unknown-type" });
    },
  );

  test("what another bot says is left alone", () => {
    const from = { id: "28:another", role: "bot" };
    expect(admit(message({ from }), trial)).toEqual({ kind: "ignored", reason: "from-a-bot" });
  });

  test("nothing that can be written as JSON makes the gate throw", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(fc.constantFrom(...Object.keys(message())), fc.jsonValue()),
        (any, over) => {
          admit(any, trial);
          admit(message(over), trial);
          admit(fromTeams(over), earnest);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("in earnest", () => {
  test("an allowed tenant comes in from Teams, however its id is written", () => {
    const activity = fromTeams({
      conversation: { id: "c", tenantId: "Tenant-1" },
      channelData: { tenant: { id: "TENANT-1" } },
    });
    expect(admit(activity, earnest).kind).toBe("admitted");
    expect(
      admit(fromTeams({ conversation: { id: "c" }, channelData: { tenant: { id: "tenant-1" } } }), earnest).kind,
    ).toBe("admitted");
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["another channel", { channelId: "emulator" }, "channel"],
    ["the channel with a door of its own in the SDK", { channelId: "AseChannel" }, "channel"],
    ["no channel", { channelId: undefined }, "channel"],
    ["another tenant", { conversation: { id: "c", tenantId: "tenant-2" } }, "tenant"],
    ["no tenant", { conversation: { id: "c" } }, "tenant"],
    ["one tenant in the conversation and another beside it", { channelData: { tenant: { id: "tenant-2" } } }, "tenant"],
    ["this machine", { serviceUrl: "http://localhost:56150/" }, "service-url"],
    ["no service URL", { serviceUrl: undefined }, "service-url"],
  ])("%s is kept out", (_what, over, reason) => {
    expect(admit(fromTeams(over), earnest)).toEqual({ kind: "refused", status: 403, reason });
  });

  test("an unknown type is kept out as well when it comes from elsewhere", () => {
    expect(admit(message({ type: "typing" }), earnest)).toMatchObject({ kind: "refused", status: 403 });
  });
});
