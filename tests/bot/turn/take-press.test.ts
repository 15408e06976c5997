import { describe, expect, test } from "vitest";
import { takePress } from "../../../src/bot/turn/take-press.js";
import type { Answer, PressTurn } from "../../../src/bot/turn/turn.js";
import { aPerson } from "../../builders/a-person.js";
import { aTurnContext, now, turnParts } from "./a-turn-context.js";

type Made = ReturnType<typeof turnParts>;
type Action = { verb: string; data?: object };

const onItem = { item: "ai_1", at: "card", revision: 1, committee: "c_safeguarding" };
const done: Action = { verb: "item.done", data: onItem };
const changed: Answer = { say: "Done.", keeps: "ai_1", afterwards: async () => {} };
const unchanged: Answer = { say: "It says so already." };
const card = { conversation: "a:sarah", serviceUrl: "http://127.0.0.1:4100/", activityId: "m-7" };

/** One press on a card of ours, answered with `answer`. */
async function pressed(
  action: Action,
  answer: Answer | Error = changed,
  {
    made = turnParts(),
    activity = {},
    formGone,
  }: { made?: Made; activity?: object; formGone?: () => Promise<void> } = {},
) {
  const watched: object[] = [];
  const turns: PressTurn[] = [];
  const { context, sent, answered } = aTurnContext({
    type: "invoke",
    value: { action },
    replyToId: "m-7",
    ...activity,
  });
  const take = takePress({
    ...made.parts,
    watchForm: (presser, of) => ({
      async answered(say, at) {
        watched.push({ ...presser, of, say, at });
        return formGone;
      },
    }),
    answer: async (turn) => {
      turns.push(turn);
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  await take(context);
  return { ...made, turns, sent, answered, watched };
}

const keyOf = async (action: Action, activity?: object) =>
  (await pressed(action, changed, activity === undefined ? {} : { activity })).claimed[0];

describe("a press", () => {
  test("that changed something is answered in its place and done with, and its card is kept", async () => {
    const { answered, sent, settled, ended, turns, later } = await pressed(done);
    expect(answered()).toContain("Done.");
    expect(sent).toEqual([]);
    expect(settled).toMatchObject([{ reply: { ...card, item: "ai_1" } }]);
    expect(ended).toEqual({ ended: 1, released: 0 });
    expect(turns).toMatchObject([{ message: "m-7", repeated: false, again: false }]);
    expect(later).toHaveLength(1);
  });

  test("that changed nothing may be pressed again", async () => {
    const { settled, ended } = await pressed(done, unchanged);
    expect(settled).toEqual([]);
    expect(ended).toEqual({ ended: 1, released: 1 });
  });

  test("that is done with, though nothing follows, does nothing when it is pressed again", async () => {
    const { settled, ended } = await pressed(done, { ...unchanged, settles: true });
    expect(settled).toHaveLength(1);
    expect(ended).toEqual({ ended: 1, released: 0 });
  });

  test("that only looks is not claimed at all", async () => {
    const { claimed, settled, turns } = await pressed({ verb: "help.show" }, unchanged);
    expect([claimed, settled]).toEqual([[], []]);
    expect(turns).toMatchObject([{ repeated: false, again: false }]);
  });

  test.each([
    ["a made-up verb", { verb: "item.burn", data: onItem }],
    ["a made-up id", { verb: "item.done", data: { ...onItem, item: "12" } }],
    ["no data", { verb: "item.done" }],
    ["a verb that every object has", { verb: "constructor" }],
  ])("with %s is out of date, and nobody is asked to do anything", async (_what, action) => {
    const { answered, turns, claimed } = await pressed(action);
    expect(answered()).toContain("This button is out of date");
    expect([turns, claimed]).toEqual([[], []]);
  });

  test("without any value is out of date", async () => {
    const { answered } = await pressed(done, changed, { activity: { value: undefined } });
    expect(answered()).toContain("This button is out of date");
  });
});

describe("a press on a card in which somebody may be typing", () => {
  test("is watched for forms with its presser, its card and its answer, whatever it does", async () => {
    for (const action of [done, { verb: "help.show" }]) {
      const { watched } = await pressed(action, unchanged);
      expect(watched).toEqual([{ tenant: "tenant-a", person: aPerson().id, of: card, say: unchanged.say, at: now }]);
    }
  });

  test("lets go of the form first, and only then does what follows the change", async () => {
    const did: string[] = [];
    const answer = { ...changed, afterwards: async () => void did.push("what follows") };
    const { later } = await pressed(done, answer, { formGone: async () => void did.push("form gone") });
    expect(did).toEqual([]);
    for (const work of later) await work();
    expect(did).toEqual(["form gone", "what follows"]);
  });

  test("that leaves the form without changing anything lets go of it, and may be pressed again", async () => {
    const { later, ended } = await pressed(done, unchanged, { formGone: async () => undefined });
    expect(later).toHaveLength(1);
    expect(ended.released).toBe(1);
  });

  test("that leaves none behind leaves nothing to be done", async () => {
    expect((await pressed(done, unchanged)).later).toEqual([]);
  });
});

describe("a repeat", () => {
  test.each(["done", "held"] as const)("of a press that is %s is told to change nothing", async (claim) => {
    const { turns, settled, ended } = await pressed(done, changed, { made: turnParts(claim) });
    expect(turns).toMatchObject([{ repeated: true, again: false }]);
    expect(settled).toEqual([]);
    expect(ended.released).toBe(0);
  });

  test("of a press that was cut off looks for what it did", async () => {
    const { turns } = await pressed(done, changed, { made: turnParts("again") });
    expect(turns).toMatchObject([{ repeated: false, again: true }]);
  });
});

describe("what a press is known by", () => {
  test("is the same under another activity id, as Teams repeats a slow press", async () => {
    expect(await keyOf(done, { id: "a-2" })).toBe(await keyOf(done));
  });

  test.each<[string, object, object]>([
    ["item.redate", { due: "pick", on: "2026-03-20" }, { due: "pick", on: "2026-03-27" }],
    ["item.note", { text: "chased" }, { text: "chased twice" }],
    ["item.rate", { rating: "at-risk", why: "late" }, { rating: "off-track", why: "very late" }],
    ["item.ask", { on: "2026-03-20", why: "late" }, { on: "2026-03-27", why: "very late" }],
    ["item.snooze", { until: "2026-03-09" }, { until: "pick", on: "2026-03-12" }],
    ["item.nudge", { note: "papers go out" }, { note: "papers go out on Thursday" }],
  ])("does not hang on what was entered in the form of %s", async (verb, one, other) => {
    const key = (entered: object) => keyOf({ verb, data: { ...onItem, ...entered } });
    expect(await key(one)).toBe(await key(other));
  });

  test("hangs on what a button says again", async () => {
    const key = (text: string) => keyOf({ verb: "say", data: { text } });
    expect(await key("done 1")).not.toBe(await key("done 2"));
  });

  test.each<[string, Action]>([
    ["say", { verb: "say", data: { text: "settle the QZX complaint ".repeat(100) } }],
    [
      "items.accept",
      {
        verb: "items.accept",
        data: {
          text: `update 1 and 2: ${"QZX ".repeat(900)}`,
          committee: "c_1",
          items: [
            [1, 4],
            [2, 1],
          ],
        },
      },
    ],
    ["roster.paste", { verb: "roster.paste", data: { committee: "c_1", people: "QZX Bright\n".repeat(900) } }],
    ["set-up.start", { verb: "set-up.start", data: { name: "QZX Board" } }],
    [
      "settings.save",
      {
        verb: "settings.save",
        data: { committee: "c_1", revision: 4, group: "home", was: {}, recess: "QZX ".repeat(200) },
      },
    ],
    [
      "member.edit",
      {
        verb: "member.edit",
        data: { committee: "c_1", member: "m_1", name: "QZX", roleTitle: "QZX lead", agency: "QZX" },
      },
    ],
  ])("holds no word of %s and stays short", async (_verb, action) => {
    const key = (await keyOf(action)) as { key?: string } | string | undefined;
    const text = JSON.stringify(key);
    expect(text).not.toContain("QZX");
    expect(text.length).toBeLessThan(250);
  });

  test("hangs on what stood in a form when it was drawn", async () => {
    const key = (zone: string) =>
      keyOf({ verb: "settings.save", data: { committee: "c_1", revision: 4, group: "home", was: { zone } } });
    expect(await key("Europe/London")).not.toBe(await key("Europe/Dublin"));
  });

  test("does not hang on what is ticked on a list of people, and hangs on what is pasted", async () => {
    const list = { committee: "c_1", list: "rl_1", ticks: true, apart: [] };
    const accept = (entered: object) => keyOf({ verb: "roster.accept", data: { ...list, ...entered } });
    const one = await accept({ rows: "0,1", offices: "2", unstated: "member", who0: "3:new" });
    expect(await accept({ rows: "0", unstated: "observer", who7: "4:m_joe" })).toBe(one);
    expect(await accept({ list: "rl_2" })).not.toBe(one);
    const paste = (people: string) => keyOf({ verb: "roster.paste", data: { committee: "c_1", people } });
    expect(await paste("Nia Bright\nTom Reed")).not.toBe(await paste("Nia Bright\nTom Read"));
  });

  test("hangs on what Accept would do, and to which revisions", async () => {
    const key = (items: [number, number][], text = "done 1 and 2") =>
      keyOf({ verb: "items.accept", data: { text, committee: "c_1", items } });
    const one = await key([[1, 4]]);
    expect(await key([[1, 4]])).toBe(one);
    expect(await key([[1, 5]])).not.toBe(one);
    expect(await key([[1, 4]], "reopen 1 and 2")).not.toBe(one);
  });

  test.each<[string, Action, object]>([
    ["another revision", { verb: "item.done", data: { ...onItem, revision: 2 } }, {}],
    ["another button", { verb: "item.undo", data: onItem }, {}],
    ["another card", done, { replyToId: "m-8" }],
    ["another person", done, { from: { id: "29:joe", name: "Joe" } }],
    ["another conversation", done, { conversation: { id: "a:joe", tenantId: "tenant-a" } }],
  ])("is another with %s", async (_what, action, activity) => {
    expect(await keyOf(action, activity)).not.toBe(await keyOf(done));
  });
});

describe("a fault", () => {
  const fault = new Error("no database");

  test("gives one apology with a reference in the card's place, and the button may be pressed again", async () => {
    const { answered, faults, settled, ended } = await pressed(done, fault);
    expect(answered()).toContain("Sorry, that didn't work");
    expect(answered()).toContain("7F3K-2");
    expect(faults).toEqual([{ error: fault, reference: "7F3K-2" }]);
    expect(settled).toEqual([]);
    expect(ended).toEqual({ ended: 1, released: 1 });
  });

  test("in noting a press that was answered well is for the log alone", async () => {
    const made = turnParts("mine", { settle: () => Promise.reject(fault) });
    const { answered, faults, ended } = await pressed(done, changed, { made });
    expect(answered()).toContain("Done.");
    expect(answered()).not.toContain("Sorry");
    expect(faults.map(({ error }) => error)).toEqual([fault]);
    expect(ended).toEqual({ ended: 1, released: 0 });
  });
});
