import { expect, test } from "vitest";
import { takeComposeExtension } from "../../../src/bot/turn/take-compose-extension.js";
import type { Turn } from "../../../src/bot/turn/turn.js";
import { aTurnContext, turnParts } from "./a-turn-context.js";

function door(claim: Parameters<typeof turnParts>[0] = "mine", fails = false) {
  const { parts, faults, later, settled } = turnParts(claim);
  const heard: { turn: Turn; message: object }[] = [];
  const places: string[] = [];
  const take = takeComposeExtension({
    ...parts,
    knowSender: async (_tenant, _seen, place) => {
      places.push(place.kind);
      return { ...(await parts.knowSender()) };
    },
    findStandings: async () => [],
    onMessage: {
      readActions: async (turn, message) => {
        if (fails) throw new Error("no database");
        heard.push({ turn, message });
        return { say: "It is being read.", afterwards: async () => {} };
      },
    },
  });
  return { take, faults, later, settled, heard, places };
}

const chosen = (value: object, name = "composeExtension/fetchTask") => aTurnContext({ type: "invoke", name, value });
const body = { contentType: "html", content: "<p>Sarah to ring</p>" };
const asked = { commandId: "readActions", messagePayload: { id: "1", body } };

test("an entry in a message's menu gets the message's form, and is answered by a dialog", async () => {
  const { take, heard, later, places } = door();
  const { context, answered } = chosen(asked);
  await take(context);
  expect(heard[0]?.message).toEqual({ html: "<p>Sarah to ring</p>" });
  expect(answered()).toContain('"type":"message"');
  expect(answered()).toContain("It is being read.");
  expect(later).toHaveLength(1);
  // A chat between two people looks like ours with one of them: it is never taken for that.
  expect(places).toEqual(["group-chat"]);
});

test("plain words come as words, and an absent body as none", async () => {
  const { take, heard } = door();
  await take(chosen({ ...asked, messagePayload: { body: { contentType: "text", content: "Sarah to ring" } } }).context);
  await take(chosen({ ...asked, messagePayload: {} }).context);
  expect(heard.map(({ message }) => message)).toEqual([{ text: "Sarah to ring" }, { html: "" }]);
});

test.each([
  ["another command", asked.messagePayload && { ...asked, commandId: "toString" }, undefined],
  ["another question", asked, "composeExtension/query"],
  ["what is none of it", { commandId: 3 }, undefined],
])("%s is left alone", async (_what, value, name) => {
  const { take, heard } = door();
  const { context, answered } = chosen(value, name);
  await take(context);
  expect(heard).toEqual([]);
  expect(answered()).toBe("");
});

test("a repeat says the same and does nothing, and a fault is told with a reference", async () => {
  const again = door("done");
  const repeat = chosen(asked);
  await again.take(repeat.context);
  expect(repeat.answered()).toContain("It is being read.");
  expect(again.later).toEqual([]);
  const broken = door("mine", true);
  const { context, answered } = chosen(asked);
  await broken.take(context);
  expect(answered()).toContain("Reference");
  expect(broken.faults).toHaveLength(1);
});
